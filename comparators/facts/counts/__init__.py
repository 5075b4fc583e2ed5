"""Figures: what is counted, of whom, where and when, and what two of them come to."""
