"""Data only: lexicons, gazetteer, templates, icons, styles, fonts, models' vocabularies, licences."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def path(*parts: str) -> Path:
    """The file or folder of resources with this name. The package is installed as plain files, never zipped."""
    return Path(str(files(__name__))).joinpath(*parts)


def read_text(*parts: str) -> str:
    """A text resource, decoded as UTF-8."""
    return path(*parts).read_text(encoding="utf-8")
