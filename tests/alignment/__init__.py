"""The room of alignment, tested."""
