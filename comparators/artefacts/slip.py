"""One slip of grammar, as the rules report it."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.model import Reading, Span

HEADINGS = frozenset({"headline", "subhead", "kicker", "caption", "dateline"})  # articles are dropped there by custom


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: where, what is wrong, the right form where there is one, and why."""

    span: Span
    what: str
    right: str
    why: str
    confidence: float = 0.8


def in_heading(reading: Reading, offset: int) -> bool:
    """Whether this place lies in a heading or a caption."""
    return any(
        passage.role in HEADINGS and passage.span.start <= offset < passage.span.end for passage in reading.passages
    )
