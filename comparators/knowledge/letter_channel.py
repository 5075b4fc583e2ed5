"""How likely a Latin spelling is, given a name in another script or another spelling: a letter channel.

A name travels letter by letter: each letter of the one form becomes a chunk of no to three letters of the other, and
now and then a letter is put in (the vowels that Arabic does not write). The chances were learned from name pairs by
``tests/training/letter_channel.py``, which says from what; the table is ``resources/gazetteer/letter_channel.tsv``.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import resources

Script = Literal["arabic", "russian", "latin"]
LONGEST_CHUNK = 3
UNSEEN = 2e-4  # a chunk of none or one letter that the training never saw
INSERTED = ""  # the "letter" that puts something in


@dataclass(frozen=True, slots=True)
class Channel:
    """The chances of one script: letter -> chunk -> probability; ``INSERTED`` holds what is put in."""

    chunks: Mapping[str, Mapping[str, float]]
    inserting: float

    def probability(self, latin: str, native: str) -> float:
        """P(latin | native), both plain (see ``plain``). 0.0 only where lengths make it impossible."""
        put_in = self.chunks[INSERTED]
        size = len(latin)
        row = [0.0] * (size + 1)
        row[0] = 1.0
        insert = [self.inserting * put_in.get(letter, UNSEEN) for letter in latin]
        for place in range(size):
            row[place + 1] = row[place] * insert[place]
        keep = 1.0 - self.inserting
        for letter in native:
            chances = self.chunks.get(letter, {})
            following = [0.0] * (size + 1)
            for start, mass in enumerate(row):
                if mass:
                    mass *= keep
                    following[start] += mass * chances.get("", UNSEEN)
                    if start < size:
                        following[start + 1] += mass * chances.get(latin[start], UNSEEN)
                        for end in range(start + 2, min(start + LONGEST_CHUNK, size) + 1):
                            chance = chances.get(latin[start:end])
                            if chance:
                                following[end] += mass * chance
            for place in range(size):
                following[place + 1] += following[place] * insert[place]
            row = following
        return row[size]


@lru_cache(maxsize=1)
def channels() -> Mapping[str, Channel]:
    """The learned channel of each script."""
    tables: dict[str, dict[str, dict[str, float]]] = {}
    inserting: dict[str, float] = {}
    for line in resources.read_text("gazetteer", "letter_channel.tsv").splitlines():
        if line.startswith("#"):
            continue
        script, letter, chunk, chance = line.split("\t")
        if letter == "insert":
            inserting[script] = float(chance)
        else:
            tables.setdefault(script, {}).setdefault("" if letter == "-" else letter, {})[
                "" if chunk == "-" else chunk
            ] = float(chance)
    return {script: Channel(table, inserting[script]) for script, table in tables.items() if script != "letters"}


@lru_cache(maxsize=1)
def letter_pairs() -> Mapping[str, Mapping[str, float]]:
    """How often a letter of a Latin name follows another ("^" starts, "$" ends): what any name is like."""
    table: dict[str, dict[str, float]] = {}
    for line in resources.read_text("gazetteer", "letter_channel.tsv").splitlines():
        if line.startswith("letters\t"):
            _, first, second, chance = line.split("\t")
            table.setdefault(first, {})[second] = float(chance)
    return table


@lru_cache(maxsize=4096)
def surprise(latin: str) -> float:
    """The log probability of this spelling as any name at all, to set a channel's probability against."""
    total = 0.0
    pairs = letter_pairs()
    for first, second in zip("^" + latin, latin + "$", strict=True):
        total += math.log(pairs.get(first, {}).get(second, 1e-4))
    return total


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """Only the letters, lower case, accents and marks off; Arabic letters of one sound made one."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(character for character in decomposed if character.isalpha())
    return kept.translate(_ONE_SOUND)


_ONE_SOUND = str.maketrans("أإآٱىıłøđßæəё", "اااايilodseaе", "ـ")
