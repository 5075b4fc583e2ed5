"""How a claim is made: in whose voice, how surely, with what doubt, in which quoted words."""
