"""Intervals in words a person reads: 9 Oct 2020, Oct 2020, 2020, 1–10 Oct 2020; and back."""

from __future__ import annotations

import calendar
import re
from datetime import date

from comparators.values import Interval

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_YEAR = re.compile(r"(\d{4})")


def interval_words(interval: Interval) -> str:
    """The interval as short as it can be said."""
    first, last = interval.earliest, interval.latest
    iso = interval.iso()
    if "/" not in iso:
        parts = iso.split("-")
        words = [parts[0]]
        if len(parts) > 1:
            words.insert(0, _MONTHS[first.month - 1])
        if len(parts) > 2:
            words.insert(0, str(first.day))
        return " ".join(words)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {_MONTHS[first.month - 1]} {first.year}"
    return f"{_day(first)} – {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def parse_interval(text: str) -> Interval | None:
    """2020-10-09, 2020-10 or 2020, or two of them with "to" between; None for anything else."""
    parts = [part.strip() for part in re.split(r"\s+to\s+|/", text.strip())]
    if not 1 <= len(parts) <= 2:
        return None
    ends = [_one(part) for part in parts]
    if any(end is None for end in ends):
        return None
    first, last = ends[0], ends[-1]
    assert first is not None
    assert last is not None
    return Interval(first.earliest, last.latest) if first.earliest <= last.latest else None


def _one(text: str) -> Interval | None:
    try:
        if match := _DAY.fullmatch(text):
            day = date(*(int(part) for part in match.groups()))
            return Interval(day, day)
        if match := _MONTH.fullmatch(text):
            year, month = (int(part) for part in match.groups())
            return Interval(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
        if match := _YEAR.fullmatch(text):
            return Interval(date(int(text), 1, 1), date(int(text), 12, 31))
    except ValueError:
        return None
    return None
