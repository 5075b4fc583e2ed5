"""How well some words of a text are found again in another of its sentences: by form, by kind, by meaning."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from comparators.alignment.embedding import Matrix
from comparators.alignment.participants import participants
from comparators.alignment.traits import CONTENT, weight
from comparators.facts.once import once
from comparators.facts.wording.meaning import word_vectors
from comparators.knowledge.measures import event_means, events, groups
from comparators.model import Reading
from comparators.values import Quantity

LIKE = 0.55  # from which one word counts as said again by another
ONE_STEM, _ONE_KIND = 0.85, 0.8
_STEM = 5  # letters: strike, airstrike; conspire, conspiracy
_NUMBER = 1.5  # what a number weighs, in the scale of rare words
_LEAST = 0.05
# Verbs that carry an act told by a noun: "carried out a strike", "made a visit".
LIGHT = frozenset(
    {"be", "have", "do", "say", "tell", "report", "take", "make", "go", "get", "believe", "think", "suspect", "allege",
     "place", "carry", "cause", "result",
     "accord"}
)  # fmt: skip


@once
def telling_words(reading: Reading) -> Mapping[int, tuple[int, ...]]:
    """Sentence -> its words that carry meaning, for all sentences that report something."""
    rows = {}
    for number in participants(reading):
        sentence = reading.sentences[number]
        places = range(sentence.first, sentence.last)
        rows[number] = tuple(
            i for i in places if reading.tokens[i].pos in CONTENT and any(c.isalnum() for c in reading.tokens[i].text)
        )
    return rows


@once
def word_weights(reading: Reading) -> Mapping[str, float]:
    """Lemma -> how telling it is in this text: rare in English, and in few sentences here."""
    rows = telling_words(reading)
    spread = Counter(lemma for places in rows.values() for lemma in {_lemma(reading, i) for i in places})
    top = math.log(len(rows) + 1) or 1.0
    return {lemma: _LEAST + weight(lemma) * math.log((len(rows) + 1) / count) / top for lemma, count in spread.items()}


def weight_of(reading: Reading, place: int) -> float:
    """How much a word counts; a number as much as a fairly rare word."""
    if reading.tokens[place].pos == "NUM":
        return _NUMBER
    return word_weights(reading).get(_lemma(reading, place), _LEAST)


def likeness_table(reading: Reading, here: Sequence[int], there: Sequence[int]) -> Matrix:
    """Words × words: 1 for one lemma, less for one stem or one kind of act, means or people; else the cosine."""
    table = _cosines(reading, here, there)
    lemmas = [[_lemma(reading, i) for i in side] for side in (here, there)]
    kinds = [[_kinds(lemma) for lemma in side] for side in lemmas]
    for row, mine in enumerate(lemmas[0]):
        for column, theirs in enumerate(lemmas[1]):
            if mine == theirs:
                table[row, column] = 1.0
            elif _one_stem(mine, theirs):
                table[row, column] = max(table[row, column], ONE_STEM)
            elif kinds[0][row] & kinds[1][column]:
                table[row, column] = max(table[row, column], _ONE_KIND)
    return table


def _cosines(reading: Reading, here: Sequence[int], there: Sequence[int]) -> Matrix:
    """Zero without the model."""
    vectors = word_vectors(reading)
    if not vectors:
        return np.zeros((len(here), len(there)), dtype=np.float32)
    table: Matrix = np.array([vectors[i] for i in here]) @ np.array([vectors[i] for i in there]).T
    return table


def _lemma(reading: Reading, place: int) -> str:
    """The lemma, and a number in digits: "five" is "5"; so is each word of "twenty-five" "25"."""
    return _numbers(reading).get(place) or reading.tokens[place].lemma.lower()


@once
def _numbers(reading: Reading) -> Mapping[int, str]:
    """Token -> the single figure that it is a word of."""
    rows = {}
    for number in telling_words(reading):
        sentence = reading.sentences[number]
        for mention in reading.mentions_by_sentence[number]:
            value = mention.value
            if isinstance(value, Quantity) and value.low is not None and value.low == value.high:
                places = range(sentence.first, sentence.last)
                inside = (i for i in places if mention.span.contains(reading.tokens[i].span))
                rows.update({i: f"{value.low:g}" for i in inside if reading.tokens[i].pos == "NUM"})
    return rows


def _one_stem(mine: str, theirs: str) -> bool:
    if min(len(mine), len(theirs)) < _STEM:
        return False
    return mine[:_STEM] == theirs[:_STEM] or mine in theirs or theirs in mine


@lru_cache(maxsize=8192)
def _kinds(lemma: str) -> frozenset[str]:
    found = {f"event {events()[lemma]}"} if lemma in events() else set()
    if lemma in event_means():
        found.add(" ".join(event_means()[lemma]))
    if lemma in groups():
        found.add(f"group {groups()[lemma]}")
    return frozenset(found)
