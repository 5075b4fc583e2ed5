"""The findings of one event that two reports give two times, in sentences that need not be aligned."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.counts.scope import day
from comparators.facts.divergence import beside, divergence, shortened
from comparators.facts.events.timed import Timed
from comparators.facts.events.times_apart import Apart, times_apart
from comparators.model import Agreement, Finding, Pair, Reading, Slot, Span

_TITLES = {
    "clock": "Time of day",
    "day": "Date",
    "month": "Date",
    "year": "Year",
    "span": "Stretch of time",
    "duration": "Length of time",
}
_DOUBTS = {
    "clock": "Could also be two moments of one event, or one moment in two time zones.",
    "span": "Could also be two stretches: what was looked into, and what was found in it.",
    "duration": "Could also be the lengths of two things.",
}


def times_findings(pair: Pair, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """One finding for every two times; ``told`` holds the starts of dates that a finding sets against each other."""
    for row in times_apart(pair):
        starts = {(a.span.start, b.span.start) for a in row.left.mentions for b in row.right.mentions}
        if not starts & told:
            yield _finding(pair, row)


def _finding(pair: Pair, row: Apart) -> Finding:
    spans = _words(pair.left, row.left), _words(pair.right, row.right)
    words = shortened(spans[0].of(pair.left.text)), shortened(spans[1].of(pair.right.text))
    tokens = pair.left.tokens[row.left.anchor], pair.right.tokens[row.right.anchor]
    heads, same = tuple(token.text for token in tokens), tokens[0].lemma == tokens[1].lemma
    thing = f"“{heads[0]}”" if same else f"“{heads[0]}” and “{heads[1]}”"
    days = [day(timed.days) if timed.days else "" for timed in (row.left, row.right)]
    meant = f" They are {days[0]} and {days[1]}." if all(days) and row.sort not in {"clock", "duration"} else ""
    reasons = f" What speaks for one event: {', '.join(row.reasons)}." if row.reasons else ""
    return divergence(
        pair,
        "date",
        "update" if row.moved else "conflict",
        left=(spans[0],),
        right=(spans[1],),
        title=_TITLES[row.sort],
        statement=f"{_TITLES[row.sort]} ({thing}): {beside(words)}.",
        explanation=f"Each report gives one such time, and the other does not tell it.{reasons}{meant}",
        doubt=_DOUBTS.get(row.sort, "Could also be two steps of one story, or a plan and what came of it."),
        severity="medium" if row.sort != "duration" else "low",
        confidence=row.sure,
        slots=(
            Slot("What is dated", heads[0], heads[1], "same" if same else "differs"),
            Slot("Words", words[0], words[1], "differs"),
            Slot("Date", days[0], days[1], _agreement(row, days)),
        ),
        values=words,
    )


def _agreement(row: Apart, days: list[str]) -> Agreement:
    if not all(days):
        return "missing"
    return "same" if row.sort == "clock" else "differs"


def _words(reading: Reading, timed: Timed) -> Span:
    """The time with the words right before it that belong to it: "shortly before 11 p.m."."""
    return Span(timed.lead, timed.span.end)
