"""Whether two texts tell one story at all: small boosted trees over what the texts as wholes have in common.

Two sentences are one matter when their texts tell one story *and* they are each other's among all sentences there; the
two chances are multiplied. Every level of a tree asks one question ("names alike above 0.6?"), so a tree of depth d is
d questions and 2^d leaves (oblivious trees: Prokhorenkova et al., CatBoost, 2018).
``tests/bench/alignment_training.py`` learns them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

import resources
from comparators.alignment.features import Table
from comparators.errors import DataError

TABLE = "links.json"
CHOSEN = 4.6  # log odds: of a hundred pairs of texts that a person sets side by side, one tells two stories
WEIGHT = 3.0  # how much the story's chance counts beside the pair's; chosen on topics kept apart in training
_UNSURE = 2.0  # log odds of one story below which doubt begins to tell; chosen with it


@dataclass(frozen=True, slots=True)
class Tree:
    """``questions`` are (feature, cut) from the root; bit k of a leaf's number, from the top, answers the k-th."""

    questions: tuple[tuple[str, float], ...]
    leaves: tuple[float, ...]


@lru_cache(maxsize=1)
def learned() -> Mapping[str, Any]:
    """The table that ships, as it is written."""
    data: Mapping[str, Any] = json.loads(resources.read_text("alignment", TABLE))
    return data


@lru_cache(maxsize=1)
def _trees() -> tuple[Tree, ...]:
    """The story's trees. DataError names what is wrong with them."""
    data = learned()["story"]
    trees = tuple(
        Tree(tuple((data["features"][k], cut) for k, cut in tree["questions"]), tuple(tree["leaves"]))
        for tree in data["trees"]
    )
    for number, tree in enumerate(trees):
        if len(tree.leaves) != 2 ** len(tree.questions):
            raise DataError(f"Tree {number} has {len(tree.leaves)} leaves.", where=TABLE)
    return trees


def story(table: Table) -> float:
    """Log odds that both texts tell one story, where as many pairs do as do not."""
    total = float(learned()["story"]["bias"])
    for tree in _trees():
        leaf = 0
        for feature, cut in tree.questions:
            leaf = leaf * 2 + bool(table.columns[feature][0, 0] > np.float32(cut))
        total += tree.leaves[leaf]
    return total


def doubt(log_odds: float) -> float:
    """What is taken from the strength of every pair of sentences: near 0 for one story, much for two."""
    return float(-WEIGHT * np.logaddexp(0.0, _UNSURE - log_odds))
