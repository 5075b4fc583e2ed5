"""Two sentences word by word: how close they are, and what stands in one place of both."""
