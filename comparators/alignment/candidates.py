"""How a pair of sentences stands among all pairs of its two texts: what the choice of links rests on.

In whole articles most sentences have no counterpart, and likeness alone says little: in two reports of one war all
sentences are alike. What tells is that each is the other's best, by far, that they share words which are rare in
these very texts, and that they give the same figures. A logistic regression weighs these columns
(resources/alignment/links.json, learned by ``tests/bench/alignment_training.py`` on texts composed of several stories).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from comparators.alignment.features import Array, Table, bags
from comparators.alignment.matter import Matter
from comparators.alignment.story import learned
from comparators.alignment.traits import Traits, Weights

Mask = NDArray[np.bool_]

_SHARPNESS = 0.06  # cosine: how far a rival must lie behind to count for little
_NOBODY = 0.4  # cosine of "no counterpart at all", which stands in every row and column as a rival
_LEAST = 1e-6  # chance


def standing(table: Table, left: Matter, right: Matter, *, barred: Mask | None = None) -> dict[str, Array]:
    """The columns that compare a pair with all others. Barred pairs are nobody's rivals, and have no chance."""
    allowed = np.ones(table.columns["cosine"].shape, dtype=np.bool_) if barred is None else ~barred
    return {
        "mutual: cosine": mutual(table.columns["cosine"], left, right, allowed),
        "mutual: word meaning": mutual(table.columns["word meaning"], left, right, allowed),
        "rare words": rare_words(left.traits, right.traits),
        "same figure": same_figure(left.figures, right.figures),
    }


def strength(columns: Mapping[str, Array]) -> Array:
    """Log odds that a pair is a link, if both texts tell one story."""
    bias, weights = link_weights()
    total = bias + sum(weight * columns[name].astype(np.float64) for name, weight in weights.items())
    odds: Array = np.asarray(total, dtype=np.float32)
    return odds


@lru_cache(maxsize=1)
def link_weights() -> tuple[float, Mapping[str, float]]:
    """Bias, and the weight of each column of ``standing``."""
    data = learned()
    return data["bias"], data["weights"]


def mutual(likeness: Array, left: Matter, right: Matter, allowed: Mask) -> Array:
    """Log of the chance that each picks the other from all sentences there, or nobody; 0 is certainty.

    A headline says again what the body says: between two headlines and between two sentences of the body, only
    their own kind are rivals. Of a sentence that stands twice in a text, only the first is anybody's rival.
    """
    odds = np.exp((likeness.astype(np.float64) - _NOBODY) / _SHARPNESS) * allowed
    alike = np.asarray(left.titles)[:, None] == np.asarray(right.titles)[None, :]
    once = ~np.asarray(left.repeats), ~np.asarray(right.repeats)
    chance = np.ones_like(odds)
    for axis, kept in ((1, once[1][None, :]), (0, once[0][:, None])):
        rivals = np.where(
            alike, (odds * kept * alike).sum(axis=axis, keepdims=True), (odds * kept).sum(axis=axis, keepdims=True)
        )
        chance *= np.minimum(1.0, odds / (rivals + 1))
    logs: Array = np.log(chance + _LEAST).astype(np.float32)
    return logs


def same_figure(left: Sequence[Weights], right: Sequence[Weights]) -> Array:
    """1 where both sentences give one figure for one thing (50 % displaced, 12 dead); else 0."""
    here, there = bags(left, right)
    shared: Array = (here @ there.T > 0).astype(np.float32)
    return shared


def rare_words(left: Sequence[Traits], right: Sequence[Traits]) -> Array:
    """Root of the summed weight of shared words, each weighed again by how few sentences of the two texts have it."""
    sentences = len(left) + len(right)
    spread = Counter(word for traits in (*left, *right) for word in traits.words)
    vocabulary = {word: place for place, word in enumerate(sorted(spread))}
    sides = []
    for side in (left, right):
        matrix = np.zeros((len(side), max(1, len(vocabulary))), dtype=np.float32)
        for row, traits in enumerate(side):
            for word, weight in traits.words.items():
                matrix[row, vocabulary[word]] = (weight * np.log((sentences + 1) / spread[word])) ** 0.5
        sides.append(matrix)
    shared: Array = np.sqrt(np.maximum(sides[0] @ sides[1].T, 0))
    return shared
