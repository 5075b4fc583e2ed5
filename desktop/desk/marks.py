"""The findings of one side as marks on its words, and the lane that each mark's line runs in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from comparators.model import Finding, Reading, Side, Span
from desktop.desk.places import sentences_of

LineKind = Literal["conflict", "facts", "framing", "artefacts", "omission"]

_ORDER: tuple[LineKind, ...] = ("conflict", "facts", "framing", "artefacts")
_FIRST_LANE = {"conflict": 3.0, "facts": 4.0, "framing": 5.0, "artefacts": 5.0}
_LANE = 3.0
_MOST = 0.7  # of a sentence's characters
_WHOLE_SENTENCE = 40  # characters; a shorter sentence may well be underlined
_SEVERITIES = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding on some words: ``lane`` is how far below the baseline its line runs (conflict: its upper line).

    ``name`` is the finding's id, kept because it is made anew, by hashing, each time it is asked for. A mark
    that stands ``beside`` its words has a bar in the gutter and no line.
    """

    start: int
    end: int
    finding: Finding
    name: str
    line: LineKind
    lane: float = 0.0
    beside: bool = False


def line_kind(finding: Finding) -> LineKind:
    """The line that shows a finding, by area; a conflict and an omission have one of their own."""
    if finding.verdict in ("conflict", "omission"):
        return finding.verdict
    return finding.area


def colour_token(finding: Finding) -> str:
    """The theme's name for a finding's hue and tint."""
    return "conflict" if finding.verdict == "conflict" else finding.area


def weight(finding: Finding) -> tuple[bool, int, int]:
    """For sorting, the most severe first; a conflict before all others."""
    area = ("facts", "framing", "artefacts").index(finding.area)
    return (finding.verdict != "conflict", _SEVERITIES.index(finding.severity), area)


def marks_of(findings: Iterable[Finding], reading: Reading, side: Side) -> tuple[Mark, ...]:
    """The marks of these findings on one side, in text order, each in its lane."""
    marks = []
    for finding in findings:
        name, line = finding.id, line_kind(finding)
        for item in finding.side(side):
            beside = line == "omission" or (line == "framing" and _covers_a_sentence(reading, item.span))
            marks.append(Mark(item.start, item.end, finding, name, line, beside=beside))
    return _stacked(sorted(marks, key=lambda mark: (mark.start, mark.end, weight(mark.finding), mark.name)))


def _covers_a_sentence(reading: Reading, span: Span) -> bool:
    """Whether these words are most of a sentence or more, as the evidence of a frame or a voice is."""
    for number in sentences_of(reading, span):
        sentence = reading.sentences[number].span
        shared = min(span.end, sentence.end) - max(span.start, sentence.start)
        if shared >= _MOST * len(sentence) and shared >= _WHOLE_SENTENCE:
            return True
    return False


def _stacked(marks: list[Mark]) -> tuple[Mark, ...]:
    """Where marks share words, the lines of the earlier areas come first; nothing is dropped or blended."""
    shared: list[set[LineKind]] = [{mark.line} for mark in marks]
    open_marks: list[int] = []
    for number, mark in enumerate(marks):
        if mark.beside:
            continue
        open_marks = [other for other in open_marks if marks[other].end > mark.start]
        for other in open_marks:
            shared[number].add(marks[other].line)
            shared[other].add(mark.line)
        open_marks.append(number)
    return tuple(replace(mark, lane=_lane(mark.line, kinds)) for mark, kinds in zip(marks, shared, strict=True))


def _lane(line: LineKind, kinds: set[LineKind]) -> float:
    depth = 0.0
    for kind in _ORDER:
        if kind not in kinds:
            continue
        lane = depth + _LANE if depth else _FIRST_LANE[kind]
        if kind == line:
            return lane
        depth = lane + (_LANE if kind == "conflict" else 0.0)  # a conflict's double line takes two lanes
    return depth


def describe(finding: Finding) -> str:
    """A finding in one line, for tooltips and screen readers: "Conflict, high: Driven from their homes"."""
    word = finding.verdict or finding.kind.replace("_", " ")
    return f"{word.capitalize()}, {finding.severity}: {finding.title or finding.statement}"
