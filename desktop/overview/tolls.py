"""The counts of one matter in both texts, by the time they speak of. No Qt: a comparison in, marks out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.claims import Claim, claims_of, evidence_span
from comparators.facts.scope import TOLLS
from comparators.model import SIDES, Comparison, Reading, Side, Span
from comparators.values import Interval

_NAMES = {"dead": "Deaths", "wounded": "Wounded", "displaced": "Driven from their homes", "missing": "Missing"}
_MOST = 10


@dataclass(frozen=True, slots=True)
class Toll:
    """One count: ``value`` places it, ``words`` are the text's own; ``finding`` is the id of one that stands on it."""

    side: Side
    value: float
    open_above: bool
    words: str
    note: str
    when: Interval
    sure_of_time: bool
    part: bool
    span: Span
    finding: str = ""


@dataclass(frozen=True, slots=True)
class Tolls:
    """All counts of one measure, and the updates that lead from one to another (as pairs of numbers)."""

    name: str
    rows: tuple[Toll, ...]
    updates: tuple[tuple[int, int], ...]
    written: tuple[tuple[Side, Interval], ...]


def tolls_of(comparison: Comparison) -> Tolls | None:
    """The measure that both texts count most often; None where fewer than two counts can be set in time."""
    claims = {side: _claims(comparison.pair.reading(side)) for side in SIDES}
    counts = Counter(claim.measure for side in SIDES for claim in claims[side])
    if not counts:
        return None
    measure = max(counts, key=lambda name: (counts[name], name == "dead", name))
    rows = [
        toll
        for side in SIDES
        for claim in claims[side]
        if claim.measure == measure
        for toll in _toll(comparison, side, claim)
    ]
    rows = _foremost(comparison, _without_doubles(rows))
    if len(rows) < 2:
        return None
    written = tuple(
        (side, dated.interval) for side in SIDES if (dated := comparison.pair.reading(side).published) is not None
    )
    return Tolls(_NAMES.get(measure, measure.capitalize()), tuple(rows), _updates(comparison, rows), written)


def _claims(reading: Reading) -> list[Claim]:
    return [
        claim
        for claim in claims_of(reading)
        if claim.measure in TOLLS and not claim.past_event and not claim.value.unit and _placed(claim)
    ]


def _placed(claim: Claim) -> bool:
    """Whether it has a place on a scale: "dozens" and "thousands" have none."""
    low, high = claim.value.low, claim.value.high
    return low is not None and low >= 1 and (high is None or high <= 2 * low)


def _toll(comparison: Comparison, side: Side, claim: Claim) -> Iterator[Toll]:
    reading = comparison.pair.reading(side)
    value = claim.value
    passage = reading.passage_of(claim.sentence)
    published = reading.published.interval if reading.published else None
    when = passage.period or published
    exact = passage.period is None
    if claim.times and (published is None or abs((claim.times[0].earliest - published.earliest).days) < 370):
        first, last = min(time.earliest for time in claim.times), max(time.latest for time in claim.times)
        when, exact = Interval(first, last), True
    low, high = value.low, value.high
    if when is None or low is None:
        return
    span = evidence_span(reading, claim)
    words = " ".join(span.of(reading.text).split())
    speaker = claim.certainty.speaker
    yield Toll(
        side=side,
        value=(low + (high or low)) / 2,
        open_above=high is None or value.bound in ("at_least", "more_than"),
        words=words,
        note=speaker.words if speaker else ", ".join(claim.places[:1]),
        when=when,
        sure_of_time=exact and when.days <= 2,
        part=claim.part or bool(value.group),
        span=span,
        finding=_finding_on(comparison, side, span),
    )


def _finding_on(comparison: Comparison, side: Side, span: Span) -> str:
    found = [one for one in comparison.findings if any(item.span.overlaps(span) for item in one.side(side))]
    numbers = [one for one in found if one.comparator == "facts/quantity"]
    return (numbers or found)[0].id if found else ""


def _without_doubles(rows: list[Toll]) -> list[Toll]:
    seen: dict[tuple[Side, float, str], Toll] = {}
    for row in rows:
        seen.setdefault((row.side, row.value, row.words.casefold()), row)
    return list(seen.values())


def _foremost(comparison: Comparison, rows: list[Toll]) -> list[Toll]:
    """Those that updates join, then the largest; as many as can be told apart, in their order."""
    joined = {number for pair in _updates(comparison, rows) for number in pair}
    ranked = sorted(range(len(rows)), key=lambda number: (number not in joined, -rows[number].value, number))
    return [rows[number] for number in sorted(ranked[:_MOST])]


def _updates(comparison: Comparison, rows: list[Toll]) -> tuple[tuple[int, int], ...]:
    found = []
    for finding in comparison.findings:
        if finding.verdict != "update" or finding.comparator != "facts/quantity":
            continue
        ends = []
        for side in SIDES:
            on = [
                number
                for number, row in enumerate(rows)
                if row.side == side and any(item.span.overlaps(row.span) for item in finding.side(side))
            ]
            ends.append(on[0] if on else None)
        if ends[0] is not None and ends[1] is not None:
            found.append((ends[0], ends[1]))
    return tuple(found)
