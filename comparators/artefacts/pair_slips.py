"""Two small words side by side that English hardly ever has there: one is too many, or a word between them was lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from comparators.artefacts.pair_words import never
from comparators.artefacts.slip import Slip, in_heading
from comparators.model import Reading, Span, Token

_WHY = "English hardly ever has these two words side by side."
_OF = frozenset({"instead", "question", "out", "because"})  # "instead of by the door"
_MARKS = frozenset("-–—/'’\"")


def pair_slips(reading: Reading) -> Iterator[Slip]:
    """Each such pair in running text."""
    for sentence in reading.sentences:
        tokens = reading.tokens[sentence.first : sentence.last]
        for place, (left, right) in enumerate(pairwise(tokens)):
            if (
                never(left.text.lower(), right.text)
                and right.span.start == left.span.end + 1
                and (left.text.islower() or place == 0)
                and left.text.lower() not in ("i", right.text)
                and not _beside_a_mark(reading, left, right)
                and not _may_stand(reading, left, right)
                and not (left.text == "of" and place and tokens[place - 1].text in _OF)
                and not in_heading(reading, left.span.start)
            ):
                yield Slip(Span(left.span.start, right.span.end), "two small words clash", "", _WHY, 0.8)


def _beside_a_mark(reading: Reading, left: Token, right: Token) -> bool:
    """Whether a hyphen or quotation mark joins one of them to another word ("break-in of", "not-yet")."""
    text = reading.text
    around = text[max(0, left.span.start - 2) : left.span.start] + text[right.span.end : right.span.end + 2]
    return any(mark in _MARKS for mark in around)


def _may_stand(reading: Reading, left: Token, right: Token) -> bool:
    """Whether a preposition or particle ends a clause of its own: "the cause they fought for has won"."""
    if left.tag == "RP" or (left.pos == "VERB" and right.pos == "AUX") or right.tag == "PRP":
        return True
    if left.tag == "PRP" and left.dep in ("dobj", "pobj", "dative") and right.pos in ("ADP", "PART"):  # "accuses it of"
        return True
    if right.text == "been" or (left.text == "have" and right.pos == "AUX"):
        return True
    return left.pos in ("ADP", "PART", "SCONJ") and right.pos in ("AUX", "VERB") and _stranded(reading, left)


def _stranded(reading: Reading, left: Token) -> bool:
    head = reading.tokens[left.head]
    return left.dep in ("prt", "prep") and head.pos in ("VERB", "AUX") and head.span.start < left.span.start
