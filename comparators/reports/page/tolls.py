"""The tolls of both texts by what they count: each figure with its time, its speaker and its place."""

from __future__ import annotations

from dataclasses import dataclass
from math import log10

from comparators.facts.claims import Claim, claims_of, evidence_span
from comparators.facts.scope import TOLLS, as_of, title_of
from comparators.model import SIDES, Pair, Reading, Side
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
    found: dict[str, list[tuple[Side, Claim]]] = {}
    for side in SIDES:
        for claim in claims_of(pair.reading(side)):
            if claim.measure in TOLLS and (claim.value.low is not None or claim.value.high is not None):
                found.setdefault(title_of(claim), []).append((side, claim))
    tables = [TollTable(title, tuple(_rows(pair, claims))) for title, claims in found.items()]
    kept = [table for table in tables if FEWEST <= len(table.rows) <= MOST]
    return tuple(sorted(kept, key=lambda table: (-len(table.rows), table.title)))


def _rows(pair: Pair, claims: list[tuple[Side, Claim]]) -> list[TollRow]:
    most = max([10.0, *(_ends(claim)[1] for _, claim in claims if not _is_share(claim))])
    rows: dict[object, TollRow] = {}
    for row in (_row(pair.reading(side), side, claim, most) for side, claim in claims):
        rows.setdefault((row.side, row.value, row.words), row)  # a toll that one text gives twice is one figure
    return sorted(rows.values(), key=_order)


def _order(row: TollRow) -> tuple[bool, str, float, str, int]:
    return (row.time is None, row.time.latest.isoformat() if row.time else "", row.high or 0.0, row.side, row.start)


def _row(reading: Reading, side: Side, claim: Claim, most: float) -> TollRow:
    span = evidence_span(reading, claim)
    time = as_of(reading, claim)
    low, high = (None, None) if _is_share(claim) else (_place(end, most) for end in _ends(claim))
    speaker = claim.certainty.speaker
    return TollRow(
        side=side,
        words=" ".join(span.of(reading.text).split()),
        value=(claim.value.low, claim.value.high),
        time=time,
        time_in_words="an earlier event" if claim.past_event else in_words(time) if time else "",
        speaker=speaker.words if speaker else "",
        modality=claim.certainty.modality,
        part=claim.part or claim.past_event,
        passage=reading.sentences[claim.sentence].passage + 1,
        anchor=sentence_anchor(side, claim.sentence),
        start=span.start,
        end=span.end,
        low=low,
        high=high,
        open_end=claim.value.high is None,
    )


def _is_share(claim: Claim) -> bool:
    return claim.value.unit == "percent" or bool(claim.value.share_of)


def _ends(claim: Claim) -> tuple[float, float]:
    known = [abs(end) for end in (claim.value.low, claim.value.high) if end is not None]
    return min(known), max(known)


def _place(value: float, most: float) -> float:
    """Where a number stands between 1 and the largest, by its logarithm, in hundredths."""
    return round(100 * log10(max(1.0, value)) / log10(most), 1)
