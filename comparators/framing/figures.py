"""The figures among the words of a clause: do two clauses count differently, and so hardly tell of one deed?"""

from __future__ import annotations

import re
from collections.abc import Set

_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "dozen": 12,
}  # fmt: skip
_COUNTED = re.compile(rf"\b(\d+|{'|'.join(_WORDS)}) ([a-z]{{4,}})")
_TWICE = 1.8  # nine dead and five dead, of one kind, are two tolls
_TIMES = 1.5  # tolls of one deed grow; by no more than so much in two reports of one day


def other_figures(left: Set[str], right: Set[str]) -> bool:
    """Have both clauses figures, and is none of one near any of the other?"""
    mine, theirs = _figures(left), _figures(right)
    return bool(mine and theirs) and not any(max(a, b) <= _TIMES * min(a, b) for a in mine for b in theirs)


def counts_differ(left: str, right: str) -> bool:
    """Do both clauses count the same ("10 civilians", "24 civilians"), and the one twice as many as the other?"""
    mine, theirs = _counted(left), _counted(right)
    return any(max(mine[noun], theirs[noun]) >= _TWICE * min(mine[noun], theirs[noun]) for noun in mine.keys() & theirs)


def _counted(clause: str) -> dict[str, int]:
    """What the clause counts: the figure by the word after it, the greatest of each."""
    found: dict[str, int] = {}
    for figure, noun in _COUNTED.findall(clause.casefold()):
        value = int(figure) if figure.isdecimal() else _WORDS[figure]
        found[noun] = max(value, found.get(noun, 0))
    return found


def _figures(words: Set[str]) -> frozenset[int]:
    found = {_WORDS[word] for word in words if word in _WORDS}
    return frozenset(found | {int(word) for word in words if word.isdecimal() and int(word) > 1})
