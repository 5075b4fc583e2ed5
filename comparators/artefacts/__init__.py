"""Comparators of the area artefacts: Pair -> Findings, one comparator a file."""
