"""File, clipboard or address -> Article, one format a file."""

from __future__ import annotations

from pathlib import Path

from comparators.loading.text import load_text
from comparators.model import Article


def load_article(path: str | Path) -> Article:
    """The article in this file. LoadError, in words that say what to do, where it cannot be read."""
    return load_text(path)
