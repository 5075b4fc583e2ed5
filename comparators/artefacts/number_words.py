"""Nouns and whether they are one or several: what the parser's own lists of words say, out of context."""

from __future__ import annotations

from functools import lru_cache

from comparators.artefacts.unknown_words import frequencies
from comparators.knowledge.models import grammar
from comparators.model import Token
from comparators.reading.abbreviations import words

# A noun in the singular that may take a verb in the plural, or one form for both.
_GROUPS = words(
    """police staff team government group number majority minority couple pair dozen rest half family crew public data
    media total percent cent handful series lot variety range army coalition opposition militia military council
    party press band class committee company community generation squad side enemy population youth audience
    cabinet jury board faction navy force regime administration leadership ministry parliament gang mob crowd bulk
    part none some fish sheep deer aircraft spacecraft hovercraft species means headquarters barracks works
    crossroads news politics economics physics mathematics athletics billion million thousand hundred personnel
    people cattle clergy offspring quarter third fifth host array bunch plenty kind sort type pound dollar euro
    mile kilometre kilometer metre meter foot ton tonne kg km mm cm dead wounded injured hurt missing seed mass bit
    top bottom all most more"""
)
_ALIKE = words(
    """series species means headquarters barracks works crossroads news politics economics physics mathematics
    athletics gallows ethics statistics dynamics tactics logistics acoustics premises remains odds states arms
    affairs forces talks summons inbounds elections sanctions measles diabetes thanks customs goods surroundings
    savings earnings"""
)
_PLURAL_SHARE = 0.05  # a noun whose plural is rarer than this beside it is hardly counted


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return frozenset(grammar().get_pipe("lemmatizer").lookups.get_table("lemma_index")["noun"])


def may_be_verb(word: str) -> bool:
    """Whether this is also the base form of a verb: "look", "leave"."""
    return word in _verbs()


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset(grammar().get_pipe("lemmatizer").lookups.get_table("lemma_index")["verb"])


@lru_cache(maxsize=8192)
def counted(noun: str) -> bool:
    """Whether this singular is a noun that is counted, and no word for a group or a measure."""
    if noun in _GROUPS or noun not in _nouns() or noun.endswith(("ing", "ss", "ese")) or len(noun) < 3:
        return False
    return frequencies().get(plural(noun), 0.0) >= _PLURAL_SHARE * frequencies().get(noun, 1.0)


def plural(noun: str) -> str:
    """The regular plural."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh", "z")) else "s")


def one(token: Token) -> bool:
    """Whether this is surely one thing: a counted noun in the singular, written in small letters."""
    return token.tag == "NN" and token.text.islower() and token.text.isalpha() and counted(token.text)


def several(token: Token) -> bool:
    """Whether this is surely several things: a regular plural, written in small letters."""
    word = token.text
    return (
        token.tag == "NNS" and word.islower() and word.endswith("s") and word not in _ALIKE and token.lemma in _nouns()
    )
