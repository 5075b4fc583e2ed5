"""One name under two descriptions: "al Qaeda offshoot the Nusra Front", "the Nusra Front terrorist group"."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.framing.descriptions import Description, descriptions
from comparators.framing.paired_labels import Paired
from comparators.model import SIDES, Pair, Span

_MOST = 3
_SHOWN = 2
_BEGINNING = 3  # letters


def named_labels(pair: Pair) -> Iterator[Paired]:
    """Up to three names, those with most telling words first, which the texts describe with nothing in common."""
    found = {side: descriptions(pair.reading(side)) for side in SIDES}
    rows = []
    for name in sorted(set(found["left"]) & set(found["right"])):
        mine, other = (found[side][name] for side in SIDES)
        said = [frozenset(word for item in items for word in item.words) for items in (mine, other)]
        left = [item for item in mine if _fresh(item.telling, said[1])]
        right = [item for item in other if _fresh(item.telling, said[0])]
        if left and right:
            rows.append((sum(len(item.telling) for item in (*left, *right)), name, _best(left), _best(right)))
    rows.sort(key=lambda row: (-row[0], row[1]))
    for _, name, lefts, rights in rows[:_MOST]:
        yield Paired(
            about=f"How {_name(pair, lefts[0], name)} is described",
            words=(lefts[0].of(pair.left.text), rights[0].of(pair.right.text)),
            left=lefts,
            right=rights,
            why="Both texts name the same, and each says something of it that the other does not.",
            source="T. van Leeuwen, “The representation of social actors”, 1996: nomination and categorisation",
            severity="medium",
            confidence=0.6,
        )


def _fresh(telling: frozenset[str], said: frozenset[str]) -> bool:
    """Has it a telling word that the other text lacks, by more than its ending (Shia, Shiite)?"""
    beginnings = {word[:_BEGINNING] for word in said}
    return any(word[:_BEGINNING] not in beginnings for word in telling)


def _name(pair: Pair, span: Span, name: str) -> str:
    """The name as the left text writes it."""
    text = span.of(pair.left.text)
    place = text.casefold().find(name)
    return text[place : place + len(name)] if place >= 0 else name


def _best(telling: list[Description]) -> tuple[Span, ...]:
    """Those with most telling words, the first places first."""
    return tuple(item.span for item in sorted(telling, key=lambda item: (-len(item.telling), item.span))[:_SHOWN])
