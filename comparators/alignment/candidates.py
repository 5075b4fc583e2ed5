"""How a pair of sentences stands among all pairs of its two texts: what the choice of links rests on.

In whole articles most sentences have no counterpart, and likeness alone says little: in two reports of one war all
sentences are alike. What tells is that each is the other's best, by far, as a whole or by one of its clauses, that
they share words which are rare in these very texts, and that they give the same figures; then, on a second look, that
each tells what the other's best counterpart leaves untold, and that the sentences before or after them pick each other
(``context``). A logistic regression weighs these columns (resources/alignment/links.json, learned by
``tests/bench/alignment_training.py`` on labelled articles and on texts composed of several stories).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from comparators.alignment.context import in_order, mutual_chance, untold
from comparators.alignment.features import Array, Table, bags
from comparators.alignment.matter import Matter
from comparators.alignment.story import learned
from comparators.alignment.traits import Traits, Weights

Mask = NDArray[np.bool_]

_SHARPNESS = 0.06  # cosine: how far a rival must lie behind to count for little
_NOBODY = 0.4  # cosine of "no counterpart at all", which stands in every row and column as a rival
_NO_CLAUSE = 0.45  # the same among clauses, where the best of many is higher by chance
_LEAST = 1e-6  # chance
_LEAST_CLAUSE = 1e-4  # chance


def standing(table: Table, left: Matter, right: Matter, *, barred: Mask | None = None) -> dict[str, Array]:
    """The columns that compare a pair with all others. Barred pairs are nobody's rivals, and have no chance."""
    allowed = np.ones(table.columns["cosine"].shape, dtype=np.bool_) if barred is None else ~barred
    by_word = mutual(table.columns["word meaning"], rivals(left), rivals(right), allowed, nobody=_NOBODY)
    by_clause = by_word if table.clauses is None else of_clauses(table.clauses, left, right, allowed)
    chance = mutual_chance(by_word, by_clause)
    return {
        "mutual: word meaning": by_word,
        "mutual: clauses": by_clause,
        "rare words": rare_words(left.traits, right.traits),
        "same figure": same_figure(left.figures, right.figures),
        "one is a title": one_title(left.titles, right.titles),
        "untold": untold(table.likeness, left.first_word, right.first_word, chance),
        "in order": in_order(chance),
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


@dataclass(frozen=True, slots=True)
class Rivals:
    """For each sentence or clause of a side: whether it stands in a title, whether it stood before."""

    titles: Mask
    repeats: Mask


def rivals(matter: Matter) -> Rivals:
    return Rivals(np.asarray(matter.titles, dtype=np.bool_), np.asarray(matter.repeats, dtype=np.bool_))


def mutual(likeness: Array, left: Rivals, right: Rivals, allowed: Mask, *, nobody: float) -> Array:
    """Log of the chance that each picks the other from all there, or nobody; 0 is certainty.

    A headline says again what the body says: between two headlines and between two sentences of the body, only
    their own kind are rivals. Of a sentence that stands twice in a text, only the first is anybody's rival.
    """
    odds = np.exp((likeness.astype(np.float64) - nobody) / _SHARPNESS) * allowed
    alike = left.titles[:, None] == right.titles[None, :]
    chance = np.ones_like(odds)
    for axis, kept in ((1, ~right.repeats[None, :]), (0, ~left.repeats[:, None])):
        others = np.where(
            alike, (odds * kept * alike).sum(axis=axis, keepdims=True), (odds * kept).sum(axis=axis, keepdims=True)
        )
        chance *= np.minimum(1.0, odds / (others + 1))
    logs: Array = np.log(chance + _LEAST).astype(np.float32)
    return logs


def of_clauses(likeness: Array, left: Matter, right: Matter, allowed: Mask) -> Array:
    """For two sentences, log of the sum of the chances that a clause here and a clause there pick each other.

    So a long sentence is found by one of its clauses, and by two clauses better than by one.
    """
    rows, columns = _sentence_of_clause(left), _sentence_of_clause(right)
    sides = rivals(left), rivals(right)
    chance = np.exp(
        mutual(
            likeness,
            Rivals(sides[0].titles[rows], sides[0].repeats[rows]),
            Rivals(sides[1].titles[columns], sides[1].repeats[columns]),
            allowed[np.ix_(rows, columns)],
            nobody=_NO_CLAUSE,
        )
    )
    summed = np.add.reduceat(np.add.reduceat(chance, left.first_clause, axis=0), right.first_clause, axis=1)
    logs: Array = np.log(summed + _LEAST_CLAUSE).astype(np.float32)
    return logs


def _sentence_of_clause(matter: Matter) -> NDArray[np.intp]:
    """The row of the sentence that each clause stands in."""
    return np.repeat(np.arange(len(matter.numbers)), np.diff([*matter.first_clause, len(matter.clauses)]))


def same_figure(left: Sequence[Weights], right: Sequence[Weights]) -> Array:
    """1 where both sentences give one figure for one thing (50 % displaced, 12 dead); else 0."""
    here, there = bags(left, right)
    shared: Array = (here @ there.T > 0).astype(np.float32)
    return shared


def one_title(left: Sequence[bool], right: Sequence[bool]) -> Array:
    """1 where a title stands against a sentence of the body, to which it says little that is its own; else 0."""
    one: Array = (np.array(left)[:, None] != np.array(right)[None, :]).astype(np.float32)
    return one


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
