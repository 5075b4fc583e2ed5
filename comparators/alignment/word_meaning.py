"""How well the words of one sentence find their likes in another: meaning word by word, each in its sentence.

Each word takes its likest word of the other sentence; rare words weigh more (BERTScore with word weights: Zhang
et al. 2020). A sentence that says one thing among five others stays findable, where one vector a sentence blurs it.
"""

from __future__ import annotations

import numpy as np

from comparators.alignment.embedding import Matrix
from comparators.alignment.matter import Matter

_BLOCK = 1024  # words of the left text at a time: 20 MB for a right text of 5,000


def word_meaning(left: Matter, right: Matter) -> tuple[Matrix, Matrix]:
    """(all words, verbs alone): the mean over both directions, n × m. Zero where a sentence has no such words."""
    assert left.meaning is not None
    assert right.meaning is not None
    shape = (len(left.numbers), len(right.numbers))
    if not len(left.meaning.words) or not len(right.meaning.words):
        return np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
    here = _best(left.meaning.words, right.meaning.words, right.first_word)
    there = _best(right.meaning.words, left.meaning.words, left.first_word)
    return tuple(  # type: ignore[return-value]
        (_mean(here, a, left.first_word) + _mean(there, b, right.first_word).T) / 2
        for a, b in ((left.weights, right.weights), (left.weights * left.verbs, right.weights * right.verbs))
    )


def _best(words: Matrix, others: Matrix, first_word: tuple[int, ...]) -> Matrix:
    """For each word, its likest among the words of each other sentence (words × sentences)."""
    edges = np.array([*first_word, len(others)])
    full = np.flatnonzero(edges[1:] > edges[:-1])
    result = np.zeros((len(words), len(first_word)), dtype=np.float32)
    for start in range(0, len(words), _BLOCK):
        likeness = words[start : start + _BLOCK] @ others.T
        result[start : start + _BLOCK, full] = np.maximum.reduceat(likeness, edges[full], axis=1)
    return result


def _mean(best: Matrix, weights: Matrix, first_word: tuple[int, ...]) -> Matrix:
    """The weighted mean over the words of each sentence (sentences × sentences)."""
    edges = np.array([*first_word, len(best)])
    full = np.flatnonzero(edges[1:] > edges[:-1])
    result = np.zeros((len(first_word), best.shape[1]), dtype=np.float32)
    sums = np.add.reduceat(best * weights[:, None], edges[full], axis=0)
    result[full] = sums / np.maximum(np.add.reduceat(weights, edges[full]), 1e-6)[:, None]
    return result
