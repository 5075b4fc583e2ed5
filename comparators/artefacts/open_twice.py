"""Quotations that open while another is still open: the closing mark of the first was lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from comparators.model import Reading, Span

_STRAIGHT = re.compile('"')
_SHOWN = 50  # characters of the quotation that did not close


def opened_twice(reading: Reading, paragraphs: Iterable[Span]) -> Iterator[tuple[Span, Span]]:
    """The start of each such quotation, and the words around the mark that opens the next."""
    text = reading.text
    for paragraph in paragraphs:
        first: int | None = None
        for match in _STRAIGHT.finditer(text, paragraph.start, paragraph.end):
            place = match.start()
            if not _opens(text, place):
                first = None
                continue
            if first is not None:
                end = text.rfind(" ", first, min(first + _SHOWN, place))
                before = re.search(r"\S+\s+$", text[max(0, place - 30) : place])
                after = re.match(r"\"[\w’']+", text[place : place + 30])
                start = place - len(before.group()) if before else place
                yield Span(first, max(end, first + 1)), Span(start, place + (len(after.group()) if after else 1))
            first = place


def _opens(text: str, place: int) -> bool:
    """Whether a straight mark opens by its shape: a space before it, a letter after it, no comma before the space."""
    before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2]
    return (before.isspace() or before in "([—–") and after.isalnum() and text[: place - 1].rstrip()[-1:] != ","
