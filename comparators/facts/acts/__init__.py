"""Acts: who did what to whom, by verb and by noun, and who is said to be behind it."""
