"""Cost of every stage as a share of what cannot be saved, parsing and embedding; ratios in one run."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from comparators.alignment import align
from comparators.alignment.embedding import embed
from comparators.loading.text import article_from_text
from comparators.model import Article, Pair
from comparators.reading import read
from comparators.reading.parse import parse
from comparators.reading.passages import split_passages
from comparators.registry import COMPARATORS

LONG = 10_000  # words
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def long_texts(bench: Path) -> tuple[str, str]:
    """Two texts of about ten thousand words, each of many real articles."""
    lines = (bench / "pairs" / "pairs.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line.strip()]
    texts = []
    for side in ("left", "right"):
        text = ""
        for row in rows:
            if len(text.split()) >= LONG:
                break
            text += row[side] + "\n\n"
        texts.append(text)
    return texts[0], texts[1]


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def shares(articles: list[Article]) -> dict[str, object]:
    """Seconds for parsing and embedding; everything else as a share of them."""
    parsing = embedding = reading = 0.0
    readings = []
    for article in articles:
        passages = split_passages(article)
        (sentences, _), seconds = timed(lambda article=article, passages=passages: parse(article.text, passages))
        parsing += seconds
        texts = [sentence.span.of(article.text) for sentence in sentences]
        embedding += timed(lambda texts=texts: embed(texts))[1]
        result, seconds = timed(lambda article=article: read(article))
        reading += seconds
        readings.append(result)
    base = parsing + embedding
    align(readings[0], readings[1])  # fills the cache of vectors, so that the next run costs the rest alone
    alignment, aligning = timed(lambda: align(readings[0], readings[1]))
    pair = Pair(readings[0], readings[1], alignment)
    figures: dict[str, object] = {
        "words": sum(len(article.text.split()) for article in articles),
        "parse + embed, seconds": round(base, 2),
        "reading beyond the parse": round((reading - parsing) / base, 2),
        "aligning beyond the embedding": round(aligning / base, 2),
    }
    for comparator in COMPARATORS:
        seconds = timed(lambda comparator=comparator: list(comparator.find(pair)))[1]
        if seconds / base >= 0.01:
            figures[comparator.id] = round(seconds / base, 2)
    return figures


def main(bench: Path) -> dict[str, object]:
    """Shares for the seeds and for two texts of ten thousand words."""
    short = [article_from_text(path.read_text(encoding="utf-8")) for path in SEEDS]
    shares(short)  # warm: models, lexicons
    long = [article_from_text(text) for text in long_texts(bench)]
    figures = {f"seeds: {name}": value for name, value in shares(short).items()}
    return figures | {f"long: {name}": value for name, value in shares(long).items()}
