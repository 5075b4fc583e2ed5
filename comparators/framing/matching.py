"""Where the terms of a lexicon stand in a reading, by word or dictionary form, hyphened or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from comparators.framing.grammar import HYPHENS, NOT_PROSE, in_quotes, span_of
from comparators.model import Reading, Span

# Prepositions that the parser takes for verbs ("according to" is no accord).
_NO_VERBS = frozenset({"according", "including", "regarding", "following"})


@dataclass(frozen=True, slots=True)
class Match:
    """One place of one term: ``term`` in the lexicon's form, ``tokens`` by index, ``quoted`` inside quotation marks."""

    term: str
    span: Span
    sentence: int
    tokens: tuple[int, ...]
    quoted: bool


def index_of(terms: Iterable[str]) -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Terms and their words, by first word, the longest first."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for term in dict.fromkeys(terms):
        words = tuple(term.casefold().replace("-", " ").split())
        found.setdefault(words[0], []).append((term, words))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[1]), row[0]))) for first, rows in found.items()}


def matches(reading: Reading, index: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]) -> Iterator[Match]:
    """All places, in text order, the longest term at each; metadata and other matter that is no prose left out."""
    quoted = in_quotes(reading)
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        tokens = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].text not in HYPHENS]
        place = 0
        while place < len(tokens):
            found = _longest(reading, tokens, place, index)
            if found is None:
                place += 1
                continue
            term, length = found
            run = tuple(tokens[place : place + length])
            yield Match(term, span_of(reading, run), number, run, quoted[run[0]])
            place += length


def _longest(
    reading: Reading, tokens: list[int], place: int, index: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
) -> tuple[str, int] | None:
    best: tuple[str, int] | None = None
    for start in dict.fromkeys(forms(reading, tokens[place])):
        for term, words in index.get(start, ()):
            run = tokens[place : place + len(words)]
            if len(run) == len(words) and all(
                word in forms(reading, token) for word, token in zip(words, run, strict=True)
            ):
                if best is None or len(words) > best[1]:
                    best = (term, len(words))
                break
    return best


def forms(reading: Reading, index: int) -> tuple[str, str]:
    """A word as it stands, without case, and its dictionary form."""
    token = reading.tokens[index]
    text = token.text.casefold()
    return (text, text) if text in _NO_VERBS else (text, token.lemma)
