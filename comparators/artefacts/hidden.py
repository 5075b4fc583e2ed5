"""Letters that look like others or like nothing: each sort is found in a text once, with every place.

Invisible characters and look-alikes come in with copying from web pages, PDF files and machine translation. A reader
sees nothing; a search, a sort and every later tool do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_SOFT = "\u00ad"
_NOTHING = "\u200b\u2060"
_MARK = "\ufeff"
_JOINERS = "\u200c\u200d"
_TURNS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NEAR = 40  # characters within which letters of a right-to-left script account for a mark of direction
_HARD_SPACES = "\u00a0\u2007\u202f"

# Pairs that the Unicode confusables table (UTS 39) calls the same in appearance, for the alphabets in news copy.
_CYRILLIC = dict(zip("асеорхуіјѕԁһАВСЕНІЈКМОРЅТХ", "aceopxyijsdhABCEHIJKMOPSTX", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον", "ABEZHIKMNOPTYXov", strict=True))
_TO_LATIN = str.maketrans(_CYRILLIC | _GREEK)
_TO_CYRILLIC = str.maketrans({latin: letter for letter, latin in _CYRILLIC.items()})
_JOINED = re.compile("[\ufb00-\ufb06\uff21-\uff5a]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_OTHERS = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_MIXED = re.compile(r"[A-Za-z][\w’']*[\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][\w’']*[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Hidden:
    """One sort of letter in a text: what it is, its places, and the right form of each place."""

    what: str
    spans: tuple[tuple[int, int], ...]
    right: tuple[str, ...]


Places = Iterator[tuple[int, int, str]]


def hidden_letters(text: str) -> Iterator[Hidden]:
    """Every sort that this text holds. Scripts of their own, French spacing and joiners in other scripts are quiet."""
    if text.isascii():
        return
    for what, rule in _RULES:
        places = list(rule(text))
        if places:
            yield Hidden(what, tuple((start, end) for start, end, _ in places), tuple(right for *_, right in places))


def _words_with(text: str, pattern: str, keep: Callable[[int], bool] = lambda place: True) -> Places:
    """The words that hold such a character, each with the word as it is without."""
    if not re.search(f"[{pattern}]", text):
        return
    for match in re.finditer(rf"(?:(?![{pattern}])\S)*[{pattern}]\S*", text):
        if any(keep(place) for place in range(match.start(), match.end())):
            yield match.start(), match.end(), re.sub(f"[{pattern}]", "", match.group())


def _soft_hyphens(text: str) -> Places:
    yield from _words_with(text, _SOFT)


def _widthless(text: str) -> Places:
    """Zero-width spaces and a byte-order mark inside the text; joiners only between Latin letters."""
    yield from _words_with(text, _NOTHING + _MARK)
    for match in re.finditer(rf"[A-Za-z]+[{_JOINERS}]+[A-Za-z]+", text):
        yield match.start(), match.end(), re.sub(f"[{_JOINERS}]", "", match.group())


def _turns(text: str) -> Places:
    """Marks of direction where no right-to-left letter is near; they turn or hide what stands beside them."""

    def stray(place: int) -> bool:
        around = text[max(0, place - _NEAR) : place + _NEAR]
        return bool(re.match(f"[{_TURNS}]", text[place])) and not re.search(f"[{_RTL}]", re.sub("[\ufeff]", "", around))

    yield from _words_with(text, _TURNS, stray)


def _hard_spaces(text: str) -> Places:
    """A no-break space between two plain words of a sentence, or beside another space.

    Beside French marks, figures, capitals and short words it is put on purpose.
    """
    if not re.search(f"[{_HARD_SPACES}]", text):
        return
    for match in re.finditer(rf"(?<=[a-z]{{3}})[{_HARD_SPACES}](?=[a-z]{{2}})", text):
        start = _back(text, match.start())
        end = _on(text, match.end())
        yield start, end, text[start : match.start()] + " " + text[match.end() : end]
    for match in re.finditer(rf"(?<=[\w,.])(?: [{_HARD_SPACES}]|[{_HARD_SPACES}] )[ {_HARD_SPACES}]*(?=\w)", text):
        start, end = _back(text, match.start()), _on(text, match.end())
        yield start, end, text[start : match.start()] + " " + text[match.end() : end]


def _back(text: str, place: int) -> int:
    while place and (text[place - 1].isalnum() or text[place - 1] in "’'-,."):
        place -= 1
    return place


def _on(text: str, place: int) -> int:
    while place < len(text) and text[place].isalnum():
        place += 1
    return place


def _look_alikes(text: str) -> Places:
    """Words of Latin and of Cyrillic or Greek letters at once, where the stray ones pass for the others."""
    if not _OTHERS.search(text):
        return
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii() or not _MIXED.search(word):
            continue
        latin = sum(letter.isascii() for letter in word)
        right = word.translate(_TO_LATIN if 2 * latin >= len(word) else _TO_CYRILLIC)
        scripts = {unicodedata.name(letter, "?").split()[0] for letter in right if letter.isalpha()}
        if len(scripts) == 1:
            yield match.start(), match.end(), right
        elif scripts == {"LATIN", "CYRILLIC"}:
            yield match.start(), match.end(), ""  # "Дonetsk": damaged, though no look-alike


def _ligatures(text: str) -> Places:
    """Ligatures and full-width letters, as some PDF files and keyboards give them: "ofﬁcer"."""
    if not _JOINED.search(text):
        return
    for match in re.finditer(r"[\w’'-]*[\ufb00-\ufb06\uff21-\uff5a][\w’'\ufb00-\ufb06\uff21-\uff5a-]*", text):
        yield match.start(), match.end(), unicodedata.normalize("NFKC", match.group())


_RULES: tuple[tuple[str, Callable[[str], Places]], ...] = (
    ("a soft hyphen", _soft_hyphens),
    ("a character without width", _widthless),
    ("a mark of direction", _turns),
    ("a stray no-break space", _hard_spaces),
    ("a word of letters from two scripts", _look_alikes),
    ("a ligature in place of its letters", _ligatures),
)
