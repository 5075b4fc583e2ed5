"""With what it was done: a means that headline or lead names and the story does not, or names otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.events.event_frames import frames_of, means_in
from comparators.facts.events.tellings import Telling, later_of, opening_of, told_otherwise
from comparators.model import Finding, Pair, Reading, Side, Span

# What excludes each other: dropped from the air, fired from the ground, set off on the ground.
_APART = frozenset({"air", "shelling", "bomb"})
_TWO_MEANS = (
    "From the air, from guns on the ground, or by a bomb that was set: the report opens with one of these and goes on "
    "with another one."
)
_BEFORE, _AFTER = frozenset({"NOUN", "ADJ", "PROPN", "NUM"}), frozenset({"NOUN", "AUX", "VERB"})
_SOON = 6  # sentences of the body, in which a text tells with what it was done


def means_findings(pair: Pair, side: Side) -> Iterator[Finding]:
    """At most one finding of two means that exclude each other."""
    reading = pair.reading(side)
    tellings = means_told_otherwise(reading)
    if tellings is not None:
        yield told_otherwise(
            pair,
            side,
            "status",
            tellings,
            title="How it was done",
            explanation=_TWO_MEANS,
            doubt="Both may have been used.",
            severity="low",
            confidence=0.5,
            compared="Means",
        )


def means_told_otherwise(reading: Reading) -> tuple[Telling, Telling] | None:
    """Two means that exclude each other, the second never named by the opening, the first never by the story."""
    opening, later = opening_of(reading), later_of(reading)
    chief = {number for frame in frames_of(reading) if frame.chief for number in frame.sentences}
    near = [number for number in later if number in chief or number in later[:_SOON]]
    first, second = _means(reading, opening), _means(reading, near)
    if len(first) != 1 or set(first) & set(second) or not second:
        return None
    return next(iter(first.values())), next(iter(second.values()))


def _means(reading: Reading, numbers: tuple[int, ...] | list[int]) -> dict[str, Telling]:
    """The first word for each means that excludes another, in a sentence that tells of no other event."""
    rows: dict[str, Telling] = {}
    for number in numbers:
        for role, kind, span in means_in(reading, number):
            if role == "means" and kind in _APART and kind not in rows:
                place = next(i for i, token in enumerate(reading.tokens) if token.span == span)
                rows[kind] = Telling(number, _phrase(reading, number, place))
    return rows


def _phrase(reading: Reading, number: int, place: int) -> Span:
    """The word with its like on either side: "large truck bomb", "series of air strikes"."""
    sentence = reading.sentences[number]
    first = last = place
    while first > sentence.first and place - first < 3 and reading.tokens[first - 1].pos in _BEFORE:
        first -= 1
    while last + 1 < sentence.last and last - place < 3 and reading.tokens[last + 1].pos in _AFTER:
        last += 1
    return Span(reading.tokens[first].span.start, reading.tokens[last].span.end)
