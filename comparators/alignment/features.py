"""Two readings -> one row of numbers a pair of sentences: the evidence that the learned score weighs.

Everything is symmetric: a pair has the same features when left and right change places. Nothing here counts
sentences, length of the articles or place in them, which say more about a collection than about a story.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from comparators.alignment.matter import Matter
from comparators.alignment.traits import Weights
from comparators.alignment.word_meaning import Likeness, word_meaning

Array = NDArray[np.float32]

_KINDS = ("events", "people", "groups", "places", "numbers", "counted", "counting", "dates", "agents", "patients")
_KINDS_OF_TEXTS = ("numbers", "dates", "people", "places", "events")


class Table:
    """Named n × m matrices of one pair of readings; ``rows`` lays them out for chosen sentence pairs.

    ``likeness`` is how alike both texts are, word by word; None without the model.
    """

    def __init__(self) -> None:
        self.columns: dict[str, Array] = {}
        self.likeness: Likeness | None = None

    @property
    def clauses(self) -> Array | None:
        """How alike the clauses of both are; None without the model."""
        return None if self.likeness is None else self.likeness.clauses

    def put(self, name: str, values: Array) -> None:
        self.columns[name] = values

    def rows(self, lefts: NDArray[np.intp], rights: NDArray[np.intp]) -> Array:
        return np.stack([column[lefts, rights] for column in self.columns.values()], axis=1)


def bags(lefts: Sequence[Weights], rights: Sequence[Weights]) -> tuple[Array, Array]:
    """The bags of both sides as matrices over one vocabulary, in sorted order."""
    vocabulary = {item: place for place, item in enumerate(sorted({item for bag in (*lefts, *rights) for item in bag}))}
    both = []
    for side in (lefts, rights):
        matrix = np.zeros((len(side), max(1, len(vocabulary))), dtype=np.float32)
        for number, bag in enumerate(side):
            for item, value in bag.items():
                matrix[number, vocabulary[item]] = value
        both.append(matrix)
    return both[0], both[1]


def features(left: Matter, right: Matter) -> Table:
    """All features of all sentence pairs. Without the model, weighted words stand in for meaning."""
    table = Table()
    lefts, rights = left.traits, right.traits
    if left.meaning is None or right.meaning is None:
        left_rows, right_rows = map(_directions, bags([t.words for t in lefts], [t.words for t in rights]))
        by_word = left_rows @ right_rows.T
    else:
        left_rows, right_rows = left.meaning.sentences, right.meaning.sentences
        table.likeness = word_meaning(left, right)
        by_word = table.likeness.sentences
    shape = (len(lefts), len(rights))
    cosine = left_rows @ right_rows.T
    table.put("cosine", cosine)
    _standing(table, "cosine", cosine)
    _neighbours(table, "cosine", cosine)
    table.put("word meaning", by_word)
    _standing(table, "word meaning", by_word)

    words = _kind(table, "words", [t.words for t in lefts], [t.words for t in rights], standing=True)
    names = _kind(table, "names", [t.names for t in lefts], [t.names for t in rights])
    for kind in _KINDS:
        _kind(table, kind, [getattr(t, kind) for t in lefts], [getattr(t, kind) for t in rights])
    agents = [[t.agents for t in side] for side in (lefts, rights)]
    patients = [[t.patients for t in side] for side in (lefts, rights)]
    swapped = np.maximum(_shared(*bags(agents[0], patients[1])), _shared(*bags(patients[0], agents[1])))
    table.put("roles swapped", swapped)

    _whole(table, "texts: words", *words, shape)
    _whole(table, "texts: names", *names, shape)
    for kind in _KINDS_OF_TEXTS:
        whole = bags([getattr(t, kind) for t in lefts], [getattr(t, kind) for t in rights])
        _whole(table, f"texts: {kind}", *whole, shape)
    best = (cosine.max(axis=1).mean() + cosine.max(axis=0).mean()) / 2
    table.put("texts: best cosines", np.full(shape, best, dtype=np.float32))
    table.put("texts: best cosine", np.full(shape, cosine.max(), dtype=np.float32))
    middle = _directions(np.stack([rows.mean(axis=0) for rows in (left_rows, right_rows)]))
    table.put("texts: cosine", np.full(shape, middle[0] @ middle[1], dtype=np.float32))
    return table


def _directions(rows: Array) -> Array:
    directions: Array = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
    return directions


def _kind(
    table: Table, name: str, lefts: Sequence[Weights], rights: Sequence[Weights], *, standing: bool = False
) -> tuple[Array, Array]:
    """Shared weight, share of the union, share of the smaller bag, and what each side has alone."""
    left, right = bags(lefts, rights)
    shared = _shared(left, right)
    here, there = left.sum(axis=1)[:, None], right.sum(axis=1)[None, :]
    union = here + there - shared
    jaccard = np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)
    smaller = np.minimum(here, there)
    table.put(f"{name}: shared", shared)
    table.put(f"{name}: of all", jaccard)
    table.put(f"{name}: of the smaller", np.divide(shared, smaller, out=np.full_like(shared, -1.0), where=smaller > 0))
    table.put(f"{name}: only one side's", np.minimum(here, there) - shared)
    if standing:
        _standing(table, name, jaccard)
    return left, right


def _shared(left: Array, right: Array) -> Array:
    """Weight of the items that both bags hold (an item weighs the same everywhere)."""
    result: Array = np.sqrt(left) @ np.sqrt(right).T
    return result


def _standing(table: Table, name: str, values: Array) -> None:
    """How far a pair stands above the other candidates of its row and column: the lesser and the greater lead."""
    row, column = _lead(values), _lead(values.T).T
    table.put(f"{name}: lesser lead", np.minimum(row, column))
    table.put(f"{name}: greater lead", np.maximum(row, column))


def _lead(values: Array) -> Array:
    if values.shape[1] < 2:
        return values.copy()
    ordered = np.sort(values, axis=1)
    best, second = ordered[:, -1:], ordered[:, -2:-1]
    return np.where(values >= best, values - second, values - best)


def _neighbours(table: Table, name: str, values: Array) -> None:
    """The best value among the sentences before and after, on both sides."""
    around = np.full_like(values, 0.0)
    for up, down in ((1, 1), (-1, -1), (1, -1), (-1, 1), (0, 1), (0, -1), (1, 0), (-1, 0)):
        moved = np.zeros_like(values)
        n, m = values.shape
        rows = slice(max(0, up), n + min(0, up)), slice(max(0, -up), n + min(0, -up))
        columns = slice(max(0, down), m + min(0, down)), slice(max(0, -down), m + min(0, -down))
        moved[rows[0], columns[0]] = values[rows[1], columns[1]]
        around = np.maximum(around, moved)
    table.put(f"{name}: neighbours", around)


def _whole(table: Table, name: str, left: Array, right: Array, shape: tuple[int, int]) -> None:
    """What the two texts as wholes have in common: cosine of their summed bags."""
    here, there = np.sqrt(left).sum(axis=0) if len(left) else left, np.sqrt(right).sum(axis=0)
    size = float(np.linalg.norm(here) * np.linalg.norm(there))
    table.put(name, np.full(shape, float(here @ there) / size if size else -1.0, dtype=np.float32))
