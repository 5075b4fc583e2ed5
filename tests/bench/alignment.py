"""Sentences of one event, linked: ECB+ beside cosine and shared stems, and the links of the gold pairs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from comparators.alignment.candidates import standing, strength
from comparators.alignment.context import apart
from comparators.alignment.features import Table, features
from comparators.alignment.matter import Matter
from comparators.alignment.story import doubt, learned, story
from tests.bench.gold import scorer as load_scorer
from tests.bench.stories import labelled_pairs, matters_of


def score(table: Table, left: Matter, right: Matter) -> np.ndarray:
    """What chooses the links, without the trust that a person's choice of two texts earns them."""
    columns = standing(table, left, right)
    return strength(columns) + doubt(story(table)) - apart(columns, left.titles, right.titles)


SCORES: dict[str, Callable[[Table, Matter, Matter], np.ndarray]] = {
    "diptych": score,
    "cosine": lambda table, left, right: table.columns["cosine"],
    "shared words": lambda table, left, right: table.columns["words: of all"],
}


def main(bench: Path) -> dict[str, object]:
    """Average precision, F1 and false alignment on the development split, at thresholds from the training split."""
    scorer = load_scorer(bench)
    rows = labelled_pairs(bench, "")
    _, matters = matters_of(bench, rows)
    predictions: dict[str, list[dict[str, Any]]] = {name: [] for name in SCORES}
    for row in rows:
        left, right = matters[row["doc_a"]], matters[row["doc_b"]]
        table = features(left, right)
        for name, of in SCORES.items():
            scores = of(table, left, right)
            links = [[i, j, float(scores[i, j])] for i in row["annotated_a"] for j in row["annotated_b"]]
            predictions[name].append({"pair_id": row["pair_id"], "links": links})
    figures: dict[str, object] = {}
    for name in SCORES:
        threshold = learned()["threshold"] if name == "diptych" else None
        result = scorer.score_alignment(predictions[name], str(bench / "alignment"), "", threshold)
        kept = ("AP", "F1", "P", "R", "top1", "false_alignment_other_event")
        note = "" if threshold is not None else " (best on this set)"
        figures |= {f"{name}: {key}{note if key == 'F1' else ''}": result[key] for key in kept}
    return figures
