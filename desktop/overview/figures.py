"""All that the overview page shows beyond the comparison itself, worked out before the page is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.framing.emphasis_map import EmphasisRow, emphasis_map
from comparators.model import Comparison
from desktop.overview.tables import Bars, Thing, frames, quoted, things, tones
from desktop.overview.tolls import Tolls, tolls_of


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts in time, names of things, voices, frames, emphasis, tone. What a pair lacks is empty or None."""

    tolls: Tolls | None
    things: tuple[Thing, ...]
    voices: tuple[Bars, ...]
    frames: tuple[Bars, ...]
    emphasis: tuple[EmphasisRow, ...] = ()
    tones: tuple[Thing, ...] = ()


def figures_of(comparison: Comparison) -> Figures:
    """Takes a moment on long texts: call it off the interface thread."""
    return Figures(
        tolls_of(comparison),
        things(comparison),
        quoted(comparison),
        frames(comparison),
        emphasis_map(comparison.pair),
        tones(comparison),
    )
