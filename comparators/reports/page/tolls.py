"""The tolls of both texts by what they count: each figure with its time, its speaker and its place."""

from __future__ import annotations

from dataclasses import dataclass
from math import log10

from comparators.facts.counts.tolls import Toll, tolls_of
from comparators.model import Pair, Reading, Side
from comparators.reports.dates import in_words
from comparators.reports.page.leaf import sentence_anchor
from comparators.values import Interval

MOST = 12  # figures of one measure; more are a table of their own
FEWEST = 2


@dataclass(frozen=True, slots=True)
class TollRow:
    """One figure. ``low`` and ``high`` place it on the measure's logarithmic scale, 0 to 100; equal for one number.

    Both are None for a share, which has no place among numbers. ``open_end`` says that it is a least figure ("more
    than 6,000"); ``part`` that it is a part of another figure, or of another event.
    """

    side: Side
    words: str
    value: tuple[float | None, float | None]
    time: Interval | None
    time_in_words: str
    speaker: str
    modality: str
    part: bool
    passage: int
    anchor: str
    start: int
    end: int
    low: float | None
    high: float | None
    open_end: bool


@dataclass(frozen=True, slots=True)
class TollTable:
    """All figures of one measure, by the time they speak of, then by size."""

    title: str
    rows: tuple[TollRow, ...]


def toll_tables(pair: Pair) -> tuple[TollTable, ...]:
    """A table for each measure that the texts give at least two figures for, the fullest first."""
    found: dict[str, list[Toll]] = {}
    for toll in tolls_of(pair):
        found.setdefault(toll.title, []).append(toll)
    tables = [TollTable(title, tuple(_rows(pair, tolls))) for title, tolls in found.items()]
    kept = [table for table in tables if FEWEST <= len(table.rows) <= MOST]
    return tuple(sorted(kept, key=lambda table: (-len(table.rows), table.title)))


def _rows(pair: Pair, tolls: list[Toll]) -> list[TollRow]:
    most = max([10.0, *(_ends(toll)[1] for toll in tolls if not toll.share)])
    return sorted((_row(pair.reading(toll.side), toll, most) for toll in tolls), key=_order)


def _order(row: TollRow) -> tuple[bool, str, float, str, int]:
    return (row.time is None, row.time.latest.isoformat() if row.time else "", row.high or 0.0, row.side, row.start)


def _row(reading: Reading, toll: Toll, most: float) -> TollRow:
    low, high = (None, None) if toll.share else (_place(end, most) for end in _ends(toll))
    time = toll.as_of
    return TollRow(
        side=toll.side,
        words=toll.words,
        value=(toll.low, toll.high),
        time=time,
        time_in_words="an earlier event" if toll.past_event else in_words(time) if time else "",
        speaker=toll.speaker,
        modality=toll.modality,
        part=toll.part or toll.past_event,
        passage=reading.sentences[toll.sentence].passage + 1,
        anchor=sentence_anchor(toll.side, toll.sentence),
        start=toll.span.start,
        end=toll.span.end,
        low=low,
        high=high,
        open_end=toll.open_end,
    )


def _ends(toll: Toll) -> tuple[float, float]:
    known = [abs(end) for end in (toll.low, toll.high) if end is not None]
    return min(known), max(known)


def _place(value: float, most: float) -> float:
    """Where a number stands between 1 and the largest, by its logarithm, in hundredths."""
    return round(100 * log10(max(1.0, value)) / log10(most), 1)
