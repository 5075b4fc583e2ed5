"""The overview page: what this pair is, in figures that lead back to the words."""
