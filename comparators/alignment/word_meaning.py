"""How well the words of one sentence find their likes in another: meaning word by word, each in its sentence.

Each word takes its likest word of the other side (BERTScore: Zhang et al. 2020), sentence by sentence and clause by
clause, so that a sentence that says one thing among five others stays findable. How much a word counts, the two texts
say themselves: one that has its like in nearly every sentence of them ("quake" in two reports of a quake) tells
little, one that has it in two tells much. That is the inverse document frequency, with likeness of meaning in the
place of sameness of form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from comparators.alignment.embedding import Matrix
from comparators.alignment.matter import Matter

_BLOCK = 1024  # words of one text at a time: 20 MB for another text of 5,000
_LIKE, _HOW_SHARP = 0.55, 0.07  # cosine from which a word counts as the like of another, and how sharply


@dataclass(frozen=True, slots=True)
class Likeness:
    """The mean over both directions, n × m, for all sentences and all clauses. Zero where one has no such words.

    ``words`` are the left text's words and the right one's, each with its likest word in every sentence of the other
    text (words × sentences); ``telling`` are their weights.
    """

    sentences: Matrix
    clauses: Matrix
    words: tuple[Matrix, Matrix]
    telling: tuple[Matrix, Matrix]


def word_meaning(left: Matter, right: Matter) -> Likeness:
    """Sentences against sentences, clauses against clauses; both texts must have their meaning."""
    assert left.meaning is not None
    assert right.meaning is not None
    here, there = left.meaning.words, right.meaning.words
    across = _best(here, there, right.first_word), _best(there, here, left.first_word)
    within = _best(here, here, left.first_word), _best(there, there, right.first_word)
    sentences = len(left.numbers) + len(right.numbers)
    telling = (
        _telling(np.hstack((across[0], within[0])), sentences),
        _telling(np.hstack((across[1], within[1])), sentences),
    )
    clauses = (
        _best(here, there[right.clause_words], right.first_clause_word),
        _best(there, here[left.clause_words], left.first_clause_word),
    )
    return Likeness(
        _middle(
            mean_of(across[0], telling[0], left.first_word),
            mean_of(across[1], telling[1], right.first_word).T,
        ),
        _middle(
            mean_of(clauses[0][left.clause_words], telling[0][left.clause_words], left.first_clause_word),
            mean_of(clauses[1][right.clause_words], telling[1][right.clause_words], right.first_clause_word).T,
        ),
        across,
        telling,
    )


def alike(likeness: Matrix) -> Matrix:
    """How far a word with this cosine counts as the like of another: 0 to 1."""
    share: Matrix = 1 / (1 + np.exp((_LIKE - likeness) / _HOW_SHARP))
    return share


def _middle(one: Matrix, other: Matrix) -> Matrix:
    middle: Matrix = (one + other) * np.float32(0.5)
    return middle


def _telling(best: Matrix, sentences: int) -> Matrix:
    """The weight of each word: log of the sentences in both texts over those of them that hold its like."""
    likes = alike(best).sum(axis=1)
    weights: Matrix = np.log((sentences + 1) / np.maximum(likes, 1)).astype(np.float32)
    return weights


def _best(words: Matrix, others: Matrix, firsts: Sequence[int]) -> Matrix:
    """For each word, its likest among the words of each group of the others (words × groups)."""
    result = np.zeros((len(words), len(firsts)), dtype=np.float32)
    if not len(others):
        return result
    edges = np.array([*firsts, len(others)])
    full = np.flatnonzero(edges[1:] > edges[:-1])
    for start in range(0, len(words), _BLOCK):
        likeness = words[start : start + _BLOCK] @ others.T
        result[start : start + _BLOCK, full] = np.maximum.reduceat(likeness, edges[full], axis=1)
    return result


def mean_of(best: Matrix, weights: Matrix, firsts: Sequence[int]) -> Matrix:
    """The weighted mean over the words of each group (groups × groups of the others)."""
    result = np.zeros((len(firsts), best.shape[1]), dtype=np.float32)
    if not len(best):
        return result
    edges = np.array([*firsts, len(best)])
    full = np.flatnonzero(edges[1:] > edges[:-1])
    sums = np.add.reduceat(best * weights[:, None], edges[full], axis=0)
    result[full] = sums / np.maximum(np.add.reduceat(weights, edges[full]), 1e-6)[:, None]
    return result
