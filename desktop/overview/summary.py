"""The pair in one sentence and its tallies. No Qt: a comparison in, words and counts out."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.model import Comparison, Finding, Side
from comparators.values import Interval
from comparators.wording import MONTHS, day_words, month_words
from desktop.dates import interval_words


@dataclass(frozen=True, slots=True)
class Tally:
    """So many findings of one sort, with a glyph and hue, and their ids to show them."""

    words: str
    icon: str
    token: str
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Common:
    """How much of one text speaks of what the other tells too."""

    side: Side
    date: str
    linked: int
    passages: int
    share: float


def heading(comparison: Comparison) -> str:
    """What this pair is, in a few words."""
    links = [link for link in comparison.pair.alignment.links if link.relation in ("same", "update")]
    if not links:
        return "Two texts without common matter"
    gap = _months_apart(comparison)
    if gap is not None and gap >= 1:
        return "Two moments of one story"
    return "Two reports of one story"


def lead(comparison: Comparison) -> str:
    """When each was written, and what their differences mostly are."""
    sentences = []
    left, right = comparison.pair.left.published, comparison.pair.right.published
    if left and right and left.interval == right.interval:
        sentences.append(f"Both were written {said(left.interval)}.")
    elif left and right:
        sentences.append(f"Left was written {said(left.interval)}, right {said(right.interval)}.")
    elif left:
        sentences.append(f"Left was written {said(left.interval)}; the right text does not say when.")
    elif right:
        sentences.append(f"Right was written {said(right.interval)}; the left text does not say when.")
    conflicts = _count(comparison.findings, "conflict")
    updates = _count(comparison.findings, "update")
    if updates > conflicts:
        sentences.append("Most figures that differ are later counts.")
    if conflicts == 1:
        sentences.append("One pair cannot both hold.")
    elif conflicts:
        sentences.append(f"{_number(conflicts)} pairs cannot both hold.")
    elif comparison.pair.alignment.links:
        sentences.append("No conflict was found.")
    return " ".join(sentences)


def tallies(comparison: Comparison) -> tuple[Tally, ...]:
    """The counts that filter the desk; sorts without findings are left out."""
    found = comparison.findings
    sorts: list[tuple[str, str, str, list[Finding]]] = [
        ("conflict|conflicts", "equal-not", "conflict", _of(found, "conflict")),
        ("update|updates", "arrow-up-right", "facts", _of(found, "update")),
        ("differs in certainty|differ in certainty", "circle-question-mark", "facts", _of(found, "certainty")),
        ("inside one text|inside one text", "repeat-2", "facts", _of(found, "internal")),
        ("left only|left only", "panel-left", "facts", [one for one in _of(found, "omission") if one.left]),
        ("right only|right only", "panel-right", "facts", [one for one in _of(found, "omission") if not one.left]),
        ("framing|framing", "tag", "framing", [one for one in found if one.area == "framing"]),
        ("artefact|artefacts", "spell-check", "artefacts", [one for one in found if one.area == "artefacts"]),
        ("kept quiet|kept quiet", "equal", "quiet", [one for one in found if one.quiet]),
    ]
    made = []
    for words, icon, token, members in sorts:
        if members:
            singular, plural = words.split("|")
            ids = frozenset(one.id for one in members)
            made.append(Tally(f"{len(members)} {singular if len(members) == 1 else plural}", icon, token, ids))
    return tuple(made)


def in_common(comparison: Comparison, side: Side) -> Common:
    """The passages that a same or update link touches, and their sentences' share of the words."""
    reading = comparison.pair.reading(side)
    numbers: set[int] = set()
    for link in comparison.pair.alignment.links:
        if link.relation in ("same", "update"):
            numbers |= set(link.left if side == "left" else link.right)
    words = [len(reading.sentence_text(number).split()) for number in range(len(reading.sentences))]
    total = sum(words)
    linked = sum(words[number] for number in numbers if number < len(words))
    passages = {reading.sentences[number].passage for number in numbers if number < len(words)}
    date = _date(comparison, side)
    return Common(side, date, len(passages), len(reading.passages), linked / total if total else 0.0)


def _of(findings: tuple[Finding, ...], verdict: str) -> list[Finding]:
    return [finding for finding in findings if finding.verdict == verdict]


def _count(findings: tuple[Finding, ...], verdict: str) -> int:
    return len(_of(findings, verdict))


def _number(number: int) -> str:
    words = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
    return words[number] if number < len(words) else str(number)


def _date(comparison: Comparison, side: str) -> str:
    reading = comparison.pair.left if side == "left" else comparison.pair.right
    return interval_words(reading.published.interval) if reading.published else ""


def said(interval: Interval) -> str:
    """on 9 October 2020, in January 2021, in 2021, between 2 May and 9 June 2021."""
    first, last = interval.earliest, interval.latest
    if first == last:
        return f"on {day_words(first)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"in {month_words(first)}"
    if first.year == last.year and interval.days > 300:
        return f"in {first.year}"
    return f"between {first.day} {MONTHS[first.month - 1]} and {day_words(last)}"


def _months_apart(comparison: Comparison) -> float | None:
    left, right = comparison.pair.left.published, comparison.pair.right.published
    if left is None or right is None:
        return None
    first, second = sorted((left.interval, right.interval))
    return (second.earliest - first.latest).days / 30.4
