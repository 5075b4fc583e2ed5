"""How far things have gone: a road cut or captured, a programme suspended or ended, papers leaked or released.

What it finds
    One matter that the two reports tell at different steps, with the words of a stepped vocabulary; and a
    headline that goes a step further than its own text.

Why it matters
    "Cut" and "captured", "suspended" and "shut down", "charged" and "convicted" are different states of the world. A
    headline that climbs a step is the commonest exaggeration.

An example
    Left: "The army captured the road." Right: "The army severed the road when it took a hill above it."

When it is wrong
    Where both steps were taken one after the other and each report tells one of them, and where the words are
    said of two things.

Source
    The ladders of resources/lexicons/ladders.tsv, each with its source.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.divergence import divergence, shortened
from comparators.facts.steps import StepPair, step_span, steps_apart, steps_within
from comparators.model import SIDES, Finding, Pair, Side, Slot


def find(pair: Pair) -> Iterator[Finding]:
    """Across the texts, then inside each."""
    for row in steps_apart(pair):
        if row.first.kind == "status":
            yield across(pair, row, "status")
    for side in SIDES:
        for row in steps_within(pair.reading(side)):
            if row.first.kind == "status":
                yield within(pair, side, row, "status")


def across(pair: Pair, row: StepPair, kind: str) -> Finding:
    """Two texts, two steps."""
    left, right = step_span(pair.left, row.first), step_span(pair.right, row.second)
    words = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
    about = ", ".join(sorted(row.shared)[:3])
    return divergence(
        pair,
        kind,
        "conflict",
        left=(left,),
        right=(right,),
        title=row.first.matter.capitalize(),
        statement=f"{row.first.matter.capitalize()}: “{words[0]}” against “{words[1]}”.",
        explanation="The words stand for different steps of one matter" + (f", said of: {about}." if about else "."),
        doubt="Both steps may have been taken, one after the other, or of two things.",
        severity="medium",
        confidence=0.4 + 0.1 * min(3, len(row.shared)) + 0.1 * row.linked,
        values=words,
        slots=(
            Slot("Matter", row.first.matter, row.second.matter, "same"),
            Slot("Step", words[0], words[1], "differs"),
        ),
    )


def within(pair: Pair, side: Side, row: StepPair, kind: str) -> Finding:
    """One text, two steps."""
    reading = pair.reading(side)
    spans = (step_span(reading, row.first), step_span(reading, row.second))
    words = [shortened(span.of(reading.text)) for span in spans]
    return divergence(
        pair,
        kind,
        "internal",
        left=spans if side == "left" else (),
        right=spans if side == "right" else (),
        title=row.first.matter.capitalize(),
        statement=f"The {side} report says both “{words[0]}” and “{words[1]}”.",
        explanation="The words stand for different steps of one matter.",
        doubt="The text may tell both steps in their order.",
        severity="medium" if row.first.prominent or row.second.prominent else "low",
        confidence=0.35 + 0.1 * min(2, len(row.shared)),
        values=(words[0], None) if side == "left" else (None, words[0]),
    )
