"""How a text introduces a person: the words before the name ("former aide George Papadopoulos") and after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from comparators.framing.grammar import HYPHENS, NOT_PROSE, children, phrase, span_of
from comparators.framing.matching import forms
from comparators.knowledge.lexicons import label_modifiers, labels, loaded_wording
from comparators.model import Reading, Span

_SORTS = frozenset({"judging", "praising", "gloss", "image", "superlative"})


@dataclass(frozen=True, slots=True)
class Introduction:
    """One mention of a person with descriptive words, or without any: ``roles`` are their nouns, lower case.

    ``attitude`` is the first that the lexicons give to one of the words, "" for none; ``word`` is that word.
    """

    person: str
    span: Span
    sentence: int
    roles: frozenset[str]
    attitude: str
    word: str
    source: str


def introductions(reading: Reading) -> Mapping[str, tuple[Introduction, ...]]:
    """By the person's last name, lower case, in text order."""
    found: dict[str, tuple[Introduction, ...]] = {}
    for item in _introductions(reading):
        found[item.person] = (*found.get(item.person, ()), item)
    return found


def _introductions(reading: Reading) -> Iterator[Introduction]:
    tree = children(reading)
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        for index in range(sentence.first, sentence.last):
            token = reading.tokens[index]
            last = index + 1 == sentence.last or (
                reading.tokens[index + 1].pos != "PROPN" and reading.tokens[index + 1].text not in HYPHENS
            )
            named = token.text[:1].isupper() or reading.tokens[index - 1].text in HYPHENS
            if token.pos != "PROPN" or token.entity != "PERSON" or not last or not named:
                continue
            words = phrase(reading, tree, index)
            after = _apposition(reading, tree, index)
            described = [i for i in (*words[:-1], *after) if reading.tokens[i].text not in HYPHENS]
            yield _introduction(reading, number, index, words, after, described)


def _apposition(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> tuple[int, ...]:
    """The noun phrase that stands after the name ("Dmitry Trenin, a political analyst"), without a name of its own."""
    for child in tree.get(index, ()):
        if reading.tokens[child].dep == "appos" and reading.tokens[child].pos == "NOUN" and child > index:
            return phrase(reading, tree, child)
    return ()


def _introduction(
    reading: Reading, number: int, index: int, words: tuple[int, ...], after: tuple[int, ...], described: list[int]
) -> Introduction:
    attitude, word, source = "", "", ""
    for place, i in enumerate(described):
        two = "-".join(reading.tokens[k].text.casefold() for k in described[place : place + 2])
        for form in (two, *forms(reading, i)):
            if form in _attitudes() and not attitude:
                attitude, source = _attitudes()[form]
                word = form
    return Introduction(
        person=reading.tokens[index].text.casefold().removesuffix("'s"),
        span=span_of(reading, (words[0], *after) if after else words),
        sentence=number,
        roles=frozenset(reading.tokens[i].lemma for i in described if reading.tokens[i].pos == "NOUN"),
        attitude=attitude,
        word=word,
        source=source,
    )


@lru_cache(maxsize=1)
def _attitudes() -> Mapping[str, tuple[str, str]]:
    """Words that judge a person, with attitude and source."""
    found = {word.term: (word.sort, word.source) for word in loaded_wording().values() if word.sort in _SORTS}
    found |= {m.modifier: (m.attitude, m.source) for m in label_modifiers().values() if m.attitude != "neutral"}
    persons = {"head of state", "campaign worker", "armed group", "protesters", "people on the move"}
    found |= {t.term: (t.attitude, t.source) for t in labels() if t.attitude != "neutral" and t.referent in persons}
    return found
