"""The names of a sentence, and whether another text has them in any form."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from rapidfuzz import fuzz

from comparators.facts.once import once
from comparators.model import Reading, Span

_PERSON = frozenset({"PERSON"})
_PLACE = frozenset({"GPE", "LOC", "FAC"})
_NOT_NAMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
_TITLE = 0.5  # of the words have a capital: then it is written like a title
_SPELT = 75  # of 100, by letters: a spelling of the same word


@dataclass(frozen=True, slots=True)
class Name:
    """A run of name words: ``head`` is the word that the grammar hangs it on; ``known`` says the gazetteer has it."""

    span: Span
    head: int
    words: str
    kind: str
    entity: str
    known: bool = False


def names_of(reading: Reading, number: int, *, wide: bool = False) -> list[Name]:
    """The runs of capitalised name words of a sentence.

    ``wide`` takes every capital inside a sentence for a name that the tagger missed ("A Coruña"), and joins runs that
    "of" or a hyphen parts ("Army of Conquest", "Deir az-Zour").
    """
    sentence = reading.sentences[number]
    inside = range(sentence.first, sentence.last)
    chosen = [i for i in inside if _is_name(reading, i) or (wide and _by_capital(reading, number, i))]
    rows: list[list[int]] = []
    for i in chosen:
        if rows and (rows[-1][-1] == i - 1 or (wide and _joined(reading, rows[-1][-1], i))):
            rows[-1].append(i)
        else:
            rows.append([i])
    return [_name(reading, number, places) for places in rows]


def _is_name(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    named = token.pos == "PROPN" or (token.pos == "ADJ" and token.entity == "NORP")
    return named and token.text[:1].isupper() and token.entity not in _NOT_NAMES


def _by_capital(reading: Reading, number: int, place: int) -> bool:
    token, sentence = reading.tokens[place], reading.sentences[number]
    if not token.text[:1].isupper() or token.text == "I" or token.entity in _NOT_NAMES or place == sentence.first:
        return False
    before = reading.tokens[place - 1].text
    if not (before[-1].isalnum() or before in {",", "-"}):
        return False  # after a mark another sentence may begin
    words = [t.text for t in reading.sentence_tokens(number) if t.text[0].isalpha()]
    return sum(word[0].isupper() for word in words) < _TITLE * len(words)


def _joined(reading: Reading, last: int, place: int) -> bool:
    """Whether nothing but "of", a hyphen, or a short word and a hyphen, parts two name words."""
    between = reading.text[reading.tokens[last].span.end : reading.tokens[place].span.start]
    return bool(re.fullmatch(r"\s?(?:[a-z]{1,3})?-| of ", between))


def each_once(found: list[Name]) -> list[Name]:
    """Each name once."""
    return list({name.words: name for name in reversed(found)}.values())[::-1]


def _name(reading: Reading, number: int, places: list[int]) -> Name:
    tokens = reading.tokens
    head = next((i for i in places if tokens[i].head not in places), places[-1])
    span = Span(tokens[places[0]].span.start, tokens[places[-1]].span.end)
    kinds = {tokens[i].entity for i in places}
    kind = "person" if kinds & _PERSON else "place" if kinds & _PLACE else ""
    entity, known = "", False
    for mention in reading.mentions_by_sentence[number]:
        if mention.kind in {"person", "place", "organisation", "group"} and mention.span.overlaps(span):
            kind, entity = mention.kind, getattr(mention.value, "entity", "")
            known = getattr(mention.value, "source", "") == "gazetteer"
    return Name(span, head, span.of(reading.text), kind, entity, known)


def told_in(words: str, other: Reading) -> bool:
    """Whether the other text has the last word of a name anywhere, as itself, an adjective or a spelling."""
    parts = [word for word in words.split() if len(word) > 2] or [words]
    mine = folded(parts[-1]).replace(".", "")
    return any(
        theirs == mine or (len(mine) > 3 and theirs[:4] == mine[:4]) or fuzz.ratio(theirs, mine) >= _SPELT
        for theirs in _capitalised(other)
    )


@once
def _capitalised(reading: Reading) -> frozenset[str]:
    """Every word of the text that is written with a capital, folded."""
    return frozenset(folded(token.text).replace(".", "") for token in reading.tokens if token.text[:1].isupper())


def folded(word: str) -> str:
    """Without case and without marks on letters: "Ürümqi" is "urumqi"."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


def own_words(words: str, other: str) -> str:
    """A name without the words that both have: the title in "President Mahama" and "President Annan"."""
    shared = set(other.casefold().split())
    return " ".join(word for word in words.casefold().split() if word not in shared) or words.casefold()


def initials(short: str, long: str) -> bool:
    """Whether one name is made of the first letters of the other, or is cut short: "N.Y.", "Mo."."""
    if abbreviates(short, long):
        return True
    letters = "".join(word[0] for word in long.replace("-", " ").split() if word[:1].isupper())
    return len(short) > 1 and short.replace(".", "") == letters


def abbreviates(short: str, long: str) -> bool:
    """Whether a word with a point after it is the other cut short: "Mo." for Missouri, "Calif." for California."""
    word = short.removesuffix(".").casefold()
    if word == short.casefold() or not word.isalpha() or not len(word) < len(long) or " " in long:
        return False
    rest = iter(long.casefold())
    return word[:1] == long[:1].casefold() and all(letter in rest for letter in word)
