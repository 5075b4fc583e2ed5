"""Tests of the typed readers."""
