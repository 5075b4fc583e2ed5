"""Lengths of time and other measures that are told in two units: "two hours and 40 minutes", "5 feet 11 inches"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from comparators.model import Mention, Span
from comparators.reading.units import UNITS
from comparators.values import Quantity, When

_PAIRS = frozenset(
    {("hour", "minute"), ("minute", "second"), ("year", "month"), ("day", "hour"), ("week", "day"), ("foot", "inch"),
     ("month", "day"), ("month", "week"), ("hour", "second")}
)  # fmt: skip
_BETWEEN = frozenset({"", "and", ","})


def joined(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The quantities, two that make one measure as one, in the unit of the first."""
    held: Mention | None = None
    for mention in mentions:
        whole = _whole(text, held, mention) if held is not None else None
        if whole is not None:
            held = whole
            continue
        if held is not None:
            yield held
        held = mention
    if held is not None:
        yield held


def _whole(text: str, first: Mention, second: Mention) -> Mention | None:
    one, other = first.value, second.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or first.sentence != second.sentence:
        return None
    if (one.unit, other.unit) not in _PAIRS or text[first.span.end : second.span.start].strip() not in _BETWEEN:
        return None
    plain = one.low is not None and one.low == one.high and other.low is not None and other.low == other.high
    size = UNITS[other.unit].factor / UNITS[one.unit].factor
    if not plain or other.bound != "exact" or one.counted == "age" or (other.low or 0) * size >= 1:
        return None
    number = round((one.low or 0) + (other.low or 0) * size, 4)
    return replace(first, span=Span(first.span.start, second.span.end), value=replace(one, low=number, high=number))


def joined_lengths(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The dates of a sentence, lengths of time that make one as one: "2 hours 24 minutes 11 seconds"."""
    held: Mention | None = None
    for mention in mentions:
        whole = _one_length(text, held, mention) if held is not None else None
        if held is not None and whole is None:
            yield held
        held = whole or mention
    if held is not None:
        yield held


def _one_length(text: str, first: Mention, second: Mention) -> Mention | None:
    one, other = first.value, second.value
    if not isinstance(one, When) or not isinstance(other, When) or one.form != "duration" or other.form != "duration":
        return None
    if text[first.span.end : second.span.start].strip() not in _BETWEEN or (other.days or 0) >= (one.days or 0):
        return None
    days = round((one.days or 0) + (other.days or 0), 6)
    return replace(first, span=Span(first.span.start, second.span.end), value=replace(one, days=days))
