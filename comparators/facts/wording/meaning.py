"""How near two words or clauses are in meaning, each read in its sentence; the vectors are those of the alignment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from comparators.alignment.embedding import Matrix
from comparators.alignment.matter import meant
from comparators.alignment.participants import participants
from comparators.facts.once import once
from comparators.model import Reading


@once
def word_vectors(reading: Reading) -> Mapping[int, Matrix]:
    """Token number -> its vector of length 1, for the content words of all sentences that are aligned.

    Empty without the model: then nothing is near.
    """
    chosen, meaning = meant(reading, participants(reading))
    if meaning is None:
        return {}
    return dict(zip((place for group in chosen for place in group), meaning.words, strict=True))


def word_likeness(left: Reading, here: int, right: Reading, there: int) -> float:
    """Cosine of two words in their sentences; 0 where one has no vector."""
    mine, theirs = word_vectors(left).get(here), word_vectors(right).get(there)
    return 0.0 if mine is None or theirs is None else float(mine @ theirs)


def likeness(left: Reading, here: Iterable[int], right: Reading, there: Iterable[int]) -> float:
    """How well the words of two groups find their likes in each other, 0 to 1; 0 where a group is empty."""
    mine = [word_vectors(left)[place] for place in here if place in word_vectors(left)]
    theirs = [word_vectors(right)[place] for place in there if place in word_vectors(right)]
    if not mine or not theirs:
        return 0.0
    table = np.array(mine) @ np.array(theirs).T
    return float((table.max(axis=1).mean() + table.max(axis=0).mean()) / 2)
