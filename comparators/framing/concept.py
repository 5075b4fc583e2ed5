"""Do two labels name one concept: "the agreement" and "the nuclear pact", "Pyongyang" and "North Korea"?

Evidence from meaning (sentence embeddings, seen against the other labels of the story), words (main noun, shared
stems, acronyms) and countries is weighed by a logistic regression; a second one asks whether a third label stands
between the two. The weights stand in ``resources/lexicons/concept_weights.tsv`` and were learnt on NewsWCL50
(F. Hamborg and others, CC BY-SA 4.0) by ``tests/bench/framing.py``, which also tells how well they do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

import resources
from comparators.framing.label_words import LabelWords, acronym, label_words
from comparators.knowledge.lexicons import rows

Matrix = NDArray[np.float64]

FIRST = ("cosine", "centred", "profile", "bridge", "type", "head", "shared", "contained", "head inside", "acronym",
         "one country", "two countries", "country on one side", "two clauses", "clause on one side",
         "lengths apart", "length", "one kind", "two kinds", "core", "core centred", "core among others",
         "main noun")  # fmt: skip
SECOND = ("first", "agreement", "between")
# What a label may be about; how near it is to each says whether two labels can be one kind of thing.
_TYPES = ("a man", "a politician", "a country", "the government of a country", "a political party", "an organization",
          "a meeting of leaders", "a treaty or agreement", "a lawsuit in court", "nuclear weapons", "a missile test",
          "a statement or announcement", "a document or memo", "an investigation", "an accusation of wrongdoing",
          "an opinion about what should be done", "a conspiracy", "a decision to stop something",
          "an election campaign", "a newspaper")  # fmt: skip
_CERTAIN = 6.0  # log-odds that a label names what it names itself
_THIRDS = 5


@dataclass(frozen=True, slots=True)
class Weights:
    """One logistic regression: weights for features less their mean, in units of their deviation, and a constant."""

    mean: Matrix
    deviation: Matrix
    weight: Matrix
    constant: float

    def odds(self, features: Matrix) -> Matrix:
        """Log-odds for features in the last axis."""
        result: Matrix = ((features - self.mean) / self.deviation) @ self.weight + self.constant
        return result


def concept_scores(labels: Sequence[str]) -> Matrix:
    """For all labels of one story, how likely each two name one concept: n × n, 0 to 1, symmetric.

    Equal labels are given 1. ModelError when the embedding model is missing.
    """
    if not labels:
        return np.zeros((0, 0))
    first, second = weights()
    odds = second.odds(second_features(first.odds(first_features(labels))))
    scores: Matrix = 1 / (1 + np.exp(-odds))
    np.fill_diagonal(scores, 1.0)
    return scores


def first_features(labels: Sequence[str]) -> Matrix:
    """Evidence on each two labels (n × n × features): meaning, words, countries, form."""
    from comparators.alignment.embedding import embed

    vectors = np.asarray(embed(labels), dtype=np.float64)
    types = vectors @ np.asarray(embed(_TYPES), dtype=np.float64).T
    words = label_words(tuple(labels))
    layers = [*_meaning(vectors, types), *_wording(words), *_form(words), *_kinds(words), *_cores(words)]
    return np.stack(layers, axis=-1)


def _meaning(vectors: Matrix, types: Matrix) -> list[Matrix]:
    cosine = vectors @ vectors.T
    centred = _unit(vectors - vectors.mean(axis=0))
    spread = (types - types.mean(axis=0)) / (types.std(axis=0) + 1e-9)
    return [cosine, centred @ centred.T, _correlation(cosine), _bridge(cosine), _correlation(spread)]


def _wording(words: tuple[LabelWords, ...]) -> list[Matrix]:
    vocabulary = {stem: place for place, stem in enumerate(sorted({s for word in words for s in word.stems}))}
    count = np.zeros(max(1, len(vocabulary)))
    has = np.zeros((len(words), max(1, len(vocabulary))))
    for row, word in enumerate(words):
        for stem in word.stems:
            has[row, vocabulary[stem]] = 1
            count[vocabulary[stem]] += 1
    rarity = np.log((len(words) + 1) / np.maximum(count, 1))
    shared = (has * rarity) @ has.T
    size = has @ rarity
    union = size[:, None] + size[None, :] - shared
    smaller = np.minimum(size[:, None], size[None, :])
    heads = np.array([word.head for word in words])
    inside = np.array([[float(one.head in other.stems) for other in words] for one in words])
    return [
        (heads[:, None] == heads[None, :]).astype(float),
        shared / np.maximum(union, 1e-9),
        shared / np.maximum(smaller, 1e-9),
        np.maximum(inside, inside.T),
        np.array([[acronym(one, other) for other in words] for one in words], dtype=float),
    ]


def _form(words: tuple[LabelWords, ...]) -> list[Matrix]:
    countries = [word.countries for word in words]
    one = np.array([[float(bool(a) and a == b) for b in countries] for a in countries])
    two = np.array([[float(bool(a) and bool(b) and not a & b) for b in countries] for a in countries])
    single = np.array([[float(bool(a) != bool(b)) for b in countries] for a in countries])
    clause = np.array([float(word.clause) for word in words])
    length = np.log(np.array([word.length for word in words]) + 1.0)
    return [
        one,
        two,
        single,
        clause[:, None] * clause[None, :],
        np.abs(clause[:, None] - clause[None, :]),
        np.abs(length[:, None] - length[None, :]),
        length[:, None] + length[None, :],
    ]


def _kinds(words: tuple[LabelWords, ...]) -> list[Matrix]:
    """Does the lexicon of labels take both main nouns for one kind of thing, or for two?"""
    kinds = [word.kind for word in words]
    one = np.array([[float(bool(a) and a == b) for b in kinds] for a in kinds])
    two = np.array([[float(bool(a) and bool(b) and a != b) for b in kinds] for a in kinds])
    return [one, two]


def _cores(words: tuple[LabelWords, ...]) -> list[Matrix]:
    """Meaning of the phrases without articles and additions: their cosine, plain, centred, and against their nearest.

    The last is cross-domain similarity local scaling (A. Conneau and others, "Word translation without parallel
    data", 2018): it takes from a cosine how near each of the two is to its closest others.
    """
    from comparators.alignment.embedding import embed

    cores = [word.core for word in words]
    vectors = np.asarray(embed(cores), dtype=np.float64)
    nouns = np.asarray(embed([core.split()[-1] for core in cores]), dtype=np.float64)
    cosine = vectors @ vectors.T
    centred = _unit(vectors - vectors.mean(axis=0))
    others = cosine.copy()
    np.fill_diagonal(others, -1.0)
    near = np.sort(others, axis=1)[:, -_THIRDS:].mean(axis=1)
    return [cosine, centred @ centred.T, 2 * cosine - near[:, None] - near[None, :], nouns @ nouns.T]


def second_features(odds: Matrix) -> Matrix:
    """From the first log-odds: themselves, how alike two labels' likely partners are, and the best labels between."""
    odds = odds.copy()
    np.fill_diagonal(odds, _CERTAIN)
    likely = 1 / (1 + np.exp(-odds))
    norm = np.sqrt((likely * likely).sum(axis=1))
    agreement = (likely @ likely.T) / np.outer(norm, norm)
    return np.stack([odds, agreement, _between(odds)], axis=-1)


def _between(odds: Matrix) -> Matrix:
    """The mean of the best log-odds by way of a third label."""
    result = np.zeros_like(odds)
    for row in range(len(odds)):
        ways = np.minimum(odds[row][None, :], odds)
        ways[:, row] = -np.inf
        ways[np.arange(len(odds)), np.arange(len(odds))] = -np.inf
        best = np.sort(ways, axis=1)[:, -_THIRDS:]
        known = np.isfinite(best)
        result[row] = np.where(known, best, 0.0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    return (result + result.T) / 2


def _bridge(cosine: Matrix) -> Matrix:
    """The best third label between two: the lower of its cosines to both."""
    result = np.zeros_like(cosine)
    for row in range(len(cosine)):
        ways = np.minimum(cosine[row][None, :], cosine)
        ways[:, row] = -1.0
        ways[np.arange(len(cosine)), np.arange(len(cosine))] = -1.0
        result[row] = ways.max(axis=1)
    return result


def _unit(vectors: Matrix) -> Matrix:
    result: Matrix = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return result


def _correlation(values: Matrix) -> Matrix:
    centred = _unit(values - values.mean(axis=1, keepdims=True))
    result: Matrix = centred @ centred.T
    return result


@lru_cache(maxsize=1)
def weights() -> tuple[Weights, Weights]:
    """The shipped regressions, in the order of ``FIRST`` and ``SECOND``. DataError names a bad line."""
    path = resources.path("lexicons", "concept_weights.tsv")
    table: Mapping[tuple[str, str], tuple[float, float, float]] = {
        (fields[0], fields[1]): (float(fields[2]), float(fields[3]), float(fields[4])) for _, fields in rows(path, 5)
    }
    return _weights(table, "first", FIRST), _weights(table, "second", SECOND)


def _weights(table: Mapping[tuple[str, str], tuple[float, float, float]], stage: str, names: Sequence[str]) -> Weights:
    columns = np.array([table[stage, name] for name in names])
    return Weights(columns[:, 0], columns[:, 1], columns[:, 2], table[stage, "constant"][2])
