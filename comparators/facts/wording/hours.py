"""Whether two times of day can be one."""

from __future__ import annotations

import re

from comparators.model import Span
from comparators.values import When

_ZONE = re.compile(r"\b(?:GMT|UTC|[A-Z]{1,3}S?T|local)\b")
_PLACE_TIME = re.compile(r"[ ,(]+(?:in |at )?((?:[A-Z][\w’']+ )?[A-Z][\w’']+|local|[A-Z][a-z]+ [Ss]tandard) time\b")
_ZONE_LETTERS = 6
_HALF_DAY = 720  # minutes
ROUGH_HOUR = 30  # minutes within which two hours are one, where either is told as "about" or "shortly before"
_ROUGH = re.compile(
    r"\b(?:shortly|just|soon|right|about|around|roughly|nearly|almost|towards?)(?: before| after)?\s*$", re.I
)
_BY_THE_SUN = {"dawn": (180, 510), "dusk": (210, 630)}  # minutes of a half day: 3:00 to 8:30, 15:30 to 22:30
# From which minute of the day to which a word may be meant; past 1440 lies the next day.
_PARTS = {
    "dawn": (0, 510), "morning": (0, 720), "early": (0, 660), "noon": (660, 840), "afternoon": (720, 1140),
    "evening": (960, 1440), "dusk": (930, 1440), "night": (1020, 1800), "late": (960, 1560), "midnight": (1320, 1560),
}  # fmt: skip
_DAY = 1440  # minutes
_LATE = ("evening", "night", "late", "tonight")
_EARLY = ("morning", "early")


def hours_agree(left: str, right: str) -> bool:
    """Whether "06:30" and "18:30" can be one time: in print the half of the day is often left out."""
    for word, other in ((left, right), (right, left)):
        if word in _BY_THE_SUN:
            first, last = _BY_THE_SUN[word]
            return word == other or (other not in _BY_THE_SUN and first <= _minutes(other) % _HALF_DAY <= last)
    return _minutes(left) % _HALF_DAY == _minutes(right) % _HALF_DAY


def is_rough(text: str, span: Span) -> bool:
    """Whether the words before a time say that it is rounded, or only near."""
    return _ROUGH.search(text[max(0, span.start - 30) : span.start]) is not None


def minutes_apart(left: str, right: str) -> int:
    """How far two times of day lie apart, at the least: the half of the day may be left out, dawn takes a while."""
    first, second = (_BY_THE_SUN.get(part, (_minutes(part) % _HALF_DAY,) * 2) for part in (left, right))
    gaps = [(other[0] - one[1]) % _HALF_DAY for one, other in ((first, second), (second, first))]
    meet = first[0] <= second[1] and second[0] <= first[1]
    return 0 if meet else min(gaps)


def part_of_day(word: str) -> tuple[int, int] | None:
    """From which minute to which a word for a part of the day may be meant; None for an hour, and for no such word."""
    return _PARTS.get(word)


def meet(left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether two parts of the day have a minute in common, on any day."""
    return any(left[0] + day < right[1] and right[0] < left[1] + day for day in (-_DAY, 0, _DAY))


def one_zone(left: str, right: str) -> bool:
    """Whether the words of two times name one zone, or neither does; 9:00 local time is another hour in GMT."""
    return _zone(left) == _zone(right)


def with_zone(text: str, span: Span) -> str:
    """A time with the zone that may stand behind it: "1:30 p.m. PST"."""
    return text[span.start : span.end + _ZONE_LETTERS]


def named_zone(text: str, span: Span) -> str:
    """The zone that the words right after a time name by a place: "9 p.m. London time"; empty for none."""
    found = _PLACE_TIME.match(text, span.end)
    return found[1] if found is not None else ""


def two_zones(left: str, first: Span, right: str, second: Span) -> bool:
    """Whether both texts say whose time it is, and it is not one: "9 p.m. London time", "10 p.m. Paris time"."""
    zones = named_zone(left, first), named_zone(right, second)
    return all(zones) and zones[0] != zones[1]


def across_midnight(left: When, right: When) -> bool:
    """Friday evening here is Saturday morning there."""
    for first, second in ((left, right), (right, left)):
        if not (any(word in first.part for word in _LATE) and any(word in second.part for word in _EARLY)):
            continue
        if first.interval is not None and second.interval is not None:
            if (second.interval.earliest - first.interval.latest).days == 1:
                return True
        elif first.weekday is not None and second.weekday is not None and (second.weekday - first.weekday) % 7 == 1:
            return True
    return False


def _zone(words: str) -> str:
    found = _ZONE.search(words)
    return "" if found is None else found[0].replace("UTC", "GMT")


def _minutes(part: str) -> int:
    hour, _, minute = part.partition(":")
    return int(hour) * 60 + int(minute) if hour.isdigit() and minute.isdigit() else 0  # noon, midnight
