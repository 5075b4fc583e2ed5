"""Findings in few words: the names of kinds and verdicts, the second line of a row, what a screen reader says."""

from __future__ import annotations

from collections.abc import Mapping

from comparators.model import Decision, Evidence, Finding, Reading, Side
from comparators.sureness import sureness
from comparators.wording import KINDS, VERDICTS, badge, kind_name, towards

__all__ = ["AREAS", "KINDS", "SEVERITIES", "VERDICTS", "badge", "kind_name"]

AREAS: Mapping[str, str] = {"facts": "Facts", "framing": "Framing", "artefacts": "Artefacts"}
SEVERITIES: Mapping[str, str] = {"high": "High", "medium": "Medium", "low": "Low"}


_SHORT = 32


def hue(finding: Finding) -> str:
    """The colour token: red for conflicts alone, grey for what is kept quiet, else the area's."""
    if finding.verdict == "conflict":
        return "conflict"
    return "quiet" if finding.quiet else finding.area


def title(finding: Finding) -> str:
    """The matter in a few words; of a damaged word, the word and what it may stand for."""
    words = finding.title
    side = one_sided(finding)
    if finding.area == "artefacts" and finding.suggestion is not None and side:
        quote = " ".join(finding.side(side)[0].quote.split())
        if quote not in words and len(quote) <= _SHORT and len(finding.suggestion.text) <= _SHORT:
            words = f"{quote} → {finding.suggestion.text}"
    return words[:1].upper() + words[1:]


def one_sided(finding: Finding) -> Side | None:
    """The only side that the finding stands on, or None where it stands on both."""
    if finding.left and finding.right:
        return None
    return "left" if finding.left else "right"


def second_line(finding: Finding, *, short: bool = False) -> str:
    """Left value | right value, with an arrow for updates and corrections."""
    left, right = finding.values
    side = one_sided(finding)
    if finding.area == "artefacts" and side:
        return f"{_artefact_words(finding)}, {side}"
    if side and finding.verdict == "omission":
        words = (left if side == "left" else right) or _quote(finding.side(side))
        return f"{side} only: {words}"
    if side:
        words = (left if side == "left" else right) or _quote(finding.side(side))
        return f"{side}: {words}" if words else side
    if left and right:
        prefix = f"{VERDICTS[finding.verdict].lower()}: " if finding.verdict and finding.quiet and not short else ""
        return f"{prefix}{left} {towards(finding)} {right}"
    return left or right or finding.statement


def _artefact_words(finding: Finding) -> str:
    side = one_sided(finding) or "left"
    value = finding.values[0 if side == "left" else 1]
    words = value or _quote(finding.side(side))
    if words and words.casefold() not in title(finding).casefold():
        return words
    return kind_name(finding).lower()


def _quote(evidence: tuple[Evidence, ...]) -> str:
    return " … ".join(" ".join(item.quote.split()) for item in evidence)


def passage_number(finding: Finding, side: Side, reading: Reading | None) -> int | None:
    """The number of the passage, from 1, that holds the finding's first words on this side."""
    evidence = finding.side(side)
    if not evidence or reading is None:
        return None
    start = evidence[0].start
    for number, passage in enumerate(reading.passages, start=1):
        if passage.span.start <= start < passage.span.end:
            return number
    return None


def passage_numbers(finding: Finding, left: Reading | None, right: Reading | None) -> str:
    """¶ 33 · 9; a missing side is a dash where the finding is about both texts."""
    numbers = (passage_number(finding, "left", left), passage_number(finding, "right", right))
    if finding.verdict == "omission" or finding.kind == "voice":
        return "¶ " + " · ".join("–" if number is None else str(number) for number in numbers)
    return "¶ " + " · ".join(str(number) for number in numbers if number is not None)


def spoken(finding: Finding, decision: Decision, left: Reading | None, right: Reading | None) -> str:
    """The whole finding for a screen reader."""
    parts = [
        f"{badge(finding)}, {SEVERITIES[finding.severity].lower()}, {AREAS[finding.area].lower()}",
        title(finding),
        sureness(finding.confidence),
    ]
    readings: tuple[tuple[Side, Reading | None], ...] = (("left", left), ("right", right))
    for side, reading in readings:
        number = passage_number(finding, side, reading)
        if number is not None:
            parts.append(f"{side.capitalize()}, passage {number}: {_quote(finding.side(side))}")
    parts.append({"open": "To review", "confirmed": "Confirmed", "dismissed": "Dismissed"}[decision.state])
    return ". ".join(parts) + "."
