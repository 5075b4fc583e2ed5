"""The findings about who is behind an act: named here and not there, named flatly and in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.acts.behind import Behind, Strength
from comparators.facts.acts.chief_doers import DoersApart, Surety, chief_doers_apart
from comparators.facts.acts.doers_apart import Apart, doers_apart
from comparators.facts.acts.predicates import clause_span
from comparators.facts.acts.standing import OWN
from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.one_event import event_slots, other_reading
from comparators.model import Finding, Pair, Side, Slot, Span

_HOW: dict[Strength, str] = {
    "flat": "in the report’s own voice", "said": "as somebody’s claim", "doubted": "as likely or suspected",
    "claimed": "by a claim of responsibility", "denied": "as denied", "open": "left open",
}  # fmt: skip
_CHIEF: dict[Surety, str] = {
    "flat": "named in the report’s own voice", "said": "named by a source", "doubted": "as likely or suspected",
    "one of two": "as one of two", "open": "left open",
}  # fmt: skip
_NOBODY = "nobody named"


def blamed_apart(pair: Pair) -> Iterator[Finding]:
    """One finding a body and text."""
    for row in doers_apart(pair):
        yield _across(pair, row)


def chief_blamed_apart(pair: Pair) -> Iterator[Finding]:
    """At most one finding: who did what both reports open with, told less surely by one of them."""
    for row in chief_doers_apart(pair):
        yield _of_openings(pair, row)


def _of_openings(pair: Pair, row: DoersApart) -> Finding:
    left, right = (row.sure, row.other) if row.side == "left" else (row.other, row.sure)
    words = shortened(left.span.of(pair.left.text)), shortened(right.span.of(pair.right.text))
    ways = _CHIEF[left.surety], _CHIEF[right.surety]
    values = shortened(left.who or _NOBODY, 60), shortened(right.who or _NOBODY, 60)
    slots = event_slots(pair, left.sentence, right.sentence)
    return divergence(
        pair,
        "actor",
        "certainty",
        left=(left.span,),
        right=(right.span,),
        title="Who did it",
        statement=f"“{words[0]}” ({ways[0]}), “{words[1]}” ({ways[1]}).",
        explanation="Both reports open with one event, and they do not say equally surely who did it.",
        doubt=other_reading(slots) or "The doer may be told otherwise further down, or of another attack.",
        severity="medium",
        confidence=0.65,
        values=values,
        slots=(
            Slot("Doer", *values, "same" if left.agents & right.agents else "differs"),
            Slot("How sure", *ways, "differs"),
            *slots,
        ),
    )


def _across(pair: Pair, row: Apart) -> Finding:
    there: Side = "right" if row.side == "left" else "left"
    reading = pair.reading(there)
    mine = (row.named.span,)
    theirs: tuple[Span, ...]
    if row.other is not None:
        theirs, how, who = (row.other.span,), _HOW[row.other.strength], row.other.who or _NOBODY
    else:
        assert row.bare is not None
        theirs, how, who = (clause_span(reading, row.bare),), _NOBODY, _NOBODY
    sentence = row.other.sentence if row.other is not None else row.bare.sentence if row.bare is not None else 0
    words = [shortened(mine[0].of(pair.reading(row.side).text)), shortened(theirs[0].of(reading.text))]
    values = [row.named.who, who]
    ways = [_HOW[row.named.strength], how]
    speakers = [_speaker(row.named), _speaker(row.other) if row.other is not None else ""]
    numbers = [row.named.sentence, sentence]
    if row.side == "right":
        for pairs in (words, values, ways, speakers, numbers):
            pairs.reverse()
    slots = event_slots(pair, numbers[0], numbers[1])
    bare = row.other is None
    return divergence(
        pair,
        "actor",
        "certainty",
        left=mine if row.side == "left" else theirs,
        right=theirs if row.side == "left" else mine,
        title="Who did it",
        statement=f"“{words[0]}” ({ways[0]}), “{words[1]}” ({ways[1]}).",
        explanation="Both reports tell one act; "
        + ("one names who did it, the other does not." if bare else "they do not say equally surely who did it."),
        doubt=other_reading(slots) or "The doer may be named in other words elsewhere in the report.",
        severity="medium",
        confidence=0.3 + 0.05 * min(6.0, row.points),
        values=(shortened(values[0], 60), shortened(values[1], 60)),
        slots=(
            Slot("Doer", shortened(values[0], 60), shortened(values[1], 60), "missing" if bare else "same"),
            Slot("How sure", ways[0], ways[1], "differs" if ways[0] != ways[1] else "same"),
            *(Slot("Speaker", speakers[0], speakers[1], "differs") for _ in range(any(speakers) and not bare)),
            *slots,
        ),
    )


def _speaker(row: Behind) -> str:
    if row.speaker is not None:
        return row.speaker.words
    return OWN if row.strength == "flat" else ""
