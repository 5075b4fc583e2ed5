"""Which words hardly ever meet, and which nouns follow a preposition bare: resources/grammar/pairs.json.

    python -m tests.bench.pair_training BIGRAMS WORDS FOLDER

BIGRAMS and WORDS are the frequency lists that symspellpy 6.10.1 (MIT) ships
(``frequency_bigramdictionary_en_243_342.txt``, ``frequency_dictionary_en_82_765.txt``); FOLDER holds alignment/
with ECB+ (CC BY 3.0), whose sentences excuse every pair that they hold twice. Two words are compared by pointwise
mutual information: how often they stand together, over how often they would by chance. A pair that the list lacks
counts half as often as its rarest one.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

import resources
from comparators.artefacts.pair_words import SMALL, TABLE
from comparators.artefacts.unknown_words import frequencies

NEVER = -3.2
TOGETHER = 0.5
COMMON = 10 ** (3.0 - 9)
PREPOSITIONS = frozenset(
    [
        "in",
        "at",
        "on",
        "to",
        "for",
        "by",
        "from",
        "with",
        "into",
        "against",
        "about",
        "after",
        "before",
        "under",
        "over",
        "during",
        "between",
        "without",
        "near",
        "as",
        "through",
        "per",
        "via",
        "until",
        "since",
        "toward",
        "behind",
        "despite",
        "than",
        "like",
        "off",
        "out",
        "upon",
        "within",
    ]
)
ORIGIN = (
    "Chosen by tests/bench/pair_training.py from the frequencies that symspellpy (MIT) ships, and ECB+ (CC BY 3.0)."
)


def train(bigrams: Path, words: Path, folder: Path) -> None:
    pairs = {tuple(a.split()[:2]): int(a.split()[2]) for a in bigrams.read_text("utf-8-sig").splitlines()}
    single = {line.split()[0]: int(line.split()[1]) for line in words.read_text("utf-8-sig").splitlines()}
    first: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for (left, right), count in pairs.items():
        first[left] += count
        second[right] += count
    all_words, all_pairs, least = sum(single.values()), sum(pairs.values()), min(pairs.values())

    def together(left: str, right: str) -> float:
        before = min(single.get(left, 1) / all_words, first[left] / all_pairs)
        after = min(single.get(right, 1) / all_words, second[right] / all_pairs)
        return math.log(pairs.get((left, right), least / 2) / all_pairs / (before * after))

    seen: Counter[tuple[str, str]] = Counter()
    for line in (folder / "alignment" / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        for sentence in json.loads(line)["sentences"]:
            found = re.findall(r"[A-Za-z]+|[^\w\s]|\d+", sentence.lower())
            seen.update(pairwise(found))
    never: dict[str, list[str]] = defaultdict(list)
    for left in sorted(SMALL):
        for right in sorted(SMALL):
            if together(left, right) < NEVER and seen[left, right] < 2:
                never[left].append(right)
    bare: dict[str, list[str]] = defaultdict(list)
    for left, right in sorted(pairs):
        noun = right not in SMALL and not right.endswith("s") and frequencies().get(right, 0.0) > COMMON
        if left in PREPOSITIONS and noun and together(left, right) > TOGETHER:
            bare[left].append(right)
    data = {"origin": ORIGIN, "never": never, "bare": bare}
    lines = [json.dumps("origin") + ": " + json.dumps(ORIGIN)]
    for name in ("never", "bare"):
        rows = ",\n".join(f"  {json.dumps(key)}: {json.dumps(' '.join(row))}" for key, row in data[name].items())
        lines.append(f"{json.dumps(name)}: {{\n{rows}\n }}")
    path = resources.path("grammar", TABLE)
    path.write_text("{\n " + ",\n ".join(lines) + "\n}\n", encoding="utf-8")
    print(sum(map(len, never.values())), "never;", sum(map(len, bare.values())), "bare;", path.stat().st_size, "bytes")


if __name__ == "__main__":
    train(*(Path(argument) for argument in sys.argv[1:4]))
