"""A publication date worked out from the text alone, or with the help of the other text of the pair.

A year may be missing ("on 9 October", a Friday): a year that the text looks back on, or the years of the other
text, and the weekday together often leave one.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from comparators.model import PublicationDate, Reading
from comparators.reading.dates import find_dates
from comparators.reading.time_clues import Clue, clues_of, lead_weekdays, look_back
from comparators.values import Interval, When

_YEARS_AHEAD = 5  # a partial date may lie this many years after the last year that the text names
_SOON = 120  # days within which an announced meeting is thought to lie
_WITHIN = 183  # days after a named month within which a bare month still belongs to the same run of events
_LONG = timedelta(days=365)


def guess_dates(reading: Reading, clues: tuple[Clue, ...]) -> list[PublicationDate]:
    """What the text lets one conclude, best first; empty where it names no year that it looks back on."""
    behind = look_back(clues)
    if not behind:
        return []
    last = max(behind, key=lambda clue: clue.when.interval.earliest if clue.when.interval else date.min)
    if last.when.interval is None:
        return []
    floor = last.when.interval.earliest
    found = _from_dateline(reading, floor)
    earliest, latest, confidence = floor, floor + _LONG, 0.3
    for clue in clues:
        if clue.when.month is None or clue.when.year is not None:
            continue
        months_on = _next_month(clue.when.month, floor)
        if clue.when.form == "relative" and clue.mention.span.of(reading.text).lower().startswith("last"):
            if (months_on - floor).days <= _WITHIN:
                # "last November" is not said in November or December.
                earliest, confidence = max(earliest, _months_later(months_on, 2)), 0.45
                latest = min(latest, _months_later(months_on, 12))
            else:  # the one before is meant, and the next has not come yet
                latest, confidence = min(latest, months_on), max(confidence, 0.4)
        elif clue.direction == "past" and (months_on - floor).days < _WITHIN:
            earliest = max(earliest, _day_of(months_on, clue.when))
    for clue in clues:
        if clue.direction == "future" and clue.when.month and clue.when.day and clue.when.year is None:
            ahead = _day_of(_next_month(clue.when.month, earliest), clue.when)
            if 0 <= (ahead - earliest).days <= _SOON:
                latest, confidence = min(latest, ahead), 0.55
    if earliest > latest:
        return found
    found.append(PublicationDate(Interval(earliest, latest), "text", confidence, last.mention.span))
    if (latest - earliest).days <= 45:
        found += _on_weekday(reading, clues, earliest, latest)
    return found


def date_from_partner(reading: Reading, partner: Reading) -> PublicationDate | None:
    """The day on which this text appeared, where it names day and month and the other text the year.

    Both texts must be of one story. None where this text's date is known already, where it names no day, or
    where the other text names no year.
    """
    known = reading.published
    if known is not None and known.confidence >= 0.6 and known.interval.days <= 3:
        return None
    clues = clues_of(reading, find_dates(reading, None))
    days = [
        clue
        for clue in clues
        if clue.when.month and clue.when.day and clue.when.year is None and not _is_ahead(reading, clue)
    ]
    years = _years_of(partner)
    if not days or not years:
        return None
    latest_known = partner.published.interval.latest if partner.published else date(max(years), 12, 31)
    weekdays = [clue.when.weekday for clue in clues if clue.when.weekday is not None and clue.direction != "future"]
    best: tuple[float, date, Clue] | None = None
    own = max((clue.when.year or 0 for clue in look_back(clues)), default=0)
    for year in (year for year in years if year >= own):
        clue = _last_of_run(days, year)
        day = _dated(year, clue.when)
        if day is None or day > latest_known + timedelta(days=45):
            continue
        nearness = min(((day.weekday() - weekday) % 7 for weekday in weekdays), default=7)
        confidence = 0.75 if nearness == 0 else 0.6 if nearness in (1, 6) else 0.4
        if best is None or (confidence, day) > (best[0], best[1]):
            best = (confidence, day, clue)
    if best is None:
        return None
    confidence, day, clue = best
    slack = timedelta(days=0 if confidence == 0.75 else 2)
    return PublicationDate(Interval(day, day + slack), "the other text", confidence, clue.mention.span)


def _is_ahead(reading: Reading, clue: Clue) -> bool:
    """Whether a day is still to come: "sentencing has been set for June 28"."""
    before = reading.text[: clue.mention.span.start].rstrip().rsplit(None, 1)
    return clue.direction == "future" or (bool(before) and before[-1].lower() == "for")


def _from_dateline(reading: Reading, floor: date) -> list[PublicationDate]:
    """A dateline's day ("WASHINGTON, April 30"), in the first year from ``floor`` that fits the lead's weekday."""
    weekdays = set(lead_weekdays(reading, find_dates(reading, None)))
    found = []
    for mention in find_dates(reading, None):
        when = mention.value
        if reading.passage_of(mention.sentence).role not in ("dateline", "metadata") or not isinstance(when, When):
            continue
        if when.month is None or when.day is None or when.year is not None:
            continue
        for year in range(floor.year, floor.year + _YEARS_AHEAD + 1):
            day = _dated(year, when)
            if day is not None and day >= floor and (day.weekday() in weekdays or not weekdays):
                confidence = 0.7 if weekdays else 0.4
                found.append(PublicationDate(Interval(day, day), "dateline", confidence, mention.span))
                break
    return found


def _on_weekday(reading: Reading, clues: tuple[Clue, ...], earliest: date, latest: date) -> list[PublicationDate]:
    """The days in this stretch that are the weekday on which the lead says it happened; each no more than a chance."""
    weekdays = lead_weekdays(reading, [clue.mention for clue in clues])
    if not weekdays:
        return []
    days = [earliest + timedelta(days=step) for step in range((latest - earliest).days + 1)]
    fitting = [day for day in days if day.weekday() == weekdays[0]]
    chance = round(0.5 / len(fitting), 2) if fitting else 0.0
    return [PublicationDate(Interval(day, day), "text", chance) for day in fitting]


def _years_of(partner: Reading) -> list[int]:
    """The years that the other text lives in: those it looks back on and that of its own publication, if close."""
    clues = look_back(clues_of(partner, find_dates(partner, None)))
    named = {clue.when.year for clue in clues if clue.when.year and (clue.when.month or not clue.when.since)}
    if partner.published is not None and not partner.published.refuted:
        own = {partner.published.interval.earliest.year, partner.published.interval.latest.year}
        named = {year for year in named if min(abs(year - other) for other in own) <= 1} | own
    last = max(named, default=0)
    return sorted(year for year in named if last - year <= 1)


def _last_of_run(days: list[Clue], year: int) -> Clue:
    """The latest day that the text names: stories are written at the end of what they tell."""
    return max(days, key=lambda clue: _dated(year, clue.when) or date.min)


def _dated(year: int, when: When) -> date | None:
    try:
        return date(year, when.month or 1, when.day or 1)
    except ValueError:
        return None


def _day_of(first: date, when: When) -> date:
    last = calendar.monthrange(first.year, first.month)[1]
    return first.replace(day=min(when.day or 1, last))


def _next_month(month: int, floor: date) -> date:
    """The first day of the next such month that ends on or after ``floor``."""
    return date(floor.year + (month < floor.month), month, 1)


def _months_later(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)
