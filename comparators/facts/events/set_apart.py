"""One event that each report sets in another place: where the fire began, where the money lay.

No link is needed. The event is one by its noun and a verb of beginning ("the blaze broke out in …", "the flames
developed on …"), or by a figure that stands once in each text ("$90,000 lay in …", "carried $90,000 out of …").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.acts.predicates import Predicate, clause_span, predicates_of
from comparators.facts.counts.claims import times_in
from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.containment import contained, may_hold
from comparators.facts.events.one_event import event_slots
from comparators.facts.once import once
from comparators.facts.wording.meaning import word_likeness
from comparators.facts.wording.names import folded
from comparators.knowledge.measures import events, noun_kinds
from comparators.model import Finding, Pair, Reading, Slot, Span
from comparators.reading.grammar import children, noun_phrase, subtree
from comparators.values import Quantity

# FrameNet Process_start, Coming_to_be, Event: verbs that set an event in a place.
_BEGINS = frozenset(
    {"begin", "start", "originate", "develop", "erupt", "break", "happen", "occur", "take", "arise", "ignite"}
)
_WITH = {"break": "out", "take": "place"}  # the word without which they say something else
_IN = frozenset({"in", "on", "at", "inside", "aboard", "near", "outside", "from", "beneath", "under", "behind"})
_OUT = frozenset({"out", "off"})  # "out of his house", "off the desk"
_LIKE_EVENT, _LIKE_PLACE = 0.45, 0.5  # cosines
_LEAST = 1000.0  # a figure that is not met twice by chance
_BYTES = {"kilobyte": 1.0, "megabyte": 1e3, "gigabyte": 1e6, "terabyte": 1e9, "petabyte": 1e12}
_NAMED, _COMMON = 0.62, 0.55  # confidence: by the names of towns, by kinds of places
_TOLD = frozenset({"stated", "alleged"})


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a clause names: its head, and the place names in its phrase."""

    head: int
    names: tuple[Span, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Set:
    """An event with the places that its verb sets it in; ``anchor`` is its noun, or a word of its figure."""

    sentence: int
    anchor: int
    figure: Quantity | None
    places: tuple[Place, ...]
    span: Span


def set_apart(pair: Pair) -> Iterator[Finding]:
    """One finding an event that the two texts set in places of which neither can hold the other."""
    used: set[tuple[str, int]] = set()
    for left in sets_of(pair.left):
        for right in sets_of(pair.right):
            keys = {("left", left.anchor), ("right", right.anchor)}
            if keys & used or not _one_event(pair, left, right):
                continue
            apart = _apart(pair, left, right)
            if apart is not None:
                used |= keys
                yield _finding(pair, left, right, apart)


@once
def sets_of(reading: Reading) -> tuple[Set, ...]:
    """The events and figures of a text that a verb sets in a place, in text order."""
    return tuple(
        row
        for number in range(len(reading.sentences))
        if reading.passage_of(number).role == "body"
        for predicate in predicates_of(reading, number)
        if not predicate.negated and predicate.modality in _TOLD
        for row in (*_begun(reading, predicate), *_figured(reading, predicate))
    )


def _begun(reading: Reading, predicate: Predicate) -> Iterator[Set]:
    place = predicate.target if predicate.passive else predicate.doer
    if predicate.lemma not in _BEGINS or place is None or reading.tokens[place].pos != "NOUN":
        return
    sentence = reading.sentences[predicate.sentence]
    more = _WITH.get(predicate.lemma)
    if more and not any(reading.tokens[i].text.lower() == more for i in children(reading, sentence, predicate.verb)):
        return
    places = _places(reading, predicate)
    if places:
        yield Set(predicate.sentence, place, None, places, _span(reading, predicate, place, places))


def _figured(reading: Reading, predicate: Predicate) -> Iterator[Set]:
    places = _places(reading, predicate)
    if not places:
        return
    held = [i for i in (predicate.doer, predicate.target) if i is not None]
    spans = [noun_phrase(reading, reading.sentences[predicate.sentence], i) for i in held]
    for mention in reading.mentions_by_sentence[predicate.sentence]:
        value = mention.value
        if not isinstance(value, Quantity) or value.low is None or value.low != value.high or value.ordinal:
            continue
        told = next((i for i, span in zip(held, spans, strict=True) if span.overlaps(mention.span)), None)
        if told is not None and _size(value) >= _LEAST:
            yield Set(predicate.sentence, told, value, places, _span(reading, predicate, told, places))


def _size(value: Quantity) -> float:
    return (value.low or 0.0) * _BYTES.get(value.counted, 1.0)


def _places(reading: Reading, predicate: Predicate) -> tuple[Place, ...]:
    """The places that hang on a verb: "in a safe at the ministry" are two."""
    sentence = reading.sentences[predicate.sentence]
    waiting = [i for i in children(reading, sentence, predicate.verb) if reading.tokens[i].dep == "prep"]
    rows = []
    while waiting:
        prep = waiting.pop(0)
        word = reading.tokens[prep].text.lower()
        below = list(children(reading, sentence, prep))
        if word in _OUT:
            waiting += [i for i in below if reading.tokens[i].dep == "prep"]
        if word not in _IN | _OUT | {"of"} or (
            word == "of" and reading.tokens[reading.tokens[prep].head].text not in _OUT
        ):
            continue
        for head in below:
            if reading.tokens[head].dep == "pobj" and _is_place(reading, head):
                inside = subtree(reading, sentence, head)
                span = noun_phrase(reading, sentence, head)
                names = tuple(
                    m.span
                    for m in reading.mentions_by_sentence[predicate.sentence]
                    if m.kind == "place" and any(m.span.contains(reading.tokens[i].span) for i in inside)
                ) or tuple(reading.tokens[i].span for i in inside if reading.tokens[i].entity in {"GPE", "LOC", "FAC"})
                rows.append(Place(head, names, span))
                waiting += [i for i in children(reading, sentence, head) if reading.tokens[i].dep == "prep"]
    return tuple(rows)


def _is_place(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    if token.pos == "PROPN":
        return token.entity in {"GPE", "LOC", "FAC"}
    return bool(noun_kinds().get(token.lemma.lower(), frozenset()) & {"place", "vehicle"})


def _one_event(pair: Pair, left: Set, right: Set) -> bool:
    days = times_in(pair.left, left.sentence), times_in(pair.right, right.sentence)
    if days[0] and days[1] and not any(a.overlaps(b) for a in days[0] for b in days[1]):
        return False
    if left.figure is not None and right.figure is not None:
        one_measure = left.figure.unit == right.figure.unit and (
            left.figure.counted == right.figure.counted or {left.figure.counted, right.figure.counted} <= _BYTES.keys()
        )
        return one_measure and abs(_size(left.figure) - _size(right.figure)) < 0.001 * _size(left.figure)
    if left.figure is not None or right.figure is not None:
        return False
    lemmas = pair.left.tokens[left.anchor].lemma.lower(), pair.right.tokens[right.anchor].lemma.lower()
    kinds = events().get(lemmas[0]), events().get(lemmas[1])
    one = lemmas[0] == lemmas[1] or bool(kinds[0] and kinds[0] == kinds[1])
    if not one and word_likeness(pair.left, left.anchor, pair.right, right.anchor) < _LIKE_EVENT:
        return False
    return all(_only(reading, row) for reading, row in ((pair.left, left), (pair.right, right)))


def _only(reading: Reading, row: Set) -> bool:
    """Whether a text sets no second event of this noun in a place."""
    lemma = reading.tokens[row.anchor].lemma
    return sum(reading.tokens[other.anchor].lemma == lemma for other in sets_of(reading) if other.figure is None) == 1


def _apart(pair: Pair, left: Set, right: Set) -> tuple[Place, Place, bool] | None:
    """Two places of which neither can hold the other, and whether names tell it; None where one may be meant."""
    names = [(a, b) for p in left.places for a in p.names for q in right.places for b in q.names]
    if any(_one_name(pair, a, b) for a, b in names):
        return None
    if any(_alike(pair, p, q) for p in left.places for q in right.places if not (p.names and q.names)):
        return None
    for mine in left.places:
        for other in right.places:
            if mine.names and other.names:
                return mine, other, True
            known = _knows(pair.left, left, other, pair.right) or _knows(pair.right, right, mine, pair.left)
            if not (mine.names or other.names or known) and _of_one_size(pair, mine, other):
                return mine, other, False
    return None


def _one_name(pair: Pair, left: Span, right: Span) -> bool:
    words = left.of(pair.left.text), right.of(pair.right.text)
    if set(folded(words[0]).split()) & set(folded(words[1]).split()):
        return True
    return (
        bool(contained(pair, left, right))
        or may_hold(*words)
        or words[0] in pair.right.text
        or words[1] in pair.left.text
    )


def _alike(pair: Pair, left: Place, right: Place) -> bool:
    one = pair.left.tokens[left.head].lemma.lower() == pair.right.tokens[right.head].lemma.lower()
    return one or word_likeness(pair.left, left.head, pair.right, right.head) >= _LIKE_PLACE


def _of_one_size(pair: Pair, left: Place, right: Place) -> bool:
    """Whether both are parts of a house or ship, or neither: a kitchen may lie in the restaurant."""
    kinds = [
        noun_kinds().get(reading.tokens[place.head].lemma.lower(), frozenset())
        for reading, place in ((pair.left, left), (pair.right, right))
    ]
    return ("part" in kinds[0]) == ("part" in kinds[1])


def _knows(reading: Reading, row: Set, place: Place, other: Reading) -> bool:
    """Whether the sentence of one text names the other's place, too."""
    lemma = other.tokens[place.head].lemma.lower()
    return any(token.lemma.lower() == lemma for token in reading.sentence_tokens(row.sentence))


def _span(reading: Reading, predicate: Predicate, anchor: int, places: tuple[Place, ...]) -> Span:
    clause = clause_span(reading, predicate)
    spans = [clause, places[0].span, noun_phrase(reading, reading.sentences[predicate.sentence], anchor)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _finding(pair: Pair, left: Set, right: Set, apart: tuple[Place, Place, bool]) -> Finding:
    words = shortened(left.span.of(pair.left.text)), shortened(right.span.of(pair.right.text))
    places = shortened(apart[0].span.of(pair.left.text), 60), shortened(apart[1].span.of(pair.right.text), 60)
    what = (
        "one figure, which stands once in each report"
        if left.figure is not None
        else f"where the {pair.left.tokens[left.anchor].lemma.lower()} began or happened"
    )
    return divergence(
        pair,
        "place",
        "conflict",
        left=(left.span,),
        right=(right.span,),
        title="Place",
        statement=f"“{words[0]}” against “{words[1]}”.",
        explanation=f"Both reports tell {what}, and set it in two places.",
        doubt="One place may lie in the other or be another name for it, or the two may tell two steps of one matter.",
        severity="medium",
        confidence=_NAMED if apart[2] else _COMMON,
        values=places,
        slots=(
            Slot("Place", *places, "differs"),
            *event_slots(pair, left.sentence, right.sentence, without="Where"),
        ),
    )
