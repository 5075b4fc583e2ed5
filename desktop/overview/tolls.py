"""The counts of one matter in both texts, by the time they speak of. No Qt: a comparison in, marks out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.counts import tolls as engine
from comparators.model import SIDES, Comparison, Side, Span
from comparators.values import Interval

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
    """All counts of one measure, and the updates that lead from one to another (as pairs of numbers).

    ``undated`` are counts without a time, which no chart can place: side and words.
    """

    name: str
    rows: tuple[Toll, ...]
    updates: tuple[tuple[int, int], ...]
    written: tuple[tuple[Side, Interval], ...]
    undated: tuple[tuple[Side, str], ...] = ()


def tolls_of(comparison: Comparison) -> Tolls | None:
    """The measure that both texts count most often; None where fewer than two counts can be set in time."""
    counted = [toll for toll in engine.tolls_of(comparison.pair) if _placed(toll)]
    counts = Counter(toll.measure for toll in counted)
    if not counts:
        return None
    measure = max(counts, key=lambda name: (counts[name], name == "dead", name))
    rows = [mark for toll in counted if toll.measure == measure for mark in _mark(comparison, toll)]
    rows = _foremost(comparison, rows)
    if len(rows) < 2:
        return None
    written = tuple(
        (side, dated.interval) for side in SIDES if (dated := comparison.pair.reading(side).published) is not None
    )
    undated = dict.fromkeys(
        (toll.side, toll.words) for toll in counted if toll.measure == measure and toll.when is None
    )
    name = next(toll.title for toll in counted if toll.measure == measure)
    return Tolls(name, tuple(rows), _updates(comparison, rows), written, tuple(undated)[:_MOST])


def _placed(toll: engine.Toll) -> bool:
    """Whether it has a place on a scale of this story: "dozens" and "thousands" have none, nor has another event's."""
    if toll.past_event or toll.share or toll.low is None or toll.low < 1:
        return False
    return toll.high is None or toll.high <= 2 * toll.low


def _mark(comparison: Comparison, toll: engine.Toll) -> Iterator[Toll]:
    if toll.when is None or toll.low is None:
        return
    yield Toll(
        side=toll.side,
        value=(toll.low + (toll.high or toll.low)) / 2,
        open_above=toll.open_end,
        words=toll.words,
        note=toll.speaker or toll.place,
        when=toll.when,
        sure_of_time=toll.dated,
        part=toll.part or bool(toll.group),
        span=toll.span,
        finding=_finding_on(comparison, toll.side, toll.span),
    )


def _finding_on(comparison: Comparison, side: Side, span: Span) -> str:
    found = [one for one in comparison.findings if any(item.span.overlaps(span) for item in one.side(side))]
    numbers = [one for one in found if one.comparator == "facts/quantity"]
    return (numbers or found)[0].id if found else ""


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
