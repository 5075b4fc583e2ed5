"""What befell those whom a number counts, where it takes more than one word to tell: "pulled 60 people from the water".

The phrases stand in resources/lexicons/fates.tsv, each with the slot of those counted and the words that must stand
with it. Wrong where the words under the verb belong to somebody else ("seized 26 people and a house").
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.knowledge.measures import Fate, fates, groups, noun_kinds
from comparators.model import Token

_DEEPEST = 4
_REACH = 12  # words after a verb in which its particle or goal may stand
_STAND = frozenset({"be", "remain", "still", "stay", "currently", "now", "leave", "keep"})
_ASIDES = ([",", "among"], [",", "including"])
_WHOLE = frozenset({"member", "person", "people"})
Bounds = tuple[int, int]


def fate(tokens: tuple[Token, ...], noun: int, first: int, bounds: Bounds) -> str:
    """The measure of those counted at ``noun`` (the number itself where no noun stands), or empty.

    ``first`` is the number's first token, ``bounds`` the sentence (half-open).
    """
    alone, counted = fates().get("", ()), tokens[noun].lemma.lower()
    for row in alone:
        if row.slot == "after" and _is_who(tokens, noun, row) and _stands_after(tokens, noun, row, bounds):
            return _of_passengers(tokens, noun, row.measure, bounds)
    for over, slot in _over(tokens, noun, first, bounds):
        word = tokens[over]
        for row in fates().get(word.lemma.lower()) or fates().get(word.text.lower(), ()):
            if row.slot != slot or not _is_who(tokens, noun, row):
                continue
            if row.needed and not _has(tokens, over, noun, row, bounds):
                continue
            return _of_passengers(tokens, noun, row.measure, bounds)
    return next((row.measure for row in alone if row.slot == "self" and row.word == counted), "")


def _of_passengers(tokens: tuple[Token, ...], noun: int, measure: str, bounds: Bounds) -> str:
    """Passengers alone are not all who are aboard."""
    if measure != "aboard" or tokens[noun].lemma.lower() != "passenger":
        return measure
    after = [token.lemma.lower() for token in tokens[noun + 1 : min(noun + 5, bounds[1])]]
    return "aboard" if "crew" in after else "passengers"


def _is_who(tokens: tuple[Token, ...], noun: int, row: Fate) -> bool:
    token, lemma = tokens[noun], tokens[noun].lemma.lower()
    if row.who and "people" not in row.who and "any" not in row.who:
        return lemma in row.who
    if "any" in row.who or lemma in row.who:
        return True
    if token.pos in {"NUM"} or token.tag == "CD" or lemma in {"more", "other", "dozen", "hundred", "thousand"}:
        return True
    two = f"{tokens[noun - 1].lemma.lower()} {lemma}" if noun else lemma
    known = lemma in groups() or two in groups() or lemma in _WHOLE
    return known or "person" in noun_kinds().get(lemma, frozenset())


def _stands_after(tokens: tuple[Token, ...], noun: int, row: Fate, bounds: Bounds) -> bool:
    """Whether the words stand right behind those counted, or behind "were still" there."""
    wanted = row.word.split()
    place = noun + 1
    while place < min(noun + 4, bounds[1]) and tokens[place].lemma.lower() in _STAND:
        place += 1
    if [token.text.lower() for token in tokens[noun + 1 : min(noun + 3, bounds[1])]] in _ASIDES:
        end = next((i for i in range(noun + 2, min(noun + _REACH, bounds[1])) if tokens[i].text == ","), noun)
        place = end + 1
        while place < min(end + 4, bounds[1]) and tokens[place].lemma.lower() in _STAND:
            place += 1
    after = [token.text.lower() for token in tokens[place : min(place + len(wanted), bounds[1])]]
    if after == wanted:
        return True
    crew = [token.text.lower() for token in tokens[noun + 1 : min(noun + 6, bounds[1])]]
    return crew[:2] == ["and", "crew"] and [t for t in crew[2:] if t != "members"][: len(wanted)] == wanted


def _over(tokens: tuple[Token, ...], noun: int, first: int, bounds: Bounds) -> Iterator[tuple[int, str]]:
    """The words over those counted, each with the slot that these fill."""
    place = noun
    for _ in range(_DEEPEST):
        for child in range(place + 1, min(place + 5, bounds[1])):
            if tokens[child].head == place and tokens[child].dep in {"acl", "relcl"}:
                yield child, "object" if tokens[child].tag == "VBN" else "subject"
        over, dep = tokens[place].head, tokens[place].dep
        if over == place or not bounds[0] <= over < bounds[1]:
            return
        if dep in {"dobj", "nsubjpass"}:
            yield over, "object"
            return
        if dep == "nsubj":
            if tokens[over].tag == "VBN" and not _perfect(tokens, over, bounds):  # "with 900 services cancelled"
                yield over, "object"
            yield over, "subject"  # also where the parser takes "400 houses collapsed" for a participle
            return
        if dep == "pobj":
            word = tokens[over].text.lower()
            if word in {"for", "of", "by", "to"} and tokens[over].head != over:
                above = tokens[over].head
                if word != "of" or above < first - 1:
                    yield above, word
            if word != "of" or tokens[tokens[over].head].tag != "CD":
                return
            place = tokens[over].head
            continue
        if dep in {"nummod", "quantmod", "compound", "amod", "appos"} and over > place - 4:
            place = over
            continue
        return


def _perfect(tokens: tuple[Token, ...], verb: int, bounds: Bounds) -> bool:
    auxiliaries = [tokens[i] for i in range(*bounds) if tokens[i].head == verb and tokens[i].dep in {"aux", "auxpass"}]
    return any(t.lemma == "have" for t in auxiliaries) and not any(t.dep == "auxpass" for t in auxiliaries)


def _has(tokens: tuple[Token, ...], verb: int, noun: int, row: Fate, bounds: Bounds) -> bool:
    """Whether one of the words that the phrase needs stands under its verb."""
    if "@vehicle" in row.needed:
        return _is_vehicle(tokens, verb, row.needed, bounds)
    for place in range(bounds[0], min(verb + _REACH, bounds[1])):
        token = tokens[place]
        if place in {verb, noun} or not ({token.lemma.lower(), token.text.lower()} & row.needed):
            continue
        if _under(tokens, place, verb) and (place > verb or token.dep in {"nsubjpass", "nsubj"}):
            return True
    return False


def _under(tokens: tuple[Token, ...], place: int, verb: int) -> bool:
    """Whether a word hangs on the verb without another clause between."""
    for _ in range(_DEEPEST):
        over = tokens[place].head
        if over == verb:
            return tokens[place].dep not in {"conj", "advcl", "ccomp", "parataxis"}
        if over == place or tokens[place].dep in {"conj", "relcl", "advcl", "ccomp"}:
            return False
        place = over
    return False


def _is_vehicle(tokens: tuple[Token, ...], verb: int, carriers: frozenset[str], bounds: Bounds) -> bool:
    """Whether what carries is a ship, plane, bus or train, or has a name that is nobody's."""
    for place in range(*bounds):
        token = tokens[place]
        carries = token.head == verb and token.dep == "nsubj"
        if carries or (tokens[verb].dep in {"acl", "relcl"} and tokens[verb].head == place):
            if token.pos == "PROPN":
                return token.entity != "PERSON" or tokens[place - 1].text.lower() == "the"
            lemma = token.lemma.lower()
            if lemma in carriers or "vehicle" in noun_kinds().get(lemma, frozenset()):
                return True
    return False
