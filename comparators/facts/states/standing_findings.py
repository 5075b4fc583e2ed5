"""Findings of states that exclude each other, said of one thing in sentences that need not be linked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.facts.divergence import divergence
from comparators.facts.states.standings import Standing, standing_span
from comparators.facts.states.standings_apart import StandingsApart, standings_apart
from comparators.model import Finding, Pair, Reading, Slot, Span

_GRAVE = frozenset({"life", "custody", "captivity", "missing people", "validity", "appeal", "office"})
_ORDER = frozenset(
    {
        ("missing people", "missing", "found alive"), ("custody", "sought", "held"), ("appeal", "open", "final"),
        ("captivity", "held", "free"), ("health", "critical", "dead"), ("health", "critical", "discharged"),
        ("health", "stable", "discharged"), ("hospital stay", "in", "out"), ("office", "offered to resign", "resigned"),
    }
)  # fmt: skip
_BACK = re.compile(r"\b(?:re-?open|resum|restart|restor|reinstat)", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:is|are|was|were) (?:\w+ )?again\b", re.IGNORECASE)
_DOUBTFUL = frozenset({frozenset({"questioned only", "held"})})  # who is held is questioned, too
_MOST = 3
_LEAST, _SPAN = 0.35, 0.35  # confidence without and by a sure bearer


def standing_findings(pair: Pair) -> Iterator[Finding]:
    """One finding a matter."""
    for row in standings_apart(pair):
        yield _finding(pair, row)


def _finding(pair: Pair, row: StandingsApart) -> Finding:
    spans = standing_span(pair.left, row.left), standing_span(pair.right, row.right)
    words = spans[0].of(pair.left.text), spans[1].of(pair.right.text)
    states = _state(row.left), _state(row.right)
    later = row.left.lasting and _two_days(pair.left, pair.right) and not (row.left.denied and row.left.bearer.names)
    later = later and not (row.right.denied and row.right.bearer.names)
    later = later or _in_order(pair, row) or any(_is_back(text) for text in words)
    later = later or _AGAIN.search(pair.left.sentence_text(row.left.sentence)) is not None
    later = later or _AGAIN.search(pair.right.sentence_text(row.right.sentence)) is not None
    doubtful = frozenset({row.left.state, row.right.state}) in _DOUBTFUL
    bearers = _bearer(pair.left, row.left), _bearer(pair.right, row.right)
    return divergence(
        pair,
        "status",
        "update" if later else "conflict",
        left=_places(pair.left, row, row.left),
        right=_places(pair.right, row, row.right),
        title=row.left.matter.capitalize(),
        statement=f"{row.left.matter.capitalize()}: “{words[0]}” against “{words[1]}”.",
        explanation=f"Both texts tell the state of one thing: {states[0]} here, {states[1]} there, which exclude "
        "each other at one time.",
        doubt="One report may be the later one, or the two may speak of different persons, things or parts.",
        severity="high" if row.left.matter in _GRAVE else "medium",
        confidence=_LEAST + _SPAN * row.sure - 0.1 * doubtful,
        values=words,
        slots=(
            Slot("Of", *bearers, "same" if all(bearers) else "missing"),
            Slot("State", *states, "differs"),
        ),
    )


def _is_back(text: str) -> bool:
    """Whether the words say that another state came before: "was reopened"."""
    return _BACK.search(text) is not None


def _in_order(pair: Pair, row: StandingsApart) -> bool:
    """Whether the one state comes before the other and no day of publication speaks against it: missing, found."""
    if row.left.denied or row.right.denied:
        return False
    forward = (row.left.matter, row.left.state, row.right.state) in _ORDER
    if not forward and (row.left.matter, row.right.state, row.left.state) not in _ORDER:
        return False
    first, second = (pair.left, pair.right) if forward else (pair.right, pair.left)
    if first.published is None or second.published is None:
        return True
    return first.published.interval.latest < second.published.interval.earliest


def _places(reading: Reading, row: StandingsApart, own: Standing) -> tuple[Span, ...]:
    """Where the text tells the state of this bearer: the place compared, and a few others."""
    spans = [standing_span(reading, own)]
    for telling in row.like(reading, own):
        span = standing_span(reading, telling)
        if not any(span.overlaps(other) for other in spans):
            spans.append(span)
    return tuple(spans[:_MOST])


def _state(row: Standing) -> str:
    return f"not {row.state}" if row.denied else row.state


def _bearer(reading: Reading, row: Standing) -> str:
    return reading.tokens[row.bearer.place].text if row.bearer.place is not None else ""


def _two_days(left: Reading, right: Reading) -> bool:
    days = [reading.published.interval for reading in (left, right) if reading.published is not None]
    return len(days) == 2 and not days[0].overlaps(days[1])
