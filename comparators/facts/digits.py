"""Figures that count nothing ("Formula 1", "the A4", "2-0") and differ in sentences that otherwise say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.facts.closeness import near_paraphrases
from comparators.facts.divergence import divergence
from comparators.model import Finding, Pair, Reading, Span

_DIGITS = re.compile(r"\d+(?:[.,:–-]\d+)*")
_LEAST = 0.5
_LONGEST = 6


def other_digits(pair: Pair, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """One finding where just one run of digits differs; ``told`` are the sentence pairs that have a finding already."""
    for near in near_paraphrases(pair):
        if near.overlap < _LEAST or (near.left, near.right) in told:
            continue
        lefts, rights = _runs(pair.left, near.left), _runs(pair.right, near.right)
        mine = [span for words, span in lefts if words not in {other for other, _ in rights}]
        theirs = [span for words, span in rights if words not in {other for other, _ in lefts}]
        if len(mine) != 1 or len(theirs) != 1 or len(lefts) != len(rights):
            continue
        words = mine[0].of(pair.left.text), theirs[0].of(pair.right.text)
        yield divergence(
            pair,
            "quantity",
            "conflict",
            left=(mine[0],),
            right=(theirs[0],),
            title="Number",
            statement=f"Number: {words[0]}, {words[1]}.",
            explanation="The sentences are aligned and share most of their words; this figure alone differs.",
            doubt="The figures may belong to two things.",
            severity="low",
            confidence=0.2 + 0.4 * near.overlap,
            values=words,
        )


def _runs(reading: Reading, number: int) -> list[tuple[str, Span]]:
    sentence = reading.sentences[number]
    rows = []
    for match in _DIGITS.finditer(reading.sentence_text(number)):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        counted = any(
            m.span.overlaps(span) for m in reading.mentions_by_sentence[number] if m.kind in {"quantity", "date"}
        )
        if len(match[0]) <= _LONGEST and not counted:
            rows.append((re.sub(r"\D", "", match[0]), span))
    return rows
