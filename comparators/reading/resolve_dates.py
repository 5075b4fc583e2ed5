"""What a date's words mean: an interval of days, as far as words and publication allow."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from comparators.reading.calendar_words import day_number, month_number, weekday_number
from comparators.reading.clock_words import half_of_day, resolve_clock
from comparators.reading.number_words import VAGUE, number_of
from comparators.reading.units import in_base
from comparators.values import Interval, When

_SATURDAY = 5
_PARTS = {"early": 0, "beginning of": 0, "start of": 0, "mid": 1, "middle of": 1, "late": 2, "end of": 2}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 12)}
_FARTHEST_AHEAD = 60  # days: a bare "9 October" further ahead than this was last year's


@dataclass(frozen=True, slots=True)
class Context:
    """Where the words stand: what they resolve against, and whether their clause looks ahead."""

    published: Interval | None
    future: bool = False

    @property
    def today(self) -> date | None:
        """The day of publication; None where it is not known to the day."""
        if self.published is None or self.published.days > 3:
            return None
        return self.published.latest


def resolve(name: str, match: re.Match[str], context: Context) -> When | None:
    """The value of one match of the pattern ``name``; None where the words are no date after all ("31 June")."""
    groups = {key: value for key, value in match.groupdict().items() if value} | {"all": match[0]}
    try:
        return _RESOLVERS[name](groups, context)
    except ValueError:  # a day that no month has
        return None


def _part(groups: dict[str, str]) -> str:
    return re.sub(r"^the ", "", groups.get("part", "").lower()).strip(" -")


def _iso(groups: dict[str, str], context: Context) -> When:
    day = date(int(groups["year"]), int(groups["month"]), int(groups["day"]))
    return When(Interval(day, day), "absolute", year=day.year, month=day.month, day=day.day)


def _numeric(groups: dict[str, str], context: Context) -> When:
    """Day or month first? Whichever is possible; of two, the one nearer to publication; else left open."""
    first, second, year = int(groups["first"]), int(groups["second"]), int(groups["year"])
    readings = [
        date(year, month, day) for day, month in ((first, second), (second, first)) if month <= 12 and day <= 31
    ]
    if not readings:
        raise ValueError("no such day")
    if len(set(readings)) > 1:
        today = context.today
        if today is None:
            return When(None, "absolute", year=year)
        readings.sort(key=lambda day: abs((day - today).days))
    day = readings[0]
    return When(Interval(day, day), "absolute", year=day.year, month=day.month, day=day.day)


def _year_of(month: int, day: int, context: Context) -> int | None:
    """The year that a bare day and month mean: the last such day, unless a little ahead of publication."""
    if context.published is None:
        return None
    anchor = context.published.latest
    ahead = (date(anchor.year, month, min(day, 28)) - anchor).days
    if ahead > (330 if context.future else _FARTHEST_AHEAD):
        return anchor.year - 1
    if ahead < -305 or (context.future and ahead < -31):
        return anchor.year + 1
    return anchor.year


def _day(groups: dict[str, str], context: Context) -> When:
    month, day = month_number(groups["month"]), day_number(groups["day"])
    if not 1 <= day <= 31:
        raise ValueError("no such day")
    year = int(groups["year"]) if "year" in groups else _year_of(month, day, context)
    weekday = weekday_number(groups["weekday"]) if "weekday" in groups else None
    when = When(None, "partial", month=month, day=day, weekday=weekday)
    if "year" in groups:
        when = replace(when, form="absolute", year=year)
    if year is None:
        return when
    last = day_number(groups["until"]) if "until" in groups else day
    return replace(when, interval=Interval(date(year, month, day), date(year, month, max(day, last))))


def _numbered(groups: dict[str, str], context: Context) -> When:
    """ "The 28th (Tue)": a day whose month the text leaves out; it resolves to no day, but can be compared."""
    day = day_number(groups["day"])
    if not 1 <= day <= 31:
        raise ValueError("no such day")
    return When(None, "partial", day=day, weekday=weekday_number(groups["weekday"]))


def _month(groups: dict[str, str], context: Context) -> When:
    month, part = month_number(groups["month"]), _part(groups)
    which = groups.get("which", "").strip().lower()
    year = int(groups["year"]) if "year" in groups else None
    when = When(None, "absolute" if year else "relative" if which else "partial", year=year, month=month, part=part)
    if year is None and context.published is not None:
        today = context.published.latest
        if groups["all"].endswith("last year"):
            year = today.year - 1
        elif which.startswith("last"):
            year = today.year if month < today.month else today.year - 1
        elif which.startswith("next"):
            year = today.year if month > today.month else today.year + 1
        else:
            year = _year_of(month, 1, context)
    if year is None:
        return when
    last = calendar.monthrange(year, month)[1]
    first, final = ((1, 10), (11, 20), (21, last))[_PARTS[part]] if part in _PARTS else (1, last)
    return replace(when, interval=Interval(date(year, month, first), date(year, month, final)))


def _years(groups: dict[str, str], context: Context) -> When:
    first = int(groups["year"])
    last = int(groups["until"]) if len(groups["until"]) == 4 else first // 100 * 100 + int(groups["until"])
    return When(Interval(date(first, 1, 1), date(last, 12, 31)), "absolute", year=first)


def _decade(groups: dict[str, str], context: Context) -> When:
    year, part = int(groups["year"]), _part(groups)
    first, last = ((0, 3), (4, 6), (7, 9))[_PARTS[part]] if part in _PARTS else (0, 9)
    return When(Interval(date(year + first, 1, 1), date(year + last, 12, 31)), "era", part=part)


def _century(groups: dict[str, str], context: Context) -> When:
    start, part = (day_number(groups["number"]) - 1) * 100 + 1, _part(groups)
    if not 1 <= start <= 2101:
        raise ValueError("no such century")
    first, last = ((0, 32), (33, 66), (67, 99))[_PARTS[part]] if part in _PARTS else (0, 99)
    return When(Interval(date(start + first, 1, 1), date(start + last, 12, 31)), "era", part=part)


def _year(groups: dict[str, str], context: Context) -> When:
    year, part = int(groups["year"]), _part(groups)
    first, last = ((1, 4), (5, 8), (9, 12))[_PARTS[part]] if part in _PARTS else (1, 12)
    if "season" in groups:
        part = groups["season"].split()[0].lower()
        first, last = _SEASONS[part]
    return When(
        Interval(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])),
        "absolute",
        year=year,
        part=part,
    )


def _weekday(groups: dict[str, str], context: Context) -> When:
    weekday = weekday_number(groups["weekday"])
    part = " ".join(word.lower() for key in ("part", "late", "time") if (word := groups.get(key)))
    when = When(None, "weekday", weekday=weekday, part=part)
    today = context.today
    if today is None:
        return when
    which = groups.get("which", "").strip().lower()
    back = (today.weekday() - weekday) % 7
    if which.startswith("next") or which.endswith("coming") or (context.future and not which):
        day = today + timedelta(days=((weekday - today.weekday()) % 7) or (7 if which.startswith("next") else 0))
    elif which == "this":
        day = today + timedelta(days=weekday - today.weekday())  # the day of this week, behind or ahead
    else:
        day = today - timedelta(days=back or (7 if which == "last" else 0))
    return replace(when, interval=Interval(day, day))


def _near(groups: dict[str, str], context: Context) -> When:
    word = groups["word"].lower()
    part = groups.get("time") or (
        word.split()[-1] if " " in word else "night" if word in {"tonight", "overnight"} else ""
    )
    when = When(None, "relative", part=part)
    if context.today is None:
        return when
    if word == "overnight":
        return replace(when, interval=Interval(context.today - timedelta(days=1), context.today))
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    day = context.today + timedelta(days=shift)
    return replace(when, interval=Interval(day, day))


def _span(groups: dict[str, str], context: Context) -> When:
    which, unit = groups["which"].lower(), groups["unit"].lower()
    when = When(None, "relative", part="weekend" if unit == "weekend" else "")
    if context.published is None:
        return when
    today = context.published.latest
    step = -1 if which in {"last", "previous", "the previous"} else 1 if which in {"next", "the coming"} else 0
    if which in {"the past", "the last", "this past"}:
        days = int(in_base(1, unit if unit != "weekend" else "week"))
        return replace(when, interval=Interval(today - timedelta(days=days), today))
    if unit in {"week", "weekend"}:
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        first = monday + timedelta(days=5) if unit == "weekend" else monday
        final = monday + timedelta(days=6)
        if step == -1 and unit == "week" and today.weekday() >= _SATURDAY:
            final = today  # written at the weekend, "last week" may be the one that has just ended
        return replace(when, interval=Interval(first, final))
    if unit == "month":
        month = today.year * 12 + today.month - 1 + step
        year, number = month // 12, month % 12 + 1
        last = calendar.monthrange(year, number)[1]
        return replace(when, interval=Interval(date(year, number, 1), date(year, number, last)))
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    first_year = today.year // size * size + step * size
    return replace(when, interval=Interval(date(first_year, 1, 1), date(first_year + size - 1, 12, 31)))


def _length(groups: dict[str, str]) -> float:
    count = groups.get("count", "one").lower()
    unit = "century" if groups["unit"].startswith("centur") else groups["unit"].lower()
    if count in VAGUE:
        low, high = VAGUE[count]
        number: float | None = (low + high) / 2
    else:
        number = 1.0 if count in {"a", "an", "the", "one"} else number_of(count)
    return round(in_base(number or 1.0, unit), 6)


def _ago(groups: dict[str, str], context: Context) -> When:
    days = _length(groups)
    exact = groups["unit"].lower() in {"day", "hour", "minute", "second"} and groups["count"].lower() not in VAGUE
    when = When(None, "relative", days=days)
    if context.today is None or days > 500_000:
        return when
    middle, slack = context.today - timedelta(days=days), 0 if exact else max(3, days * 0.25)
    return replace(
        when, interval=Interval(middle - timedelta(days=slack), min(context.today, middle + timedelta(days=slack)))
    )


def _duration(groups: dict[str, str], context: Context) -> When:
    return When(None, "duration", days=_length(groups))


def _time(groups: dict[str, str], context: Context) -> When | None:
    if "word" in groups:
        return When(None, "time", part=groups["word"].lower())
    hour, minute = int(groups["hour"]), int(groups.get("minute", "0"))
    half = half_of_day(groups)
    if hour > (12 if half else 23):
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return When(None, "time", part=f"{hour:02d}:{minute:02d}")


def _clock(groups: dict[str, str], context: Context) -> When:
    return resolve_clock(groups)


_RESOLVERS = {
    "iso": _iso, "numeric": _numeric, "day": _day, "numbered": _numbered, "month": _month, "years": _years,
    "decade": _decade,
    "century": _century, "year": _year, "weekday": _weekday, "near": _near, "span": _span, "ago": _ago,
    "duration": _duration, "time": _time, "clock": _clock,
}  # fmt: skip
