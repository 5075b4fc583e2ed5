"""One quotation, word for word, that each report gives to another person, named where the words are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.divergence import beside, divergence, shortened
from comparators.facts.once import once
from comparators.facts.wording.names import folded
from comparators.model import Finding, Mention, Pair, Reading, Slot, Span
from comparators.values import Quotation

_MARKS = "\"'“”‘’"
_FEWEST = 4  # words
_LETTERS = 3  # of a name
_WORDS = re.compile(r"[\w’']+")
_SPEAKS_FOR = re.compile(
    r"(?:spokes|press|aide|lawyer|attorney|counsel|adviser|office|campaign|statement|rep\b|publicist)"
)
_BEFORE = 60  # letters before the name, where a title may stand


@dataclass(frozen=True, slots=True)
class _Said:
    """A quotation with the person who is named as its speaker in so many words; ``names`` are folded."""

    quote: Mention
    words: tuple[str, ...]
    names: frozenset[str]
    span: Span


@once
def quoted_by_two(pair: Pair) -> tuple[Finding, ...]:
    """One finding a quotation; quiet where a text names the other's speaker beside the words, or a spokesman."""
    return tuple(_quoted_by_two(pair))


def _quoted_by_two(pair: Pair) -> Iterator[Finding]:
    told: set[tuple[str, ...]] = set()
    for mine in _said(pair.left):
        for theirs in _said(pair.right):
            if mine.words != theirs.words or mine.words in told or _one_person(pair, mine, theirs):
                continue
            told.add(mine.words)
            yield _finding(pair, mine, theirs)


@once
def _said(reading: Reading) -> tuple[_Said, ...]:
    return tuple(row for m in reading.mentions if (row := _row(reading, m)) is not None)


def _row(reading: Reading, mention: Mention) -> _Said | None:
    value = mention.value
    if not isinstance(value, Quotation) or value.form == "indirect" or not value.verb:
        return None
    if value.speaker_start is None or value.speaker_end is None:
        return None
    span = Span(value.speaker_start, value.speaker_end)
    people = {folded(t.text) for t in reading.tokens if span.contains(t.span) and t.entity == "PERSON"}
    names = frozenset(folded(word) for word in _WORDS.findall(value.speaker) if len(word) >= _LETTERS)
    if not names & people:
        return None
    words = tuple(folded(word) for word in _WORDS.findall(mention.span.of(reading.text)))
    return _Said(mention, words, names, span) if len(words) >= _FEWEST else None


def _one_person(pair: Pair, mine: _Said, theirs: _Said) -> bool:
    """Whether the two may be one, one may speak for the other, or one sentence names both."""
    if mine.names & theirs.names:
        return True
    for reading, row, other in ((pair.left, mine, theirs), (pair.right, theirs, mine)):
        around = reading.text[max(0, row.span.start - _BEFORE) : row.span.end + _BEFORE].lower()
        if _SPEAKS_FOR.search(around):
            return True
        numbers = {reading.sentence_at(span.start) for span in (row.quote.span, row.span)}
        here = {folded(t.text) for n in numbers if n is not None for t in reading.sentence_tokens(n)}
        if here & other.names:
            return True
    return False


def _finding(pair: Pair, mine: _Said, theirs: _Said) -> Finding:
    names = mine.span.of(pair.left.text), theirs.span.of(pair.right.text)
    quote = shortened(mine.quote.span.of(pair.left.text).strip(_MARKS), 60)
    return divergence(
        pair,
        "attribution",
        "conflict",
        left=(mine.quote.span, mine.span),
        right=(theirs.quote.span, theirs.span),
        title="Who is quoted",
        statement=f"The same words are given to two people: {beside(names)}.",
        explanation="Both reports quote these words in marks, word for word, and each names another person for them.",
        doubt="Two people may have signed one statement, or a caption may have run into the next sentence.",
        severity="high",
        confidence=0.65,
        values=names,
        slots=(Slot("Quoted words", quote, quote, "same"), Slot("Speaker", *names, "differs")),
    )
