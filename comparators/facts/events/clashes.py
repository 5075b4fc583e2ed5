"""Whether two whole times clash, and in what: the hour, the day, the month, the year, a stretch or a length."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from comparators.facts.events.timed import Timed, values_of, weekdays_of
from comparators.facts.wording.hours import ROUGH_HOUR, across_midnight, meet, minutes_apart, part_of_day
from comparators.values import Interval

Sort = Literal["clock", "day", "month", "year", "span", "duration"]

_HOUR = 20  # minutes within which two times of day are one
_EXACT = 2  # the same where both are told to the minute: 4:12, 4:21
_LENGTH = 0.12  # of the longer
_TIMES_AS_LONG = 4
_FIVE = 5  # minutes to which clocks are rounded
_FARTHEST = {"day": 45, "month": 550, "year": 1500}  # days between two dates that may be meant for one event


def clash(a: Timed, b: Timed) -> Sort | None:
    """In what two times of one shape clash; None where both can be one, or they cannot be compared."""
    if a.shape != b.shape or any(t.bounded and not t.near for t in (a, b)):
        return None
    if a.shape == "duration":
        small, large = sorted((a.length, b.length))
        return "duration" if _LENGTH * large < large - small and large <= _TIMES_AS_LONG * small else None
    if a.shape == "span":
        return "span" if a.days and b.days and a.days != b.days and a.days.overlaps(b.days) else None
    if a.phase != b.phase and {a.phase, b.phase} not in ({"at", "start"}, {"at", "end"}):
        return None
    if _one_weekday(a, b):
        return None
    if a.days and b.days and not a.days.overlaps(b.days):
        return _of_days(a, b, a.days, b.days)
    if not (a.days and b.days) and weekdays_of(a) and weekdays_of(b) and not weekdays_of(a) & weekdays_of(b):
        return "day"
    if a.clock and b.clock and not {a.clock, b.clock} <= {"dawn", "dusk"}:
        rough = ROUGH_HOUR if a.near or b.near else _EXACT if _to_the_minute(a) and _to_the_minute(b) else _HOUR
        return "clock" if minutes_apart(a.clock, b.clock) > rough else None
    return "clock" if _other_part(a, b) else None


def _one_weekday(a: Timed, b: Timed) -> bool:
    """Whether both name one weekday and no date, and no hour: the day of publication may be told amiss."""
    values = [*values_of(a), *values_of(b)]
    bare = all(value.form == "weekday" for value in values) and not (a.clock and b.clock)
    return bare and bool(weekdays_of(a) & weekdays_of(b))


def _other_part(a: Timed, b: Timed) -> bool:
    """Whether the words put them into parts of the day that do not meet: before dawn, in the evening."""
    mine, theirs = ([part for value in values_of(t) if (part := part_of_day(value.part))] for t in (a, b))
    return any(not meet(x, y) for x in mine for y in theirs)


def _to_the_minute(timed: Timed) -> bool:
    """Whether an hour is no round one: 4:12, not 4:10."""
    return timed.clock[-2:].isdigit() and int(timed.clock[-2:]) % _FIVE != 0


def one_moment(timed: Timed, other: Timed) -> bool:
    """Whether one text tells one moment twice, the second time roughly: "at 4:12 a.m.", "before dawn"."""
    if not timed.clock or other.clock[:1].isdigit() or not other.clock:
        return False
    return minutes_apart(timed.clock, other.clock) == 0 and not (
        timed.days and other.days and not timed.days.overlaps(other.days)
    )


def told_by(timed: Timed, others: Iterable[Timed], sort: Sort) -> bool:
    """Whether the other text tells the same time somewhere: then each report knows both."""
    for other in others:
        if sort == "clock":
            same = _one_hour(timed, other)
        elif sort in {"duration", "span"}:
            same = other.shape == timed.shape and clash(timed, other) is None
        elif other.shape == "duration":
            same = False
        elif timed.days and other.days:
            same = other.days.overlaps(timed.days) and _grain(other.days) == _grain(timed.days)
        else:
            same = bool(weekdays_of(timed) & weekdays_of(other))
        if same:
            return True
    return False


def _one_hour(a: Timed, b: Timed) -> bool:
    """Whether two times name one hour, or two parts of the day that meet, of days that may be one."""
    if a.clock or b.clock:
        exact = _to_the_minute(a)  # "before dawn" tells no minute
        near = bool(a.clock and b.clock) and minutes_apart(a.clock, b.clock) <= (_EXACT if exact else _HOUR)
        return near and (not exact or b.clock[:1].isdigit())
    parts = [[part for value in values_of(t) if (part := part_of_day(value.part))] for t in (a, b)]
    return all(parts) and not _other_part(a, b) and not (a.days and b.days and not a.days.overlaps(b.days))


def same_day_elsewhere(a: Timed, b: Timed) -> bool:
    """Both say Tuesday: two weeks, or one of them was counted from a wrong day of publication."""
    return bool(weekdays_of(a) & weekdays_of(b)) and not (a.clock and b.clock)


def one_grain(a: Timed, b: Timed) -> bool:
    """Whether both times are days, or months, or years; a time without a date is a day's."""
    mine, theirs = (_grain(t.days) if t.days else "day" for t in (a, b))
    return mine == theirs


def _of_days(a: Timed, b: Timed, mine: Interval, theirs: Interval) -> Sort | None:
    if any(across_midnight(x, y) for x in values_of(a) for y in values_of(b)):
        return None
    grain = _grain(mine)
    first, second = sorted((mine, theirs))
    if grain != _grain(theirs) or (second.earliest - first.latest).days > _FARTHEST[grain]:
        return None
    return grain


def _grain(days: Interval) -> Literal["day", "month", "year"]:
    return "day" if days.days <= 3 else "month" if days.days <= 31 else "year"
