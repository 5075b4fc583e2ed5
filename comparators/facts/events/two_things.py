"""Whether two deeds of one kind are done to two things: "issued a patch" on the one day, "issued a warning" on another.

Wrong where two words that nothing likens stand for one thing ("the lifeboat", "the craft").
"""

from __future__ import annotations

from comparators.facts.wording.meaning import word_likeness
from comparators.facts.wording.opposed import are_opposites
from comparators.model import Pair, Reading
from comparators.reading.grammar import subtree

_ENDS, _STARTS = frozenset({"close", "shut", "suspend", "halt", "stop"}), frozenset({"reopen", "resume", "restart"})
_AFTERSHOCKS = frozenset({"aftershock", "foreshock"})
_ONE_THING = 0.25  # cosine of what two deeds are done to


def of_two_things(pair: Pair, left: int, right: int) -> bool:
    """Whether the objects of two dated words are nouns that are nothing like each other."""
    if pair.left.tokens[left].lemma != pair.right.tokens[right].lemma:
        return False
    if is_aftershock(pair.left, left) != is_aftershock(pair.right, right):
        return True
    people = _people(pair.left, left), _people(pair.right, right)
    if all(people) and not people[0] & people[1]:
        return True
    things = _thing(pair.left, left), _thing(pair.right, right)
    if things[0] is None or things[1] is None:
        return False
    words = pair.left.tokens[things[0]].lemma.lower(), pair.right.tokens[things[1]].lemma.lower()
    return words[0] != words[1] and word_likeness(pair.left, things[0], pair.right, things[1]) < _ONE_THING


def are_turns(one: str, other: str) -> bool:
    """Whether two words, by lemma, stand for two turns of one matter: "closed on Sunday", "reopened on Monday"."""
    words = {one, other}
    return are_opposites(one, other) or bool(words & _ENDS and words & _STARTS)


def is_aftershock(reading: Reading, verb: int) -> bool:
    """Whether it is told of an aftershock: another quake than the one that a report is about."""
    below = (reading.tokens[i] for i in reading.dependents[verb] if reading.tokens[i].dep in {"nsubj", "nsubjpass"})
    return any(token.lemma.lower() in _AFTERSHOCKS for token in below)


def _people(reading: Reading, verb: int) -> frozenset[str]:
    """The names of those to whom it is done: "signed Joel Brandt on Tuesday"."""
    below = [i for i in reading.dependents[verb] if reading.tokens[i].dep in {"dobj", "nsubjpass"}]
    if not below or reading.tokens[below[0]].entity != "PERSON":
        return frozenset()
    number = reading.sentence_at(reading.tokens[verb].span.start)
    inside = subtree(reading, reading.sentences[number], below[0]) if number is not None else ()
    return frozenset(reading.tokens[i].text.lower() for i in inside if reading.tokens[i].entity == "PERSON")


def _thing(reading: Reading, verb: int) -> int | None:
    """The noun that a deed is done to: its object, or the noun that it describes ("a warning issued Tuesday")."""
    token = reading.tokens[verb]
    below = (i for i in reading.dependents[verb] if reading.tokens[i].dep in {"dobj", "nsubjpass"})
    place = next(below, token.head if token.dep == "acl" and token.tag == "VBN" else None)
    return place if place is not None and reading.tokens[place].pos == "NOUN" else None
