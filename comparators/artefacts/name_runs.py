"""The name-like words of a text: runs of capitalised words, and what the gazetteer already knows of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from comparators.artefacts.one_text import TheReading
from comparators.knowledge.gazetteer import Gazetteer, fold
from comparators.model import Reading, Sentence, Span

_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"{_LETTER}[\w'’.]*(?:[-‑]{_LETTER}[\w'’]*)*|\d[\d.,]*")
_ARTICLE = re.compile(r"(?:al|el|ash|as|an|ar|at|az)-[A-Z]")
_DOTTED = re.compile(r"(?:[A-Z]\.)+")
_JOINING = frozenset({"al", "el", "bin", "ibn", "abu", "von", "van", "der", "de", "da", "di", "le", "la", "ould", "ul"})
_NAME_ROLES = frozenset({"headline", "subhead", "kicker", "body", "caption", "pull_quote", "boilerplate"})


class Word(NamedTuple):
    """One word of a text, without a possessive ending.

    ``known`` when it is a word of any name of the gazetteer, ``named`` when it stands inside a whole one.
    """

    text: str
    start: int
    capital: bool
    first: bool = False
    known: bool = False
    named: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def abbreviation(self) -> bool:
        """ "ICBMs", "UN", "F-16": spelled by other rules than names."""
        return (sum(map(str.isupper, self.text)) > 1 and "-" not in self.text) or any(map(str.isdigit, self.text))


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring capitalised words: ``place`` is the first one's number among ``words`` of its sentence."""

    words: tuple[Word, ...]
    place: int

    @property
    def span(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def unknown(self) -> bool:
        return not any(word.known for word in self.words)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as words and runs. ``shouted`` when nearly all its words are capitalised, as in a headline."""

    sentence: Sentence
    words: tuple[Word, ...]
    runs: tuple[Run, ...]
    shouted: bool


def lines(reading: Reading, gazetteer: Gazetteer) -> tuple[Line, ...]:
    """Every sentence that can hold names, with its words marked as known or not."""
    return _lines(TheReading(reading), gazetteer)


@lru_cache(maxsize=4)
def _lines(the: TheReading, gazetteer: Gazetteer) -> tuple[Line, ...]:
    reading = the.reading
    return tuple(
        line(reading.text, sentence, gazetteer)
        for sentence in reading.sentences
        if reading.passages[sentence.passage].role in _NAME_ROLES
    )


def line(text: str, sentence: Sentence, gazetteer: Gazetteer) -> Line:
    words = _mark_known(text, _words(text, sentence.span), gazetteer)
    longer = [word for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    ended = text[sentence.span.start : sentence.span.end].rstrip("”\"’' ").endswith((".", "!", "?"))
    shouted = not ended and len(longer) >= 4 and sum(word.capital for word in longer) > 0.7 * len(longer)
    return Line(sentence, words, tuple(_runs(words, text)), shouted)


def _words(text: str, span: Span) -> tuple[Word, ...]:
    found: list[Word] = []
    for match in _WORD.finditer(text, span.start, span.end):
        word = match.group()
        if not word.isalpha():
            word = word if _DOTTED.fullmatch(word) else word.rstrip(".'’")
            word = word.removesuffix("'s").removesuffix("’s")
        if word:
            capital = word[0].isupper() or ("-" in word and _ARTICLE.match(word) is not None)
            found.append(Word(word, match.start(), capital, not found))
    return tuple(found)


def _mark_known(text: str, words: tuple[Word, ...], gazetteer: Gazetteer) -> tuple[Word, ...]:
    named = [False] * len(words)
    place = 0
    while place < len(words):
        count = 0
        if words[place].capital or words[place].text.lower() in _JOINING:
            count = longest_name(text, words, place, gazetteer)
            if count and not any(word.capital for word in words[place : place + count]):
                count = 0
        if count > 1 or (count and _apart(words, place)):
            named[place : place + count] = [True] * count
        place += max(count, 1)
    return tuple(
        Word(word.text, word.start, word.capital, word.first, is_named or _knows(word.text, gazetteer), is_named)
        if word.capital or is_named
        else word
        for word, is_named in zip(words, named, strict=True)
    )


def _apart(words: tuple[Word, ...], place: int) -> bool:
    """Whether no word beside this one has a capital: "Fatah" alone, not in "Abdul Fatah Burhan"."""
    return not any(word.capital for word in (*words[max(0, place - 1) : place], *words[place + 1 : place + 2]))


def longest_name(text: str, words: tuple[Word, ...], place: int, gazetteer: Gazetteer) -> int:
    """How many words from this place on make the longest known name; 0 for none."""
    if not gazetteer.opens(words[place].text):
        return 0
    return gazetteer.longest_name(together(text, words[place : place + 6]))


def together(text: str, words: tuple[Word, ...]) -> tuple[str, ...]:
    """The words that stand as one name could: parted by a blank, a line end or a hyphen alone."""
    count = 1
    while count < len(words) and text[words[count - 1].end : words[count].start] in (" ", "-", "\n", " "):
        count += 1
    return tuple(word.text for word in words[:count])


@lru_cache(maxsize=16384)
def _knows(word: str, gazetteer: Gazetteer) -> bool:
    """Whether these are known words, be it in the plural or with a possessive that lost its apostrophe."""
    known = gazetteer.known_words
    return bool(gazetteer.country_of(word)) or all(
        part in known or part.removesuffix("s") in known for part in fold(word).split()
    )


def _runs(words: tuple[Word, ...], text: str) -> Iterator[Run]:
    start = 0
    while start < len(words):
        if not words[start].capital:
            start += 1
            continue
        end = start + 1
        while end < len(words) and text[words[end - 1].end : words[end].start].strip(" ") == "":
            if words[end].capital:
                end += 1
            elif words[end].text.lower() in _JOINING and end + 1 < len(words) and words[end + 1].capital:
                end += 2
            else:
                break
        yield Run(words[start:end], start)
        start = end
