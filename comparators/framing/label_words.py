"""What a label is made of: stems, main noun, countries, and whether it opens as a clause."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.lexicons import labels
from comparators.knowledge.models import grammar

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)?")
_SMALL = frozenset(
    {"the", "a", "an", "of", "and", "to", "in", "on", "for", "with", "by", "at", "from", "that", "this", "these",
     "those", "his", "her", "its", "their", "mr", "mrs", "ms", "s"}
)  # fmt: skip
_ENDS_THE_PHRASE = frozenset(
    {"of", "to", "in", "on", "for", "with", "by", "at", "from", "that", "who", "which", "whose", "between", "over",
     "against", "about", "into", "as", "under"}
)  # fmt: skip
# Endings that make one stem of a noun, its verb and its people; the longest first.
_ENDINGS = ("izations", "ization", "isation", "ations", "ation", "izing", "ising", "ments", "ment", "ings", "ing",
            "ians", "ian", "ans", "an", "ese", "ers", "er", "ies", "ed", "es", "s", "ly", "e", "y")  # fmt: skip
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "such", "his", "her", "its", "their", "our", "s"})
_SHORTEST = 4
# Words that are a country's name only with capitals, which a label may have lost.
_NO_COUNTRY = frozenset({"us", "in", "it", "is", "no", "so", "me", "my", "turkey"})


@dataclass(frozen=True, slots=True)
class LabelWords:
    """One label, taken apart. ``length`` counts words; ``head`` is the stem of the main noun.

    ``core`` is the phrase without its article and without what a preposition adds ("the deal with Iran": "deal");
    ``kind`` is what the lexicon of labels takes the main noun for, "" where it does not know it.
    """

    words: tuple[str, ...]
    core: str
    kind: str
    stems: frozenset[str]
    head: str
    countries: frozenset[str]
    clause: bool

    @property
    def length(self) -> int:
        return len(self.words)


def label_words(labels: tuple[str, ...]) -> tuple[LabelWords, ...]:
    """Every label taken apart, in order."""
    found = []
    for label, doc in zip(labels, grammar().pipe(labels), strict=True):
        words = tuple(_WORD.findall(label.casefold()))
        first = doc[0].pos_ if len(doc) else ""
        found.append(
            LabelWords(
                words=words,
                core=_core(words) or label,
                kind=_kinds().get(_head(words), ""),
                stems=frozenset(stem(word) for word in words if word not in _SMALL),
                head=_head(words),
                countries=_countries(words),
                clause=first in {"VERB", "AUX"},
            )
        )
    return tuple(found)


def stem(word: str) -> str:
    """The word without its ending, where four letters stay."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def _head(words: tuple[str, ...]) -> str:
    """The last word before the first preposition."""
    kept: list[str] = []
    for word in words:
        if word in _ENDS_THE_PHRASE and kept:
            break
        if word not in _SMALL:
            kept.append(word)
    return stem(kept[-1]) if kept else ""


def _core(words: tuple[str, ...]) -> str:
    kept: list[str] = []
    for word in words:
        if word in _ENDS_THE_PHRASE and kept:
            break
        if word not in _ARTICLES:
            kept.append(word)
    return " ".join(kept)


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, str]:
    """Stem of a label of one word -> what it stands for (deal and accord: agreement)."""
    found: dict[str, str] = {}
    for term in labels():
        if " " not in term.term:
            found.setdefault(stem(term.term), term.referent)
    return found


def _countries(words: tuple[str, ...]) -> frozenset[str]:
    known = gazetteer()
    names = [word for word in words if word not in _NO_COUNTRY]
    names += [f"{one} {two}" for one, two in pairwise(words)]
    return frozenset(code for name in names if (code := known.country_of(name.title()) or known.country_of(name)))


def acronym(left: LabelWords, right: LabelWords) -> bool:
    """Is a short word of one made of first letters of the other ("dnc", "democratic national committee")?"""
    return _abbreviates(left, right) or _abbreviates(right, left)


def _abbreviates(short: LabelWords, long: LabelWords) -> bool:
    if len(short.words) > 2 or len(long.words) < 2:
        return False
    initials = "".join(word[0] for word in long.words if word not in _SMALL)
    return any(2 <= len(word) <= 5 and word in initials and word not in long.words for word in short.words)
