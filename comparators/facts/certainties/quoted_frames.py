"""One quotation that begins and ends alike in both reports and says something else between, or denies it in one.

Two translations of one sentence part in many small places and mean the same in each; here the words around are the
same, and those between have no likes on the other side. A denial must be the one thing that turns the sense.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from comparators.facts.wording.closeness import near_paraphrases
from comparators.facts.wording.meaning import word_likeness
from comparators.facts.wording.names import folded
from comparators.model import Mention, Pair, Reading, Span
from comparators.values import Quotation

_OPENING = 4  # words in a row with which both begin
_SHARED, _SHARED_DENIED = 0.55, 0.65  # share of the words of both that stand in both, in one order
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "AUX"})
_OF_SENSE = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_FEWEST = 2  # words of sense that both must have
_ONE_WORD = 65  # of 100, by letters: "airstrikes" and "air strikes"
_LIKE = 0.55  # cosine of two words in their sentences
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "nothing", "none", "nobody", "without", "cannot"})
_ALIKE = 0.33  # shared words of all words of both sentences: from there on the comparator of denials asks

Turn = Literal["other words", "denied"]


@dataclass(frozen=True, slots=True)
class Turned:
    """The words of each quotation that the other does not have, and in which way they turn its sense."""

    left: Span
    right: Span
    turn: Turn


def turned(pair: Pair, mine: Mention, theirs: Mention) -> Turned | None:
    """How two quotations of one speaker part in sense; None for other quotations and for mere other wordings."""
    if not _one_speaker(pair, mine, theirs):
        return None
    lefts, rights = places_of(pair.left, mine.span), places_of(pair.right, theirs.span)
    keys = [_key(pair.left, i) for i in lefts], [_key(pair.right, j) for j in rights]
    blocks = [op for op in Indel.opcodes(*keys).as_matching_blocks() if op.size]
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    inner = lefts[first.a : last.a + last.size], rights[first.b : last.b + last.size]
    same = [lefts[block.a + step] for block in blocks for step in range(block.size)]
    share = 2 * len(same) / (len(inner[0]) + len(inner[1]))
    if sum(pair.left.tokens[i].pos in _OF_SENSE for i in same) < _FEWEST:
        return None
    between = [
        (lefts[a.a + a.size : b.a], rights[a.b + a.size : b.b])
        for a, b in pairwise(blocks)
        if b.a > a.a + a.size or b.b > a.b + a.size
    ]
    denied = [sum(_key(r, i) in _NOT for i in places) for r, places in ((pair.left, inner[0]), (pair.right, inner[1]))]
    if share >= _SHARED_DENIED and abs(denied[0] - denied[1]) == 1 and not min(denied):
        if _little_else(pair, between) and not _asked_elsewhere(pair, mine, theirs):
            return Turned(_span(pair.left, inner[0]), _span(pair.right, inner[1]), "denied")
        return None
    opens = first.size >= _OPENING and max(first.a, first.b) <= 1
    closes = pair.left.tokens[inner[0][-1]].pos in _OF_SENSE and _ends(pair.left, mine, inner[0][-1])
    closes = closes and _ends(pair.right, theirs, inner[1][-1])
    if not opens or not closes or share < _SHARED or denied[0] != denied[1] or len(between) != 1:
        return None
    gone, come = between[0]
    if not _unlike(pair, gone, come):
        return None
    return Turned(_span(pair.left, gone), _span(pair.right, come), "other words")


def places_of(reading: Reading, span: Span) -> list[int]:
    """The words inside a quotation, by token number."""
    return [
        i
        for i, token in enumerate(reading.tokens)
        if span.contains(token.span) and any(c.isalnum() for c in token.text)
    ]


def _key(reading: Reading, place: int) -> str:
    return folded(reading.tokens[place].text.replace("’", "'"))


def _one_speaker(pair: Pair, mine: Mention, theirs: Mention) -> bool:
    """Whether both are given to one name; where one report leaves it open, that name stands in its sentence."""
    names = _speaker(mine), _speaker(theirs)
    if all(names):
        return names[0].split()[-1].casefold() == names[1].split()[-1].casefold()
    rows = ((names[0], pair.right, theirs), (names[1], pair.left, mine))
    return any(
        name and name[:1].isupper() and name.split()[-1] in reading.sentence_text(item.sentence)
        for name, reading, item in rows
    )


def _speaker(mention: Mention) -> str:
    return mention.value.speaker if isinstance(mention.value, Quotation) else ""


def _ends(reading: Reading, quotation: Mention, place: int) -> bool:
    """Whether a sentence or the quotation ends after this word."""
    rest = reading.text[reading.tokens[place].span.end : quotation.span.end].lstrip()
    return not rest or not rest[0].isalnum()


def _little_else(pair: Pair, between: Sequence[tuple[list[int], list[int]]]) -> bool:
    """Whether, but for the denial, no word of sense stands against another."""
    return not any(
        any(pair.left.tokens[i].pos in _OF_SENSE and _key(pair.left, i) not in _NOT for i in gone)
        and any(pair.right.tokens[j].pos in _OF_SENSE and _key(pair.right, j) not in _NOT for j in come)
        for gone, come in between
    )


def _unlike(pair: Pair, gone: list[int], come: list[int]) -> bool:
    """Whether both sides have a verb or more between, one a word of sense, and none its like on the other."""
    mine = [i for i in gone if pair.left.tokens[i].pos in _CONTENT]
    theirs = [j for j in come if pair.right.tokens[j].pos in _CONTENT]
    letters = "".join(_key(pair.left, i) for i in gone), "".join(_key(pair.right, j) for j in come)
    sense = (
        [pair.left.tokens[i].pos in _OF_SENSE for i in mine],
        [pair.right.tokens[j].pos in _OF_SENSE for j in theirs],
    )
    if not mine or not theirs or not (any(sense[0]) or any(sense[1])) or fuzz.ratio(*letters) >= _ONE_WORD:
        return False
    return max(word_likeness(pair.left, i, pair.right, j) for i in mine for j in theirs) < _LIKE


def _asked_elsewhere(pair: Pair, mine: Mention, theirs: Mention) -> bool:
    """Whether the sentences as wholes are so alike that the comparator of denials looks at them."""
    return any(
        (near.left, near.right) == (mine.sentence, theirs.sentence) and near.jaccard >= _ALIKE
        for near in near_paraphrases(pair)
    )


def _span(reading: Reading, places: Sequence[int]) -> Span:
    return Span(reading.tokens[places[0]].span.start, reading.tokens[places[-1]].span.end)
