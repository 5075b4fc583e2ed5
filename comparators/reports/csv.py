"""Comparison -> CSV: one finding a row, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from comparators.model import SIDES, Comparison, Finding, Review, Side
from comparators.reports.level import Level, at_level
from comparators.reports.side import passage_of
from comparators.reports.visible import shown

NO_REVIEW = Review()
COLUMNS = (
    *("id", "area", "kind", "verdict", "severity", "confidence", "title", "statement"),
    *("left_passages", "left_quotations", "left_value", "right_passages", "right_quotations", "right_value"),
    *("explanation", "arithmetic", "doubt", "suggestion", "suggestion_source", "review", "reason", "note"),
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(comparison: Comparison, *, level: Level = "quiet", review: Review = NO_REVIEW, sure: bool = False) -> bytes:
    """The table as UTF-8 with a byte-order mark, so that spreadsheet programs read accents right."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for finding in at_level(comparison.findings, level, sure=sure):
        writer.writerow([_inert(shown(value)) for value in _row(comparison, finding, review)])
    return buffer.getvalue().encode("utf-8-sig")


def _row(comparison: Comparison, finding: Finding, review: Review) -> list[str]:
    decision = review.of(finding.id)
    left, right = ([*_evidence(comparison, finding, side)] for side in SIDES)
    suggestion = finding.suggestion
    return [
        *(finding.id, finding.area, finding.kind, finding.verdict or "", finding.severity),
        *(f"{finding.confidence:.2f}", finding.title, finding.statement),
        *(*left, finding.values[0] or "", *right, finding.values[1] or ""),
        *(finding.explanation, finding.arithmetic, finding.doubt),
        *((suggestion.text, suggestion.source) if suggestion else ("", "")),
        *(decision.state, decision.reason, decision.note),
    ]


def _evidence(comparison: Comparison, finding: Finding, side: Side) -> tuple[str, str]:
    reading = comparison.pair.reading(side)
    places = dict.fromkeys(passage_of(reading, item).removeprefix("¶ ") for item in finding.side(side))
    return ", ".join(places), " … ".join(" ".join(item.quote.split()) for item in finding.side(side))


def _inert(value: str) -> str:
    """A cell that a spreadsheet would take for a formula is marked as text by an apostrophe."""
    return f"'{value}" if value.startswith(FORMULA) else value
