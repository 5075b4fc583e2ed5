"""Tests of the artefacts area."""
