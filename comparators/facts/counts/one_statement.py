"""Numbers that differ between two sentences which otherwise say the same, whatever the numbers count.

The numbers of both sentences are struck off against each other; what is left over on both sides is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.counts.bases import is_base
from comparators.facts.counts.claims import claims_of
from comparators.facts.counts.figures import Figure, Match, common_ground, given_elsewhere
from comparators.facts.counts.fit import fits
from comparators.facts.counts.numerals import Numeral, equal, identical, is_ordinal, is_score, names_a_year, numerals
from comparators.facts.counts.scope import TOLLS, compare_scope, group_class
from comparators.facts.wording.closeness import Near, near_paraphrases
from comparators.model import Link, Pair

_LENGTHS = frozenset({"distance", "duration", "weight", "volume"})
_OWN_KIND = TOLLS | {"age"}  # compared with their like alone
_LEAST = 0.45  # of the words of the shorter sentence
_ALONE = 0.4  # where it is the one number that differs, and the alignment is sure
_SURE = 0.9
_MOST = 3  # leftover numbers of one sentence; more are a list that was told in another way


@dataclass(frozen=True, slots=True)
class Apart:
    """Two numerals without a counterpart. ``alone`` says that nothing else of the numbers differs."""

    left: Numeral
    right: Numeral
    near: Near
    alone: bool

    @property
    def link(self) -> Link:
        return self.near.link


def numbers_apart(pair: Pair) -> Iterator[Apart]:
    """Every two numbers that differ in one statement, in the order of the closest sentences."""
    claims = claims_of(pair.left), claims_of(pair.right)
    for near in near_paraphrases(pair):
        if not one_statement(near):
            continue
        lefts = numerals(pair.left, near.left, claims[0])
        rights = numerals(pair.right, near.right, claims[1])
        lefts, rights = _no_bases(pair, lefts, rights)
        mine, theirs = _struck_off(lefts, rights)
        alone = len(mine) == len(theirs) == 1
        if not alone and near.overlap < _LEAST:
            continue
        for a, b in _compared(pair, mine, theirs):
            yield Apart(a, b, near, alone)


def _no_bases(pair: Pair, lefts: list[Numeral], rights: list[Numeral]) -> tuple[list[Numeral], list[Numeral]]:
    """Without what a share is taken of, where only one of the sentences has such a number."""
    bases = [
        [row for row in rows if row.claim is not None and is_base(reading, row.claim)]
        for reading, rows in ((pair.left, lefts), (pair.right, rights))
    ]
    if bool(bases[0]) == bool(bases[1]):
        return lefts, rights
    mine = [a for a in lefts if a not in bases[0] or any(a.values == b.values for b in rights)]
    return mine, [b for b in rights if b not in bases[1] or any(a.values == b.values for a in lefts)]


def leftover_pair(pair: Pair, lefts: list[Numeral], rights: list[Numeral]) -> tuple[Numeral, Numeral] | None:
    """The two numbers that alone have no counterpart; None where there are more, or they may be of two things."""
    mine, theirs = _struck_off(lefts, rights)
    if len(mine) != 1 or len(theirs) != 1 or not _may_pair(mine[0], theirs[0]):
        return None
    return next(((a, b) for a, b in _compared(pair, mine, theirs) if a.dated == b.dated), None)


def _compared(pair: Pair, mine: list[Numeral], theirs: list[Numeral]) -> Iterator[tuple[Numeral, Numeral]]:
    for a, b in _paired(mine, theirs):
        if not (a.dated and b.dated) and not _told_there(pair, a, b) and not _same_digits(pair, a, b):
            yield a, b


def _struck_off(lefts: list[Numeral], rights: list[Numeral]) -> tuple[list[Numeral], list[Numeral]]:
    """What is left of both lists when equal numbers are struck off one for one.

    A number that is given twice here and once there is no leftover; nor is an ordinal that meets no other ordinal:
    "at first" says no number.
    """
    mine, theirs = list(lefts), list(rights)
    for same in (identical, equal):
        for a in list(mine):
            b = next((b for b in theirs if same(a, b)), None)
            if b is not None:
                mine.remove(a)
                theirs.remove(b)
    if len(mine) != len(theirs):
        mine = [a for a in mine if not any(equal(a, b) for b in rights)]
        theirs = [b for b in theirs if not any(equal(a, b) for a in lefts)]
    if any(map(is_ordinal, mine)) != any(map(is_ordinal, theirs)) and len(mine) != len(theirs):
        mine = [a for a in mine if not is_ordinal(a)]
        theirs = [b for b in theirs if not is_ordinal(b)]
    return mine, theirs


def one_statement(near: Near) -> bool:
    """Whether two sentences say so nearly the same, or are aligned so surely, that one number is that of the other."""
    if near.firm and near.overlap >= _LEAST:
        return True
    return near.link.relation == "same" and near.link.score >= _SURE and near.overlap >= _ALONE


def as_match(pair: Pair, apart: Apart) -> Match | None:
    """The two as figures, where both count something."""
    a, b = apart.left.claim, apart.right.claim
    if a is None or b is None:
        return None
    scope = compare_scope(pair.left, pair.right, a, b)
    first, second = common_ground(a.value, b.value)
    fit = (first is not a.value or second is not b.value) and fits(first, second)
    return Match(Figure((a,)), Figure((b,)), a, b, first, second, apart.link, scope, fit, apart.near.overlap)


def _paired(mine: list[Numeral], theirs: list[Numeral]) -> Iterator[tuple[Numeral, Numeral]]:
    """Leftovers of one measure, in their order; one on each side is compared whatever it counts."""
    if len(mine) == len(theirs) == 1 and _may_pair(mine[0], theirs[0]):
        yield mine[0], theirs[0]
        return
    if not 0 < max(len(mine), len(theirs)) <= _MOST:
        return
    others = list(theirs)
    for a in mine:
        b = next((b for b in others if _alike(a, b)), None)
        if b is None and len(mine) == len(theirs):
            b = next((b for b in others if a.measure == b.measure and a.claim and b.claim and _may_pair(a, b)), None)
        if b is not None:
            others.remove(b)
            yield a, b


def _same_digits(pair: Pair, a: Numeral, b: Numeral) -> bool:
    """Whether both are one row of digits, parted otherwise: "630 a.m." and "6:30"."""
    rows = [re.sub(r"\D", "", words) for words in (a.span.of(pair.left.text), b.span.of(pair.right.text))]
    return bool(rows[0]) and rows[0] == rows[1]


def _may_pair(a: Numeral, b: Numeral) -> bool:
    if is_score(a) != is_score(b):
        return False
    if is_ordinal(a) != is_ordinal(b) and a.counted == b.counted != "":
        return False  # "the second book", "a four-book series"
    if (is_ordinal(a) or is_ordinal(b)) and a.counted != b.counted and a.counted and b.counted:
        return False  # the sixth round and the second victory, a third night and a hundred people
    if a.year != b.year or {a.counted == "age" or a.quantity, b.counted == "age" or b.quantity} == {True, None}:
        return False  # "5 thoughts" and "the 2014 Oscars"; a level of ".41" and an age of 66
    if a.dated != b.dated and (not (is_ordinal(a) or is_ordinal(b)) or names_a_year(a) or names_a_year(b)):
        return False  # "two people" and "27 April", "No. 5" and "1:35 p.m."
    if a.measure != b.measure and a.measure and b.measure:
        return False
    if (a.measure in _LENGTHS and not b.measure and b.counted) or (
        b.measure in _LENGTHS and not a.measure and a.counted
    ):
        return False  # "12 games", "5.2 yards"
    if a.counted != b.counted and a.counted and b.counted and {a.counted, b.counted} & _OWN_KIND:
        return False  # the dead of one sentence and the wounded of the other, an age and catches
    groups = [n.quantity.group if n.quantity else "" for n in (a, b)]
    return not all(groups) or group_class(groups[0]) == group_class(groups[1]) or a.counted == b.counted


def _alike(a: Numeral, b: Numeral) -> bool:
    if a.claim is None or b.claim is None or a.measure != b.measure:
        return False
    return bool(a.measure) or (bool(a.counted) and a.counted == b.counted)


def _told_there(pair: Pair, a: Numeral, b: Numeral) -> bool:
    """Whether a text gives both numbers: then they count two things."""
    if a.claim is None or b.claim is None:
        return False
    return given_elsewhere(pair.left, b.claim, a.claim) or given_elsewhere(pair.right, a.claim, b.claim)
