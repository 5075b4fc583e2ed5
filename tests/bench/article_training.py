"""Learn how likely a noun stands without an article, from clean news, and write resources/grammar/articles.json.

    python -m tests.bench.article_training FOLDER     (with alignment/ and pairs/ in it; four minutes on one core)

A logistic regression over what ``bare_nouns.traits`` names. A topic's own nouns are taken out of the counts that
its phrases are judged by, and the figures printed come from topics that the weights have not seen. ECB+ (Cybulska
and Vossen 2014) is CC BY 3.0. It knows few wars, so the nouns of the FA-KES texts (CC BY 4.0) that we tune on are
counted beside its own. Only counts of words and learned weights are kept.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

import resources
from comparators.artefacts.bare_nouns import PAIRED, SEEN, TABLE, Phrase, bare, pair_of, phrases, traits
from comparators.loading.text import article_from_text
from comparators.model import Reading
from comparators.reading import read
from comparators.reading.parse import parse
from comparators.reading.passages import split_passages
from tests.bench.labelled_pairs import labelled

FOLDS = 4
RIDGE = 1.0
RARE = 20  # a trait that so few phrases have gets no weight
ORIGIN = "Learned by tests/bench/article_training.py from ECB+ (CC BY 3.0) and FA-KES (CC BY 4.0)."


def texts(folder: Path) -> list[tuple[int, Reading]]:
    """Topic and parse of each article."""
    found = []
    for line in (folder / "alignment" / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        article = article_from_text(" ".join(row["sentences"]))
        passages = split_passages(article)
        found.append((row["topic"], Reading(article, passages, *parse(article.text, passages))))
    return found


def texts_of_war(folder: Path) -> list[Reading]:
    """The parse of each FA-KES text of the pairs that we tune on."""
    wanted = {labels["pair"] for split in ("tuned", "facts/tuned") for labels in labelled(split).values()}
    lines = (folder / "pairs" / "pairs.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [row for row in map(json.loads, filter(str.strip, lines)) if row["id"] in wanted]
    chosen = dict.fromkeys(row[side] for row in rows if row["id"].startswith("fakes-") for side in ("left", "right"))
    return [read(article_from_text(text)) for text in chosen]


class Tally:
    """How often each noun, and each noun with the word that it hangs on, stands bare and at all."""

    def __init__(self) -> None:
        self.nouns: dict[str, Counter[int]] = defaultdict(Counter)
        self.pairs: dict[str, Counter[int]] = defaultdict(Counter)

    def add(self, reading: Reading, phrase: Phrase, *, pairs: bool = True) -> None:
        without = int(bare(reading, phrase))
        self.nouns[reading.tokens[phrase.noun].text][without] += 1
        if pairs:
            self.pairs[pair_of(reading, phrase)][without] += 1

    def without(self, other: Tally | None) -> tuple[dict[str, tuple[int, int]], dict[str, tuple[int, int]]]:
        nouns = self._left(self.nouns, other.nouns if other else {})
        pairs = self._left(self.pairs, other.pairs if other else {})
        return (
            {word: row for word, row in nouns.items() if row[1] >= SEEN},
            {pair: row for pair, row in pairs.items() if row[0] >= PAIRED},
        )

    @staticmethod
    def _left(whole: dict[str, Counter[int]], part: dict[str, Counter[int]]) -> dict[str, tuple[int, int]]:
        none: Counter[int] = Counter()
        return {
            key: (count[1] - part.get(key, none)[1], count.total() - part.get(key, none).total())
            for key, count in whole.items()
        }


def fit(rows: np.ndarray, positive: np.ndarray) -> np.ndarray:
    """The weights of a logistic regression with a ridge, by Newton's steps."""
    weights = np.zeros(rows.shape[1])
    for _ in range(12):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (positive - chance) - RIDGE * weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return weights


def train(folder: Path) -> None:
    articles = texts(folder)
    whole, topics = Tally(), defaultdict(Tally)
    for topic, reading in articles:
        for phrase in phrases(reading):
            whole.add(reading, phrase)
            topics[topic].add(reading, phrase)
    for reading in texts_of_war(folder):
        for phrase in phrases(reading):
            whole.add(reading, phrase, pairs=False)  # what they hold bare may be a slip
    counts = {topic: whole.without(tally) for topic, tally in topics.items()}
    found, positive, groups = [], [], []
    for topic, reading in articles:
        for phrase in phrases(reading):
            found.append(traits(reading, phrase, *counts[topic]))
            positive.append(bare(reading, phrase))
            groups.append(topic)
    frequent = Counter(name for row in found for name in row)
    names = ["", *sorted(name for name, count in frequent.items() if count >= RARE)]
    rows = np.array([[1.0, *(row.get(name, 0.0) for name in names[1:])] for row in found])
    truth, group = np.array(positive, dtype=float), np.array(groups)
    chance = np.zeros(len(truth))
    for fold in range(FOLDS):
        apart = group % FOLDS == fold
        chance[apart] = 1 / (1 + np.exp(-rows[apart] @ fit(rows[~apart], truth[~apart])))
    figures = {}
    for bar in (0.01, 0.02, 0.05, 0.1):
        lost, alarms = float((chance[truth == 0] < bar).mean()), int((chance[truth == 1] < bar).sum())
        figures[f"chance below {bar}"] = f"{lost:.3f} of phrases with an article, {alarms} without one"
        print(bar, figures[f"chance below {bar}"])
    nouns, pairs = whole.without(None)
    weights = dict(zip(names, (round(float(weight), 4) for weight in fit(rows, truth)), strict=True))
    data = {"origin": ORIGIN, "topics kept apart": figures, "weights": weights}
    data |= {"nouns": dict(sorted(nouns.items())), "pairs": dict(sorted(pairs.items()))}
    path = resources.path("grammar", TABLE)
    lines = [f" {json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in data.items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(len(truth), "phrases", len(nouns), "nouns", len(pairs), "pairs", path.stat().st_size, "bytes")


if __name__ == "__main__":
    train(Path(sys.argv[1]))
