"""A finding as plain text to paste into a message or a correction note."""

from __future__ import annotations

from comparators.model import Finding, Reading, Side
from desktop.dates import interval_words
from desktop.findings.wording import passage_number


def citation(finding: Finding, left: Reading | None, right: Reading | None) -> str:
    """The statement, then each side's words with where they stand."""
    lines = [finding.statement]
    sides: tuple[tuple[Side, Reading | None], ...] = (("left", left), ("right", right))
    for side, reading in sides:
        evidence = finding.side(side)
        if not evidence or reading is None:
            continue
        quotes = " … ".join(f"“{' '.join(item.quote.split())}”" for item in evidence)
        lines.append(
            f"{side.capitalize()}, passage {passage_number(finding, side, reading)}: {quotes} ({_source(reading)})"
        )
    if finding.suggestion:
        lines.append(f"Suggestion: {finding.suggestion.text} ({finding.suggestion.source})")
    return "\n".join(lines) + "\n"


def _source(reading: Reading) -> str:
    article = reading.article
    name = article.outlet or article.title or article.origin.path or "untitled"
    return f"{name}, {interval_words(reading.published.interval)}" if reading.published else name
