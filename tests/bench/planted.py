"""Slips planted into clean news, how many are found, kind by kind, and what is flagged in the untouched sentences.

The clean news are the articles of NewsWCL50 in ``pairs/`` whose events are not kept apart. Planted slips are not
real ones: read these figures for what a kind of rule reaches in texts that nobody tuned on, and never without the
alarms.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from comparators.loading.text import article_from_text
from comparators.model import Finding, Reading
from comparators.reading import read
from tests.bench.artefacts import found_in
from tests.bench.planting import KINDS, spoil

APART = re.compile(r"wcl-[467]_")
ROUNDS = 2
LANGUAGE = ("agreement", "typo", "term", "calque", "meaning", "pronoun")


def clean_articles(bench: Path) -> list[str]:
    lines = (bench / "pairs" / "pairs.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line.strip()]
    kept = [row for row in rows if row["id"].startswith("wcl-") and not APART.match(row["id"])]
    return list(dict.fromkeys(row[side] for row in kept for side in ("left", "right")))


def notes(reading: Reading, other: Reading) -> list[Finding]:
    """The findings about language."""
    return [finding for finding in found_in(reading, other) if finding.kind in LANGUAGE]


def main(bench: Path) -> dict[str, object]:
    other = read(article_from_text("The library will close at noon."))
    found: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    for text in clean_articles(bench):
        reading = read(article_from_text(text))
        clean = notes(reading, other)
        alarms.update(finding.kind for finding in clean)
        known = Counter(item.quote for finding in clean for item in finding.left)
        for seed in range(ROUNDS):
            spoilt, slips = spoil(reading, seed)
            marks = [item for finding in notes(read(article_from_text(spoilt)), other) for item in finding.left]
            new = [item for item in marks if not known[item.quote]]
            for kind, start, end in slips:
                planted[kind] += 1
                found[kind] += any(item.start < end and start < item.end for item in new)
    figures: dict[str, object] = {
        kind: f"{found[kind]}/{planted[kind]} = {found[kind] / planted[kind]:.2f}" for kind in KINDS if planted[kind]
    }
    total = sum(planted.values())
    figures["all planted"] = f"{sum(found.values())}/{total} = {sum(found.values()) / total:.3f}"
    return figures | {"untouched: notes": dict(sorted(alarms.items()))}
