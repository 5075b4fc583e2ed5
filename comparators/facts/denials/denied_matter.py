"""Whether a sentence tells what another one denies, in the same word or one near in meaning."""

from __future__ import annotations

from comparators.facts.acts.predicates import EMPTY
from comparators.facts.wording.meaning import word_likeness
from comparators.model import Reading

_LIKE = 0.45  # cosine of the denied word and its like
_HELD = frozenset({"acomp", "attr", "xcomp", "dobj"})
_AHEAD, _DENIED = 7, frozenset({"VERB", "NOUN", "ADJ"})


def tells_the_denied(
    reading: Reading, here: int, places: list[int], other: Reading, number: int, *, close: bool = True
) -> bool:
    """Whether the other sentence tells what is denied here, in the same word or one near in meaning."""
    sentence = other.sentences[number]
    theirs = range(sentence.first, sentence.last)
    for place in places:
        ahead = range(place + 1, min(place + _AHEAD, reading.sentences[here].last))
        head = reading.tokens[place].head
        held = {head, *(i for i in reading.dependents[head] if reading.tokens[i].dep in _HELD)}
        near, held = ({i for i in rows if _carries(reading, i)} for rows in (ahead if close else (), held - {place}))
        if {reading.tokens[i].lemma for i in near | held} & {other.tokens[j].lemma for j in theirs}:
            return True
        if any(word_likeness(reading, i, other, j) >= _LIKE for i in held for j in theirs):
            return True
    return False


def _carries(reading: Reading, place: int) -> bool:
    return reading.tokens[place].pos in _DENIED and reading.tokens[place].lemma not in EMPTY
