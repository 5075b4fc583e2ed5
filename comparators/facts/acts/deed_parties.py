"""Whether two tellings of one deed give it to two parties, and not to one under two names."""

from __future__ import annotations

from rapidfuzz import fuzz

from comparators.facts.acts.deeds import Deed, words_of
from comparators.facts.acts.parties import are_authorities, is_police, of_one_kind, one_service
from comparators.facts.once import once
from comparators.facts.wording.meaning import word_likeness
from comparators.facts.wording.names import folded
from comparators.knowledge.measures import groups, noun_kinds
from comparators.model import Pair, Reading
from comparators.reading.grammar import children, subtree

_ONE_PARTY = 0.55  # cosine of two nouns for a party, from which on they may be one
_SPELT = 75  # of 100, by letters
_STEM = 6  # letters
COMMON = frozenset(
    {"people", "person", "man", "woman", "day", "time", "year", "part", "number", "one", "two", "case", "way", "thing",
     "place", "group", "official", "country", "city", "town", "world", "week", "month", "report", "state"}
)  # fmt: skip
_ANYBODY = frozenset({"man", "woman", "person", "people", "one", "somebody", "someone"})


def _names_beside(reading: Reading, deed: Deed) -> frozenset[str]:
    """The name words in the whole phrase for the doer, wherever they hang."""
    inside = subtree(reading, reading.sentences[deed.sentence], deed.doer)
    persons = (reading.tokens[i] for i in inside if i < deed.verb)
    return frozenset(folded(t.text) for t in persons if t.pos == "PROPN" and t.entity == "PERSON")


def two_parties(pair: Pair, left: Deed, right: Deed, *, counted: bool = False) -> float:
    """What speaks for two parties; 0 where they may be one."""
    mine, theirs = words_of(pair.left, left.sentence, left.doer), words_of(pair.right, right.sentence, right.doer)
    stems = {word[:_STEM] for word in mine}, {word[:_STEM] for word in theirs}
    heads = pair.left.tokens[left.doer], pair.right.tokens[right.doer]
    names = _names(pair.left, left), _names(pair.right, right)
    beside = _names_beside(pair.left, left), _names_beside(pair.right, right)
    if beside[0] & beside[1]:
        return 0.0  # "player of the year Tyler Hansen", "Hansen"
    if stems[0] & stems[1] or any(fuzz.ratio(a, b) >= _SPELT for a in names[0] for b in names[1]):
        return 0.0
    if one_service(heads, mine, theirs) or (is_police(heads[0], mine) and is_police(heads[1], theirs)):
        return 0.0
    alone = bool(left.alone or right.alone) or counted
    persons = [head.pos == "PROPN" and head.entity == "PERSON" for head in heads]
    if counted and persons[0] != persons[1] and heads[persons.index(False)].tag == "NN":
        return 0.0  # a name, and what its bearer is
    likeness = word_likeness(pair.left, left.doer, pair.right, right.doer)
    plain = heads[0].pos == heads[1].pos == "NOUN"
    unnamed = plain and not (names[0] and names[1])
    if unnamed and {heads[0].lemma.lower(), heads[1].lemma.lower()} & _ANYBODY:
        return 0.0  # "the man" may be whoever the other report names
    sides = groups().get(heads[0].lemma.lower()), groups().get(heads[1].lemma.lower())
    one_side = sides[0] is not None and sides[0] == sides[1]  # "rebels" here, "terrorists" there
    if unnamed and (one_side or likeness >= _ONE_PARTY or are_authorities(heads[0].lemma, heads[1].lemma)):
        return 0.0
    crowds = unnamed and heads[0].tag == heads[1].tag == "NNS" and not (left.alone or right.alone)
    if crowds and of_one_kind(heads[0].lemma, heads[1].lemma):
        return 0.0  # "the demonstrators", "youths": one crowd by two names
    known = _knows(pair.right, left, mine, names[0]), _knows(pair.left, right, theirs, names[1])
    points = 1.0 * bool(names[0] and names[1]) + 1.0 * alone + 0.5 * counted + 1.0 * known[0] + 1.0 * known[1]
    if plain and of_one_kind(heads[0].lemma, heads[1].lemma):
        points += 0.5
    if not alone and not any(known):
        return 0.0
    return points


def _names(reading: Reading, deed: Deed) -> frozenset[str]:
    """The words of names in the doer's phrase and in what is added to it: "Jon Aas, the chairman of Norva"."""
    sentence = reading.sentences[deed.sentence]
    clauses = {
        k
        for i in children(reading, sentence, deed.doer)
        if reading.tokens[i].dep in {"relcl", "acl"}
        for k in subtree(reading, sentence, i)
    }
    return frozenset(
        folded(reading.tokens[i].text)
        for i in subtree(reading, sentence, deed.doer)
        if reading.tokens[i].pos == "PROPN" and i not in clauses
    )


def _knows(reading: Reading, deed: Deed, words: frozenset[str], names: frozenset[str]) -> bool:
    """Whether a text speaks of this party of the other text, by its name, or by its noun where it has no name."""
    if names:
        return bool(names & _all_names(reading))
    return bool((words - COMMON) & _all_nouns(reading))


@once
def _all_names(reading: Reading) -> frozenset[str]:
    return frozenset(folded(token.text) for token in reading.tokens if token.pos == "PROPN")


@once
def _all_nouns(reading: Reading) -> frozenset[str]:
    return frozenset(
        token.lemma.lower() for token in reading.tokens if token.pos == "NOUN" and token.lemma.lower() in noun_kinds()
    )
