"""How far a matter has gone, and states that hold here and are still to come there."""
