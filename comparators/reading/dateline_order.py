"""Which of two reports came first, where their datelines name a day and no year: "LENZ, March 3 (Reuters)".

The days are kept in a year that nobody writes in (``NO_YEAR``), so that they order two such reports and nothing else:
no relative date is counted from them, and a reader sees "3 March". Wrong where the reports are of two years.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from comparators.model import Reading
from comparators.reading.dates import find_dates
from comparators.values import NO_YEAR, Interval, When

_FARTHEST = 45  # days between two reports of one running story
_HALF_YEAR = 183


def ordered_by_dateline(left: Reading, right: Reading) -> tuple[Reading, Reading]:
    """Both readings with the days of their datelines; without, where one is dated, names none, or lies weeks away."""
    days: tuple[date | None, date | None] = (None, None)
    if left.published is None and right.published is None:
        days = _near(_dateline_day(left), _dateline_day(right))
    return _with(left, days[0]), _with(right, days[1])


def _with(reading: Reading, day: date | None) -> Reading:
    wanted = Interval(day, day) if day is not None else None
    return reading if reading.dateline_day == wanted else replace(reading, dateline_day=wanted)


def _near(left: date | None, right: date | None) -> tuple[date | None, date | None]:
    if left is None or right is None:
        return None, None
    if (left - right).days > _HALF_YEAR:  # 30 December and 2 January
        right = right.replace(year=NO_YEAR + 1)
    elif (right - left).days > _HALF_YEAR:
        left = left.replace(year=NO_YEAR + 1)
    return (left, right) if abs((left - right).days) <= _FARTHEST else (None, None)


def _dateline_day(reading: Reading) -> date | None:
    """The one day that the dateline names."""
    found = set()
    for mention in find_dates(reading, None):
        when = mention.value
        if reading.passage_of(mention.sentence).role not in ("dateline", "metadata") or not isinstance(when, When):
            continue
        if when.month is None or when.day is None or when.year is not None:
            continue
        try:
            found.add(date(NO_YEAR, when.month, when.day))
        except ValueError:
            continue
    return found.pop() if len(found) == 1 else None
