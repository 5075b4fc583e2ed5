"""Why a sentence has no link: what comes nearest on the other side, and what parts the two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comparators.model import Alignment, Reading, Side, Span


@dataclass(frozen=True, slots=True)
class Unlinked:
    """``words`` say it in one line; ``span`` is the nearest sentence in the other text."""

    words: str
    span: Span


def unlinked(readings: Mapping[Side, Reading], alignment: Alignment, side: Side) -> dict[int, Unlinked]:
    """By sentence number, for every sentence of this side that can say why."""
    other: Side = "right" if side == "left" else "left"
    if side not in readings or other not in readings:
        return {}
    across = readings[other]
    return {
        near.sentence: Unlinked(
            f"No link. Nearest on the {other}: ¶ {across.sentences[near.other].passage + 1}, {near.reason}",
            across.sentences[near.other].span,
        )
        for near in alignment.nearest
        if near.side == side and near.other < len(across.sentences)
    }
