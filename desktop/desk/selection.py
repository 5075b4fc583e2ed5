"""Words chosen with mouse or keyboard, and their copy as plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comparators.model import Span
from desktop.desk.page import Page

_WORD = re.compile(r"\w+(?:['’\-]\w+)*|\S")


@dataclass(frozen=True, slots=True)
class Selection:
    """From where the person began to where they are now; either may come first in the text."""

    anchor: int
    cursor: int

    @property
    def span(self) -> Span:
        return Span(min(self.anchor, self.cursor), max(self.anchor, self.cursor))

    def __bool__(self) -> bool:
        return self.anchor != self.cursor


def word_at(text: str, offset: int) -> Span:
    """The word that holds this offset; the offset alone between words."""
    start = max(offset - 80, 0)
    for match in _WORD.finditer(text, start, min(offset + 80, len(text))):
        if match.start() <= offset < match.end():
            return Span(*match.span())
    return Span(offset, offset)


def next_word(text: str, offset: int) -> int:
    """The start of the word after this offset, or the text's end."""
    later = (match.start() for match in _WORD.finditer(text, offset) if match.start() > offset)
    return next(later, len(text))


def previous_word(text: str, offset: int) -> int:
    """The start of the word before this offset, or 0."""
    earlier = [match.start() for match in _WORD.finditer(text, max(offset - 200, 0), offset)]
    return earlier[-1] if earlier else 0


def copied(page: Page, span: Span) -> str:
    """The words of a selection as they are shown: paragraphs parted by a blank line, a heading on its own line."""
    parts: list[str] = []
    passage: int | None = None
    for item in page.rows_of_span(span):
        assert item.row is not None
        row = item.row.row
        words = page.reading.text[max(span.start, row.span.start) : min(span.end, row.span.end)]
        if parts:
            parts.append("\n" if row.passage == passage else "\n\n")
        parts.append(re.sub(r"[ \t]*\n[ \t]*", " ", words))
        passage = row.passage
    return "".join(parts)
