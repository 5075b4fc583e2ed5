"""File, clipboard or address -> Article, one format a file."""

from __future__ import annotations

from pathlib import Path

from comparators.loading.address import fetch
from comparators.loading.clipboard import load_clipboard
from comparators.loading.files import read_bytes
from comparators.loading.formats import load_source
from comparators.loading.language import checked
from comparators.loading.source import Source
from comparators.model import Article

__all__ = ["load_address", "load_article", "load_clipboard"]


def load_article(path: str | Path, *, encoding: str | None = None, any_language: bool = False) -> Article:
    """The article in this file; its format is told by its content, then by its name.

    ``encoding`` is the person's word against the guess; ``any_language`` lets through what is not English.
    LoadError, in words that say what to do, where it cannot be read.
    """
    return checked(load_source(Source(read_bytes(path), str(path), encoding)), any_language=any_language)


def load_address(address: str, *, encoding: str | None = None, any_language: bool = False) -> Article:
    """The article at this web address, fetched now. Call it only when the person asks for it. Options as above."""
    page = fetch(address)
    source = Source(page.data, page.address, encoding, declared=page.charset)
    return checked(load_source(source), any_language=any_language)
