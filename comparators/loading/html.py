"""Saved web pages: the article itself, without menus and advertisements. No script is run and nothing is fetched."""

from __future__ import annotations

import re
from typing import Any

from comparators.errors import LoadError
from comparators.loading.days import day_of
from comparators.loading.encoding import Decoded, decode
from comparators.loading.html_text import plain_text
from comparators.loading.source import Source, in_paragraphs
from comparators.model import Article

_CHARSET = re.compile(
    rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE
)
_FEWEST_WORDS = 8
_WORD = re.compile(r"[^\W_]+")


def load_html(source: Source) -> Article:
    """Headline and paragraphs by trafilatura, with title, author, outlet and date kept as metadata.

    Where trafilatura finds no article (a fragment, a very short page), all visible text is taken.
    """
    decoded = decode_html(source)
    document = _extracted(decoded.text)
    title = str(getattr(document, "title", None) or "")
    text = in_paragraphs(str(getattr(document, "text", None) or "").split("\n"))
    if len(_WORD.findall(text)) < _FEWEST_WORDS:
        text, title = plain_text(decoded.text), title
    elif title and not _opens_with(text, title):
        text = in_paragraphs((title, text))
    if not text.strip():
        advice = "Its text may be made by a script: copy it in the browser and paste it."
        raise LoadError("This page holds no article.", advice=advice, where=source.where)
    return source.article(
        text,
        format="html",
        title=title,
        outlet=str(getattr(document, "sitename", None) or ""),
        published=day_of(getattr(document, "date", None)),
        encoding=decoded.encoding,
        encoding_confidence=decoded.confidence,
        metadata=(
            ("byline", str(getattr(document, "author", None) or "")),
            ("address", str(getattr(document, "url", None) or "")),
        ),
    )


def decode_html(source: Source) -> Decoded:
    """The page's text: in the encoding that is given, else that which server or page declare, else as it looks."""
    within = _CHARSET.search(source.data[:4000])
    declared = source.declared or (within[1].decode("ascii") if within is not None else None)
    if source.encoding is None and declared is not None and source.data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        try:
            told = decode(source.data, encoding=declared, where=source.where)
        except LoadError:
            return decode(source.data, where=source.where)
        return Decoded(told.text, told.encoding, 0.95)
    return decode(source.data, encoding=source.encoding, where=source.where)


def _extracted(text: str) -> Any:
    """trafilatura's document, or None where it finds nothing or fails on a broken page."""
    import logging

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    from trafilatura import bare_extraction

    try:
        return bare_extraction(
            text,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            # A fixed end keeps the result the same on any day.
            date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2199-12-31"},
        )
    except Exception:  # whatever a broken page does to the extractor, its visible text can still be read
        return None


def _opens_with(text: str, title: str) -> bool:
    wanted = _WORD.findall(title.lower())
    return _WORD.findall(text[: 3 * len(title) + 40].lower())[: len(wanted)] == wanted
