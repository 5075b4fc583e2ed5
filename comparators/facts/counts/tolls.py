"""The timeline of claims: per measure, every count of both texts with its time, its speaker and its place.

The window's chart, the page's tables and the JSON document all draw from these rows.
"""

from __future__ import annotations

from dataclasses import dataclass

from comparators.facts.counts.claims import Claim, claims_of, evidence_span
from comparators.facts.counts.scope import TOLLS, as_of, title_of
from comparators.facts.once import once
from comparators.model import SIDES, Pair, Reading, Side, Span
from comparators.values import Interval

_YEAR = 370  # days; a date further from publication belongs to another event


@dataclass(frozen=True, slots=True)
class Toll:
    """One count. ``as_of`` is when it was claimed, ``when`` the time that it speaks of, as near as the text says.

    ``dated`` says that ``when`` is the count's own day, not merely that of its passage. ``open_end`` says that it is
    a least figure; ``share`` that it is a share, which has no place among numbers; ``part`` that it counts a part
    of another figure, or of another event.
    """

    side: Side
    measure: str
    title: str
    span: Span
    sentence: int
    words: str
    low: float | None
    high: float | None
    open_end: bool
    share: bool
    part: bool
    group: str
    past_event: bool
    as_of: Interval | None
    when: Interval | None
    dated: bool
    speaker: str
    modality: str
    place: str


@once
def tolls_of(pair: Pair) -> tuple[Toll, ...]:
    """Every count of people killed, hurt, moved or held, and of things destroyed, in text order, left first.

    What one text gives twice in the same words is one row.
    """
    rows: dict[object, Toll] = {}
    for side in SIDES:
        reading = pair.reading(side)
        for claim in claims_of(reading):
            if claim.measure in TOLLS and (claim.value.low is not None or claim.value.high is not None):
                row = _toll(reading, side, claim)
                rows.setdefault((row.side, row.title, row.low, row.high, row.words.casefold()), row)
    return tuple(rows.values())


def _toll(reading: Reading, side: Side, claim: Claim) -> Toll:
    value, speaker = claim.value, claim.certainty.speaker
    span = evidence_span(reading, claim)
    when, dated = _when(reading, claim)
    return Toll(
        side=side,
        measure=claim.measure,
        title=title_of(claim),
        span=span,
        sentence=claim.sentence,
        words=" ".join(span.of(reading.text).split()),
        low=value.low,
        high=value.high,
        open_end=value.high is None,
        share=value.unit == "percent" or bool(value.share_of),
        part=claim.part,
        group=value.group,
        past_event=claim.past_event,
        as_of=_told(reading, claim),
        when=when,
        dated=dated,
        speaker=speaker.words if speaker else "",
        modality=claim.certainty.modality,
        place=claim.places[0] if claim.places else "",
    )


def _told(reading: Reading, claim: Claim) -> Interval | None:
    """When the claim was made, where the year is known: only such days have a place on a timeline."""
    return as_of(reading, claim) if reading.dateline_day is None else reading.passage_of(claim.sentence).period


def _when(reading: Reading, claim: Claim) -> tuple[Interval | None, bool]:
    """The time that a count speaks of: its sentence's own dates near publication, or when it was claimed."""
    passage = reading.passage_of(claim.sentence)
    published = reading.published.interval if reading.published else None
    near = published is None or bool(claim.times and abs((claim.times[0].earliest - published.earliest).days) < _YEAR)
    if claim.times and near:
        when = Interval(min(t.earliest for t in claim.times), max(t.latest for t in claim.times))
        return when, when.days <= 2
    told = _told(reading, claim)
    return told, passage.period is None and told is not None and told.days <= 2
