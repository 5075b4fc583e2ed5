"""Findings from the list of wordings: one a wording and text, with every place where the text uses it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from comparators.artefacts.one_text import TheReading, about, in_story, shortened, texts
from comparators.knowledge.wordings import Wording, languages_in_words, wordings
from comparators.model import Finding, Pair, Reading, Side, Span


def find_wordings(pair: Pair, kind: str) -> Iterator[Finding]:
    """The wordings of one kind in both texts."""
    for side, reading in texts(pair):
        for wording, spans in found_in(reading, kind):
            yield finding(reading, side, wording, spans)


def found_in(reading: Reading, kind: str) -> tuple[tuple[Wording, tuple[Span, ...]], ...]:
    """Each wording of a kind that a text uses, with its places; a place is given to the first line that fits."""
    return _found_in(TheReading(reading), kind)


@lru_cache(maxsize=16)
def _found_in(the: TheReading, kind: str) -> tuple[tuple[Wording, tuple[Span, ...]], ...]:
    reading = the.reading
    found: list[tuple[Wording, tuple[Span, ...]]] = []
    taken: list[Span] = []
    lowered = reading.text.lower()
    starts = sentence_starts(reading)
    for wording in wordings():
        if wording.kind != kind:
            continue
        spans = tuple(
            span
            for span in places(reading, lowered, starts, wording)
            if in_story(reading, span) and not any(span.overlaps(other) for other in taken)
        )
        taken += spans
        if spans:
            found.append((wording, spans))
    return tuple(found)


def places(reading: Reading, lowered: str, starts: list[int], wording: Wording) -> Iterator[Span]:
    """Every place of a wording. Only sentences that hold the letters that it needs are searched."""
    same_length = len(lowered) == len(reading.text)
    if not wording.needs or not same_length:
        for match in wording.pattern.finditer(reading.text):
            yield Span(*match.span())
        return
    numbers = sorted({bisect_right(starts, place) - 1 for place in wording.letters_in(lowered)})
    for number in numbers:
        start = starts[max(number, 0)] if number >= 0 else 0
        end = starts[number + 1] if number + 1 < len(starts) else len(reading.text)
        for match in wording.pattern.finditer(reading.text, start, end):
            yield Span(*match.span())


def sentence_starts(reading: Reading) -> list[int]:
    """Where the sentences start, in text order."""
    return [sentence.span.start for sentence in reading.sentences]


def finding(reading: Reading, side: Side, wording: Wording, spans: tuple[Span, ...]) -> Finding:
    """A wording as a finding."""
    match = wording.pattern.search(reading.text, spans[0].start)
    assert match is not None
    quote = shortened(spans[0].of(reading.text))
    natural = wording.suggestion(match)
    language = languages_in_words(wording.languages)
    titles = {"calque": "Translated wording", "term": "Translated term", "agreement": "Grammar", "meaning": "Sense"}
    return about(
        reading,
        side,
        spans,
        kind=wording.kind,
        severity="medium" if wording.strong else "low",
        confidence=0.85 if wording.strong else 0.6,
        title=titles.get(wording.kind, "Wording"),
        statement=f"“{quote}” reads as translated, probably from {language}; English has: {natural}."
        if wording.kind in ("calque", "term")
        else f"“{quote}”: {natural}.",
        explanation=f"{wording.reason}.",
        doubt="A person may write so, or a quotation may be meant to keep the speaker's wording.",
        suggestion=natural,
        source=f"resources/lexicons/calques.tsv: {wording.reason}",
    )
