"""Whether two deeds of one kind are done to two things: "issued a patch" on the one day, "issued a warning" on another.

Wrong where two words that nothing likens stand for one thing ("the lifeboat", "the craft").
"""

from __future__ import annotations

from comparators.facts.wording.meaning import word_likeness
from comparators.model import Pair, Reading

_ONE_THING = 0.25  # cosine of what two deeds are done to


def of_two_things(pair: Pair, left: int, right: int) -> bool:
    """Whether the objects of two dated words are nouns that are nothing like each other."""
    if pair.left.tokens[left].lemma != pair.right.tokens[right].lemma:
        return False
    things = _thing(pair.left, left), _thing(pair.right, right)
    if things[0] is None or things[1] is None:
        return False
    words = pair.left.tokens[things[0]].lemma.lower(), pair.right.tokens[things[1]].lemma.lower()
    return words[0] != words[1] and word_likeness(pair.left, things[0], pair.right, things[1]) < _ONE_THING


def _thing(reading: Reading, verb: int) -> int | None:
    """The noun that a deed is done to: its object, or the noun that it describes ("a warning issued Tuesday")."""
    token = reading.tokens[verb]
    below = (i for i in reading.dependents[verb] if reading.tokens[i].dep in {"dobj", "nsubjpass"})
    place = next(below, token.head if token.dep == "acl" and token.tag == "VBN" else None)
    return place if place is not None and reading.tokens[place].pos == "NOUN" else None
