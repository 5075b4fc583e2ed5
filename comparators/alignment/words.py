"""The words of a text as the inline diff compares them, each with what kind of word it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from comparators.model import Token

Typed = Literal["", "number", "name", "negation", "verb"]

# One unit: a number with its sign, separators, fraction and per cent ("6,000", "$1.5", "50%"); a word with its
# inner apostrophes, hyphens and dots ("19th-century", "didn't", "U.S."); else a single sign.
_WORD = re.compile(
    r"""
    [$£€¥]?\d+(?:[.,:/]\d+)*(?:[-–‑][^\W\d_]+|[^\W\d_]+)*(?:\s?%)?
    | (?:[^\W\d_]\.){2,}
    | \w+(?:[-‑'’.]\w+)*
    | \S
    """,
    re.VERBOSE,
)
_SAME_SIGN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-"})
_NEGATION_WORDS = "no not never none nobody nothing neither nor nowhere without cannot n't"
_NUMBER_WORDS = """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
    millions billion billions dozen dozens half third quarter twice both
"""
_NEGATIONS = frozenset(_NEGATION_WORDS.split())
_NUMBERS = frozenset(_NUMBER_WORDS.split())
_ENDS_SENTENCE = frozenset(".!?\"“'‘:")


@dataclass(frozen=True, slots=True)
class Word:
    """``key`` is what is compared; ``end`` takes in the white space that follows, so that words tile the text."""

    key: str
    start: int
    end: int
    typed: Typed


def words(text: str, tokens: Iterable[Token] = (), *, offset: int = 0) -> tuple[Word, ...]:
    """The words of a text in order; white space before the first goes to the first (alone, it is one empty word).

    ``tokens`` (with spans into a text that this one begins in at ``offset``) tell verbs and names by grammar;
    without them a name is a word with a capital inside a sentence, and no word is called a verb.
    """
    matches = list(_WORD.finditer(text))
    if text and not matches:
        return (Word("", 0, len(text), ""),)
    ends = [match.start() for match in matches[1:]] + [len(text)] * bool(matches)
    grammar = {token.span.start - offset: token for token in tokens}
    found = []
    before = "."
    for number, (match, end) in enumerate(zip(matches, ends, strict=True)):
        inside = [grammar[place] for place in range(*match.span()) if place in grammar]
        typed = _by_grammar(match.group(), inside) if inside else _by_form(match.group(), before)
        start = match.start() if number else 0
        found.append(Word(match.group().translate(_SAME_SIGN), start, end, typed))
        before = match.group()
    return tuple(found)


def _by_grammar(word: str, tokens: list[Token]) -> Typed:
    kind = _by_spelling(word)
    if not kind and any(token.pos == "NUM" for token in tokens):
        return "number"
    if not kind and any(token.pos == "PROPN" for token in tokens) and word[0].isupper():
        return "name"
    if not kind and any(token.pos == "VERB" for token in tokens):
        return "verb"
    return kind


def _by_form(word: str, before: str) -> Typed:
    kind = _by_spelling(word)
    if not kind and word[0].isupper() and (before not in _ENDS_SENTENCE or any(c.isupper() for c in word[1:])):
        return "name"
    return kind


def _by_spelling(word: str) -> Typed:
    small = word.casefold().translate(_SAME_SIGN)
    if any(character.isdigit() for character in small) or small.split("-")[0] in _NUMBERS:
        return "number"
    if small in _NEGATIONS or small.endswith("n't"):
        return "negation"
    return ""
