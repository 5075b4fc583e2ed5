"""How an attack was done: a suicide bomber in one report’s own voice, and in the other only a blast, or a claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.certainties.one_voice import is_voiced
from comparators.facts.counts.claims import content_words
from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.matters import openings, other_tolls
from comparators.facts.events.one_event import event_slots, one_event, other_reading
from comparators.knowledge.measures import events
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span

_BLASTS = frozenset({"explosion", "attack"})
_BLAST_WORDS = frozenset({"bomb", "bombing", "blast", "explosion", "explode", "detonate"})
_TITLES = frozenset({"headline", "subhead", "kicker"})
_ENOUGH = 3.0
_SHARED = 5  # content words
_MOST = 4  # quotations a side
_FAR = 12  # sentences: further down other attacks are told
_FIRST = 4  # sentences of the body: the deck and the lead
_REACH = 3  # words beside the word


@dataclass(frozen=True, slots=True)
class _Place:
    sentence: int
    span: Span
    voiced: bool


def suicide_or_not(pair: Pair) -> Iterator[Finding]:
    """At most one finding: what the one report tells as a suicide attack the other does not, or gives to a source."""
    for side in SIDES:
        there: Side = "right" if side == "left" else "left"
        mine, theirs = pair.reading(side), pair.reading(there)
        others = _suicides(theirs)
        flat = [place for place in _suicides(mine) if not place.voiced and (others or _opens(mine, place.sentence))]
        if not flat or any(not place.voiced for place in others):
            continue
        blasts = others or [place for place in _blasts(theirs) if _opens(theirs, place.sentence)]
        for one in flat:
            for other in blasts:
                numbers = (one.sentence, other.sentence) if side == "left" else (other.sentence, one.sentence)
                if _one_attack(pair, *numbers, named=bool(others)):
                    places = (tuple(p.span for p in flat[:_MOST]), _apart(blasts))
                    yield _finding(pair, side, one, other, numbers, places, named=bool(others))
                    return


def _one_attack(pair: Pair, left: int, right: int, *, named: bool) -> bool:
    """By what the two sentences share; a claim about "the attack" is about the one that both reports open with."""
    if other_tolls(pair, (left,), (right,)):
        return False
    shared = content_words(pair.left, left) & content_words(pair.right, right)
    if one_event(pair, left, right, None).points >= _ENOUGH or len(shared) >= _SHARED:
        return True
    if named and max(left, right) > _FAR:
        return False
    least = _ENOUGH - 1 if named else _ENOUGH
    return any(one_event(pair, i, j, None).points >= least for i in openings(pair.left) for j in openings(pair.right))


def _apart(places: list[_Place]) -> tuple[Span, ...]:
    """The first few, none inside another."""
    spans: list[Span] = []
    for place in places:
        if not any(place.span.overlaps(span) for span in spans):
            spans.append(place.span)
    return tuple(spans[:_MOST])


def _finding(
    pair: Pair,
    side: Side,
    one: _Place,
    other: _Place,
    numbers: tuple[int, int],
    places: tuple[tuple[Span, ...], tuple[Span, ...]],
    *,
    named: bool,
) -> Finding:
    spans = (one.span, other.span) if side == "left" else (other.span, one.span)
    words = [shortened(spans[0].of(pair.left.text)), shortened(spans[1].of(pair.right.text))]
    ways = ["in the report’s own voice", "as somebody’s claim" if named else "not said"]
    slots = event_slots(pair, *numbers)
    if side == "right":
        ways.reverse()
    return divergence(
        pair,
        "attribution",
        "certainty",
        left=places[0] if side == "left" else places[1],
        right=places[1] if side == "left" else places[0],
        title="Suicide attack",
        statement=f"“{words[0]}” (a suicide attack {ways[0]}), “{words[1]}” ({ways[1]}).",
        explanation="Both reports tell one attack, and only one says in its own voice that it was a suicide attack.",
        doubt=other_reading(slots) or "The other report may tell another attack, or say it in other words.",
        severity="medium",
        confidence=0.5,
        values=(words[0], words[1]),
        slots=(Slot("Suicide attack", ways[0], ways[1], "differs"), *slots),
    )


def _suicides(reading: Reading) -> list[_Place]:
    return [
        _Place(number, _around(reading, number, place), is_voiced(reading, number) and not _is_given(reading, place))
        for number, sentence in enumerate(reading.sentences)
        for place in range(sentence.first, sentence.last)
        if reading.tokens[place].lemma.lower() == "suicide"
    ]


def _is_given(reading: Reading, place: int) -> bool:
    """ "Ten died in a suicide attack, a monitor said": the number is claimed, the attack is taken for given."""
    token = reading.tokens[place]
    head = reading.tokens[token.head]
    return token.dep in {"compound", "amod"} and head.lemma in events() and head.dep in {"pobj", "nsubj"}


def _blasts(reading: Reading) -> list[_Place]:
    return [
        _Place(number, _around(reading, number, place), is_voiced(reading, number))
        for number, sentence in enumerate(reading.sentences)
        for place in range(sentence.first, sentence.last)
        if reading.tokens[place].lemma.lower() in _BLAST_WORDS
    ]


def _around(reading: Reading, number: int, place: int) -> Span:
    """The word with the nouns that follow it and the verb after: "A suicide car bomb has hit"."""
    sentence = reading.sentences[number]
    last = place
    while last + 1 < sentence.last and last - place < _REACH and _carries_on(reading, last + 1):
        last += 1
    return Span(reading.tokens[place].span.start, reading.tokens[last].span.end)


def _carries_on(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    return token.pos in {"NOUN", "PROPN", "AUX", "VERB"} or events().get(token.lemma, "") in _BLASTS


def _opens(reading: Reading, number: int) -> bool:
    body = [n for n in range(len(reading.sentences)) if reading.passage_of(n).role == "body"]
    return reading.passage_of(number).role in _TITLES or number in openings(reading) or number in body[:_FIRST]
