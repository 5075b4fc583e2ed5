"""Tables of framing for the overview and the reports: labels by referent, voices and frames by share."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from comparators.framing.frames import carried, shares
from comparators.framing.referents import shared_referents
from comparators.framing.terms import Hit, hits
from comparators.framing.voices import Voice, same_voice, voices
from comparators.model import Pair, Reading, Span


@dataclass(frozen=True, slots=True)
class LabelCount:
    """One label of one text: how often it stands in the writer's own voice and in quotations, and where."""

    term: str
    attitude: str
    own: int
    quoted: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One referent and what each text calls it, the most frequent label first."""

    referent: str
    left: tuple[LabelCount, ...]
    right: tuple[LabelCount, ...]


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """One speaker: direct and indirect quotations in either text, and the share of all quoted characters, 0 to 1."""

    speaker: str
    left_direct: int
    left_indirect: int
    left_share: float
    right_direct: int
    right_indirect: int
    right_share: float


@dataclass(frozen=True, slots=True)
class FrameRow:
    """One frame: the share of each text's sentences that carry it, 0 to 1. Shares may add up to more than 1."""

    frame: str
    left: float
    right: float


def label_table(pair: Pair) -> tuple[LabelRow, ...]:
    """Every actor, side or territory that both texts label, with counts and places; most labels first."""
    found = [
        LabelRow(referent, _counts(lefts, pair.left), _counts(rights, pair.right))
        for referent, lefts, rights in shared_referents(hits(pair.left), hits(pair.right))
    ]
    return tuple(sorted(found, key=lambda row: (-sum(c.own + c.quoted for c in (*row.left, *row.right)), row.referent)))


def _counts(found: list[Hit], reading: Reading) -> tuple[LabelCount, ...]:
    """By the label's form in the lexicon; ``term`` is how the text writes it first."""
    by_term: dict[str, list[Hit]] = {}
    for hit in found:
        by_term.setdefault(hit.term, []).append(hit)
    counts = [
        LabelCount(
            term=rows[0].span.of(reading.text),
            attitude=rows[0].attitude,
            own=sum(not hit.quoted for hit in rows),
            quoted=sum(hit.quoted for hit in rows),
            spans=tuple(hit.span for hit in rows),
        )
        for rows in by_term.values()
    ]
    return tuple(sorted(counts, key=lambda count: (-count.own - count.quoted, count.spans[0])))


def voice_shares(pair: Pair) -> tuple[VoiceRow, ...]:
    """Every named speaker of either text, those with the largest shares first."""
    left, right = voices(pair.left), voices(pair.right)
    totals = tuple(sum(voice.length for voice in found) for found in (left, right))
    rows = []
    used: set[int] = set()
    for mine in left:
        place = next((n for n, other in enumerate(right) if n not in used and same_voice(mine, other)), None)
        if place is not None:
            used.add(place)
        rows.append(_voice_row(mine, right[place] if place is not None else None, totals))
    rows += [_voice_row(None, other, totals) for place, other in enumerate(right) if place not in used]
    return tuple(sorted(rows, key=lambda row: (-row.left_share - row.right_share, row.speaker)))


def _voice_row(left: Voice | None, right: Voice | None, totals: tuple[int, ...]) -> VoiceRow:
    named = left or right
    assert named is not None
    return VoiceRow(
        speaker=max((voice.name for voice in (left, right) if voice is not None), key=lambda name: (len(name), name)),
        left_direct=len(left.direct) if left else 0,
        left_indirect=len(left.indirect) if left else 0,
        left_share=round(left.length / totals[0], 3) if left and totals[0] else 0.0,
        right_direct=len(right.direct) if right else 0,
        right_indirect=len(right.indirect) if right else 0,
        right_share=round(right.length / totals[1], 3) if right and totals[1] else 0.0,
    )


def frame_shares(pair: Pair) -> tuple[FrameRow, ...]:
    """Every frame that either text carries, the most carried first."""
    left = shares(carried(pair.left), pair.left)
    right = shares(carried(pair.right), pair.right)
    rows = [FrameRow(f, round(left.get(f, 0.0), 3), round(right.get(f, 0.0), 3)) for f in sorted({*left, *right})]
    return tuple(sorted(rows, key=lambda row: (-row.left - row.right, row.frame)))


def attitudes(row: LabelRow) -> tuple[Counter[str], Counter[str]]:
    """How often each text judges this referent and how, over all its labels."""
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for counter, counts in ((left, row.left), (right, row.right)):
        for count in counts:
            counter[count.attitude] += count.own + count.quoted
    return left, right
