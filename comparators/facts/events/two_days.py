"""Whether two reports tell the deeds of two days: each opens with a toll, and neither speaks of the other's day.

A report that comes days later and goes back to the event says when it was ("Tuesday", "last week", "on 4 April"); two
bulletins of one kind ("three killed in rocket attacks on the city") share their words, and no matter. Wrong where a
running story names its earlier days by no date; so reports that open with one disaster or one person are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from comparators.facts.events.event_frames import frames_of
from comparators.facts.events.one_story import opening
from comparators.facts.events.rare_names import rulers
from comparators.facts.once import once
from comparators.facts.wording.names import folded
from comparators.knowledge.gazetteer import fold
from comparators.model import Pair, PublicationDate, Reading
from comparators.values import Interval, Quotation, When

_APART = 2  # days between the two dates
_BEFORE, _AFTER = timedelta(days=3), timedelta(days=1)  # the days that a report of one day may tell of
_STATED = frozenset({"user", "metadata", "header"})  # and no guess from the text
_FIRM = 0.6
_SPAN = 10  # days of what a date may be; a month names no day
_CREDIT = re.compile(r"\W{0,3}\([^()]{0,40}(?:Agenc|Reuters|AFP|AP\b|EPA|Getty|Anadolu|[Pp]hoto|[Pp]icture)")
_AT_ONCE = frozenset({"dead", "wounded", "casualties", "arrested"})  # measures of one deed; the displaced add up
_GOES_ON = frozenset({"fighting"})
# What is reported on for weeks, and told by no date: its toll, its damage, its course.
_RUNNING = frozenset(
    {
        "quake", "earthquake", "tsunami", "flood", "flooding", "storm", "hurricane", "typhoon", "cyclone", "drought",
        "wildfire", "epidemic", "outbreak", "pandemic", "virus", "famine", "trial", "hearing", "inquiry", "inquest",
        "investigation", "probe", "campaign", "talk", "summit", "election", "referendum", "season",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TwoDays:
    """The days of the left and the right report."""

    left: date
    right: date


@once
def two_days(pair: Pair) -> TwoDays | None:
    """The two days, or None where the reports may tell of one."""
    left, right = _day(pair.left.published), _day(pair.right.published)
    if left is None or right is None or abs((left - right).days) < _APART:
        return None
    earlier, later = (pair.left, pair.right) if left < right else (pair.right, pair.left)
    first, last = min(left, right), max(left, right)
    if _speaks_of(later, first - _BEFORE, first + _AFTER) or _speaks_of(earlier, last - _AFTER, last + _AFTER):
        return None
    if not (_tells_a_deed(pair.left) and _tells_a_deed(pair.right)) or _one_course(pair):
        return None
    return TwoDays(left, right)


def _day(published: PublicationDate | None) -> date | None:
    if published is None or published.refuted or published.source not in _STATED or published.confidence < _FIRM:
        return None
    return published.interval.latest if published.interval.days == 1 else None


def _speaks_of(reading: Reading, start: date, end: date) -> bool:
    near = Interval(start, end)
    return any(
        isinstance(mention.value, When)
        and mention.value.interval is not None
        and mention.value.interval.days <= _SPAN
        and mention.value.interval.overlaps(near)
        and not _CREDIT.match(reading.text, mention.span.end)  # the day of a picture
        for mention in reading.mentions
    )


def _tells_a_deed(reading: Reading) -> bool:
    """Whether a report opens with an attack or another deed of one day, and not with fighting that goes on."""
    return any(
        frame.chief and (frame.means - _GOES_ON or any(claim.measure in _AT_ONCE for claim in frame.claims))
        for frame in frames_of(reading)
    )


def _one_course(pair: Pair) -> bool:
    """Whether both open with one person, or with what goes on for weeks."""
    people, matters = [], []
    known = rulers(pair.left) | rulers(pair.right)
    for reading in (pair.left, pair.right):
        numbers = frozenset(opening(reading))
        named = [m.span.of(reading.text) for m in reading.mentions if m.kind == "person" and m.sentence in numbers]
        speakers = {
            word for m in reading.mentions if isinstance(m.value, Quotation) for word in m.value.speaker.split()
        }
        lasts = {words[-1] for name in named if (words := name.split())} - speakers
        people.append({folded(name) for name in lasts if not {fold(name), fold(name).removesuffix("s")} & known})
        matters.append({t.lemma.lower() for n in numbers for t in reading.sentence_tokens(n)} & _RUNNING)
    return bool(people[0] & people[1] or matters[0] & matters[1])
