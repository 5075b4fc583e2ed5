"""One name that two texts spell in two ways: Kefraya and Kafraya, al-Foua and Fuaa, F.B.I. and FBI.

Copy that comes through another script hardly ever spells a village alike, so without this the rarest words that two
reports share, those which tell that two sentences are about one place, would not be shared at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from comparators.alignment.traits import Traits, Weights
from comparators.knowledge.letter_channel import plain
from comparators.knowledge.name_likeness import Forms, joined, ratio, same_consonants, same_start

_SHORTEST = 4  # letters without the article
_SHORT = 5  # letters up to which another syllable makes another name: Nasr, Nusra
_ALIKE = 1.45  # log likelihood ratio a letter between two spellings of one name
_RARE = 3.3  # Zipf frequency under which English hardly writes a word


def spellings(left: Sequence[Traits], right: Sequence[Traits]) -> Mapping[str, str]:
    """{name as the right text writes it: as the left does}, where only one of the left's can be meant."""
    here, there = _names(left), _names(right)
    only_here, only_there = here - there, there - here
    found: dict[str, str] = {}
    for name in sorted(only_there):
        like = [other for other in sorted(only_here) if one_name(name, other)]
        if len(like) == 1:
            found[name] = like[0]
    taken = list(found.values())
    return {name: other for name, other in found.items() if taken.count(other) == 1}


def one_name(one: str, other: str) -> bool:
    """Whether two words are very likely two spellings of one name."""
    if "." in one + other and _letters(one) == _letters(other):
        return True  # an abbreviation with and without its points
    first, second = joined(one), joined(other)
    if min(len(first), len(second)) < _SHORTEST or not (first + second).isascii():
        return False
    if first == second:
        return True
    if first.startswith(second) or second.startswith(first) or not (_rare(first) and _rare(second)):
        return False
    short = min(len(first), len(second)) <= _SHORT
    if (
        not same_start(first, second)
        or not same_consonants(first, second)
        or (short and _beats(first) != _beats(second))
    ):
        return False
    return ratio(plain(first), Forms((second,)))[0] / len(first) >= _ALIKE


def respelled(traits: Iterable[Traits], names: Mapping[str, str]) -> tuple[Traits, ...]:
    """The same traits with these names written in the other text's way."""
    return tuple(
        replace(one, **{bag: _renamed(getattr(one, bag), names) for bag in Traits.__dataclass_fields__})
        if one.names.keys() & names.keys()
        else one
        for one in traits
    )


def _renamed(bag: Weights, names: Mapping[str, str]) -> Weights:
    return {names.get(word, word): weight for word, weight in bag.items()}


def _names(traits: Iterable[Traits]) -> set[str]:
    return {name for one in traits for name in one.names}


def _letters(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())


def _beats(name: str) -> int:
    """Groups of vowels, nearly the syllables."""
    return len(re.findall("[aeiouy]+", name))


def _rare(word: str) -> bool:
    from wordfreq import zipf_frequency

    return bool(zipf_frequency(word, "en") < _RARE)
