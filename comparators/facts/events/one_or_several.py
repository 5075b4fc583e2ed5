"""Whether one event is told as a single strike or as several: "an air strike hit", "a barrage of air strikes".

Across the texts for the event that both open with; inside one text between the sentences that tell whom it hit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.counts.claims import claims_of
from comparators.facts.counts.fit import is_vague
from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.event_frames import Frame, frames_of
from comparators.facts.events.one_story import opening
from comparators.facts.events.same_event import same_events
from comparators.facts.events.tellings import HEADS, Telling, told_otherwise
from comparators.facts.once import once
from comparators.model import Finding, Pair, Reading, Side, Slot, Span
from comparators.reading.abbreviations import words
from comparators.reading.grammar import noun_phrase

_STRIKES = frozenset({"airstrike", "strike", "raid", "blast", "explosion", "bombing", "missile", "barrel"})
_SURE = 4.5
# One kind of strike, by any of its names.
_KINDS = {
    "airstrike": "air", "strike": "air", "raid": "air", "blast": "blast", "explosion": "blast", "bombing": "blast",
    "missile": "missile", "rocket": "rocket", "barrel": "barrel", "attack": "attack", "shooting": "shooting",
}  # fmt: skip
# Before the noun: of other strikes than the one told of, or of no number.
_OTHERS = words(
    """another each every other earlier previous any no last second third such similar recent several more further
    against most deadly deadliest worst first series many all of"""
)
# In the sentence: of other times.
_OTHER_TIMES = words("past recent previous previously repeatedly recently since week month year earlier ago")
_ARTICLES = frozenset({"a", "an", "one"})
_DEFINITE = _ARTICLES | {"the", "this"}
_HIT = frozenset({"dead", "wounded"})
_NEAR = 5  # words before the noun


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
    said = shortened(number.left.of(pair.left.text)), shortened(number.right.of(pair.right.text))
    counts = ("several", "one") if number.several == "left" else ("one", "several")
    return divergence(
        pair,
        "quantity",
        "conflict",
        left=(number.left,),
        right=(number.right,),
        title="How many strikes",
        statement=f"How many strikes: left {counts[0]} (“{said[0]}”), right {counts[1]} (“{said[1]}”).",
        explanation=f"Both reports tell one event: {'; '.join(number.reasons)}. One has one strike, the other several.",
        doubt="A row of strikes may be called one attack, or only one of them be told.",
        severity="low",
        confidence=0.45,
        values=counts,
        slots=(Slot("Strikes", counts[0], counts[1], "differs"),),
    )


def number_inside(pair: Pair, side: Side) -> Iterator[Finding]:
    """One finding a kind of strike that a text gives as one in one sentence on its event and as several in another."""
    reading = pair.reading(side)
    numbers = {n for frame in frames_of(reading) if frame.chief for n in frame.sentences}
    found: dict[str, dict[bool, Telling]] = {}
    for number in sorted({*opening(reading), *numbers}):
        for kind, several, span in _strikes(reading, number):
            found.setdefault(kind, {}).setdefault(several, Telling(number, span))
    for told in found.values():
        places = [telling.sentence for telling in told.values()]
        if len(told) == 2 and places[0] != places[1] and not _one_of_them(reading, *places):
            yield told_otherwise(
                pair,
                side,
                "quantity",
                sorted(told.values(), key=lambda telling: telling.span),
                title="How many strikes",
                explanation="The report tells its event as one strike in one place and as several in another.",
                doubt="A row of strikes may be called one attack, or only one of them be told.",
                severity="low",
                confidence=0.45,
                compared="Strikes",
            )


def _one_of_them(reading: Reading, first: int, second: int) -> bool:
    """Whether the two sentences count different dead: then one strike is told beside all of them."""
    counts = [
        {
            c.value.low
            for c in claims_of(reading)
            if c.sentence == number and c.measure in _HIT and not is_vague(c.value)
        }
        for number in (first, second)
    ]
    return all(counts) and not counts[0] & counts[1]


def _strikes(reading: Reading, number: int) -> Iterator[tuple[str, bool, Span]]:
    """The strikes that a sentence says hit or killed somebody: kind, whether there were several, and the phrase."""
    sentence, title = reading.sentences[number], reading.passage_of(number).role in HEADS - {"caption"}
    lemmas = {token.lemma.lower() for token in reading.sentence_tokens(number)}
    if lemmas & _OTHER_TIMES or not (title or number in _with_tolls(reading)):
        return
    for i in range(sentence.first, sentence.last):
        token = reading.tokens[i]
        kind = _KINDS.get(token.lemma.lower())
        if kind is None or token.tag not in {"NN", "NNS"} or token.dep == "compound":
            continue
        before = {reading.tokens[j].text.lower() for j in range(max(sentence.first, i - _NEAR), i)}
        one = title or before & (_ARTICLES if kind == "attack" else _DEFINITE)
        if not before & _OTHERS and (token.tag == "NNS" or one):
            yield kind, token.tag == "NNS", noun_phrase(reading, sentence, i)


@once
def _with_tolls(reading: Reading) -> frozenset[int]:
    return frozenset(claim.sentence for claim in claims_of(reading) if claim.measure in _HIT)
