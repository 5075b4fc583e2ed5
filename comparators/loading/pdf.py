"""PDF files with a text layer."""

from __future__ import annotations

import io
import logging
import re
from typing import Any

from comparators.errors import LoadError
from comparators.loading.days import day_of
from comparators.loading.source import Source
from comparators.model import Article

MOST_PAGES = 300
MOST_CHARACTERS = 2_000_000
_FEWEST_CHARACTERS = 20  # a page: fewer are page numbers on scanned pictures
_ENDS = re.compile(r"[.!?:”\"’)]\s*$")
_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_DAY = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def load_pdf(source: Source) -> Article:
    """The text layer, page by page, with paragraphs where lines end short.

    LoadError for a file with a password, one that is damaged, and one of pictures alone.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(source.data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            advice = "Open it with its password and save a copy without one."
            raise LoadError("This PDF is protected by a password.", advice=advice, where=source.where)
        if len(reader.pages) > MOST_PAGES:
            advice = "Save the pages of the article alone."
            raise LoadError(f"This PDF has {len(reader.pages)} pages.", advice=advice, where=source.where)
        pages: list[str] = []
        for page in reader.pages:
            pages.append(page.extract_text() or "")
            if sum(map(len, pages)) > MOST_CHARACTERS:
                break
        information: Any = reader.metadata or {}
        title, author, created = (str(information.get(key) or "") for key in ("/Title", "/Author", "/CreationDate"))
    except LoadError:
        raise
    except (PyPdfError, OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError) as error:
        advice = "Open it elsewhere and save it again, or paste the text."
        raise LoadError(f"This PDF is damaged ({type(error).__name__}).", advice=advice, where=source.where) from error
    except (NotImplementedError, RecursionError, MemoryError, AssertionError, ImportError, UnicodeError) as error:
        advice = "Paste the text instead."
        raise LoadError("This PDF cannot be read here.", advice=advice, where=source.where) from error
    letters = sum(len(page.strip()) for page in pages)
    if letters < _FEWEST_CHARACTERS * max(1, len(pages)):
        advice = "It is a picture of a text. Recognise its text (OCR) first, or paste it."
        raise LoadError("This PDF has no text layer.", advice=advice, where=source.where)
    match = _DAY.match(created)
    return source.article(
        _paragraphs("\n".join(pages)),
        format="pdf",
        metadata=(("title", title), ("byline", author), ("created", _iso(match))),
    )


def _iso(match: re.Match[str] | None) -> str:
    day = day_of("-".join(match.groups())) if match else None
    return day.iso() if day else ""


def _paragraphs(text: str) -> str:
    """Lines with a blank line after each that ends a sentence short of the column; hyphens at line ends are closed."""
    lines = [line.rstrip() for line in text.split("\n")]
    widths = sorted(len(line) for line in lines if line)
    column = widths[int(0.8 * (len(widths) - 1))] if widths else 0
    result: list[str] = []
    for place, line in enumerate(lines):
        result.append(line)
        short = len(line) < 0.85 * column and bool(_ENDS.search(line))
        heads = place + 1 < len(lines) and place == 0 and len(line) < 0.85 * column and bool(line)
        if (short or heads) and line:
            result.append("")
    return _HYPHENATED.sub("", re.sub(r"\n{3,}", "\n\n", "\n".join(result))).strip("\n")
