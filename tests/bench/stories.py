"""Readings of the labelled stories (ECB+): one passage and one sentence a listed sentence, so that numbers hold."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from comparators.alignment.matter import Matter, prepare
from comparators.model import Article, Passage, Reading, Sentence, Span
from comparators.reading.mentions import find_mentions
from comparators.reading.parse import parse


def reading_of_sentences(sentences: Sequence[str]) -> Reading:
    """A reading whose sentences are exactly these, in order."""
    text = "\n\n".join(sentences)
    passages = []
    start = 0
    for sentence in sentences:
        passages.append(Passage(Span(start, start + len(sentence))))
        start += len(sentence) + 2
    found, tokens = parse(text, tuple(passages))
    whole = []
    for number, passage in enumerate(passages):
        parts = [sentence for sentence in found if sentence.passage == number]
        first, last = (parts[0].first, parts[-1].last) if parts else (0, 0)
        whole.append(Sentence(passage.span, number, first, last))
    reading = Reading(Article(text), tuple(passages), tuple(whole), tokens)
    return Reading(Article(text), tuple(passages), tuple(whole), tokens, find_mentions(reading, None))


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def matters_of(folder: Path, pairs: Sequence[dict[str, Any]]) -> tuple[dict[str, dict[str, Any]], dict[str, Matter]]:
    """The documents of these pairs by id, each as listed and as made ready for comparison."""
    wanted = {pair[key] for pair in pairs for key in ("doc_a", "doc_b")}
    documents = {
        row["doc_id"]: row for row in read_lines(folder / "alignment" / "docs.jsonl") if row["doc_id"] in wanted
    }
    readings = {name: reading_of_sentences(row["sentences"]) for name, row in documents.items()}
    return documents, {name: prepare(reading, range(len(reading.sentences))) for name, reading in readings.items()}


def labelled_pairs(folder: Path, split: str) -> list[dict[str, Any]]:
    """Pairs of one story, then pairs about another event; ``split`` is "_train", or empty for development."""
    return [row for name in ("pairs", "neg_pairs") for row in read_lines(folder / "alignment" / f"{name}{split}.jsonl")]
