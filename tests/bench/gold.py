"""Real pairs labelled by hand (gold/1): links, divergences, omissions, framing, artefacts, and what must stay quiet."""

from __future__ import annotations

import importlib.util
import json
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from comparators.loading.text import article_from_text
from comparators.model import Article, Comparison
from comparators.pipeline import compare
from comparators.reports.json import document
from comparators.values import Interval


def scorer(bench: Path) -> ModuleType:
    """The labelled sets' own scoring program, as a module."""
    spec = importlib.util.spec_from_file_location("score", bench / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_pairs(bench: Path) -> dict[str, dict[str, Any]]:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((bench / "gold").glob("*.json"))}


def articles(bench: Path, gold: dict[str, Any]) -> tuple[Article, Article]:
    """Both texts of a pair, dated as the labels say."""
    made = []
    for side in ("left", "right"):
        stated = gold[f"{side}_published"]
        day = date.fromisoformat(stated) if stated else None
        text = (bench / "gold" / gold[side]).read_text(encoding="utf-8")
        article = article_from_text(text)
        made.append(
            Article(
                text=article.text,
                origin=article.origin,
                published=Interval(day, day) if day else None,
                published_source="metadata",
            )
        )
    return made[0], made[1]


def comparisons(bench: Path) -> dict[str, Comparison]:
    return {name: compare(*articles(bench, gold)) for name, gold in gold_pairs(bench).items()}


def main(bench: Path) -> dict[str, object]:
    """Pooled counts; recall and support are to be read together, never one alone.

    Framing is counted on the pairs that are labelled for it alone: an empty list means that nobody looked.
    """
    score = scorer(bench)
    golds = gold_pairs(bench)
    rows = [score.score_gold(document(made), golds[name]) for name, made in comparisons(bench).items()]
    for row, gold in zip(rows, golds.values(), strict=True):
        if not gold["framing"]:
            del row["framing"]
    pooled = score.pool(rows)
    figures: dict[str, object] = {}
    for area, rows in pooled.items():
        for name, value in rows.items():
            if isinstance(value, dict):
                figures |= {f"{area}: {name} {kind}": count for kind, count in value.items()}
            else:
                figures[f"{area}: {name}"] = value
    return figures
