"""People: who they are called and what they are said to be, wherever the two texts name them."""
