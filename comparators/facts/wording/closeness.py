"""Sentences that say nearly the same, so that a single differing word is a difference of fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.once import once
from comparators.model import Link, Pair, Reading

_CARRY = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_LEAST = 0.4  # of the content words of the shorter sentence
_FEWEST = 3
_FIRM = 0.3


@dataclass(frozen=True, slots=True)
class Near:
    """One sentence of each text under one link; ``left_only`` and ``right_only`` are tokens without a counterpart."""

    left: int
    right: int
    link: Link
    overlap: float
    left_only: tuple[int, ...]
    right_only: tuple[int, ...]
    jaccard: float

    @property
    def firm(self) -> bool:
        """Whether so much is shared that one differing word may be called a contradiction.

        A headline shares all its words with many sentences, so the words of both count, not of the shorter alone.
        """
        return self.link.relation in {"same", "update"} and self.jaccard >= _FIRM


@once
def near_paraphrases(pair: Pair) -> tuple[Near, ...]:
    """Every linked pair of sentences that shares enough words, the closest counterpart of each first and once."""
    return tuple(_near_paraphrases(pair))


def _near_paraphrases(pair: Pair) -> Iterator[Near]:
    rows = []
    for link in pair.alignment.links:
        if link.relation == "parallel":
            continue
        for i in link.left:
            for j in link.right:
                near = compare_words(pair, i, j, link)
                if near is not None:
                    rows.append(near)
    used: set[tuple[str, int]] = set()
    for near in sorted(rows, key=lambda near: (-near.overlap, near.left, near.right)):
        keys = {("left", near.left), ("right", near.right)}
        if not keys & used:
            used |= keys
            yield near


def compare_words(pair: Pair, left: int, right: int, link: Link) -> Near | None:
    """The words that two sentences do not share; None where they share too little to be one statement."""
    mine, theirs = content(pair.left, left), content(pair.right, right)
    stems = {stem(pair.left, i) for i in mine}, {stem(pair.right, j) for j in theirs}
    shared = stems[0] & stems[1]
    if len(shared) < _FEWEST or len(shared) / max(1, min(len(stems[0]), len(stems[1]))) < _LEAST:
        return None
    return Near(
        left,
        right,
        link,
        len(shared) / max(1, min(len(stems[0]), len(stems[1]))),
        tuple(i for i in mine if stem(pair.left, i) not in shared),
        tuple(j for j in theirs if stem(pair.right, j) not in shared),
        len(shared) / max(1, len(stems[0] | stems[1])),
    )


def content(reading: Reading, number: int) -> list[int]:
    """The tokens of a sentence that carry meaning."""
    sentence = reading.sentences[number]
    places = range(sentence.first, sentence.last)
    return [i for i in places if reading.tokens[i].pos in _CARRY and any(c.isalnum() for c in reading.tokens[i].text)]


def stem(reading: Reading, index: int) -> str:
    """A rough stem, by which "clashes" meets "clash" and "Syria's" meets "Syrian"."""
    lemma = reading.tokens[index].lemma.lower().replace("’", "'").removesuffix("'s")
    return re.sub(r"(?:ing|ed|es|s|ly|ies|y|e|ion|ions|ian|an|n)$", "", lemma) if len(lemma) > 5 else lemma
