"""Closing marks that stand apart from their words, where a line breaks between a quotation and its speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span

_CLOSING = re.compile(
    r"[\w’']+[.,!?] [\"”] ?\n(?!\n) ?(?=(?:[A-Z][\w.’'-]+ ){0,3}(?:[Hh]e |[Ss]he |[Tt]hey )?"
    r"(?:said|says|told|added|wrote|tweeted|asked)\b)"
)


def apart_marks(reading: Reading) -> Iterator[Span]:
    """Each word with the mark that a space parts from it, before a line end (`continue? "` / Trump tweeted.)."""
    for match in every_match(_CLOSING, reading.text):
        yield Span(match.start(), match.start() + len(match.group().rstrip()))
