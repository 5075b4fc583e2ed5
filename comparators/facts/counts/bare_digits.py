"""Numbers that count nothing, set against each other: "Formula 1", "the A4", "the third round"."""

from __future__ import annotations

import re
from itertools import takewhile

from comparators.facts.certainties.certainty import verb_over
from comparators.facts.counts.numerals import Numeral
from comparators.facts.counts.one_statement import Apart
from comparators.facts.divergence import beside, divergence
from comparators.facts.wording.closeness import stem
from comparators.facts.wording.meaning import word_likeness
from comparators.model import Finding, Pair, Reading, Slot, Span

_TO_NOUN = 3
_REACH = 4  # words either side of a number
_CARRY = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_NUMBER = re.compile(r"(?:\bno\.?|\bnumber|#)\s?$", re.IGNORECASE)
_UNLIKE = 0.3  # likeness of two verbs
_NEARLY_ONE = 0.75  # of the words of the shorter sentence


def stand_alike(pair: Pair, apart: Apart) -> bool:
    """Whether two bare numbers stand beside one word, or in sentences that hardly differ otherwise."""
    if _in_brackets(pair.left, apart.left) != _in_brackets(pair.right, apart.right):
        return False  # a record of wins beside a score
    if apart.near.overlap < _NEARLY_ONE and (_of_two_acts(pair, apart) or _of_two_rows(pair, apart)):
        return False
    if apart.near.overlap >= _NEARLY_ONE or (_in_a_row(pair.left, apart.left) and _in_a_row(pair.right, apart.right)):
        return True
    return bool(_beside(pair.left, apart.near.left, apart.left) & _beside(pair.right, apart.near.right, apart.right))


def _of_two_acts(pair: Pair, apart: Apart) -> bool:
    """Whether the verbs over two numbers are unlike: "sent off in the 60th minute", "scored in the 24th minute"."""
    verbs = []
    for reading, number, numeral in (
        (pair.left, apart.near.left, apart.left),
        (pair.right, apart.near.right, apart.right),
    ):
        sentence = reading.sentences[number]
        inside = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.overlaps(numeral.span)]
        verb = verb_over(reading, number, inside[0]) if inside else None
        if verb is None or reading.tokens[verb].pos != "VERB":
            return False
        verbs.append(verb)
    same = pair.left.tokens[verbs[0]].lemma == pair.right.tokens[verbs[1]].lemma
    return not same and word_likeness(pair.left, verbs[0], pair.right, verbs[1]) < _UNLIKE


def _of_two_rows(pair: Pair, apart: Apart) -> bool:
    """Whether only one of two ordinals counts within a kind by name: "the fifth coach", "the third Eastern coach"."""
    kinds = [_kind(pair.left, apart.left), _kind(pair.right, apart.right)]
    return bool(kinds[0]) != bool(kinds[1])


def _kind(reading: Reading, numeral: Numeral) -> set[str]:
    """The names between an ordinal and its noun."""
    if numeral.quantity is None or not numeral.quantity.ordinal:
        return set()
    after = [token for token in reading.tokens if token.span.start >= numeral.span.end][:_REACH]
    return {
        token.text
        for token in takewhile(lambda token: token.pos in {"ADJ", "NOUN", "PROPN"}, after)
        if token.pos == "PROPN"
    }


def _in_a_row(reading: Reading, numeral: Numeral) -> bool:
    """ "Number two", "No. 3": the place in a row."""
    return _NUMBER.search(reading.text[: numeral.span.start]) is not None


def _in_brackets(reading: Reading, numeral: Numeral) -> bool:
    return reading.text[: numeral.span.start].rstrip().endswith("(")


def _beside(reading: Reading, number: int, numeral: Numeral) -> set[str]:
    """The stems of the words next to a number."""
    sentence = reading.sentences[number]
    inside = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.overlaps(numeral.span)]
    if not inside:
        return set()
    near = (*range(inside[0] - _REACH, inside[0]), *range(inside[-1] + 1, inside[-1] + 1 + _REACH))
    places = [i for i in near if sentence.first <= i < sentence.last]
    return {stem(reading, i) for i in places if reading.tokens[i].pos in _CARRY}


def _with_noun(reading: Reading, numeral: Numeral) -> str:
    """An ordinal with what it is the nth of: "third fatal avalanche"; any other number as it stands."""
    span = numeral.span
    if numeral.quantity is not None and numeral.quantity.ordinal:
        after = [token for token in reading.tokens if token.span.start >= span.end][:_TO_NOUN]
        parts = list(takewhile(lambda token: token.pos in {"ADJ", "NOUN"}, after))
        if parts and parts[-1].pos == "NOUN":
            span = Span(span.start, parts[-1].span.end)
    return " ".join(span.of(reading.text).split())


def digits_finding(pair: Pair, apart: Apart) -> Finding:
    """Two numbers of which one at least counts nothing: "Formula 1", "the A4", "the 23rd century"."""
    words = _with_noun(pair.left, apart.left), _with_noun(pair.right, apart.right)
    return divergence(
        pair,
        "quantity",
        "conflict",
        left=(apart.left.span,),
        right=(apart.right.span,),
        title="Number",
        statement=f"Number: {beside(words)}.",
        explanation="The sentences are aligned and share most of their words; this figure alone differs.",
        doubt="The figures may belong to two things.",
        severity="low",
        confidence=0.2 + 0.4 * apart.near.overlap,
        values=words,
        slots=(Slot("Number", words[0], words[1], "differs"),),
    )
