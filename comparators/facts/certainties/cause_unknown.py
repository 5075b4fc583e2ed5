"""A cause that is not known in one place and told flatly in another: "the cause is not known", "a bomb exploded"."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.event_frames import frames_of, means_in
from comparators.facts.events.one_story import opening, openings_meet
from comparators.facts.events.tellings import Telling, told_otherwise
from comparators.facts.once import once
from comparators.knowledge.measures import events
from comparators.model import SIDES, Finding, Pair, Reading, Slot, Span
from comparators.reading.abbreviations import words
from comparators.reading.grammar import noun_phrase, subtree

_CAUSES = words("cause origin motive")
_UNKNOWN = words("unknown unclear")
_NOT = words("not no n't yet never")
_FINDING_OUT = words("know clear reveal determine establish identify disclose give confirm")
_INQUIRY = words("investigation investigate probe")
_CAUSING = words("cause trigger spark ignite")
_DOUBT = words(
    """suspected suspect apparent apparently believed believe alleged allegedly reportedly possible possibly likely
    probably may might could if whether
    charge accuse deny suspect plead trial"""
)
_BOMBS = words("bomb bomber grenade arson arsonist")
_SET_OFF = frozenset({"explosion", "launch"})  # kinds of event; a fire is one word with that of guns
_TOO_SHORT = frozenset({"blast"})  # a blast says no more than an explosion
_WHY = "The one place says that the cause is not known, the other tells it as a fact."
_LATER = "The cause may have become known between the two, or be known only in part."


def causes_unknown(pair: Pair) -> Iterator[Finding]:
    """One finding a text that contradicts itself; else one where the other text tells the cause."""
    for side in SIDES:
        reading, other = pair.reading(side), pair.right if side == "left" else pair.left
        found = _unknown(reading)
        if found is None:
            continue
        unknown, kinds = found
        own = _told(reading, kinds, unknown.sentence)
        if own is not None:
            yield told_otherwise(
                pair,
                side,
                "modality",
                (own, unknown),
                title="A cause that is not known",
                explanation=_WHY,
                doubt=_LATER,
                severity="medium",
                confidence=0.5,
                compared="Cause",
            )
        theirs = _told(other, kinds) if _unknown(other) is None and openings_meet(pair) else None
        if theirs is not None:
            ends = (unknown.span, theirs.span) if side == "left" else (theirs.span, unknown.span)
            yield _across(pair, *ends, unknown_on_left=side == "left")


@once
def _unknown(reading: Reading) -> tuple[Telling, frozenset[str]] | None:
    """Where a text says that the cause of its event is not known, and of what kinds this event is."""
    for number in range(len(reading.sentences)):
        sentence = reading.sentences[number]
        lemmas = {token.lemma.lower() for token in reading.sentence_tokens(number)}
        denied = bool(lemmas & _NOT and lemmas & _FINDING_OUT)
        if not (denied or lemmas & _UNKNOWN or lemmas & _INQUIRY):
            continue
        for i in range(sentence.first, sentence.last):
            if reading.tokens[i].lemma.lower() in _CAUSES and reading.tokens[i].pos == "NOUN":
                inside = subtree(reading, sentence, i)
                kinds = frozenset(events().get(reading.tokens[j].lemma.lower(), "") for j in inside if j != i) - {""}
                if kinds:
                    return Telling(number, Span(noun_phrase(reading, sentence, i).start, sentence.span.end)), kinds
    return None


def _told(reading: Reading, kinds: frozenset[str], but: int | None = None) -> Telling | None:
    """Where a text tells with what an event of this kind was done, or what caused it, without a word of doubt."""
    for number in _chief(reading):
        lemmas = {token.lemma.lower() for token in reading.sentence_tokens(number)}
        if number == but or lemmas & _DOUBT or lemmas & _CAUSES:
            continue
        sentence = reading.sentences[number]
        bombs = {span for role, kind, span in means_in(reading, number) if (role, kind) == ("means", "bomb")}
        for i in range(sentence.first, sentence.last):
            token = reading.tokens[i]
            lemma = token.lemma.lower()
            bomb = lemma in _BOMBS or (token.span in bombs and lemma not in _TOO_SHORT)
            if bomb and kinds & _SET_OFF:
                return Telling(number, _phrase(reading, number, i))
            if lemma in _CAUSING and token.tag in {"VBD", "VBN", "VBZ"}:
                hit = {events().get(reading.tokens[j].lemma.lower(), "") for j in subtree(reading, sentence, i)}
                if hit & kinds:
                    return Telling(number, _phrase(reading, number, i))
    return None


@once
def _chief(reading: Reading) -> tuple[int, ...]:
    """The sentences that open a text, and those that go on with the event they tell."""
    chief = {n for frame in frames_of(reading) if frame.chief for n in frame.sentences}
    last = len(reading.sentences)
    near = {n + 1 for n in chief if n + 1 < last}
    return tuple(sorted({*opening(reading), *chief, *near}))


def _phrase(reading: Reading, number: int, place: int) -> Span:
    """The word with what stands around it, to three words on either side."""
    sentence = reading.sentences[number]
    first, last = max(sentence.first, place - 2), min(sentence.last - 1, place + 2)
    return Span(reading.tokens[first].span.start, reading.tokens[last].span.end)


def _across(pair: Pair, left: Span, right: Span, *, unknown_on_left: bool) -> Finding:
    said = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
    known = ("not known", "told") if unknown_on_left else ("told", "not known")
    return divergence(
        pair,
        "modality",
        "certainty",
        left=(left,),
        right=(right,),
        title="A cause that is not known",
        statement=f"“{said[0]}” against “{said[1]}”.",
        explanation=f"Both reports open with one event. {_WHY}",
        doubt=_LATER,
        severity="medium",
        confidence=0.5,
        values=said,
        slots=(Slot("Cause", *known, "differs"),),
    )
