"""Whether a sentence tells what another one denies, in the same word or one near in meaning."""

from __future__ import annotations

from comparators.facts.acts.predicates import EMPTY
from comparators.facts.certainties.certainty import SAYING
from comparators.facts.wording.meaning import word_likeness
from comparators.model import Reading

_LIKE = 0.45  # cosine of the denied word and its like
_HELD = frozenset({"acomp", "attr", "xcomp", "dobj"})
_AIMED = frozenset({"for", "about", "over", "towards", "toward"})
_STOPS = frozenset({",", ";", ":", "(", '"'})
_SYLLABLES = ("un", "in", "im", "ir", "il", "dis", "non", "non-")
_AHEAD, _DENIED = 7, frozenset({"VERB", "NOUN", "ADJ"})


def tells_the_denied(
    reading: Reading, here: int, places: list[int], other: Reading, number: int, *, close: bool = True
) -> bool:
    """Whether the other sentence tells what is denied here, in the same word or one near in meaning."""
    sentence = other.sentences[number]
    every = range(sentence.first, sentence.last)
    aimed = {other.tokens[j].lemma for j in every if _aimed(other, j)}
    theirs = [j for j in every if other.tokens[j].lemma not in aimed]
    for place in places:
        ahead = range(place + 1, min(place + _AHEAD, reading.sentences[here].last))
        stop = next((i for i in ahead if reading.tokens[i].text in _STOPS), ahead.stop)
        ahead = range(place + 1, stop)
        head = reading.tokens[place].head
        if reading.tokens[head].lemma in aimed:
            continue
        held = {head, *(i for i in reading.dependents[head] if reading.tokens[i].dep in _HELD)}
        if reading.tokens[place].text.lower() == "without":
            held = set(reading.dependents[place])  # "with parole", not what else is done without it
            ahead = range(0)
        near, held = ({i for i in rows if _carries(reading, i)} for rows in (ahead if close else (), held - {place}))
        if {reading.tokens[i].lemma for i in near | held} & {other.tokens[j].lemma for j in theirs}:
            return True
        if any(_near(reading, i, other, j) for i in held for j in theirs):
            return True
    return False


def _aimed(reading: Reading, place: int) -> bool:
    """ "Talks over his return" tell of no return."""
    leads = reading.tokens[reading.tokens[place].head]
    noun = reading.tokens[leads.head].pos == "NOUN" or leads.lemma == "over"
    return reading.tokens[place].dep == "pobj" and leads.lemma in _AIMED and noun


def _near(reading: Reading, i: int, other: Reading, j: int) -> bool:
    """Whether two words are near in meaning, and none of them is the doer of the other: "direct", "director"."""
    parts = reading.tokens[i].pos, other.tokens[j].pos
    if parts[0] == "VERB" and parts[1] in {"NOUN", "PROPN"} and other.tokens[j].lemma.lower().endswith(("er", "or")):
        return False
    return word_likeness(reading, i, other, j) >= _LIKE


def _carries(reading: Reading, place: int) -> bool:
    return reading.tokens[place].pos in _DENIED and reading.tokens[place].lemma not in EMPTY | SAYING


def denied_by_syllable(reading: Reading, places: list[int], other: Reading, number: int) -> bool:
    """Whether the other sentence denies the same by a syllable: "was not known", "unknown"."""
    theirs = {token.text.lower() for token in other.sentence_tokens(number)}
    for place in places:
        head = reading.tokens[place].head
        held = [head, *(i for i in reading.dependents[head] if reading.tokens[i].dep == "acomp")]
        words = {word for i in held for word in (reading.tokens[i].text.lower(), reading.tokens[i].lemma.lower())}
        if any(syllable + word in theirs for syllable in _SYLLABLES for word in words if len(word) > 3):
            return True
    return False


def only_planned(reading: Reading, places: list[int], other: Reading, number: int) -> bool:
    """Whether the other sentence has what is denied only as something to come: "in talks to direct it"."""
    denied = {reading.tokens[reading.tokens[place].head].lemma.lower() for place in places}
    sentence = other.sentences[number]
    told = [i for i in range(sentence.first + 2, sentence.last) if other.tokens[i].lemma.lower() in denied]
    return bool(told) and all(
        other.tokens[i - 1].text.lower() == "to" and other.tokens[i - 2].pos in {"NOUN", "ADJ"} for i in told
    )
