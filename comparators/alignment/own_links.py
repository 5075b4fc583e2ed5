"""A person's own links, as the sentences of two readings."""

from __future__ import annotations

from collections.abc import Iterable

from comparators.model import Link, OwnLink, Reading, Span


def resolve(links: Iterable[OwnLink], left: Reading, right: Reading) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """What ``align`` asks for: (locked, cut). A link with an end that the text no longer has is left out.

    A sentence can have one locked link only: of two that claim it, the later one holds.
    """
    locked: list[Link] = []
    cut: list[Link] = []
    for own in links:
        here, there = sentences_of(own.left, left), sentences_of(own.right, right)
        if not here or not there:
            continue
        link = Link(here, there, own.relation, 1.0, locked=not own.cut)
        if own.cut:
            cut.append(link)
        else:
            locked = [old for old in locked if not _meet(old, link)] + [link]
    return tuple(locked), tuple(cut)


def sentences_of(spans: Iterable[Span], reading: Reading) -> tuple[int, ...]:
    """The numbers of the sentences that hold a character of these spans, in order."""
    text = tuple(spans)
    return tuple(
        number
        for number, sentence in enumerate(reading.sentences)
        if any(span.start < sentence.span.end and sentence.span.start < max(span.end, span.start + 1) for span in text)
    )


def _meet(one: Link, other: Link) -> bool:
    return bool(set(one.left) & set(other.left)) or bool(set(one.right) & set(other.right))
