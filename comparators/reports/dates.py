"""Dates in words, where they come from, and how far two reports lie apart."""

from __future__ import annotations

from collections.abc import Mapping

from comparators.model import PublicationDate
from comparators.values import Interval
from comparators.wording import MONTHS

SOURCES: Mapping[str, str] = {
    "user": "as you said",
    "metadata": "from the file",
    "header": "from the header",
    "dateline": "from the dateline",
    "text": "from the text",
    "the other text": "from the other text",
}
CLAIMS: Mapping[str, str] = {
    "user": "You said",
    "metadata": "The file says",
    "header": "The header says",
    "dateline": "The dateline says",
}


def in_words(interval: Interval) -> str:
    """9 October 2020, January 2021, 2020, 1 to 9 October 2020, or 30 September to 9 October 2020."""
    first, last = interval.earliest, interval.latest
    year, *rest = interval.iso().split("-") if "/" not in interval.iso() else ("", "")
    if year:
        day = [str(int(rest[1]))] if len(rest) > 1 else []
        return " ".join([*day, *(MONTHS[int(month) - 1] for month in rest[:1]), str(int(year))])
    start = f"{first.day}"
    if (first.year, first.month) != (last.year, last.month):
        start += f" {MONTHS[first.month - 1]}"
    if first.year != last.year:
        start += f" {first.year}"
    return f"{start} to {last.day} {MONTHS[last.month - 1]} {last.year}"


def source_in_words(date: PublicationDate) -> str:
    """Who says so: from the dateline, as you said."""
    return SOURCES.get(date.source, date.source)


def refutation(date: PublicationDate) -> str:
    """A date that the text speaks against, in one sentence."""
    return f"{CLAIMS.get(date.source, 'It is said')} {in_words(date.interval)}: {date.refuted}"


def days_apart(left: Interval, right: Interval) -> str:
    """Which report is the later, and by how much; one sentence."""
    if left.overlaps(right):
        return "Both reports are of the same day." if left.days + right.days == 2 else "Both are of the same time."
    later, first, last = ("right", left, right) if left.latest < right.earliest else ("left", right, left)
    least, most = (last.earliest - first.latest).days, (last.latest - first.earliest).days
    return f"The {later} report is later by {_span(least, most)}: its figures may be updates."


def _span(least: int, most: int) -> str:
    middle = (least + most) / 2
    for days, name in ((365.25, "years"), (30.44, "months"), (7, "weeks")):
        if middle >= 2 * days and (most - least > 2 or days > 7):
            return f"about {round(middle / days)} {name}"
    span = f"{least}" if least == most else f"{least} to {most}"
    return f"{span} {'day' if most == 1 else 'days'}"
