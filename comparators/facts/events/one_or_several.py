"""Whether one event is told as a single strike or as several: "an air strike hit", "a barrage of air strikes"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.event_frames import Frame
from comparators.facts.events.same_event import same_events
from comparators.model import Finding, Pair, Reading, Slot, Span
from comparators.reading.grammar import noun_phrase

_STRIKES = frozenset({"airstrike", "strike", "raid", "blast", "explosion", "bombing", "missile", "barrel"})
_SURE = 4.5


@dataclass(frozen=True, slots=True)
class Number:
    """Where each text says how many strikes there were; ``several`` is the side with more than one."""

    left: Span
    right: Span
    several: str
    reasons: tuple[str, ...]


def one_or_several(pair: Pair) -> Iterator[Number]:
    """For the event that both texts open with, one finding where one has a strike and the other strikes."""
    for event in same_events(pair):
        if not (event.left.chief and event.right.chief) or event.points < _SURE:
            continue
        mine, theirs = _told(pair.left, event.left), _told(pair.right, event.right)
        if set(mine) == {False} and set(theirs) == {True}:
            yield Number(mine[False], theirs[True], "right", event.reasons)
        elif set(mine) == {True} and set(theirs) == {False}:
            yield Number(mine[True], theirs[False], "left", event.reasons)


def _told(reading: Reading, frame: Frame) -> dict[bool, Span]:
    """Singular (False) and plural (True) words for the strike, each with the first place."""
    found: dict[bool, Span] = {}
    for number in frame.sentences:
        sentence = reading.sentences[number]
        for i in range(sentence.first, sentence.last):
            token = reading.tokens[i]
            if token.lemma.lower() not in _STRIKES or token.tag not in {"NN", "NNS"} or token.dep == "compound":
                continue
            found.setdefault(token.tag == "NNS", noun_phrase(reading, sentence, i))
    return found


def number_finding(pair: Pair, number: Number) -> Finding:
    """One strike here, several there."""
    words = shortened(number.left.of(pair.left.text)), shortened(number.right.of(pair.right.text))
    counts = ("several", "one") if number.several == "left" else ("one", "several")
    return divergence(
        pair,
        "quantity",
        "conflict",
        left=(number.left,),
        right=(number.right,),
        title="How many strikes",
        statement=f"How many strikes: left {counts[0]} (“{words[0]}”), right {counts[1]} (“{words[1]}”).",
        explanation=f"Both reports tell one event: {'; '.join(number.reasons)}. One has one strike, the other several.",
        doubt="A row of strikes may be called one attack, or only one of them be told.",
        severity="low",
        confidence=0.45,
        values=counts,
        slots=(Slot("Strikes", counts[0], counts[1], "differs"),),
    )
