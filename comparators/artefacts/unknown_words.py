"""Words in small letters that English does not know, one letter away from a word that everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import cast

from comparators.model import Span

_WORD = re.compile(r"(?<![\w'’.@/-])[a-z]{5,}(?![\w'’@/-])")
_SHORT = re.compile(r"(?<![\w'’.@/-])[a-z]{3,4}(?![\w'’@/-])")
_EVERYDAY = 10 ** (6.0 - 9)
_SHORT_SLIP = 5000  # the same for words so short ("teh")
_UNKNOWN = 10 ** (1.6 - 9)  # a share of all words: Zipf 1.6
_COMMON = 10 ** (3.0 - 9)
_SLIP = 1000  # how much commoner the right word is than a slip of it that is common itself ("oppostion")
_A_TERM = 3  # a word that a text writes so often is meant
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def unknown_words(text: str) -> Iterator[tuple[Span, str, str]]:
    """Each such word with the common one, in text order."""
    found: dict[str, list[Span]] = {}
    for match in _WORD.finditer(text):
        if unknown(match.group()):
            found.setdefault(match.group(), []).append(Span(*match.span()))
    for match in _SHORT.finditer(text):
        right = swapped(match.group())
        if right:
            yield Span(*match.span()), "misspelled", right
    for word, spans in found.items():
        right = nearest(word)
        if right and len(spans) < _A_TERM:
            for span in spans:
                yield span, "misspelled", right


@lru_cache(maxsize=65536)
def unknown(word: str) -> bool:
    """Whether the word is so rare that it may be no word at all; a lost apostrophe ("citys") makes none."""
    known = frequencies()
    plural = word.endswith("s") and known.get(word[:-1], 0.0) >= 10 ** (2.0 - 9)
    return known.get(word, 0.0) < _UNKNOWN and not plural and not word.startswith(("http", "www"))


@lru_cache(maxsize=65536)
def swapped(word: str) -> str:
    """The everyday word of which this short one has two neighbouring letters swapped: "teh" for "the"; else empty."""
    known = frequencies()
    for place in range(len(word) - 1):
        other = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        if known.get(other, 0.0) >= max(_EVERYDAY, _SHORT_SLIP * known.get(word, 1e-9)):
            return other
    return ""


@lru_cache(maxsize=4096)
def nearest(word: str) -> str:
    """The commonest word one letter away: put in, left out, exchanged or swapped; empty where none is common."""
    known = frequencies()
    best = max(_one_away(word), key=lambda other: (known.get(other, 0.0), other))
    needed = max(_COMMON, _SLIP * known.get(word, 0.0))
    return best if known.get(best, 0.0) >= needed else ""


def _one_away(word: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        for letter in _LETTERS:
            yield head + letter + tail
            yield head + letter + tail[1:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]


@lru_cache(maxsize=1)
def frequencies() -> dict[str, float]:
    """How often English writes each word, as a share of all words, by wordfreq."""
    from wordfreq import get_frequency_dict

    return cast(dict[str, float], get_frequency_dict("en"))
