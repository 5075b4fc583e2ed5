"""Articles in tests: real-looking lines in which ⟦marks⟧ stand for offsets."""

from __future__ import annotations

from datetime import date

from comparators.alignment import align
from comparators.model import Alignment, Article, Link, Pair, Reading, Span
from comparators.reading import read
from comparators.values import Interval

UNRELATED = "The library will close at noon."


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its ⟦marks⟧, and the spans that they enclosed."""
    text = ""
    spans: list[Span] = []
    start = 0
    for character in marked:
        if character == "⟦":
            start = len(text)
        elif character == "⟧":
            spans.append(Span(start, len(text)))
        else:
            text += character
    return text, tuple(spans)


def article(text: str, published: str | None = None) -> Article:
    day = date.fromisoformat(published) if published else None
    return Article(text=text, published=Interval(day, day) if day else None)


def reading_of(text: str, published: str | None = None) -> Reading:
    return read(article(text, published))


def pair_of(left: Reading, right: Reading, *, linked: bool = False) -> Pair:
    """The two readings as a pair: aligned, or with one forced link over everything."""
    if linked:
        link = Link(tuple(range(len(left.sentences))), tuple(range(len(right.sentences))), "same", 1.0, ("forced",))
        return Pair(left, right, Alignment((link,)))
    return Pair(left, right, align(left, right))
