"""All mentions of a reading, gathered from one finder a file."""

from __future__ import annotations

from comparators.model import Mention, Reading
from comparators.values import Interval


def find_mentions(reading: Reading, published: Interval | None) -> tuple[Mention, ...]:
    """Mentions in text order. ``published`` is what relative dates resolve against, or None."""
    found: list[Mention] = []
    return tuple(sorted(found, key=lambda mention: (mention.span, mention.kind)))
