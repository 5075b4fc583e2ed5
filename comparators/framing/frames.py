"""The frames of a reading: which sentences carry which, by the words in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from comparators.framing.grammar import NOT_PROSE
from comparators.framing.matching import Match, index_of, matches
from comparators.knowledge.lexicons import frame_words
from comparators.model import Reading, Span


@dataclass(frozen=True, slots=True)
class Carried:
    """One sentence that carries one frame, the words by which it does, and the main token of each."""

    frame: str
    sentence: int
    span: Span
    words: tuple[Span, ...]
    tokens: tuple[int, ...]


def carried(reading: Reading) -> tuple[Carried, ...]:
    """Every sentence under every frame that it carries, in text order. One sentence may carry several."""
    found: dict[tuple[int, str], list[tuple[Span, int]]] = {}
    for match in matches(reading, _index()):
        if _ends_a_name(reading, match):
            continue
        for frame in _frames()[match.term]:
            found.setdefault((match.sentence, frame), []).append((match.span, match.tokens[-1]))
    return tuple(
        Carried(
            frame,
            number,
            reading.sentences[number].span,
            tuple(span for span, _ in rows),
            tuple(token for _, token in rows),
        )
        for (number, frame), rows in sorted(found.items())
    )


def _ends_a_name(reading: Reading, match: Match) -> bool:
    """Part of what a body is called ("Observatory for Human Rights"): no word of the text's own."""
    first = match.tokens[0]
    if first < 2 or reading.tokens[first].pos != "PROPN":
        return False
    before, name = reading.tokens[first - 1], reading.tokens[first - 2]
    return before.text.casefold() in {"for", "of"} and name.pos == "PROPN"


def shares(found: tuple[Carried, ...], reading: Reading) -> dict[str, float]:
    """The share of the text's sentences that carry each frame, 0 to 1; they may add up to more than 1."""
    total = sum(reading.passages[sentence.passage].role not in NOT_PROSE for sentence in reading.sentences)
    counts: dict[str, int] = {}
    for item in found:
        counts[item.frame] = counts.get(item.frame, 0) + 1
    return {frame: count / total for frame, count in sorted(counts.items())} if total else {}


@lru_cache(maxsize=1)
def _frames() -> Mapping[str, tuple[str, ...]]:
    rows: dict[str, tuple[str, ...]] = {}
    for word in frame_words():
        rows[word.term] = (*rows.get(word.term, ()), word.sort)
    return rows


@lru_cache(maxsize=1)
def _index() -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    return index_of(_frames())
