"""Tests mirror the code, one behaviour each, named as a sentence."""
