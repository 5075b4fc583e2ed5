"""Denials that a sentence which shares most of their words does not contradict: of a wish, of a name, of an aim."""

from __future__ import annotations

from comparators.facts.certainties.certainty import SAYING, certainty_of, speaker_of, subject_of
from comparators.facts.certainties.clauses import is_aim
from comparators.facts.denials.denied_matter import is_sought, only_planned
from comparators.facts.denials.signs import negations
from comparators.model import Reading

_RULING = frozenset({"rule", "find", "conclude", "decide", "hold", "argue", "sue", "complain"})
_TO_BE = frozenset({"wanted", "expected"})


def wished(reading: Reading, number: int, places: list[int], other: Reading, there: int) -> bool:
    """Whether a denial is what somebody wants or advises, and the other sentence has no such wish for that deed."""
    heads = [reading.tokens[i].head for i in places]
    lemmas = {reading.tokens[head].lemma for head in heads}
    if not any(certainty_of(reading, number, head).modality == "wanted" for head in heads):
        return False
    sentence = other.sentences[there]
    same = (i for i in range(sentence.first, sentence.last) if other.tokens[i].lemma in lemmas)
    return not any(certainty_of(other, there, i).modality in _TO_BE for i in same)


def only_aimed(reading: Reading, places: list[int], other: Reading, number: int) -> bool:
    """Whether the other sentence has the denied deed only as an aim: "to help determine the cause".

    What is planned, "in talks to lead it", is left to ``only_planned``.
    """
    if only_planned(reading, places, other, number):
        return False
    heads = [reading.tokens[place].head for place in places]
    lemmas = {reading.tokens[head].lemma for head in heads if reading.tokens[head].pos == "VERB"}
    told = [
        i
        for i in range(other.sentences[number].first, other.sentences[number].last)
        if other.tokens[i].lemma in lemmas and other.tokens[i].pos == "VERB"
    ]
    unsure = all(is_aim(other, i) or certainty_of(other, number, i).modality == "conditional" for i in told)
    return bool(told) and unsure and not any(is_aim(reading, head) for head in heads)


def denied_beside(reading: Reading, here: int, places: list[int], other: Reading, number: int) -> bool:
    """Whether the other text denies the same deed in another sentence: "No one was hurt." """
    cores = _cores(reading, places)
    return bool(cores) and any(
        cores <= _cores(other, negations(other, beside)) for beside in range(len(other.sentences)) if beside != number
    )


def _cores(reading: Reading, places: list[int]) -> set[str]:
    """The lemmas of the verbs that words of denial stand with, in their clause or in its subject."""
    found = set()
    for place in places:
        head = reading.tokens[place].head
        if reading.tokens[head].dep in {"nsubj", "nsubjpass"}:
            head = reading.tokens[head].head
        if reading.tokens[head].pos == "VERB" or reading.tokens[head].tag in {"VBN", "JJ"}:
            found.add(reading.tokens[head].lemma)
    return found


def names_only(reading: Reading, places: list[int], other: Reading, number: int) -> bool:
    """Whether all that is denied is to be something by a name which the other sentence lacks: "not Patch Tuesday"."""
    theirs = {token.text for token in other.sentence_tokens(number)}
    heads = [reading.tokens[place].head for place in places]
    held = [i for head in heads for i in reading.dependents[head] if reading.tokens[i].dep == "attr"]
    copular = all(reading.tokens[head].lemma == "be" for head in heads)
    names = [reading.tokens[i] for i in held]
    return copular and bool(names) and all(t.pos == "PROPN" and t.text not in theirs for t in names)


def only_sought(reading: Reading, places: list[int], other: Reading, number: int) -> bool:
    """Whether what is denied is only looked for in the other sentence: "found no evidence", "look for evidence"."""
    heads = [reading.tokens[place].head for place in places]
    nouns = {reading.tokens[head].lemma for head in heads if reading.tokens[head].pos == "NOUN"}
    sentence = other.sentences[number]
    told = [i for i in range(sentence.first, sentence.last) if other.tokens[i].lemma in nouns]
    return bool(told) and all(is_sought(other, i) for i in told)


def of_two_voices(reading: Reading, here: int, places: list[int], other: Reading, there: int) -> bool:
    """Whether a named voice denies what another named voice says: "the court ruled that it did not"."""
    heads = [reading.tokens[place].head for place in places]
    lemmas = {reading.tokens[head].lemma for head in heads}
    sentence = other.sentences[there]
    told = [i for i in range(sentence.first, sentence.last) if other.tokens[i].lemma in lemmas]
    mine, theirs = [_voice(reading, here, head) for head in heads], [_voice(other, there, i) for i in told]
    return bool(told) and all(mine) and all(theirs) and not set().union(*mine) & set().union(*theirs)


def _voice(reading: Reading, number: int, place: int) -> set[str]:
    """The words for whom a clause is given to, or who rules so; empty where the report itself tells it."""
    tokens = reading.tokens
    speaker = speaker_of(reading, number, place)
    if speaker is not None:
        return {word.casefold() for word in speaker.words.split()} - {"the", "a"}
    while tokens[place].head != place:
        place = tokens[place].head
        if tokens[place].lemma in SAYING | _RULING:
            over = tokens[place].head if tokens[place].dep in {"advcl", "acl"} else place
            subject = subject_of(reading, number, over)
            return set() if subject is None else {tokens[subject].text.casefold()}
    return set()


def both_to_come(reading: Reading, places: list[int], other: Reading, number: int) -> bool:
    """Whether it is not yet done in either: "has yet to vote", "will vote in May"."""
    if not places or any(reading.tokens[place].text.lower() != "yet" for place in places):
        return False
    after = [reading.tokens[place + 2].lemma for place in places if place + 2 < len(reading.tokens)]
    sentence = other.sentences[number]
    told = [i for i in range(sentence.first, sentence.last) if other.tokens[i].lemma in after]
    return bool(told) and all(certainty_of(other, number, i).modality in _TO_BE for i in told)
