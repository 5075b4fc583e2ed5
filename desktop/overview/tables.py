"""Who is quoted, what is in the foreground, what things are called: both texts side by side. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.framing.frames import carried, shares
from comparators.framing.terms import Hit, hits
from comparators.framing.tone_table import ToneSide, tone_table
from comparators.framing.voices import Voice, voices
from comparators.model import SIDES, Comparison, Reading, Side, Span

_MOST_VOICES, _MOST_FRAMES, _MOST_THINGS, _MOST_NAMES = 5, 7, 5, 2
_MOST_TONES = 4


@dataclass(frozen=True, slots=True)
class Bars:
    """One row of a butterfly: a name, how much of it either text has, and where first. ``finding`` is the id of one
    about it."""

    name: str
    left: float
    right: float
    finding: str = ""
    left_place: Span | None = None
    right_place: Span | None = None


@dataclass(frozen=True, slots=True)
class Called:
    """One name of a thing: how often, where first, and whether a framing finding stands on it."""

    words: str
    times: int
    span: Span
    finding: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """What both texts speak of, and what either calls it."""

    name: str
    left: tuple[Called, ...]
    right: tuple[Called, ...]


def quoted(comparison: Comparison) -> tuple[Bars, ...]:
    """Words in direct quotation by speaker, the most quoted first; the rest together as "Others"."""
    lefts, rights = ([one for one in voices(comparison.pair.reading(side)) if one.direct] for side in SIDES)
    rows: list[Bars] = []
    used: set[int] = set()
    for mine in lefts:
        match = next((n for n, one in enumerate(rights) if n not in used and mine.words & one.words), None)
        if match is not None:
            used.add(match)
        rows.append(_bars(comparison, mine, rights[match] if match is not None else None))
    rows += [_bars(comparison, None, one) for number, one in enumerate(rights) if number not in used]
    rows.sort(key=lambda row: (-(row.left + row.right), row.name))
    shown, rest = rows[:_MOST_VOICES], rows[_MOST_VOICES:]
    if rest:
        shown.append(Bars("Others", sum(row.left for row in rest), sum(row.right for row in rest)))
    return tuple(shown)


def _bars(comparison: Comparison, left: Voice | None, right: Voice | None) -> Bars:
    name = max((voice.name for voice in (left, right) if voice), key=len)
    finding = ""
    for one in comparison.findings:
        if one.comparator == "framing/voice" and not finding:
            for side, voice in (("left", left), ("right", right)):
                evidence = one.left if side == "left" else one.right
                if voice and any(item.span.overlaps(span) for item in evidence for span in voice.spans):
                    finding = one.id
    return Bars(
        name,
        _words(comparison, "left", left),
        _words(comparison, "right", right),
        finding,
        left.direct[0] if left and left.direct else None,
        right.direct[0] if right and right.direct else None,
    )


def _words(comparison: Comparison, side: Side, voice: Voice | None) -> int:
    text = comparison.pair.reading(side).text
    return sum(len(span.of(text).split()) for span in voice.direct) if voice else 0


def frames(comparison: Comparison) -> tuple[Bars, ...]:
    """The share of sentences that carry each frame, 0 to 1, the strongest first."""
    readings = comparison.pair.left, comparison.pair.right
    left, right = (shares(carried(reading), reading) for reading in readings)
    firsts = [{item.frame: item.span for item in reversed(carried(reading))} for reading in readings]
    rows = [
        Bars(
            name.replace("_", " ").capitalize(),
            left.get(name, 0.0),
            right.get(name, 0.0),
            left_place=firsts[0].get(name),
            right_place=firsts[1].get(name),
        )
        for name in {**left, **right}
    ]
    rows.sort(key=lambda row: (-(row.left + row.right), row.name))
    return tuple(rows[:_MOST_FRAMES])


def things(comparison: Comparison) -> tuple[Thing, ...]:
    """What both texts name by labels: what a finding is about first, then what has most labels."""
    found = {side: hits(comparison.pair.reading(side)) for side in SIDES}
    referents = dict.fromkeys(hit.referent for side in SIDES for hit in found[side])
    rows = []
    for referent in referents:
        left, right = (_called(comparison, side, found[side], referent) for side in SIDES)
        if left and right:
            rows.append(Thing(referent[:1].upper() + referent[1:], left, right))
    rows.sort(key=lambda row: (not _found(row), -sum(one.times for one in (*row.left, *row.right))))
    return tuple(rows[:_MOST_THINGS])


def _found(thing: Thing) -> bool:
    return any(called.finding for called in (*thing.left, *thing.right))


def _called(comparison: Comparison, side: Side, found: tuple[Hit, ...], referent: str) -> tuple[Called, ...]:
    reading = comparison.pair.reading(side)
    spans: dict[str, list[Span]] = {}
    words: dict[str, str] = {}
    for hit in found:
        if hit.referent == referent:
            shown = _shown(reading, hit.span)
            spans.setdefault(shown.casefold(), []).append(hit.span)
            words.setdefault(shown.casefold(), shown)
    rows = [
        Called(words[key], len(places), places[0], _finding_on(comparison, side, places))
        for key, places in spans.items()
    ]
    rows.sort(key=lambda row: (-row.times, row.words.casefold()))
    return tuple(rows[:_MOST_NAMES])


def tones(comparison: Comparison) -> tuple[Thing, ...]:
    """The words that judge an actor in a text's own voice, − against and + in favour; "named only" without any."""
    return tuple(
        Thing(row.actor, *(_judging(comparison, side, row.side(side)) for side in SIDES))
        for row in tone_table(comparison.pair)
    )


def _judging(comparison: Comparison, side: Side, tone: ToneSide) -> tuple[Called, ...]:
    places: dict[tuple[bool, str], list[Span]] = {}
    for hit in tone.hits:
        places.setdefault((not hit.against, hit.word), []).append(hit.span)
    rows = [
        Called(f"{'+' if favourable else '−'} {word}", len(spans), spans[0], _finding_on(comparison, side, spans))
        for (favourable, word), spans in sorted(places.items(), key=lambda item: (item[0][0], -len(item[1]), item[0]))
    ]
    return tuple(rows[:_MOST_TONES]) or tuple(Called("named only", tone.named, span) for span in tone.plain[:1])


def _shown(reading: Reading, span: Span) -> str:
    return " ".join(span.of(reading.text).split())


def _finding_on(comparison: Comparison, side: Side, places: list[Span]) -> str:
    for finding in comparison.findings:
        if finding.area == "framing" and finding.kind in ("label", "loaded", "scare_quotes", "tone"):
            for item in finding.side(side):
                if any(item.span.overlaps(place) for place in places):
                    return finding.id
    return ""
