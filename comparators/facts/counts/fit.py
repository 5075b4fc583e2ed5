"""Whether two figures can both be true: rounding, bounds, shares of a number, and conversion of units."""

from __future__ import annotations

import math
from dataclasses import dataclass

from comparators.reading.units import in_base, measure_of
from comparators.values import Quantity

_ABOUT = 0.055  # "about 20" and 21 agree; "about 140,000" halved and 75,000 do not
_NEARLY = 0.10
_WHOLE_FROM = 10.0  # below it, a decimal is told because it matters: magnitude 6.1
_SAME_NUMBER = 1e-6
_CONVERTED = 0.07  # 10 kilometres are "six miles" in a headline


@dataclass(frozen=True, slots=True)
class Range:
    """What a figure allows, in the base unit of its measure; an open end is infinite."""

    low: float
    high: float

    def overlaps(self, other: Range) -> bool:
        return self.low <= other.high and other.low <= self.high


def range_of(quantity: Quantity) -> Range:
    """The numbers that the words allow. "More than 6,000" allows anything above; "about" a little either way."""
    low = -math.inf if quantity.low is None else in_base(quantity.low, quantity.unit)
    high = math.inf if quantity.high is None else in_base(quantity.high, quantity.unit)
    if quantity.bound == "about" and low == high:
        return Range(low * (1 - _NEARLY), high * (1 + _ABOUT))
    if quantity.bound in {"at_most", "less_than"}:
        low = 0.0
    return Range(low, high)


def point_of(quantity: Quantity) -> float:
    """One number to stand for the figure, in its base unit: the end that is given, or the middle."""
    ends = [in_base(end, quantity.unit) for end in (quantity.low, quantity.high) if end is not None]
    return sum(ends) / len(ends)


def is_rounded(exact: float, rounded: float) -> bool:
    """Whether one number is the other, rounded to fewer digits: 297,342 and 300,000."""
    if exact <= 0 or rounded <= 0 or exact < 100:
        return False
    for digits in (1, 2, 3):
        size = 10 ** (math.floor(math.log10(exact)) - digits + 1)
        if size > 1 and round(exact / size) * size == rounded and abs(exact - rounded) / exact <= 0.05:
            return True
    return False


def comparable(left: Quantity, right: Quantity) -> bool:
    """Whether both figures are of one kind of measure, so that they can be set beside each other."""
    return measure_of(left.unit) == measure_of(right.unit)


def fits(left: Quantity, right: Quantity) -> bool:
    """Whether one thing can be meant by both figures.

    An open bound fits only what is near it: "at least 12" and 5,000 can both be true, and say two things.
    """
    first, second = range_of(left), range_of(right)
    if left.bound == right.bound and left.bound not in {"exact", "about"}:
        a, b = point_of(left), point_of(right)  # "more than 330" and "more than 340" are two claims
        return abs(a - b) <= 0.01 * max(a, b) or is_rounded(a, b) or is_rounded(b, a)
    if first.overlaps(second):
        a, b = point_of(left), point_of(right)
        opened = math.inf in (first.high, second.high) or -math.inf in (first.low, second.low)
        return not opened or max(a, b) <= 2 * max(min(a, b), 1.0) or is_vague(left) or is_vague(right)
    a, b = point_of(left), point_of(right)
    if left.unit != right.unit and min(a, b) > 0:
        return abs(a - b) / max(a, b) <= _CONVERTED
    return is_rounded(a, b) or is_rounded(b, a) or _is_whole(a, b) or _is_whole(b, a)


def _is_whole(exact: float, rounded: float) -> bool:
    """Whether a number with decimals is given elsewhere in whole ones: 52.3 and 52."""
    return exact >= _WHOLE_FROM and exact % 1 != 0 and rounded % 1 == 0 and abs(exact - rounded) <= 0.5


def is_vague(quantity: Quantity) -> bool:
    """ "Dozens", "hundreds": a number of no more than one order."""
    return quantity.low is not None and quantity.high is not None and quantity.high >= 4 * quantity.low > 0


def written(number: float) -> str:
    """A number as a reader writes it: 70,000; 12.5; 6 billion."""
    for size, name in ((1e9, "billion"), (1e6, "million")):
        short = round(number / size, 2)
        if abs(number) >= size and abs(short * size - number) < _SAME_NUMBER * size:
            return f"{short:g} {name}"
    return f"{number:,.0f}" if float(number).is_integer() or abs(number) >= 100 else f"{number:,.1f}"


def derived(quantity: Quantity) -> float | None:
    """The number that a share comes to, where the text gives what it is taken of."""
    if quantity.unit != "percent" or quantity.share_base is None or quantity.low is None:
        return None
    return quantity.low / 100 * quantity.share_base
