"""Divergences of pairs that were labelled for nothing else: real pairs, and stories written for this.

``labelled/divergences.jsonl`` names real pairs by their id in ``pairs/pairs.jsonl``. ``labelled/written.jsonl`` and
``labelled/written_apart.jsonl`` hold their texts, which are invented: two desks' reports of one story, everyday news or
conflict and politics. Spans are half-open code points. Rules may be mended on the first two; the third is scored only.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from comparators.alignment import align
from comparators.loading.text import article_from_text
from comparators.model import Article, Finding, Pair
from comparators.reading import read
from comparators.registry import COMPARATORS
from comparators.values import Interval
from tests.bench.gold import scorer
from tests.bench.stories import read_lines

FOLDER = Path(__file__).parent / "labelled"
SETS = ("divergences", "written", "written_apart")
SIDES = ("left", "right")
_FIGURES = ("recall", "verdict_right", "kind_right", "supported", "decoys_called_divergent")


def main(bench: Path) -> dict[str, object]:
    """Pooled counts of each set, written stories by their subject; nothing of a single pair."""
    score = scorer(bench)
    figures: dict[str, object] = {}
    for name in SETS:
        rows: dict[str, list[dict[str, Any]]] = {}
        for labels, texts in labelled(bench, name):
            group = f"{name}, {labels['subject']}" if "subject" in labels else name
            rows.setdefault(group, []).append(scored(score, labels, texts))
        for group, results in rows.items():
            pooled = score.pool(results)
            figures[f"{group}: pairs"] = len(results)
            figures |= {f"{group}: {figure}": pooled[figure] for figure in _FIGURES}
    return figures


def labelled(bench: Path, name: str) -> Iterator[tuple[dict[str, Any], tuple[str, str]]]:
    """Each labelled pair of a set with both its texts."""
    rows = [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    pairs = {row["id"]: row for row in read_lines(bench / "pairs" / "pairs.jsonl")} if name == "divergences" else {}
    for row in rows:
        texts = pairs[row["pair"]] if pairs else row
        yield row, (texts["left"], texts["right"])


def scored(score: ModuleType, labels: dict[str, Any], texts: tuple[str, str]) -> dict[str, Any]:
    """The counts of one pair, every comparator of facts but omissions run on it."""
    left, right = (
        read(_article(text, labels.get(f"{side}_published"))) for side, text in zip(SIDES, texts, strict=True)
    )
    pair = Pair(left, right, align(left, right))
    comparators = [c for c in COMPARATORS if c.id.startswith("facts/") and not c.id.endswith("omission")]
    findings = [_as_document(finding) for comparator in comparators for finding in comparator.find(pair)]
    counts: dict[str, Any] = score.score_divergences(findings, {"divergences": divergences(labels, texts)})[0]
    return counts


def divergences(labels: dict[str, Any], texts: tuple[str, str]) -> list[dict[str, Any]]:
    """The items of a pair in the form gold/1, with ids and quotations."""
    return [
        {
            **item,
            "id": f"D{number:02d}",
            **{
                side: [{"start": start, "end": end, "quote": text[start:end]} for start, end in item[side]]
                for side, text in zip(SIDES, texts, strict=True)
            },
        }
        for number, item in enumerate(labels["divergences"], 1)
    ]


def _article(text: str, published: str | None) -> Article:
    article = article_from_text(text)
    day = date.fromisoformat(published) if published else None
    return Article(
        text=article.text,
        origin=article.origin,
        published=Interval(day, day) if day else None,
        published_source="metadata",
    )


def _as_document(finding: Finding) -> dict[str, Any]:
    spans = {
        side: [{"start": e.start, "end": e.end, "quote": e.quote} for e in getattr(finding, side)] for side in SIDES
    }
    return {
        "kind": finding.kind,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "confidence": finding.confidence,
        **spans,
    }
