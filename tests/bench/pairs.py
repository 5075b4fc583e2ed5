"""Unlabelled real pairs: does it crash, how long does a pair take, how many alarms does it raise?"""

from __future__ import annotations

import collections
import json
import statistics
import time
from pathlib import Path

from comparators.loading.text import article_from_text
from comparators.pipeline import compare

SAMPLE = 40


def main(bench: Path) -> dict[str, object]:
    """Figures over every n-th pair, so that all outlets and years are in the sample."""
    lines = (bench / "pairs" / "pairs.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line.strip()]
    rows = rows[:: max(1, len(rows) // SAMPLE)][:SAMPLE]
    seconds: list[float] = []
    words = 0
    alarms: collections.Counter[str] = collections.Counter()
    notices: collections.Counter[str] = collections.Counter()
    for row in rows:
        start = time.perf_counter()
        comparison = compare(article_from_text(row["left"]), article_from_text(row["right"]))
        seconds.append(time.perf_counter() - start)
        words += comparison.left_profile.words + comparison.right_profile.words
        notices.update(notice.subject for notice in comparison.notices)
        alarms.update(f"{f.area} {f.verdict or ''}".strip() for f in comparison.findings if not f.quiet)
    figures: dict[str, object] = {
        "pairs": len(rows),
        "checks that could not run": dict(notices) or 0,
        "median seconds a pair": round(statistics.median(seconds), 2),
        "words a pair": words // len(rows),
    }
    return figures | {f"alarms a pair: {name}": round(n / len(rows), 2) for name, n in sorted(alarms.items())}
