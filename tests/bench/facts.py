"""Facts alone: the labelled pairs, and planted errors in single sentences (DEMETR) under one forced link."""

from __future__ import annotations

import json
import sys
from functools import lru_cache
from pathlib import Path

from comparators.model import Finding, Pair, Reading
from comparators.pipeline import compare, run
from comparators.registry import COMPARATORS
from comparators.reports.json import document
from tests.bench.gold import articles, gold_pairs, scorer
from tests.marked import pair_of, reading_of

FACTS = tuple(comparator for comparator in COMPARATORS if comparator.area == "facts")
PLANTED = {"number": 100, "gender": 61, "negation": 100, "entity": 100, "antonym": 100}
# Four one-line rules (numbers, he/she words, negation words and capitals that differ), measured on the whole set.
BASELINE = {"number": 0.95, "gender": 0.97, "negation": 0.85, "entity": 0.86, "antonym": 0.24, "clean": 0.22}
_MOST_READINGS = 4000


def main(bench: Path) -> dict[str, object]:
    """Divergences and omissions on gold/, recall of planted errors at the false alarms on clean sentences."""
    return gold_figures(bench) | planted_figures(bench)


def gold_figures(bench: Path) -> dict[str, object]:
    score = scorer(bench)
    rows = []
    for gold in gold_pairs(bench).values():
        made = document(compare(*articles(bench, gold), comparators=FACTS))
        rows.append(score.score_gold(made, gold))
    pooled = score.pool(rows)
    kept = {f"{area}: {name}": count for area in ("divergences", "omissions") for name, count in pooled[area].items()}
    return kept | {"quiet spans broken": pooled["quiet_broken"]["count"]}


def planted(bench: Path) -> list[dict[str, str]]:
    """Rows of every kind in ``PLANTED``, evenly over the set."""
    lines = (bench / "minimal" / "demetr_dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    kept = []
    for kind, most in PLANTED.items():
        some = [row for row in rows if row["type"] == kind]
        kept += some[:: max(1, len(some) // most)][:most]
    return kept


@lru_cache(maxsize=_MOST_READINGS)
def _reading(text: str) -> Reading:
    return reading_of(text.strip())


def alarms(left: str, right: str) -> list[Finding]:
    """Loud findings of facts between two sentences that one link joins; an omission is no divergence here."""
    if left.strip() == right.strip() or not left.strip() or not right.strip():
        return []
    pair = pair_of(_reading(left), _reading(right), linked=True)
    return [f for c in FACTS for f in found(c, pair) if not f.quiet and f.verdict not in {"omission", "internal"}]


def found(comparator: object, pair: Pair) -> tuple[Finding, ...]:
    findings, notices = run(comparator, pair)  # type: ignore[arg-type]
    if notices:
        raise RuntimeError(notices[0].detail)
    return findings


def planted_figures(bench: Path) -> dict[str, object]:
    hits: dict[str, list[bool]] = {kind: [] for kind in PLANTED}
    clean: dict[object, bool] = {}
    for row in planted(bench):
        hits[row["type"]].append(bool(alarms(row["a"], row["b_pert"])))
        if row["base_id"] not in clean:
            clean[row["base_id"]] = bool(alarms(row["a"], row["b_clean"]))
    figures: dict[str, object] = {
        f"planted {kind} (rules {BASELINE[kind]})": round(sum(rows) / len(rows), 3) for kind, rows in hits.items()
    }
    figures[f"alarms on clean sentences (rules {BASELINE['clean']})"] = round(sum(clean.values()) / len(clean), 3)
    return figures


if __name__ == "__main__":
    for name, value in main(Path(sys.argv[1])).items():
        print(f"{name:<60} {value}")
