"""Sentences that nearly say the same, one in the report's own voice and one given to a speaker.

Here the two sentences as wholes are what is alike: their verbs need not be. The text that names no speaker must name
none near by either, so that a source that holds for the next sentences is not missed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comparators.facts.acts.predicates import EMPTY, Couple, Predicate, alike, near_in_meaning, predicates_of
from comparators.facts.certainties.certainty import SAYING
from comparators.facts.wording.closeness import compare_words
from comparators.model import Link, Pair, Reading

_ALIKE = 0.2  # shared words of all words of both sentences
_LINKED = 0.8  # score of the link
_CLAUSES = 0.3  # closeness of the two clauses that the sentences come to
VOICED = ("one in the report’s own voice",)
_TITLES = frozenset({"headline", "subhead", "kicker", "pull_quote"})
_SUBORDINATE = frozenset({"relcl", "acl", "advcl"})
VOICES = SAYING | {
    "inform", "speak", "sum", "accord", "according", "believe", "stress", "emphasise", "refer", "release", "count",
    "document", "record", "list", "broadcast", "show", "monitor",
    "announcement", "statement", "allegation", "accusation", "declaration", "testimony",
}  # fmt: skip


def couples_of_voices(pair: Pair) -> Iterator[Couple]:
    """The chief clauses of such sentences, the surest link first; exactly one of them has a speaker."""
    done: set[tuple[str, int]] = set()
    for link in sorted(pair.alignment.links, key=lambda link: -link.score):
        if link.relation not in {"same", "update"} or link.score < _LINKED:
            continue
        for left in link.left:
            for right in link.right:
                if {("left", left), ("right", right)} & done or not _nearly_one(pair, left, right, link):
                    continue
                couple = _chief(pair, left, right, link)
                if couple is not None and (couple.left.speaker is None) != (couple.right.speaker is None):
                    done |= {("left", left), ("right", right)}
                    yield couple


def is_voiced(reading: Reading, number: int) -> bool:
    """Whether a sentence has any word of a source: a verb of saying, a quotation, "according to"."""
    sentence = reading.sentences[number]
    lemmas = {
        reading.tokens[i].lemma
        for i in range(sentence.first, sentence.last)
        if reading.tokens[i].pos != "PROPN" and not _owns_up(reading, i)  # "Islamic State"
    }
    return bool(lemmas & VOICES) or any(m.kind == "quotation" for m in reading.mentions_by_sentence[number])


def _owns_up(reading: Reading, place: int) -> bool:
    """Whether somebody takes an act upon himself, and tells nothing of it: "an attack claimed by the group"."""
    token = reading.tokens[place]
    if token.lemma != "claim":
        return False
    below = [reading.tokens[i] for i in reading.dependents[place]]
    return (token.tag == "VBN" and any(t.dep == "agent" for t in below)) or any(
        t.dep == "dobj" and t.lemma in {"responsibility", "life"} for t in below
    )


def _nearly_one(pair: Pair, left: int, right: int, link: Link) -> bool:
    if {pair.left.passage_of(left).role, pair.right.passage_of(right).role} & _TITLES:
        return False  # a headline leaves out its source as a matter of course
    near = compare_words(pair, left, right, link)
    return near is not None and near.jaccard >= _ALIKE


def _chief(pair: Pair, left: int, right: int, link: Link) -> Couple | None:
    """The clauses that tell most alike what the two sentences are about."""
    told = replace(link, reasons=(*link.reasons, *VOICED))
    rows = [
        Couple(a, b, told, alike(a, b), max(alike(a, b), near_in_meaning(pair, a, b)))
        for a in _claims(pair.left, left)
        for b in _claims(pair.right, right)
        if a.negated == b.negated
    ]
    best = max(rows, key=lambda c: (c.closeness, -c.left.verb, -c.right.verb), default=None)
    return best if best is not None and best.closeness >= _CLAUSES else None


def _claims(reading: Reading, number: int) -> list[Predicate]:
    return [
        p
        for p in predicates_of(reading, number)
        if p.finite and p.lemma not in EMPTY | SAYING and reading.tokens[p.verb].dep not in _SUBORDINATE
    ]
