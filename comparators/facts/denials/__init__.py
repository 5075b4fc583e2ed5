"""What one report denies and the other tells: no mortars used, mortars used."""
