"""Typed, cached readers over resources/, and the checked model packages."""
