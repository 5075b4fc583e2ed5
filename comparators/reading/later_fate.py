"""What befell people last: those freed who had been abducted, those who died of the injured, those shot dead.

The noun or participle beside a number tells who they were ("38 schoolgirls abducted in May", "six of the injured");
the verb over it tells what the sentence reports of them.
"""

from __future__ import annotations

from comparators.knowledge.measures import groups, measures
from comparators.model import Token

_FREE = frozenset({"free", "liberate", "release"})
_FREEING = frozenset({"liberation", "release", "freeing"})
_HELD = frozenset({"arrested", "abducted", "captured", "trapped", "people", "troops", ""})
_HURT = frozenset({"wounded", "missing", "infected", "casualties"})
_THEY = frozenset({"person", "people"})
_JOINED = frozenset({"conj", "appos"})
_DEEPEST = 4


def later_fate(tokens: tuple[Token, ...], noun: int, measure: str, bounds: tuple[int, int], *, group: str) -> str:
    """The measure that the verb over ``noun`` gives instead of ``measure``; empty where it gives none.

    ``noun`` is the token of those counted, or of the number where none is named; ``group`` says who they are.
    """
    place, over, dep = _governed(tokens, noun, bounds)
    if over is None:
        return ""
    if measure == "destroyed" and group and tokens[noun].lemma.lower() != "group":
        done = dep in {"dobj", "nsubjpass"} and tokens[over].pos == "VERB"  # "twelve of its soldiers were destroyed"
        return "dead" if done else "people" if dep == "nsubj" or tokens[over].text.lower() == "by" else ""
    lemma = tokens[over].lemma.lower()
    person = tokens[noun].lemma.lower()
    people = measure not in {"people", ""} or person in groups() or person in _THEY or tokens[noun].tag == "CD"
    if measure in _HELD and people:
        if dep in {"dobj", "nsubjpass", "acl"} and lemma in _FREE:
            return "freed"
        if dep in {"dobj", "nsubjpass"} and lemma == "bring" and _back(tokens, over, bounds):
            return "freed"
        if dep == "pobj" and lemma in _FREEING:
            return "freed"
    if measure in _HURT and dep == "nsubj" and measures().get((lemma, "subject")) == "dead":
        return "dead"
    dead = place is not None and dep in {"dobj", "nsubjpass"} and _to_death(tokens, over, bounds)
    return "dead" if dead else ""


def _governed(tokens: tuple[Token, ...], noun: int, bounds: tuple[int, int]) -> tuple[int | None, int | None, str]:
    """The word that stands for those counted, the verb or noun over it, and what it is to that."""
    place = noun
    for _ in range(_DEEPEST):
        over, dep = tokens[place].head, tokens[place].dep
        if over == place or not bounds[0] <= over < bounds[1]:
            return None, None, ""
        if dep == "pobj" and tokens[over].text.lower() == "of":
            above = tokens[over].head
            if tokens[above].tag == "CD" or tokens[above].lemma in {"number", "group", "dozen", "score"}:
                place = above
                continue
            return place, above, "pobj"
        if dep in {"nummod", "quantmod", "compound", "amod"} and tokens[over].pos in {"NOUN", "PROPN", "NUM"}:
            place = over
            continue
        return (None, None, "") if dep in _JOINED else (place, over, dep)
    return None, None, ""


def _back(tokens: tuple[Token, ...], verb: int, bounds: tuple[int, int]) -> bool:
    """ "Brought back", "brought home safe"."""
    after = tokens[verb + 1 : min(verb + 4, bounds[1])]
    return any(token.text.lower() in {"back", "home"} and token.head == verb for token in after)


def _to_death(tokens: tuple[Token, ...], verb: int, bounds: tuple[int, int]) -> bool:
    """ "shot dead", "beaten to death", "shot four people dead"."""
    if tokens[verb].pos != "VERB":
        return False
    for place in range(verb + 1, min(verb + 7, bounds[1])):
        if tokens[place].text.lower() == "dead" and tokens[place].head == verb:
            return True
        if tokens[place].text.lower() == "death" and tokens[place - 1].text.lower() == "to":
            return tokens[tokens[place].head].head == verb
    return False
