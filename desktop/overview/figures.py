"""All that the overview page shows beyond the comparison itself, worked out before the page is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.framing.emphasis_map import EmphasisRow, emphasis_map
from comparators.model import Comparison
from comparators.reports.page.tolls import TollTable, toll_tables
from desktop.overview.tables import Bars, Thing, frames, quoted, things, tones
from desktop.overview.tolls import Tolls, tolls_of

_MOST = 6  # tables of figures


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts in time, names of things, voices, frames, emphasis, tone; what a pair lacks is empty or None.

    ``counts`` are the figures of each measure but the one that ``tolls`` draws.
    """

    tolls: Tolls | None
    things: tuple[Thing, ...]
    voices: tuple[Bars, ...]
    frames: tuple[Bars, ...]
    emphasis: tuple[EmphasisRow, ...] = ()
    tones: tuple[Thing, ...] = ()
    counts: tuple[TollTable, ...] = ()


def figures_of(comparison: Comparison) -> Figures:
    """Takes a moment on long texts: call it off the interface thread."""
    tolls = tolls_of(comparison)
    drawn = tolls.name if tolls is not None else ""
    return Figures(
        tolls,
        things(comparison),
        quoted(comparison),
        frames(comparison),
        emphasis_map(comparison.pair),
        tones(comparison),
        tuple(table for table in toll_tables(comparison.pair) if table.title != drawn)[:_MOST],
    )
