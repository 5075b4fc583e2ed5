"""Two sentences word against word, by meaning: how far they say one thing apart from the words in question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from comparators.alignment.embedding import Matrix
from comparators.facts.once import once
from comparators.facts.wording.closeness import content, stem
from comparators.facts.wording.meaning import word_vectors
from comparators.model import Link, Pair, Reading, Span

_SAME = 0.999  # cosine of one word
_FEWEST = 2  # words of each sentence that must be left to judge by
_GOVERNOR = 0.4  # cosine of the words that two phrases hang on
_PARTS = {"nsubj": "subject", "nsubjpass": "subject", "csubj": "subject", "dobj": "object"}
_TITLES = frozenset({"headline", "kicker", "subhead"})


@dataclass(frozen=True, slots=True)
class Facing:
    """Two linked sentences; ``table`` holds the likeness of each content word here to each there, 1 for one stem."""

    left: int
    right: int
    link: Link
    here: tuple[int, ...]
    there: tuple[int, ...]
    table: Matrix


@once
def facing(pair: Pair) -> tuple[Facing, ...]:
    """Every two sentences of the body that a link of one event joins, in text order; none without the model."""
    return tuple(_facing(pair))


def _facing(pair: Pair) -> Iterator[Facing]:
    for link in pair.alignment.links:
        if link.relation not in {"same", "update"}:
            continue
        for i in link.left:
            for j in link.right:
                roles = {pair.left.passage_of(i).role, pair.right.passage_of(j).role}
                if not roles & _TITLES:
                    row = _table(pair, i, j, link)
                    if row is not None:
                        yield row


def _table(pair: Pair, left: int, right: int, link: Link) -> Facing | None:
    vectors = word_vectors(pair.left), word_vectors(pair.right)
    here = [i for i in content(pair.left, left) if i in vectors[0]]
    there = [j for j in content(pair.right, right) if j in vectors[1]]
    if len(here) < _FEWEST or len(there) < _FEWEST:
        return None
    table = np.array([vectors[0][i] for i in here]) @ np.array([vectors[1][j] for j in there]).T
    stems = [stem(pair.left, i) for i in here], [stem(pair.right, j) for j in there]
    table[np.array(stems[0])[:, None] == np.array(stems[1])[None, :]] = 1.0
    return Facing(left, right, link, tuple(here), tuple(there), table)


def rest_alike(pair: Pair, row: Facing, left: Span, right: Span) -> float:
    """The mean likeness of all words but those in the spans to their likest in the other sentence, -1 to 1."""
    here = [k for k, i in enumerate(row.here) if not pair.left.tokens[i].span.overlaps(left)]
    there = [k for k, j in enumerate(row.there) if not pair.right.tokens[j].span.overlaps(right)]
    if len(here) < _FEWEST or len(there) < _FEWEST:
        return 0.0
    rest = row.table[np.ix_(here, there)]
    return float((rest.max(axis=1).mean() + rest.max(axis=0).mean()) / 2)


def least_like(pair: Pair, row: Facing, span: Span, *, on_left: bool) -> float:
    """How like the strangest word of the span is to its likest in the other sentence; 0 where none has a meaning.

    Words that are there on both sides are left out: "Denmark" is like "Sweden", but that is named here too.
    """
    places, reading = (row.here, pair.left) if on_left else (row.there, pair.right)
    inside = [k for k, i in enumerate(places) if reading.tokens[i].span.overlaps(span)]
    if not inside:
        return 0.0
    table = row.table if on_left else row.table.T
    taken = np.isclose(np.delete(table, inside, axis=0).max(axis=0, initial=0.0), 1.0)  # words that have their own like
    best = np.where(taken[None, :] & (table < _SAME), 0.0, table).max(axis=1)
    return float(best[inside].min())


def likeness_of(pair: Pair, row: Facing, left: int, right: int) -> float:
    """How like a word here is to one there; for words without a vector, whether they are one word."""
    if left in row.here and right in row.there:
        return float(row.table[row.here.index(left), row.there.index(right)])
    return float(pair.left.tokens[left].lemma.lower() == pair.right.tokens[right].lemma.lower())


def one_slot(pair: Pair, row: Facing, left: Span, right: Span, *, heads: tuple[int, int]) -> tuple[int, str]:
    """How many things say that two phrases stand in one place of their sentences, and the place in words.

    Two for one part in the grammar of words that are alike, one for either alone, one for each neighbour in common.
    """
    mine, theirs = _part(pair.left, heads[0]), _part(pair.right, heads[1])
    alike = likeness_of(pair, row, mine[1], theirs[1]) >= _GOVERNOR
    points, where = int(mine[0] == theirs[0]) + int(alike), ""
    around = _around(pair.left, row.left, left), _around(pair.right, row.right, right)
    same = [a for a, b in zip(*around, strict=True) if a == b]
    if alike:
        where = f"with “{pair.left.tokens[mine[1]].lemma}”"
    elif same and any(same):
        where = f"beside “{next(filter(None, same))}”"
    elif mine[0] in {"subject", "object"} and mine[0] == theirs[0]:
        where = f"as {mine[0]}"
    return points + len(same), where


def _part(reading: Reading, place: int) -> tuple[str, int]:
    """The part that a word plays, and the word it plays it for; through prepositions and lists."""
    seen = {place}
    while reading.tokens[place].dep in {"conj", "appos"} and reading.tokens[place].head not in seen:
        place = reading.tokens[place].head
        seen.add(place)
    token = reading.tokens[place]
    if token.dep == "pobj":
        before = reading.tokens[token.head]
        return before.lemma.lower(), before.head
    return _PARTS.get(token.dep, token.dep), token.head


def _around(reading: Reading, number: int, span: Span) -> tuple[str, str]:
    """The words before and after a phrase, without articles; empty at the ends of the sentence."""
    words = [
        (token.span, token.text.lower())
        for token in reading.sentence_tokens(number)
        if token.text.lower() not in {"the", "a", "an"}
    ]
    before = [text for place, text in words if place.end <= span.start]
    after = [text for place, text in words if place.start >= span.end]
    return (before[-1] if before else ""), (after[0] if after else "")
