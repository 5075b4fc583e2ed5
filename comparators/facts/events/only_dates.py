"""Sentences in which nothing but the date differs: "the law takes effect on 1 January", "… on 1 July".

The alignment takes another date for another event and calls such sentences parallel. Where all other words are the
same and tell of one definite thing, it is the date that the reports tell otherwise. Wrong where it happened twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.counts.scope import TOLLS
from comparators.facts.events.dated import Dated, dates_of
from comparators.facts.events.times_alike import agree, another_grain
from comparators.facts.wording.closeness import compare_words
from comparators.model import Link, Pair, Reading, Span
from comparators.values import Quantity

_SURE = 0.95
_CALENDAR = frozenset({"absolute", "partial"})
_DEFINITE = frozenset({"the", "its", "his", "her", "their", "this"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def only_dates(pair: Pair) -> Iterator[tuple[Link, Dated, Dated]]:
    """The one date of each of two sentences that otherwise share every word."""
    for link in pair.alignment.links:
        if link.relation != "parallel" or link.score < _SURE or len(link.left) != 1 or len(link.right) != 1:
            continue
        left, right = link.left[0], link.right[0]
        mine, theirs = dates_of(pair.left, left), dates_of(pair.right, right)
        if len(mine) != 1 or len(theirs) != 1 or not {mine[0].value.form, theirs[0].value.form} <= _CALENDAR:
            continue
        if agree(mine[0].value, theirs[0].value) or another_grain(mine[0].value, theirs[0].value):
            continue
        if mine[0].head != theirs[0].head or not (_of_one(pair.left, left) and _of_one(pair.right, right)):
            continue
        near = compare_words(pair, left, right, link)
        rest = near is not None and _within(pair.left, near.left_only, mine[0].mention.span)
        if near is not None and rest and _within(pair.right, near.right_only, theirs[0].mention.span):
            yield link, mine[0], theirs[0]


def _within(reading: Reading, tokens: tuple[int, ...], span: Span) -> bool:
    return all(reading.tokens[i].span.overlaps(span) for i in tokens)


def _of_one(reading: Reading, number: int) -> bool:
    """Whether the sentence tells of one definite thing and counts nobody."""
    sentence = reading.sentences[number]
    for mention in reading.mentions_by_sentence[number]:
        if isinstance(mention.value, Quantity) and mention.value.counted in TOLLS:
            return False
    tokens = reading.tokens
    inside = range(sentence.first, sentence.last)
    subject = next((i for i in inside if tokens[i].dep in _SUBJECTS and tokens[i].tag in {"NN", "NNP"}), None)
    if subject is None:
        return False
    fixed = any(tokens[i].head == subject and tokens[i].text.lower() in _DEFINITE for i in inside)
    return fixed or tokens[subject].pos == "PROPN"
