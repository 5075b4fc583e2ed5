"""The time that a gallery speaks from, where that is not the article's own."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import timedelta

from comparators.model import Passage, Reading
from comparators.reading.dates import find_dates
from comparators.values import Interval, When

_OLDER = 30  # days before publication from which a gallery counts as an older one


def with_periods(reading: Reading, published: Interval | None) -> tuple[Passage, ...]:
    """The passages, each caption of a gallery with the period of its gallery.

    The latest day or month that any of its captions names as calendar time is where the gallery speaks from;
    one close to publication has no period of its own.
    """
    if published is None or not any(passage.title for passage in reading.passages):
        return reading.passages
    latest: dict[str, Interval] = {}
    for mention in find_dates(reading, published):
        passage = reading.passage_of(mention.sentence)
        when = mention.value
        if passage.title is None or not isinstance(when, When) or when.interval is None or when.month is None:
            continue
        if when.interval.latest > published.latest or when.interval.days > 31:
            continue
        title = passage.title.of(reading.text)
        if title not in latest or when.interval.latest > latest[title].latest:
            latest[title] = when.interval
    older = {
        title: _to_the_end_of_month(interval)
        for title, interval in latest.items()
        if (published.earliest - interval.latest).days > _OLDER
    }
    return tuple(
        replace(passage, period=older[passage.title.of(reading.text)])
        if passage.title is not None and passage.title.of(reading.text) in older
        else passage
        for passage in reading.passages
    )


def _to_the_end_of_month(interval: Interval) -> Interval:
    """From the named days to the end of their month; of the next, where they are a month's last."""
    last = interval.latest
    if last.day > 25:
        last += timedelta(days=7)
    return Interval(interval.earliest, last.replace(day=calendar.monthrange(last.year, last.month)[1]))
