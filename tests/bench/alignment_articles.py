"""The links of whole articles that were labelled by hand, as rows to learn from and to be measured on.

All labelled pairs that may be tuned on: FOLDER/gold, labelled/tuned and labelled/facts/tuned. The pair of gold/ that
comes from ECB+ stays out, for its texts are of the development split. The labels do not name every link, so what they
do not name is mostly, not always, no link: chances learned from them are on the low side.
"""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from comparators.alignment.candidates import standing
from comparators.alignment.choice import choose
from comparators.alignment.features import features
from comparators.alignment.matter import prepare
from comparators.alignment.participants import participants
from comparators.model import Reading
from comparators.reading import date_each_other, read
from tests.bench.gold import articles as articles_of
from tests.bench.gold import gold_pairs
from tests.bench.labelled_pairs import write_gold

SPLITS = ("tuned", "facts/tuned")
LOWEST = -3.0  # log odds: below, no pair is ever drawn
BINS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True)
class Whole:
    """All sentence pairs of one pair of articles, row by row (n × m of them): their columns, and which are links."""

    name: str
    shape: tuple[int, int]
    rows: np.ndarray
    positive: np.ndarray


def articles(folder: Path) -> list[Whole]:
    """Every labelled pair of articles, in order of name."""
    found = []
    with tempfile.TemporaryDirectory() as made:
        folders = [folder, *(Path(made) / str(number) for number in range(len(SPLITS)))]
        for target, split in zip(folders[1:], SPLITS, strict=True):
            write_gold(folder, target, split=split)
        for place in folders:
            for name, labels in gold_pairs(place).items():
                if not name.startswith("ecb"):
                    found.append(_whole(name, labels, *(read(article) for article in articles_of(place, labels))))
    return sorted(found, key=lambda whole: whole.name)


def _whole(name: str, labels: dict[str, Any], left: Reading, right: Reading) -> Whole:
    left, right = date_each_other(left, right)
    here, there = prepare(left, participants(left)), prepare(right, participants(right))
    shape = (len(here.numbers), len(there.numbers))
    positive = np.zeros(shape)
    for link in labels["links"]:
        if link["relation"] != "parallel":
            rows = _sentences(left, here.numbers, link["left"])
            columns = _sentences(right, there.numbers, link["right"])
            positive[np.ix_(rows, columns)] = 1
    columns = standing(features(here, there), here, there)
    rows = np.stack([column.ravel() for column in columns.values()], axis=1).astype(float)
    return Whole(name, shape, rows, positive.ravel())


def _sentences(reading: Reading, numbers: Sequence[int], quotes: Sequence[dict[str, Any]]) -> list[int]:
    """The rows whose sentences hold a character of these quotations."""
    spans = [reading.sentences[number].span for number in numbers]
    return [
        row
        for row, span in enumerate(spans)
        if any(span.start < quote["end"] and quote["start"] < span.end for quote in quotes)
    ]


def drawn(whole: Sequence[Whole], weights: Sequence[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """(strength, whether it is a link) of every pair that could be drawn, each article by its own weights."""
    found = []
    for article, own in zip(whole, weights, strict=True):
        strengths = (article.rows @ own[:-1] + own[-1]).reshape(article.shape)
        best = choose(strengths.astype(np.float32), LOWEST)
        found.append(np.c_[strengths[best], article.positive.reshape(article.shape)[best]])
    strengths, positive = np.vstack(found).T
    return strengths, positive


def reliability(chances: np.ndarray, positive: np.ndarray) -> dict[str, str]:
    """For links said to be right with this chance: how many there are, and the share that is."""
    figures = {}
    for low, high in itertools.pairwise(BINS):
        inside = (chances >= low) & (chances < high + (high == BINS[-1]))
        share = f"{positive[inside].mean():.2f}" if inside.any() else "-"
        figures[f"{low:.1f} to {high:.1f}"] = f"{share} of {int(inside.sum())}"
    return figures
