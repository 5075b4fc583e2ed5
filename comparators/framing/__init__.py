"""Comparators of the area framing: Pair -> Findings, one comparator a file."""
