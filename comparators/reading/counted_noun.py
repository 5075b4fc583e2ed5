"""The noun that a number stands with, and the people whom it names."""

from __future__ import annotations

from comparators.knowledge.measures import groups
from comparators.model import Token

NOUNS = frozenset({"NOUN", "PROPN"})


def noun_of(tokens: tuple[Token, ...], head: int, first: int, last: int, bounds: tuple[int, int]) -> int | None:
    """The noun that the number stands with: "300 deaths", "dozens of people", "half of the residents"."""
    token = tokens[head]
    if (
        token.dep in {"nummod", "quantmod", "amod", "compound", "nmod", "advmod", "predet", "det"}
        and tokens[token.head].pos in NOUNS
        and token.head >= first
    ):
        return token.head
    for index in range(last, min(last + 6, bounds[1])):  # "of the", "more than a few": the noun follows
        word = tokens[index]
        after = tokens[index + 1] if index + 1 < bounds[1] else None
        if word.dep == "case" or (after is not None and after.dep == "case"):
            continue  # "half of the city’s residents"
        if word.tag == "PRP$":
            continue  # "four of its soldiers"
        if word.pos in NOUNS and (after is None or after.pos not in NOUNS):
            if _own_number(tokens, index, last, head):
                return None
            return index
        if (
            word.pos not in {"ADJ", "DET", "ADP", "NOUN", "PROPN"}
            and word.lemma not in {"more", "other", "killed", "injured", "-"}
        ) or word.text.lower() in {"in", "at", "on", "to", "by", "for", "from", "as", "since"}:
            return None
        if word.lemma in {"dead"} or word.tag in {"VBD", "VBZ"}:
            return None
    return None


def group_of(tokens: tuple[Token, ...], noun: int, bounds: tuple[int, int]) -> str:
    """Of whom: by the noun itself, or by what follows where it says nothing ("15 members of medical staff")."""
    if tokens[noun].lemma not in {"member", "group"}:
        lemma = tokens[noun].lemma
        two = f"{tokens[noun - 1].text.lower()} {lemma}" if noun > bounds[0] else ""  # "aid workers"
        if two in groups():
            return groups()[two]
        return groups().get(lemma) or groups().get(lemma.removesuffix("s"), "")  # "Medics" in a headline keeps its s
    if noun > bounds[0] and tokens[noun - 1].dep == "compound":
        return groups().get(tokens[noun - 1].lemma, "")  # "four crew members"
    near = range(noun + 1, min(noun + 6, bounds[1]))
    end = next((i for i in near if tokens[i].text in {",", ";"} or tokens[i].pos == "VERB"), near.stop)
    after = (groups().get(tokens[i].lemma, "") for i in range(noun + 1, end))
    return next(filter(None, after), "")


def _own_number(tokens: tuple[Token, ...], noun: int, last: int, head: int) -> bool:
    return any(tokens[index].tag == "CD" and tokens[index].head == noun for index in range(last, noun) if index != head)
