"""Letters that any match of a pattern must hold, so that a text without them need not be searched.

Only what the lists of wordings write is understood: letters, groups of alternatives, and what may follow them. Where
a pattern is not understood the answer is empty, and the text is searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_SHORTEST = 3
_QUANTIFIER = re.compile(r"[?*+]\??|\{(?P<least>\d*),?\d*\}")
_OPTIONAL = ("?", "*", "{0", "{,")


def every_match(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match of a pattern. A text that lacks the letters which each match needs is not searched."""
    letters = needed(pattern.pattern)
    return pattern.finditer(text) if not letters or _holds(text, letters) else iter(())


def pruned(pattern: str, text: str) -> re.Pattern[str] | None:
    """The pattern with only those of its alternatives that may stand in the text; None where none may."""
    parts = [branch for branch, letters in _alternatives(pattern) if not letters or _holds(text, letters)]
    return _compiled("|".join(parts)) if parts else None


@lru_cache(maxsize=256)
def _alternatives(pattern: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((branch, needed(branch)) for branch in branches(pattern))


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _holds(text: str, letters: tuple[str, ...]) -> bool:
    small = _lowered(text)
    return any(some in small for some in letters)


@lru_cache(maxsize=4)
def _lowered(text: str) -> str:
    return text.lower()


@lru_cache(maxsize=2048)
def needed(pattern: str) -> tuple[str, ...]:
    """Small letters of which at least one stands in every text that this pattern matches; empty where none is sure."""
    found: list[str] = []
    for branch in branches(pattern):
        best = max((alternatives for alternatives in pieces(branch) if alternatives), key=_worth, default=())
        if not best or _worth(best) < _SHORTEST:
            return ()
        found += best
    return tuple(dict.fromkeys(found))


def _worth(alternatives: tuple[str, ...]) -> int:
    return min(map(len, alternatives))


def branches(pattern: str) -> list[str]:
    """The parts between the bars that stand in no group."""
    parts, depth, start, place = [], 0, 0, 0
    while place < len(pattern):
        letter = pattern[place]
        if letter == "\\":
            place += 2
            continue
        if letter == "[":
            place = _class_end(pattern, place)
            continue
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "|" and depth == 0:
            parts.append(pattern[start:place])
            start = place + 1
        place += 1
    return [*parts, pattern[start:]]


def pieces(branch: str) -> list[tuple[str, ...]]:
    """What each part of a sequence needs: runs of letters, and groups whose every alternative needs some."""
    found: list[tuple[str, ...]] = []
    run = ""
    place = 0
    while place < len(branch):
        letter = branch[place]
        if letter == "(":
            end = _group_end(branch, place)
            inner = re.sub(r"^\?(?::|P<\w+>)", "", branch[place + 1 : end])
            optional = branch.startswith(_OPTIONAL, end + 1)
            if not optional and not inner.startswith("?"):
                found.append(needed(inner))
            place = _after_quantifier(branch, end + 1)
        elif letter == "[":
            place = _after_quantifier(branch, _class_end(branch, place))
        elif letter == "\\":
            place = _after_quantifier(branch, place + 2)
        elif letter.isalpha() and not branch.startswith(_OPTIONAL, place + 1):
            run += letter.lower()
            place += 1
            if _QUANTIFIER.match(branch, place):
                place = _after_quantifier(branch, place)
            else:
                continue
        else:
            place = _after_quantifier(branch, place + 1)
        found.append((run,) if run else ())
        run = ""
    return [*found, (run,) if run else ()]


def _after_quantifier(pattern: str, place: int) -> int:
    match = _QUANTIFIER.match(pattern, place)
    return match.end() if match else place


def _class_end(pattern: str, place: int) -> int:
    """Where a character class that opens here has ended."""
    place += 2 if pattern[place + 1 : place + 2] in ("^", "]") else 1
    while pattern[place] != "]":
        place += 2 if pattern[place] == "\\" else 1
    return place + 1


def _group_end(pattern: str, place: int) -> int:
    """Where the bracket that closes this group stands."""
    depth = 0
    while True:
        letter = pattern[place]
        if letter == "\\":
            place += 2
            continue
        if letter == "[":
            place = _class_end(pattern, place)
            continue
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if depth == 0:
            return place
        place += 1
