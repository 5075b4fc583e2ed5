"""Tests of the framing comparators."""
