"""On which side of a town a place lies: "Sella Park, east of Port Aldan" here, "west of Port Aldan" there.

Wrong where two places bear one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.once import once
from comparators.model import Pair, Reading, Span

_NAME = r"[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+)*"
_BEARING = re.compile(rf"\b((?:north|south)(?:[ -]?(?:east|west))?|east|west)(?:ern)? of (?:the )?({_NAME})")
_BEFORE = re.compile(_NAME)
_NEAR = 70  # characters before the bearing in which the place is named
_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}


@dataclass(frozen=True, slots=True)
class Bearing:
    """``place`` lies to the ``sides`` of ``town``; ``span`` covers "east of Port Aldan"."""

    place: str
    town: str
    sides: frozenset[str]
    span: Span


@once
def bearings_of(reading: Reading) -> tuple[Bearing, ...]:
    """Every place that a text puts to one side of a town, in text order."""
    rows = []
    for sentence in reading.sentences:
        text = sentence.span.of(reading.text)
        for found in _BEARING.finditer(text):
            before = text[max(0, found.start() - _NEAR) : found.start()]
            names = [m[0] for m in _BEFORE.finditer(before) if m.start() or found.start() > _NEAR]
            if names and names[-1] != found[2]:
                sides = frozenset(re.findall("north|south|east|west", found[1]))
                start = sentence.span.start
                span = Span(start + found.start(), start + found.end())
                rows.append(Bearing(names[-1].casefold(), found[2].casefold(), sides, span))
    return tuple(rows)


def bearings_apart(pair: Pair) -> Iterator[tuple[Bearing, Bearing]]:
    """One place that the two texts put to opposite sides of one town; neither text knows the other's side."""
    for a in bearings_of(pair.left):
        for b in bearings_of(pair.right):
            one = (a.place, a.town) == (b.place, b.town) and _opposed(a, b)
            if one and not _known(pair.left, b) and not _known(pair.right, a):
                yield a, b
                break


def _opposed(a: Bearing, b: Bearing) -> bool:
    return any(_OPPOSITE[side] in b.sides for side in a.sides)


def _known(reading: Reading, other: Bearing) -> bool:
    own = (row for row in bearings_of(reading) if (row.place, row.town) == (other.place, other.town))
    return any(row.sides == other.sides for row in own)
