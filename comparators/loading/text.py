"""Plain text and Markdown. Two things are cleaned before any offset exists: line ends and a byte-order mark."""

from __future__ import annotations

import re

from comparators.loading.encoding import decode
from comparators.loading.source import Source
from comparators.model import Article, Origin

_HEADING = re.compile(r"\A\s*#\s+(?P<title>\S.{0,250}?)\s*#*\s*$", re.MULTILINE)


def load_text(source: Source) -> Article:
    """The text exactly as it is; a Markdown heading at its front is also its title."""
    decoded = decode(source.data, encoding=source.encoding, where=source.where)
    heading = _HEADING.match(decoded.text) if source.suffix in (".md", ".markdown") else None
    return source.article(
        decoded.text,
        title=heading["title"] if heading else None,
        format="markdown" if heading or source.suffix in (".md", ".markdown") else "text",
        encoding=decoded.encoding,
        encoding_confidence=decoded.confidence,
    )


def article_from_text(text: str, *, origin: Origin | None = None) -> Article:
    """An article from text that is already decoded: line ends become LF, nothing else changes."""
    return Article(text=text.replace("\r\n", "\n").replace("\r", "\n"), origin=origin or Origin())
