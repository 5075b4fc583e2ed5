"""The typed values of mentions: what a number, a date, a name or a quotation in the text means."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

Bound = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than"]
QuotationForm = Literal["direct", "partial", "indirect"]

NO_YEAR = 4  # a leap year in which nobody writes: stands for a year that a text leaves out

_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A span of days, both ends included: a day, a month, "early October", "the 1990s"."""

    earliest: date
    latest: date

    def __post_init__(self) -> None:
        if self.earliest > self.latest:
            raise ValueError(f"an interval that ends before it starts: {self.earliest} to {self.latest}")

    @property
    def days(self) -> int:
        return (self.latest - self.earliest).days + 1

    def overlaps(self, other: Interval) -> bool:
        return self.earliest <= other.latest and other.earliest <= self.latest

    def iso(self) -> str:
        """2020-10-09, 2021-01, 2020, or 2020-10-01/2020-10-10 for anything else."""
        first, last = self.earliest, self.latest
        if first == last:
            return first.isoformat()
        ends_month = last.day == calendar.monthrange(last.year, last.month)[1]
        if first.day == 1 and ends_month and (first.year, first.month) == (last.year, last.month):
            return f"{first:%Y-%m}"
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
            return f"{first.year:04d}"
        return f"{first.isoformat()}/{last.isoformat()}"

    @classmethod
    def from_iso(cls, text: str) -> Interval:
        """The interval that ``iso`` writes so: 2020-10-09, 2020-10, 2020, or two with a slash. Else ValueError."""
        first, slash, last = text.strip().partition("/")
        if slash:
            return cls(cls.from_iso(first).earliest, cls.from_iso(last).latest)
        if not _ISO.fullmatch(first):
            raise ValueError(f"not a date like 2020-10-09, 2020-10 or 2020: {text!r}")
        year, *rest = (int(part) for part in first.split("-"))
        start, end = (rest[0], rest[0]) if rest else (1, 12)
        if len(rest) == 2:
            return cls(date(year, start, rest[1]), date(year, start, rest[1]))
        return cls(date(year, start, 1), date(year, end, calendar.monthrange(year, end)[1]))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts.

    ``low`` and ``high`` are equal for a single figure; "dozens" has both ends, "more than 6,000" has
    low 6000, high None and bound more_than. ``counted`` is the measure in the product's terms (dead, wounded,
    displaced, people, troops, money, percent, distance …), empty where the text does not say; ``group`` is of
    whom (civilians, soldiers, children), ``unit`` the unit of measure. ``share_of`` is what a fraction or a
    percentage is taken of, in the text's words.
    """

    low: float | None
    high: float | None
    bound: Bound = "exact"
    unit: str = ""
    counted: str = ""
    group: str = ""
    share_of: str = ""
    share_base: float | None = None
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A date or time expression. ``interval`` is None where the text does not allow resolving it.

    ``form`` says how it was written: absolute, relative ("last November"), weekday, partial ("in October"),
    era ("the 1990s"), duration ("six weeks") or time ("8 p.m."). ``days`` is a duration's length, in days.
    ``year``, ``month``, ``day``, ``weekday`` (Monday is 0) and ``part`` ("evening", "early") are what the words
    themselves say, so that dates which do not resolve can still be compared.
    """

    interval: Interval | None
    form: Literal["absolute", "relative", "weekday", "partial", "era", "duration", "time"] = "absolute"
    days: float | None = None
    since: bool = False
    until: bool = False
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A named thing. Mentions of one entity share ``entity``; ``source`` says who decided (gazetteer, title, parse)."""

    canonical: str
    entity: str
    source: str = "parse"
    country: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given to a speaker. Offsets are code points; None where the text leaves it open."""

    form: QuotationForm
    speaker: str = ""
    speaker_entity: str = ""
    speaker_start: int | None = None
    speaker_end: int | None = None
    verb: str = ""
    verb_start: int | None = None
    verb_end: int | None = None
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Label:
    """What a text calls an actor, a side, a territory or an event: ``referent`` is the thing meant."""

    referent: str
    term: str
    attitude: str = ""


Value = Quantity | When | Name | Quotation | Label
