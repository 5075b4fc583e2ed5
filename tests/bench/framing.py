"""How well labels are told to name one concept, and what is found on the gold pairs. Run with the folder of sets.

python -m tests.bench.framing DIR            figures, beside baselines
python -m tests.bench.framing DIR --fit      learn the weights anew and write them to resources/
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

import resources
from comparators.alignment.embedding import embed
from comparators.framing.concept import FIRST, SECOND, Weights, concept_scores, first_features, second_features

RIDGE = {"first": 100.0, "second": 10.0}


def main(bench: Path) -> dict[str, object]:
    """Average precision and F1 of label pairs: cosine alone, cross-validated by event, and as shipped."""
    rows = _rows(bench)
    truth = np.array([row["coref"] for row in rows], dtype=bool)
    stories = _stories(rows)
    cosine, shipped = np.zeros(len(rows)), np.zeros(len(rows))
    for event, labels in stories.items():
        vectors = np.asarray(embed(labels))
        here, left, right = _places(rows, event, labels)
        cosine[here] = (vectors @ vectors.T)[left, right]
        shipped[here] = concept_scores(labels)[left, right]
    held_out = cross_validated(rows)
    figures: dict[str, object] = {"labels.rows": len(rows), "labels.base_rate": round(float(truth.mean()), 3)}
    for name, scores in (("cosine", cosine), ("held_out", held_out), ("shipped", shipped)):
        precision, best = average_precision(scores, truth), best_f1(scores, truth)
        figures |= {f"labels.{name}.ap": round(precision, 3), f"labels.{name}.f1": round(best, 3)}
    figures["labels.held_out.f1_at_half"] = round(f1_at(held_out, truth, 0.5), 3)
    return figures


def _rows(bench: Path) -> list[dict[str, Any]]:
    path = bench / "framing" / "label_pairs_dev.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _stories(rows: Sequence[dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    """All labels of each event, once, in order."""
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row["event"], set()).update((row["mention_a"], row["mention_b"]))
    return {event: tuple(sorted(labels)) for event, labels in sorted(found.items())}


def _places(
    rows: Sequence[dict[str, Any]], event: str, labels: tuple[str, ...]
) -> tuple[list[int], list[int], list[int]]:
    index = {label: place for place, label in enumerate(labels)}
    here = [number for number, row in enumerate(rows) if row["event"] == event]
    return here, [index[rows[n]["mention_a"]] for n in here], [index[rows[n]["mention_b"]] for n in here]


def cross_validated(rows: Sequence[dict[str, Any]]) -> np.ndarray:
    """Scores of each event by weights learnt on the other events."""
    scores = np.zeros(len(rows))
    features = {event: first_features(labels) for event, labels in _stories(rows).items()}
    for event in features:
        first, second = learn(rows, [other for other in features if other != event], features)
        here, left, right = _places(rows, event, _stories(rows)[event])
        odds = second.odds(second_features(first.odds(features[event])))
        scores[here] = (1 / (1 + np.exp(-odds)))[left, right]
    return scores


def learn(
    rows: Sequence[dict[str, Any]], events: Sequence[str], features: dict[str, np.ndarray]
) -> tuple[Weights, Weights]:
    """Both regressions, learnt on the pairs of these events."""
    stories = _stories(rows)
    places = {event: _places(rows, event, stories[event]) for event in events}
    truth = np.concatenate([[rows[n]["coref"] for n in places[event][0]] for event in events]).astype(float)

    def gather(layers: dict[str, np.ndarray]) -> np.ndarray:
        return np.concatenate([layers[event][places[event][1], places[event][2]] for event in events])

    first = _fit(gather(features), truth, RIDGE["first"])
    second = {event: second_features(first.odds(features[event])) for event in events}
    return first, _fit(gather(second), truth, RIDGE["second"])


def _fit(features: np.ndarray, truth: np.ndarray, ridge: float) -> Weights:
    """Logistic regression by Newton's method, with a ridge on all weights but the constant."""
    mean, spread = features.mean(axis=0), features.std(axis=0)
    deviation = np.where(spread > 1e-6, spread, 1.0)
    table = np.hstack([(features - mean) / deviation, np.ones((len(features), 1))])
    weight = np.zeros(table.shape[1])
    penalty = np.full(table.shape[1], ridge)
    penalty[-1] = 0.0
    for _ in range(30):
        likely = 1 / (1 + np.exp(-table @ weight))
        slope = table.T @ (likely - truth) + penalty * weight
        curve = (table * (likely * (1 - likely))[:, None]).T @ table + np.diag(penalty)
        weight -= np.linalg.solve(curve, slope)
    return Weights(mean, deviation, weight[:-1], float(weight[-1]))


def average_precision(scores: np.ndarray, truth: np.ndarray) -> float:
    """Equal scores are one step, so that their order cannot help."""
    total, hits, seen = 0.0, 0, 0
    for score in sorted(set(scores.tolist()), reverse=True):
        step = scores == score
        new = int(truth[step].sum())
        hits, seen = hits + new, seen + int(step.sum())
        total += new / int(truth.sum()) * hits / seen
    return total


def f1_at(scores: np.ndarray, truth: np.ndarray, threshold: float) -> float:
    said = scores >= threshold
    return 2 * float((said & truth).sum()) / max(1.0, float(said.sum() + truth.sum()))


def best_f1(scores: np.ndarray, truth: np.ndarray) -> float:
    return max(f1_at(scores, truth, threshold) for threshold in sorted(set(scores.tolist())))


def fit(bench: Path) -> None:
    """Learn on all events and write the table that is shipped."""
    rows = _rows(bench)
    stories = _stories(rows)
    features = {event: first_features(labels) for event, labels in stories.items()}
    lines = [
        "# Weights of comparators/framing/concept.py: a logistic regression on features less their mean, in units of",
        "# their deviation. Learnt by tests/bench/framing.py on NewsWCL50 (F. Hamborg and others, CC BY-SA 4.0).",
        "stage\tfeature\tmean\tdeviation\tweight",
    ]
    for stage, names, table in zip(
        ("first", "second"), (FIRST, SECOND), learn(rows, list(stories), features), strict=True
    ):
        for name, *values in zip(names, table.mean, table.deviation, table.weight, strict=True):
            lines.append("\t".join([stage, name, *(f"{value:.6f}" for value in values)]))
        lines.append(f"{stage}\tconstant\t0.000000\t1.000000\t{table.constant:.6f}")
    resources.path("lexicons", "concept_weights.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if "--fit" in sys.argv:
        fit(Path(sys.argv[1]))
    for name, value in main(Path(sys.argv[1])).items():
        print(f"{name:32} {value}")
