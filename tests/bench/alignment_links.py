"""Learn how a pair's standing makes a link from the gold pairs, and write resources/alignment/links.json.

    python -m tests.bench.alignment_links FOLDER     (the folder with gold/ in it; a minute)

Four numbers from eight pairs of articles (FA-KES, CC BY 4.0; NewsWCL50, CC BY-SA 4.0; ECB+, CC BY 3.0; links drawn
by hand and not exhaustive, so that the odds are a lower bound). The figures printed leave the pair out that they
are taken on.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

import resources
from comparators.alignment.candidates import standing
from comparators.alignment.features import features
from comparators.alignment.matter import Matter, prepare
from comparators.alignment.participants import participants
from comparators.model import Reading
from comparators.reading import read
from tests.bench.alignment_training import average_precision
from tests.bench.gold import articles, gold_pairs

STIFFNESS = 2.0


def touched(reading: Reading, matter: Matter, quotes: list[dict[str, Any]]) -> list[int]:
    """Rows of the sentences that these quotes touch."""
    spans = [reading.sentences[number].span for number in matter.numbers]
    return [
        row for row, span in enumerate(spans) if any(span.start < q["end"] and q["start"] < span.end for q in quotes)
    ]


def examples(folder: Path) -> list[tuple[dict[str, np.ndarray], np.ndarray]]:
    """Of each pair: its columns, and which sentence pairs a link of any relation but *parallel* touches."""
    made = []
    for gold in gold_pairs(folder).values():
        readings = [read(article) for article in articles(folder, gold)]
        matters = [prepare(reading, participants(reading)) for reading in readings]
        table = features(*matters)
        linked = np.zeros(table.columns["cosine"].shape)
        for link in gold["links"]:
            if link["relation"] != "parallel":
                rows, columns = (
                    touched(r, m, link[s]) for r, m, s in zip(readings, matters, ("left", "right"), strict=True)
                )
                linked[np.ix_(rows, columns)] = 1
        columns = {"cosine": table.columns["cosine"], **standing(table, *matters)}
        made.append(({name: values.ravel() for name, values in columns.items()}, linked.ravel()))
    return made


def logistic(rows: np.ndarray, positive: np.ndarray) -> np.ndarray:
    """Weights and, last, the bias, by Newton's method with a ridge on the weights of standardised columns."""
    middle, spread = rows.mean(axis=0), rows.std(axis=0)
    design = np.c_[(rows - middle) / spread, np.ones(len(rows))]
    ridge = np.diag([*[STIFFNESS] * rows.shape[1], 1e-6])
    weights = np.zeros(design.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-design @ weights))
        bend = (design * (chance * (1 - chance))[:, None]).T @ design + ridge
        weights += np.linalg.solve(bend, design.T @ (positive - chance) - ridge @ weights)
    plain = weights[:-1] / spread
    return np.array([*plain, weights[-1] - plain @ middle])


def learn(folder: Path) -> None:
    """Print average precision beside that of cosine, and write the weights learned from all pairs."""
    made = examples(folder)
    names = [name for name in made[0][0] if name != "cosine"]
    rows = [np.stack([columns[name] for name in names], axis=1) for columns, _ in made]
    linked = [positive for _, positive in made]
    apart = []
    for place in range(len(made)):
        rest = [other for other in range(len(made)) if other != place]
        weights = logistic(
            np.vstack([rows[other] for other in rest]), np.concatenate([linked[other] for other in rest])
        )
        apart.append(rows[place] @ weights[:-1] + weights[-1])
    pooled = np.concatenate(linked)
    figures = {
        "AP": round(average_precision(np.concatenate(apart), pooled), 3),
        "AP of cosine": round(average_precision(np.concatenate([columns["cosine"] for columns, _ in made]), pooled), 3),
        "base rate": round(float(pooled.mean()), 3),
    }
    print(f"{len(pooled)} pairs of sentences; each article pair left out: {figures}")
    weights = logistic(np.vstack(rows), pooled)
    table = {
        "origin": "Learned by tests/bench/alignment_links.py from links drawn by hand: FA-KES (CC BY 4.0), NewsWCL50 "
        "(CC BY-SA 4.0), ECB+ (CC BY 3.0).",
        "left_out": figures,
        "bias": round(float(weights[-1]), 4),
        "weights": {name: round(float(weight), 4) for name, weight in zip(names, weights[:-1], strict=True)},
    }
    resources.path("alignment", "links.json").write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    learn(Path(sys.argv[1]))
