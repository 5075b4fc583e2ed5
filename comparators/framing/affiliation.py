"""Whose it is: the nation or name that a phrase gives to an actor ("Armenian", "of Azerbaijan", "Syria's")."""

from __future__ import annotations

from collections.abc import Mapping

from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.lexicons import contested_names, label_modifiers
from comparators.model import Reading

# What a people's adjective ends in, for those that the parser does not know.
PEOPLES = ("ian", "ish", "ese", "ani", "eri")
_PLAIN = frozenset({"mr", "mrs", "president", "general", "the", "foreign", "prime", "monday", "tuesday", "wednesday",
                    "thursday", "friday", "saturday", "sunday"})  # fmt: skip


def affiliation(
    reading: Reading, tree: Mapping[int, tuple[int, ...]], words: tuple[int, ...], head: int, *, names: bool
) -> str:
    """The nation in the phrase, or in an "of" that follows it; "" where there is none.

    With ``names`` any name counts, not nations alone.
    """
    for index in words:
        if index != head and _names_a_side(reading, index, names):
            return side_of(reading.tokens[index].text)
    for child in tree.get(head, ()):
        token = reading.tokens[child]
        if token.dep == "prep" and token.lemma == "of":
            for inner in tree.get(child, ()):
                if reading.tokens[inner].dep == "pobj" and _names_a_side(reading, inner, names):
                    return side_of(reading.tokens[inner].text)
    return ""


def _names_a_side(reading: Reading, index: int, names: bool) -> bool:
    token = reading.tokens[index]
    word = token.text.casefold()
    if not token.text[:1].isupper() or word in _PLAIN or (word, "forces") in label_modifiers():
        return False
    if names and token.pos == "PROPN":
        return True
    return token.entity in {"NORP", "GPE"} or word.endswith(PEOPLES) or side_of(token.text) != word


def side_of(word: str) -> str:
    """The side that a word names: a country for its people's adjective, a group for its disputed names (Daesh)."""
    plain = word.removesuffix("'s").removesuffix("’s")
    disputed = next((term.referent for term in contested_names() if term.term == plain.casefold()), "")
    known = gazetteer()
    return disputed or known.country_of(plain) or known.country_of(plain.removesuffix("s")) or plain.casefold()
