"""Lists in a text, and how many things they name: "Ober Sel, Linde and Karsk" are three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.once import once
from comparators.model import Reading, Span, Token
from comparators.reading.number_words import number_of

_AND = frozenset({"and", "&"})
_JOINTS = re.compile(r",\s+and\s+|,\s+|\s+and\s+")
_OPEN = re.compile(
    r"\b(?:others?|etc|more|including|among|such|like|some|several|various|or|nor|not|both)\b", re.IGNORECASE
)
_OWNERS = frozenset({"DT", "PRP$"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class NameList:
    """Names side by side in one sentence; tokens ``first`` to ``last``, half-open."""

    sentence: int
    first: int
    last: int
    count: int

    def span(self, reading: Reading) -> Span:
        return Span(reading.tokens[self.first].span.start, reading.tokens[self.last - 1].span.end)


@once
def name_lists(reading: Reading) -> tuple[NameList, ...]:
    """Every list of two or more names that ends in "and", in text order."""
    return tuple(found for number in range(len(reading.sentences)) for found in _lists(reading, number))


def _lists(reading: Reading, number: int) -> Iterator[NameList]:
    sentence = reading.sentences[number]
    place = sentence.first
    while place < sentence.last:
        end = _name_end(reading, place, sentence.last)
        if end == place:
            place += 1
            continue
        first, count, closed = place, 1, False
        while not closed:
            start, closed = _joint(reading, end, sentence.last)
            after = _name_end(reading, start, sentence.last) if start > end else start
            if after == start:
                closed = False
                break
            end, count = after, count + 1
        more = closed and _joint(reading, end, sentence.last)[0]
        if closed and count > 1 and _name_end(reading, more, sentence.last) in (end, more):  # no "Delta and Sons, Zeta"
            yield NameList(number, first, end, count)
        place = end


def _joint(reading: Reading, place: int, last: int) -> tuple[int, bool]:
    """Where the next name must begin after a comma, "and" or both, and whether it is the last."""
    start = place
    if start < last and reading.tokens[start].text == ",":
        start += 1
    if start < last and reading.tokens[start].text.lower() in _AND:
        return start + 1, True
    return start, False


def _name_end(reading: Reading, place: int, last: int) -> int:
    """Where a name that begins here ends, with the day of a month after it; the place itself where none begins."""
    end = place
    while end < last and reading.tokens[end].pos == "PROPN" and reading.tokens[end].text[:1].isupper():
        end += 1
    while end > place and end < last and reading.tokens[end].tag == "CD" and len(reading.tokens[end].text) < 3:
        end += 1
    return end


def things_listed(reading: Reading, first: int, last: int) -> int | None:
    """How many things the words between two tokens list; None where that is open.

    "Two officials, a clerk and his wife" are four, "doctors and nurses" two kinds. A list with clauses, with plurals
    beside numbers, or with titles between names ("Ana Berg, a baker, and Tom Hill") is open.
    """
    tokens = reading.tokens[first:last]
    if not tokens or any(token.tag in _FINITE for token in tokens):
        return None
    text = reading.text[tokens[0].span.start : tokens[-1].span.end].strip().rstrip(".;:")
    if _OPEN.search(text) or re.search(r"[\"“”()–:;]| - ", text) or not re.search(r"\band\b", text):
        return None
    items = [item.strip() for item in _JOINTS.split(text) if item.strip()]
    ands = len(re.findall(r"\band\b", text))
    if len(items) < 2:
        return None
    start = tokens[0].span.start
    sizes: list[float] = []
    kinds: set[str] = set()
    offset = 0
    for item in items:
        offset = text.index(item, offset)
        inside = [t for t in tokens if offset <= t.span.start - start < offset + len(item)]
        offset += len(item)
        size, kind = _size(inside)
        if not kind:
            return None
        sizes.append(size)
        kinds.add(kind)
    if "name" in kinds and ("one" in kinds or ands > 1):
        return None  # "Ana Berg, a baker, and Tom Hill"; "Delta and Sons, Epsilon and Zeta"
    if "plural" in kinds and kinds & {"number", "one", "name"}:
        return None
    return int(sum(sizes))


def _size(tokens: list[Token]) -> tuple[float, str]:
    """How many things one part of a list names, and how it names them."""
    if not tokens:
        return 0.0, ""
    number = number_of(tokens[0].text)
    if number is not None:
        return (number, "number") if len(tokens) > 1 and number.is_integer() else (0.0, "")
    nouns = [token for token in tokens if token.pos in {"NOUN", "PROPN"}]
    if not nouns:
        return 0.0, ""
    if tokens[0].tag in _OWNERS:
        return (1.0, "one") if nouns[-1].tag in {"NN", "NNP"} else (0.0, "")
    if all(token.pos == "PROPN" for token in tokens):
        return 1.0, "name"
    if any(token.pos == "ADP" and token.text.lower() != "of" for token in tokens):
        return 0.0, ""  # "Ajax against Porto"
    return 1.0, "plural" if nouns[-1].tag in {"NNS", "NNPS"} else "bare"
