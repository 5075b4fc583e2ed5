"""Abbreviations in small letters: "Afp" for AFP, "Ria Novosti" for RIA Novosti."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from comparators.knowledge.gazetteer import gazetteer
from comparators.model import Span

_WITH_CAPITALS = re.compile(r"(?=.*\b[A-Z]{3,}\b)(?=.*[a-z])[A-Za-z]+(?: [A-Za-z]+)+")


def lowered_abbreviations(text: str) -> Iterator[tuple[Span, str, str]]:
    """ "Afp" for AFP: only abbreviations that nobody can speak as a word, as "Nato" is spoken."""
    known = capitalised()
    for match in re.finditer(r"\b[A-Z][a-z]{2,3}\b(?!['’-])", text):
        if match.group() in known:
            yield Span(*match.span()), "an abbreviation in small letters", known[match.group()]


_UNSPEAKABLE = re.compile(r"[A-Z]?[^AEIOUY\W\d_a-z]{2,3}")


@lru_cache(maxsize=1)
def capitalised() -> dict[str, str]:
    """Abbreviations that nobody can speak as a word, by what they are with one capital."""
    names = (name for row in gazetteer().entries for name in row.names if _UNSPEAKABLE.fullmatch(name))
    return {name.capitalize(): name for name in names}


def lowered_names(text: str) -> Iterator[tuple[Span, str, str]]:
    """ "Ria Novosti" for RIA Novosti: a name of several words of which one is written in capitals."""
    pattern, known = capital_names()
    for match in pattern.finditer(text):
        right = known[match.group().casefold()]
        if match.group() != right and not match.group().isupper() and match.group()[0].isupper():
            yield Span(*match.span()), "an abbreviation in small letters", right


@lru_cache(maxsize=1)
def capital_names() -> tuple[re.Pattern[str], dict[str, str]]:
    """Names such as "RIA Novosti", and a pattern of them in any letters."""
    names = [name for row in gazetteer().entries for name in row.names if _WITH_CAPITALS.fullmatch(name)]
    known = {name.casefold(): name for name in reversed(names)}
    return re.compile(r"\b(?:" + "|".join(map(re.escape, known)) + r")\b", re.IGNORECASE), known
