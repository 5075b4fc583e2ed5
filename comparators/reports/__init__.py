"""Comparison -> bytes, one format a file."""
