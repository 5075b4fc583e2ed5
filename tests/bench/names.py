"""Damaged names against their right forms: the letter channel, and string distances beside it.

Open: the right form among 39,249 names. Typed: among 3, 10 or 40 candidates; correct unknown names must stay
unanswered. Baselines: Levenshtein and Jaro-Winkler on the Latin spellings.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from comparators.knowledge.letter_channel import plain
from comparators.knowledge.name_likeness import NEEDED, Forms, ratio
from tests.bench.gold import scorer

SHORTLIST = 400
_CLASSES = {
    letter: sound
    for sound, letters in {
        "1": "bpfvwبفپڤ", "2": "tdتدطضثذ", "3": "szcxjkqghسزصظشجچژحخكقغگ", "5": "mم", "6": "nن", "7": "lل", "8": "rر",
    }.items()
    for letter in letters
    if letter not in "hw"
}  # fmt: skip


def code(name: str) -> frozenset[str]:
    """Pairs of neighbouring consonant classes, the same for Latin and Arabic letters."""
    kept = "^" + "".join(_CLASSES.get(letter, "") for letter in name) + "$"
    return frozenset(kept[place : place + 2] for place in range(len(kept) - 1))


class Names:
    """The open set of candidates, with a short list by consonants."""

    def __init__(self, path: Path) -> None:
        lines = path.read_text(encoding="utf-8").splitlines()[1:]
        self.native = dict(line.split("\t") for line in lines)
        self.codes = {name: code(plain(name)) | code(plain(native)) for name, native in self.native.items()}
        self.index: dict[str, list[str]] = defaultdict(list)
        for name, pairs in self.codes.items():
            for pair in sorted(pairs):
                self.index[pair].append(name)

    def short_list(self, query: str) -> list[str]:
        own = code(query)
        shared = Counter(name for pair in sorted(own) for name in self.index[pair])

        def key(name: str) -> tuple[float, int, str]:
            return (-shared[name] / (len(own) + 0.5 * len(self.codes[name])), abs(len(name) - len(query)), name)

        return sorted(shared, key=key)[:SHORTLIST]

    def likeness(self, query: str, name: str) -> float:
        return ratio(query, Forms((name,), (self.native[name],)))[0]


def predictions(
    rows: list[dict[str, Any]], names: Names, likeness: Callable[[str, str], float]
) -> list[dict[str, object]]:
    """In the scorer's form; typed sets are answered above the bar, open ones always."""
    made: list[dict[str, object]] = []
    for row in rows:
        query = plain(row["query"])
        candidates = row["candidates"] or names.short_list(query)
        scored = sorted(((likeness(query, name), name) for name in candidates), key=lambda item: (-item[0], item[1]))
        bar = NEEDED + math.log(len(candidates)) if row["candidates"] else -math.inf
        best = scored[0][0] if scored else -math.inf
        made.append(
            {
                "query": row["query"],
                "truth": row["truth"],
                "ranked": [name for _, name in scored[:20]],
                "score": best if best >= bar else None,
            }
        )
    return made


def main(bench: Path) -> dict[str, object]:
    """Top-1 by setting and damage; for typed sets also the share found when answering and of unknown names answered."""
    from rapidfuzz.distance import JaroWinkler, Levenshtein

    score = scorer(bench)
    names = Names(bench / "names" / "candidates.tsv")
    text = (bench / "names" / "damaged_dev.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.split("\n") if line.strip()]
    baselines: dict[str, Callable[[str, str], float]] = {
        "Levenshtein": cache(lambda query, name: Levenshtein.normalized_similarity(query, name)),
        "Jaro-Winkler": cache(lambda query, name: JaroWinkler.similarity(query, name)),
    }
    figures: dict[str, object] = {}
    for setting in ("open", "typed-3", "typed-10", "typed-40"):
        unknown = [row for row in rows if row["setting"] == setting and row["truth"] is None and setting != "open"]
        for damage in ("human", "machine"):
            known = [row for row in rows if row["setting"] == setting and row["damage"] == damage]
            scored = score.score_names(predictions(known + unknown, names, names.likeness))
            label = f"{setting} {damage}"
            figures[f"{label}: top-1"] = scored["top1"]
            if setting != "open":
                figures[f"{label}: found when answering"] = scored["recall"]
                figures[f"{label}: unknown names answered"] = scored["unknown_answered"]
            for name, likeness in baselines.items():
                plain_score = score.score_names(predictions(known, names, likeness))
                figures[f"{label}: top-1, {name}"] = plain_score["top1"]
    return figures
