"""Boosted oblivious trees: every level of a tree asks one question (Prokhorenkova et al., CatBoost, 2018)."""

from __future__ import annotations

import numpy as np

SEED = 7
TREES = 80
DEPTH = 3
RATE = 0.1
BINS = 32
STIFFNESS = 10.0  # added to the weight of a leaf, which keeps the leaves of few examples small


def learn(rows: np.ndarray, positive: np.ndarray, weight: np.ndarray) -> tuple[float, list[tuple[list, np.ndarray]]]:
    """Bias and trees; each tree is its questions [(column, cut)] and its leaves."""
    draw = np.random.default_rng(SEED)
    cuts = [np.unique(np.quantile(column, np.linspace(0, 1, BINS + 1)[1:-1])) for column in rows.T]
    binned = np.stack([np.searchsorted(cut, column) for cut, column in zip(cuts, rows.T, strict=True)], axis=1)
    bias = float(np.log((weight * positive).sum() / (weight * (1 - positive)).sum()))
    total = np.full(len(rows), bias)
    trees = []
    for _ in range(TREES):
        chance = 1 / (1 + np.exp(-total))
        slope, bend = weight * (positive - chance), weight * chance * (1 - chance)
        sample = np.flatnonzero(draw.random(len(rows)) < 0.8)
        columns = np.sort(draw.permutation(len(cuts))[: len(cuts) // 2])
        leaf = np.zeros(len(rows), dtype=np.int64)
        questions = []
        for depth in range(DEPTH):
            column, place = best_question(
                leaf[sample], binned[sample], slope[sample], bend[sample], columns, cuts, 2**depth
            )
            questions.append((column, float(np.float32(cuts[column][place]))))
            leaf = leaf * 2 + (binned[:, column] > place)
        size = 2**DEPTH
        leaves = (
            RATE
            * np.bincount(leaf[sample], slope[sample], size)
            / (np.bincount(leaf[sample], bend[sample], size) + STIFFNESS)
        )
        total += leaves[leaf]
        trees.append((questions, leaves))
    return bias, trees


def best_question(leaf, binned, slope, bend, columns, cuts, leaves: int) -> tuple[int, int]:
    """The (column, place of the cut) that lowers the loss most when asked in every leaf at once."""
    best = (-1.0, 0, 0)
    for column in columns:
        if not len(cuts[column]):
            continue
        cell = leaf * BINS + binned[:, column]
        slopes, bends = (np.bincount(cell, values, leaves * BINS).reshape(leaves, BINS) for values in (slope, bend))
        low, low_bend = slopes.cumsum(axis=1), bends.cumsum(axis=1)
        high, high_bend = low[:, -1:] - low, low_bend[:, -1:] - low_bend
        gain = (low**2 / (low_bend + STIFFNESS) + high**2 / (high_bend + STIFFNESS)).sum(axis=0)[: len(cuts[column])]
        place = int(gain.argmax())
        best = max(best, (float(gain[place]), int(column), place))
    return best[1], best[2]


def predict(bias: float, trees: list, rows: np.ndarray) -> np.ndarray:
    total = np.full(len(rows), bias)
    for questions, leaves in trees:
        leaf = np.zeros(len(rows), dtype=np.int64)
        for column, cut in questions:
            leaf = leaf * 2 + (rows[:, column] > np.float32(cut))
        total += leaves[leaf]
    return total
