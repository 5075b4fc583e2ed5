"""Events: which one of one text is which of the other, and where each text tells its own."""
