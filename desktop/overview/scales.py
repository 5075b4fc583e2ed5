"""The two axes of the toll chart: a logarithmic one for counts, a calendar one for time. No Qt."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class LogScale:
    """1 at ``bottom``, the next power of ten above the largest value at ``top`` (pixels)."""

    decades: int
    top: float
    bottom: float

    @classmethod
    def over(cls, values: Sequence[float], top: float, bottom: float) -> LogScale:
        return cls(max(1, math.ceil(math.log10(max(values)) + 0.02)), top, bottom)

    def at(self, value: float) -> float:
        share = math.log10(max(1.0, value)) / self.decades
        return self.bottom - share * (self.bottom - self.top)

    def ticks(self) -> list[tuple[float, str]]:
        return [(self.at(10**power), f"{10**power:,}") for power in range(self.decades + 1)]


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Days from ``first`` to ``last``, laid out from ``left`` to ``right`` (pixels)."""

    first: date
    last: date
    left: float
    right: float

    @classmethod
    def over(cls, days: Sequence[date], left: float, right: float) -> TimeScale:
        first, last = min(days), max(days)
        margin = timedelta(days=max(2, round((last - first).days * 0.07)))
        return cls(first - margin, last + margin, left, right)

    def at(self, day: date) -> float:
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return self.left + share * (self.right - self.left)

    def ticks(self) -> list[tuple[float, str]]:
        """Years, months or days, as far apart as they can be read."""
        days = (self.last - self.first).days
        room = max(2, int((self.right - self.left) / 62))
        if days > 366 * 3:
            step = max(1, math.ceil(days / 365 / room))
            starts = [date(year, 1, 1) for year in range(self.first.year, self.last.year + 1, step)]
        elif days > 45:
            months = [
                date(year, month, 1) for year in range(self.first.year, self.last.year + 1) for month in range(1, 13)
            ]
            shown = [day for day in months if self.first <= day <= self.last]
            starts = shown[:: max(1, math.ceil(len(shown) / room))]
        else:
            step = max(1, math.ceil(days / room))
            starts = [self.first + timedelta(days=number) for number in range(0, days + 1, step)]
        inside = [day for day in starts if self.first <= day <= self.last]
        return [(self.at(day), _name(day, place == 0, days)) for place, day in enumerate(inside)]


def _name(day: date, first: bool, days: int) -> str:
    if days <= 45:
        return f"{day.day} {_MONTHS[day.month - 1]}"
    month = _MONTHS[day.month - 1]
    return f"{month} {day.year}" if first or day.month == 1 else month


def spread(wanted: Sequence[float], gap: float, top: float, bottom: float) -> list[float]:
    """Places for labels as near as can be to where they are wanted, at least ``gap`` apart, in the same order."""
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    placed = [0.0] * len(wanted)
    before = top - gap
    for number in order:
        before = placed[number] = max(wanted[number], before + gap)
    after = bottom + gap
    for number in reversed(order):
        after = placed[number] = min(placed[number], after - gap)
    return placed
