"""Comparators of the area facts: Pair -> Findings, one comparator a file."""
