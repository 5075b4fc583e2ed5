"""Who did what to whom: the verbs of linked sentences, each with its doer, its object and its certainty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.certainty import Modality, Speaker, certainty_of
from comparators.facts.matters import LEADS, fact_links
from comparators.facts.once import once
from comparators.knowledge.measures import events, opposites
from comparators.model import Agreement, Link, Pair, Reading, Span
from comparators.reading.grammar import agent, children, noun_phrase, subtree

_EMPTY = frozenset(
    {"be", "have", "do", "say", "tell", "report", "add", "announce", "make", "accord", "include", "get", "go"}
)
_COPULAS = frozenset({"be", "have", "do", "make", "get", "become", "remain"})
_CARRY = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "VERB"})
_FORE = frozenset({"amod", "compound", "nummod", "poss"})
_LEAST, _LEAST_IN_LEADS = 0.5, 0.4


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb in its clause. ``doer`` and ``target`` are token numbers, unfolded from the passive; None where unsaid."""

    sentence: int
    verb: int
    lemma: str
    event: str
    negated: bool
    modality: Modality
    speaker: Speaker | None
    doer: int | None
    target: int | None
    doer_words: frozenset[str]
    target_words: frozenset[str]
    words: frozenset[str]
    passive: bool
    finite: bool


@dataclass(frozen=True, slots=True)
class Couple:
    """Two predicates of one link that tell the same act; ``score`` is 0 to about 1.5."""

    left: Predicate
    right: Predicate
    link: Link
    score: float


@once
def predicates_of(reading: Reading, number: int) -> tuple[Predicate, ...]:
    """The full verbs of one sentence, in text order."""
    sentence = reading.sentences[number]
    rows = []
    for place in range(sentence.first, sentence.last):
        token = reading.tokens[place]
        if token.pos not in {"VERB", "AUX"} or token.dep in {"aux", "auxpass", "prep"}:
            continue
        certainty = certainty_of(reading, number, place)
        below = list(children(reading, sentence, place))
        deps = {reading.tokens[child].dep: child for child in reversed(below)}
        passive = "nsubjpass" in deps or (token.tag == "VBN" and token.dep in {"acl", "relcl"} and "nsubj" not in deps)
        if passive:
            target = deps.get("nsubjpass", token.head if token.dep in {"acl", "relcl"} else None)
            doer = agent(reading, sentence, place)
        else:
            doer = deps.get("nsubj", token.head if token.dep == "acl" else None)
            target = deps.get("dobj", deps.get("attr"))
        rows.append(
            Predicate(
                sentence=number,
                verb=place,
                lemma=token.lemma,
                event=events().get(token.lemma, ""),
                negated=certainty.negated,
                modality=certainty.modality,
                speaker=certainty.speaker,
                doer=doer,
                target=target,
                doer_words=_words(reading, number, doer),
                target_words=_words(reading, number, target),
                words=frozenset(
                    reading.tokens[i].lemma
                    for i in subtree(reading, sentence, place)
                    if reading.tokens[i].pos in _CARRY and i != place
                ),
                passive=passive,
                finite=_is_finite(reading, number, place, below),
            )
        )
    return tuple(rows)


def _is_finite(reading: Reading, number: int, place: int, below: list[int]) -> bool:
    """Whether the clause claims something by itself: no "to meet", no "hacking", no quoted scrap."""
    token = reading.tokens[place]
    if token.tag in {"VBD", "VBZ", "VBP"}:
        return True
    return any(reading.tokens[i].dep in {"aux", "auxpass"} and reading.tokens[i].text.lower() != "to" for i in below)


def _words(reading: Reading, number: int, head: int | None) -> frozenset[str]:
    if head is None:
        return frozenset()
    span = noun_phrase(reading, reading.sentences[number], head)
    sentence = reading.sentences[number]
    return frozenset(
        reading.tokens[i].lemma
        for i in range(sentence.first, sentence.last)
        if span.contains(reading.tokens[i].span) and reading.tokens[i].pos in _CARRY
    )


@once
def couples(pair: Pair) -> tuple[Couple, ...]:
    """The predicates that tell one act in linked sentences, each used once a link, best first."""
    return tuple(_couples(pair))


def _couples(pair: Pair) -> Iterator[Couple]:
    seen: set[tuple[int, int]] = set()
    for link in fact_links(pair):
        lefts = [p for number in link.left for p in predicates_of(pair.left, number)]
        rights = [p for number in link.right for p in predicates_of(pair.right, number)]
        options = [
            Couple(a, b, link, score)
            for a in lefts
            for b in rights
            if (score := alike(a, b)) >= (_LEAST_IN_LEADS if link.reasons == LEADS else _LEAST)
        ]
        used: set[tuple[str, int]] = set()
        for couple in sorted(options, key=lambda c: (-c.score, c.left.verb, c.right.verb)):
            keys = {("left", couple.left.verb), ("right", couple.right.verb)}
            if keys & used or (couple.left.verb, couple.right.verb) in seen:
                continue
            used |= keys
            seen.add((couple.left.verb, couple.right.verb))
            yield couple


def alike(left: Predicate, right: Predicate) -> float:
    """How surely two verbs tell one act: the same word or kind of event, the same doer, the same object."""
    if left.lemma == right.lemma:
        score = 0.3 if left.lemma in _EMPTY else 0.5
    elif left.event and left.event == right.event:
        score = 0.4
    elif (left.lemma, right.lemma) in opposites():
        score = 0.35
    else:
        return 0.0
    score += 0.3 * _share(left.doer_words, right.doer_words) + 0.3 * _share(left.target_words, right.target_words)
    if left.lemma in _COPULAS and not left.target_words & right.target_words:
        return 0.0  # "is a part" and "is a disputed territory" are two statements
    return score + 0.4 * _share(left.words, right.words)


def same_act(couple: Couple) -> Agreement:
    """For the slot "Act": whether both texts have the same verb for it."""
    return "same" if couple.left.lemma == couple.right.lemma else "differs"


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def clause_span(reading: Reading, predicate: Predicate) -> Span:
    """The verb with its helpers, its doer and its object, as one stretch of text of bearable length."""
    sentence = reading.sentences[predicate.sentence]
    places = [predicate.verb]
    for child in children(reading, sentence, predicate.verb):
        token = reading.tokens[child]
        if token.dep in {"aux", "auxpass", "neg", "prt"} or (
            token.dep in {"nsubj", "nsubjpass", "dobj", "attr", "acomp", "agent", "xcomp"}
            and abs(child - predicate.verb) < 8
        ):
            places.append(child)
    first = min(places)
    if reading.tokens[first].dep in {"nsubj", "nsubjpass"}:
        first = min([first, *(i for i in children(reading, sentence, first) if reading.tokens[i].dep in _FORE)])
    return Span(reading.tokens[first].span.start, reading.tokens[max(places)].span.end)
