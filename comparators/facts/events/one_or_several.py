"""Whether one event is told as a single strike or as several: "an air strike hit", "a barrage of air strikes".

Across the texts for the event that both open with, and in sentences that a sure link joins; inside one text between the
sentences that tell whom it hit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comparators.facts.counts.claims import claims_of
from comparators.facts.counts.fit import is_vague
from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.event_frames import Frame, frames_of
from comparators.facts.events.one_event import event_slots
from comparators.facts.events.one_story import opening, openings_part
from comparators.facts.events.same_event import SameEvent, same_events
from comparators.facts.events.tellings import HEADS, Telling, told_otherwise
from comparators.facts.once import once
from comparators.model import Finding, Pair, Reading, Sentence, Side, Slot, Span
from comparators.reading.abbreviations import words
from comparators.reading.grammar import noun_phrase

_STRIKES = frozenset({"airstrike", "strike", "raid", "blast", "explosion", "bombing", "missile", "barrel"})
_SURE = 4.5
_LINKED = 0.65  # score of a link that alone makes two strikes one event
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
_ONE_DAY = "both date it alike"
_SOURCES = 1.5  # times, within which two tolls may be two sources' counts of one strike
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
    told = False
    for event in same_events(pair):
        if not (event.left.chief and event.right.chief) or event.points < _SURE:
            continue
        if _is_part(pair, event.left.sentences, event.right.sentences):
            continue
        if _ONE_DAY not in event.reasons and not _counted_alike(pair, event):
            continue
        mine, theirs = _told(pair.left, event.left), _told(pair.right, event.right)
        if len(mine) == len(theirs) == 1 and mine.keys() != theirs.keys():
            told = True
            yield _number(mine, theirs, event.reasons)
    if not told:
        yield from _of_links(pair)


def _counted_alike(pair: Pair, event: SameEvent) -> bool:
    """Whether both texts give one toll for it, or one of them gives none."""
    here, there = _counts(pair.left, event.left.sentences), _counts(pair.right, event.right.sentences)
    return not (here.keys() & there.keys()) or any(here[key] & there[key] for key in here.keys() & there.keys())


def _number(mine: dict[bool, Span], theirs: dict[bool, Span], reasons: tuple[str, ...]) -> Number:
    return Number(next(iter(mine.values())), next(iter(theirs.values())), "left" if True in mine else "right", reasons)


def _of_links(pair: Pair) -> Iterator[Number]:
    """The same for two aligned sentences with a toll that both may give; one row a kind of strike."""
    seen: set[str] = set()
    parted = openings_part(pair)
    for link in pair.alignment.links:
        if link.relation != "same" or link.score < _LINKED:
            continue
        for i in link.left:
            for j in link.right:
                if not _tolls_meet(pair, i, j) or (parted and not _one_toll(pair, i, j)):
                    continue
                here, there = _numbers(pair.left, i), _numbers(pair.right, j)
                for kind in sorted((here.keys() & there.keys()) - seen):
                    mine, theirs = here[kind], there[kind]
                    if len(mine) == len(theirs) == 1 and mine.keys() != theirs.keys():
                        seen.add(kind)
                        yield _number(mine, theirs, ("their sentences are aligned",))


def _numbers(reading: Reading, number: int) -> dict[str, dict[bool, Span]]:
    """Kind of strike -> whether a sentence has several of it, with the phrase."""
    found: dict[str, dict[bool, Span]] = {}
    for kind, several, span in _strikes(reading, number):
        found.setdefault(kind, {}).setdefault(several, span)
    return found


def _counts(reading: Reading, numbers: Iterable[int]) -> dict[str, set[float]]:
    """Measure -> the numbers of dead or hurt that these sentences give."""
    inside, found = set(numbers), dict[str, set[float]]()
    for claim in claims_of(reading):
        if claim.sentence in inside and claim.measure in _HIT and claim.value.low and not is_vague(claim.value):
            found.setdefault(claim.measure, set()).add(claim.value.low)
    return found


def _tolls_meet(pair: Pair, left: int, right: int) -> bool:
    """Whether two sentences have a count of dead or hurt in common, or one of them counts none."""
    here, there = _counts(pair.left, (left,)), _counts(pair.right, (right,))
    return not (here and there) or any(here[key] & there[key] for key in here.keys() & there.keys())


def _one_toll(pair: Pair, left: int, right: int) -> bool:
    """Whether two sentences give one toll; without it, openings of two places or days are of two events."""
    here, there = _counts(pair.left, (left,)), _counts(pair.right, (right,))
    return any(here[key] & there[key] for key in here.keys() & there.keys())


def _is_part(pair: Pair, left: Iterable[int], right: Iterable[int]) -> bool:
    """Whether one text counts more, and knows the other's count as well: "killed 19; one of them killed four"."""
    here, there = _counts(pair.left, left), _counts(pair.right, right)
    for key in here.keys() & there.keys():
        most = max(here[key]), max(there[key])
        if min(most) * _SOURCES < max(most) and min(most) in here[key] & there[key]:
            return True
    return False


def _told(reading: Reading, frame: Frame) -> dict[bool, Span]:
    """Singular (False) and plural (True) words for the strike, each with the first place."""
    found: dict[bool, Span] = {}
    for number in frame.sentences:
        sentence = reading.sentences[number]
        for i in range(sentence.first, sentence.last):
            token = reading.tokens[i]
            if token.lemma.lower() not in _STRIKES or token.tag not in {"NN", "NNS"} or token.dep == "compound":
                continue
            before = _before(reading, sentence, i)
            if not before & (_OTHERS - {"of"}) and (
                token.lemma.lower() != "bombing" or token.tag == "NNS" or before & _ARTICLES
            ):
                found.setdefault(token.tag == "NNS", noun_phrase(reading, sentence, i))
    return found


def _before(reading: Reading, sentence: Sentence, place: int) -> set[str]:
    """The few words before a noun, in its sentence."""
    return {reading.tokens[j].text.lower() for j in range(max(sentence.first, place - _NEAR), place)}


def number_finding(pair: Pair, number: Number) -> Finding:
    """One strike here, several there."""
    said = shortened(number.left.of(pair.left.text)), shortened(number.right.of(pair.right.text))
    counts = ("several", "one") if number.several == "left" else ("one", "several")
    places = pair.left.sentence_at(number.left.start) or 0, pair.right.sentence_at(number.right.start) or 0
    return divergence(
        pair,
        "quantity",
        "conflict",
        left=(number.left,),
        right=(number.right,),
        title="One or several",
        statement=f"“{said[0]}” on the left, “{said[1]}” on the right: {counts[0]} here, {counts[1]} there.",
        explanation=f"Both reports tell one event: {'; '.join(number.reasons)}. One has one, the other several.",
        doubt="A row of strikes may be called one attack, or only one of them be told.",
        severity="low",
        confidence=0.45,
        values=counts,
        slots=(Slot("How many", counts[0], counts[1], "differs"), *event_slots(pair, *places)),
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
                title="One or several",
                explanation="The report tells its event as one strike in one place and as several in another.",
                doubt="A row of strikes may be called one attack, or only one of them be told.",
                severity="low",
                confidence=0.45,
                compared="How many",
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
        before = _before(reading, sentence, i)
        one = title or before & (_ARTICLES if kind == "attack" else _DEFINITE)
        if not before & _OTHERS and (token.tag == "NNS" or one):
            yield kind, token.tag == "NNS", noun_phrase(reading, sentence, i)


@once
def _with_tolls(reading: Reading) -> frozenset[int]:
    return frozenset(claim.sentence for claim in claims_of(reading) if claim.measure in _HIT)
