"""The findings about who is behind an act: named here and not there, named flatly and in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.acts.behind import Behind, Strength
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
_NOBODY = "nobody named"


def blamed_apart(pair: Pair) -> Iterator[Finding]:
    """One finding a body and text."""
    for row in doers_apart(pair):
        yield _across(pair, row)


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
