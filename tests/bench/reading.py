"""Sentences, quotations and speakers on ten articles marked by hand; roles, dates and refusals on the article pairs."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import datetime
from pathlib import Path

from comparators.loading.language import other_language
from comparators.model import Article
from comparators.reading import read
from tests.fuzzing import check_reading
from tests.marked_articles import Score, found_quotations, marked_articles, scores

EVERY = 8  # of the pairs, for a run of a minute
_STOP = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[\"“A-Z])|\n+")


def main(bench: Path) -> dict[str, object]:
    """Figures, each with its trivial baseline where there is one."""
    totals, _ = scores()
    figures: dict[str, object] = {}
    for name, score in totals.items():
        figures[f"{name}: precision"] = round(score.precision, 3)
        figures[f"{name}: recall"] = round(score.recall, 3)
    plain = split_at_stops()
    figures["sentences by a plain full stop: precision"] = round(plain.precision, 3)
    figures["sentences by a plain full stop: recall"] = round(plain.recall, 3)
    blind = every_mark()
    figures["quotations, marks alone, no speaker: precision"] = round(blind.precision, 3)
    figures.update(_pairs(bench))
    return figures


def split_at_stops() -> Score:
    """A sentence ends at every full stop before a capital, and at every line end."""
    total = Score()
    for item in marked_articles():
        starts = {0, *(match.end() for match in _STOP.finditer(item.text) if match.end() < len(item.text))}
        total.right += len(starts & set(item.starts))
        total.found += len(starts)
        total.wanted += len(item.starts)
    return total


def every_mark() -> Score:
    """Everything in marks is a quotation of nobody."""
    total = Score()
    for item in marked_articles():
        spans = [said.span for said in found_quotations(read(Article(text=item.text))) if said.form != "i"]
        wanted = {said.span: said.speaker for said in item.quotations if said.form != "i"}
        total.right += sum(wanted.get(span) == "" for span in spans)
        total.found += len(spans)
        total.wanted += len(wanted)
    return total


def _pairs(bench: Path) -> dict[str, object]:
    lines = (bench / "pairs" / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()][::EVERY]
    roles: Counter[str] = Counter()
    seen: set[str] = set()
    crashed = refused = dated = same = refuted = 0
    for row in rows:
        for side in ("left", "right"):
            text = row[side]
            if text in seen:
                continue
            seen.add(text)
            refused += other_language(text) is not None
            try:
                reading = read(Article(text=text))
                check_reading(reading)
            except Exception:
                crashed += 1
                continue
            roles.update(passage.role for passage in reading.passages)
            refuted += any(candidate.refuted for candidate in reading.published_candidates)
            if row["published"] and reading.published is not None:
                dated += 1
                day = datetime.strptime(row["published"], "%m/%d/%Y").date()
                same += abs((reading.published.interval.earliest - day).days) <= 31
    return {
        "texts of the pairs read": len(seen),
        "crashes or wrong offsets": crashed,
        "refused as not English": refused,
        "headers refuted": refuted,
        "dated, where the set has the event's day": dated,
        "of them within a month of that day": same,
        "roles": dict(sorted(roles.items())),
    }
