"""Artefacts on the seeds against a reviser's pencil list, and alarms on clean news.

``seed_artefacts.toml`` was written before the comparators were measured. The clean news are the articles of NewsWCL50
in ``pairs/`` (American domestic politics, well edited).
"""

from __future__ import annotations

import json
import time
import tomllib
from collections import Counter
from pathlib import Path

import resources
from comparators.artefacts.translated import translated
from comparators.loading.text import article_from_text
from comparators.model import Alignment, Finding, Pair, Reading
from comparators.reading import read
from comparators.registry import COMPARATORS

ROOT = Path(__file__).parents[2]
GRAMMAR = ("agreement", "pronoun", "calque", "term", "measure", "meaning")


def found_in(reading: Reading, other: Reading) -> list[Finding]:
    """The artefacts of a reading, set on the left of a text without any."""
    pair = Pair(reading, other, Alignment())
    checks = [check for check in COMPARATORS if check.area == "artefacts"]
    return [finding for check in checks for finding in check.find(pair) if finding.left]


def on_the_seeds(other: Reading) -> dict[str, object]:
    """How many of the reviser's certain marks are found, and which are not."""
    listed = tomllib.loads((Path(__file__).parent / "seed_artefacts.toml").read_text(encoding="utf-8"))
    hits = total = 0
    missed: list[str] = []
    for sheet in listed["mark"]:
        text = (ROOT / "seeds" / sheet["file"]).read_text(encoding="utf-8")
        reading = read(article_from_text(text))
        findings = found_in(reading, other)
        for mark in sheet["marks"]:
            if not mark.get("certain", True):
                continue
            start = reading.text.index(mark["quote"])
            end = start + len(mark["quote"])
            total += 1
            found = any(item.start < end and start < item.end for f in findings for item in f.left)
            hits += found
            if not found:
                missed.append(mark["quote"])
    return {"seeds: certain marks found": f"{hits}/{total} = {hits / total:.2f}", "seeds: missed": missed}


def main(bench: Path) -> dict[str, object]:
    other = read(article_from_text("The library will close at noon."))
    figures = on_the_seeds(other)
    lines = (bench / "pairs" / "pairs.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line.strip()]
    clean = {row[side]: None for row in rows if "NewsWCL50" in row["origin"] for side in ("left", "right")}
    words = 0
    alarms: Counter[str] = Counter()
    judged = 0
    parsing = checking = 0.0
    for text in clean:
        start = time.perf_counter()
        reading = read(article_from_text(text))
        middle = time.perf_counter()
        alarms.update(finding.kind for finding in found_in(reading, other))
        judged += bool(translated(reading))
        parsing += middle - start
        checking += time.perf_counter() - middle
        words += len(text.split())
    figures["clean news: articles, words"] = f"{len(clean)}, {words}"
    figures["clean news: name flags"] = alarms["name"]
    figures["clean news: grammar and calque flags"] = sum(alarms[kind] for kind in GRAMMAR)
    figures["clean news: articles that read as translated"] = judged
    figures |= {f"clean news: {kind}": count for kind, count in sorted(alarms.items())}
    figures["cost: checks over reading"] = f"{checking / parsing:.2f} ({checking:.1f} s, {parsing:.1f} s)"
    figures["gazetteer rows"] = sum(
        len(resources.read_text("gazetteer", f"{name}.tsv").splitlines()) - 1
        for name in ("countries", "people", "places", "weapons", "organisations")
    )
    return figures
