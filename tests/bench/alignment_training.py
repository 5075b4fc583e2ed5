"""Learn the score of "one event" from the training split of ECB+, and write resources/alignment/same_event.json.

    python -m tests.bench.alignment_training FOLDER     (the folder with alignment/ in it; ten minutes on one core)

Boosted oblivious trees in numpy alone. Folds are whole topics, so that the figure printed and the threshold kept
come from topics that the trees have not seen. ECB+ (Cybulska and Vossen 2014) is CC BY 3.0; of it only the learned
table is kept.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import resources
from comparators.alignment.features import features
from tests.bench.stories import labelled_pairs, matters_of

SEED = 7
FOLDS = 5
TREES = 150
DEPTH = 4
RATE = 0.1
BINS = 32
LEFT_OUT = "word meaning"  # says what the cosine says, where whole stories are told apart; the choice of links has it
STIFFNESS = 20.0  # added to the weight of a leaf, which keeps the leaves of few examples small


@dataclass(frozen=True)
class Examples:
    rows: np.ndarray
    positive: np.ndarray
    weight: np.ndarray
    topic: np.ndarray
    other_event: np.ndarray
    names: tuple[str, ...]


def examples(folder: Path, split: str = "_train") -> Examples:
    """All annotated sentence pairs of a split."""
    pairs = labelled_pairs(folder, split)
    documents, matters = matters_of(folder, pairs)
    parts: list[np.ndarray] = []
    facts: list[tuple[bool, int, bool]] = []
    names: tuple[str, ...] = ()
    for pair in pairs:
        chosen = [(i, j) for i in pair["annotated_a"] for j in pair["annotated_b"]]
        if chosen:
            left, right = pair["doc_a"], pair["doc_b"]
            table = features(matters[left], matters[right])
            names = tuple(table.columns)
            parts.append(table.rows(*np.array(chosen).T))
            gold = {(i, j) for i, j, *_ in pair["gold"]}
            topic = documents[left]["topic"]
            facts += [(place in gold, topic, not pair["same_story"]) for place in chosen]
    positive, topics, other_event = (np.array(column) for column in zip(*facts, strict=True))
    counts = {topic: (topics == topic).sum() for topic in np.unique(topics)}
    weight = np.array([counts[topic] ** -0.5 for topic in topics])  # ten times the pairs is not ten times the evidence
    kept = [place for place, name in enumerate(names) if not name.startswith(LEFT_OUT)]
    return Examples(
        rows=np.vstack(parts)[:, kept],
        positive=positive.astype(float),
        weight=weight / weight.mean(),
        topic=topics,
        other_event=other_event.astype(bool),
        names=tuple(names[place] for place in kept),
    )


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


def folds(topics: np.ndarray) -> Iterator[np.ndarray]:
    names = np.random.default_rng(1).permutation(np.unique(topics))
    for start in range(FOLDS):
        yield np.isin(topics, names[start::FOLDS])


def average_precision(scores: np.ndarray, positive: np.ndarray) -> float:
    order = np.argsort(-scores, kind="stable")
    hits = positive[order]
    return float((hits * hits.cumsum() / np.arange(1, len(hits) + 1)).sum() / hits.sum())


def best_threshold(scores: np.ndarray, positive: np.ndarray) -> tuple[float, float]:
    order = np.argsort(-scores, kind="stable")
    f1 = 2 * positive[order].cumsum() / (np.arange(1, len(order) + 1) + positive.sum())
    return float(f1.max()), float(scores[order][f1.argmax()])


def train(data: Examples) -> None:
    """Print the figures on topics kept apart, and write the table that is learned from all of them."""
    unseen = np.zeros(len(data.rows))
    for fold in folds(data.topic):
        unseen[fold] = predict(*learn(data.rows[~fold], data.positive[~fold], data.weight[~fold]), data.rows[fold])
    f1, threshold = best_threshold(unseen, data.positive)
    figures = {
        "AP": round(average_precision(unseen, data.positive), 3),
        "F1": round(f1, 3),
        "false_alignment_other_event": round(float((unseen[data.other_event] >= threshold).mean()), 3),
    }
    print(f"{len(data.rows)} pairs of sentences; on topics kept apart: {figures}")
    bias, trees = learn(data.rows, data.positive, data.weight)
    used = sorted({column for questions, _ in trees for column, _ in questions})
    table = {
        "origin": "Learned by tests/bench/alignment_training.py from the training split of ECB+ (CC BY 3.0).",
        "kept_apart": figures,
        "threshold": round(threshold, 4),
        "bias": round(bias, 4),
        "features": [data.names[column] for column in used],
        "trees": [
            {"questions": [[used.index(column), float(f"{cut:.6g}")] for column, cut in questions],
             "leaves": [round(float(leaf), 4) for leaf in leaves]}
            for questions, leaves in trees
        ],
    }  # fmt: skip
    lines = json.dumps(table, indent=None).replace('{"questions"', '\n{"questions"')
    resources.path("alignment", "same_event.json").write_text(lines + "\n", encoding="utf-8")


if __name__ == "__main__":
    train(examples(Path(sys.argv[1])))
