"""What a reading shows, row by row: which words stand in which style, and which row carries the passage's number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from comparators.model import Passage, Reading, Role, Span

Style = Literal["headline", "subhead", "reading", "quote", "kicker", "heading", "gallery", "small"]

_STYLES: dict[Role, Style] = {
    "headline": "headline",
    "kicker": "kicker",
    "subhead": "subhead",
    "pull_quote": "quote",
    "dateline": "small",
    "byline": "small",
    "metadata": "small",
    "sign-off": "small",
    "correction": "small",
    "boilerplate": "small",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A run of the article's words in one style. ``passage`` counts from 0; ``numbered`` rows carry its number."""

    passage: int
    span: Span
    style: Style
    numbered: bool


def rows_of(reading: Reading) -> tuple[Row, ...]:
    """The rows of a reading, in text order. The title that every picture of a gallery repeats is shown once."""
    rows: list[Row] = []
    shown_title = ""
    for number, passage in enumerate(reading.passages):
        title = passage.title.of(reading.text) if passage.title is not None else ""
        rows += _passage_rows(reading.text, number, passage, with_title=bool(title) and title != shown_title)
        shown_title = title
    return tuple(rows)


def _passage_rows(text: str, number: int, passage: Passage, *, with_title: bool) -> Iterator[Row]:
    start = passage.span.start
    numbered = True
    if passage.title is not None:
        if with_title:
            yield Row(number, passage.title, "gallery", numbered=False)
        start = max(start, passage.title.end)
    if passage.heading is not None:
        yield Row(number, passage.heading, "heading", numbered=True)
        start = max(start, passage.heading.end)
        numbered = False
    span = _trimmed(text, start, passage.span.end)
    if len(span):
        yield Row(number, span, _STYLES.get(passage.role, "reading"), numbered=numbered)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
