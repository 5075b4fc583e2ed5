"""The learned score: small boosted trees, read from resources/alignment/ and evaluated with numpy alone.

Every level of a tree asks one question ("cosine above 0.6?"), so a tree of depth d is d questions and 2^d leaves
(oblivious trees: Prokhorenkova et al., CatBoost, 2018). ``tests/bench/alignment_training.py`` learns them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

import resources
from comparators.alignment.features import Array, Table
from comparators.errors import DataError

_TABLE = "same_event.json"


@dataclass(frozen=True, slots=True)
class Tree:
    """``questions`` are (feature, cut) from the root; bit k of a leaf's number, from the top, answers the k-th."""

    questions: tuple[tuple[str, float], ...]
    leaves: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """``threshold`` is the score at which F1 was best on topics kept apart in training."""

    bias: float
    threshold: float
    trees: tuple[Tree, ...]


@lru_cache(maxsize=1)
def model() -> Model:
    """The table that ships. DataError names what is wrong with it."""
    data = json.loads(resources.read_text("alignment", _TABLE))
    trees = tuple(
        Tree(tuple((data["features"][k], cut) for k, cut in tree["questions"]), tuple(tree["leaves"]))
        for tree in data["trees"]
    )
    for number, tree in enumerate(trees):
        if len(tree.leaves) != 2 ** len(tree.questions):
            raise DataError(f"Tree {number} has {len(tree.leaves)} leaves.", where=_TABLE)
    return Model(data["bias"], data["threshold"], trees)


def score(table: Table) -> Array:
    """The log odds that each pair of sentences speaks of one event (n × m)."""
    learned = model()
    columns = table.columns
    shape = columns["cosine"].shape
    total = np.full(shape, learned.bias, dtype=np.float64)
    answers: dict[tuple[str, float], np.ndarray[tuple[int, ...], np.dtype[np.bool_]]] = {}
    for tree in learned.trees:
        leaf = np.zeros(shape, dtype=np.int32)
        for question in tree.questions:
            if question not in answers:
                answers[question] = columns[question[0]] > np.float32(question[1])
            leaf = leaf * 2 + answers[question]
        total += np.asarray(tree.leaves)[leaf]
    result: Array = total.astype(np.float32)
    return result
