"""A review on disk: the .diptych file."""
