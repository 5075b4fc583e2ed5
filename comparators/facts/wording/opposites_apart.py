"""Opposites in one place of two sentences that otherwise mean the same, whatever part of speech they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from comparators.facts.wording.alike import Facing, facing, likeness_of, one_slot, rest_alike
from comparators.facts.wording.meaning import word_likeness
from comparators.facts.wording.opposed import are_opposites, both_left, of_kin
from comparators.model import Pair, Reading, Token

_PARTS = frozenset({"VERB", "ADJ", "NOUN", "ADV", "ADP", "SCONJ", "DET"})
_CLOSED = frozenset({"ADP", "SCONJ", "DET"})  # words such as "after", which say little apart from their place
_REST = {1: 0.8, 2: 0.72, 3: 0.66, 4: 0.66}  # mean cosine of all other words, by what speaks for one place
_ONE_THING = 0.5  # cosine of what two such words govern
_ONE_DEED = 0.4  # the same of what they stand with
_NEEDED = 2  # things that must speak for one place of words such as "after"


def opposites_apart(pair: Pair) -> Iterator[tuple[Facing, int, int, float]]:
    """One couple for two sentences: the sentences, the token of each, and how alike the rest of them is."""
    for row in facing(pair):
        best = max(_couples(pair, row), key=lambda couple: (couple[2], -couple[0]), default=None)
        if best is not None:
            yield (row, *best)


def _couples(pair: Pair, row: Facing) -> Iterator[tuple[int, int, float]]:
    for i, j in _opposed(pair, row):
        spans = pair.left.tokens[i].span, pair.right.tokens[j].span
        rest = rest_alike(pair, row, *spans)
        if rest < min(_REST.values()):
            continue
        points, _ = one_slot(pair, row, *spans, heads=(i, j))
        closed = {pair.left.tokens[i].pos, pair.right.tokens[j].pos} & _CLOSED
        if closed and (points < _NEEDED or not _of_one_thing(pair, i, j) or not _of_one_deed(pair, row, i, j)):
            continue
        if of_kin(pair.left, i) and of_kin(pair.right, j):
            continue
        if rest >= _REST.get(points, 1.0):
            yield i, j, rest


def _of_one_thing(pair: Pair, i: int, j: int) -> bool:
    """Whether what follows the two words is alike: "after the talks", "before the talks"."""
    held = _held(pair.left, i), _held(pair.right, j)
    return word_likeness(pair.left, held[0], pair.right, held[1]) >= _ONE_THING


def _of_one_deed(pair: Pair, row: Facing, i: int, j: int) -> bool:
    """Whether what happens before or after is alike: not "left after losing", "was nominated before losing"."""
    heads = pair.left.tokens[i].head, pair.right.tokens[j].head
    return likeness_of(pair, row, *heads) >= _ONE_DEED


def _held(reading: Reading, place: int) -> int:
    """What a word such as "after" governs: its own object or clause, else the word that it stands with."""
    below = (k for k in reading.dependents[place] if reading.tokens[k].dep in {"pobj", "pcomp"})
    return next(below, reading.tokens[place].head)


def _opposed(pair: Pair, row: Facing) -> Iterator[tuple[int, int]]:
    """Words of which each is oftener in its own sentence than in the other, and which are opposites."""
    lemmas = _lemmas(pair.left, row.left), _lemmas(pair.right, row.right)
    counts = Counter(lemmas[0].values()), Counter(lemmas[1].values())
    mine = {i: lemma for i, lemma in lemmas[0].items() if counts[0][lemma] > counts[1][lemma]}
    theirs = {j: lemma for j, lemma in lemmas[1].items() if counts[1][lemma] > counts[0][lemma]}
    for i, lemma in mine.items():
        for j, other in theirs.items():
            tokens = pair.left.tokens[i], pair.right.tokens[j]
            if are_opposites(lemma, other) and not both_left(*tokens) and _who_does(tokens[0]) == _who_does(tokens[1]):
                yield i, j


def _who_does(token: Token) -> bool:
    """Whether a noun says who does it: "climber" is no opposite of "fallen"."""
    return token.pos == "NOUN" and token.lemma.lower().endswith(("er", "or", "ers", "ors"))


def _lemmas(reading: Reading, number: int) -> dict[int, str]:
    sentence = reading.sentences[number]
    rows = {}
    for place in range(sentence.first, sentence.last):
        token = reading.tokens[place]
        split = (place > sentence.first and reading.tokens[place - 1].text == "-") or (
            place + 1 < sentence.last and reading.tokens[place + 1].text == "-"
        )
        if token.pos in _PARTS and token.text.isalpha() and not split:
            rows[place] = token.lemma.lower()
    return rows
