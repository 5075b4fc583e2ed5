"""What both texts hold as a whole, side by side: tolls, labels, voices, frames, emphasis, tone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from comparators.framing.emphasis_map import EmphasisRow, emphasis_map
from comparators.framing.tables import LabelRow, frame_shares, label_table, voice_shares
from comparators.framing.tone_table import ToneSide, tone_table
from comparators.model import Pair
from comparators.reports.page.tolls import TollTable, toll_tables

MOST_LABELS, MOST_VOICES, MOST_FRAMES = 10, 10, 9


@dataclass(frozen=True, slots=True)
class Bars:
    """One row of a butterfly: shares 0 to 1, what is written beside them, and their lengths in hundredths."""

    name: str
    left: str
    right: str
    left_length: float
    right_length: float


@dataclass(frozen=True, slots=True)
class Judging:
    """One word on an actor: ``way`` is against or in favour, or empty where the actor is named without such a word."""

    way: str
    word: str
    count: int


@dataclass(frozen=True, slots=True)
class Tone:
    """One actor and the words that judge it in either text."""

    actor: str
    left: tuple[Judging, ...]
    right: tuple[Judging, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """Tables of the whole pair; each may be empty."""

    tolls: tuple[TollTable, ...]
    labels: tuple[LabelRow, ...]
    voices: tuple[Bars, ...]
    frames: tuple[Bars, ...]
    emphasis: tuple[EmphasisRow, ...] = ()
    tone: tuple[Tone, ...] = ()


def overview(pair: Pair) -> Overview:
    """The tables, each cut to what a reader takes in: the largest rows."""
    voices = [
        (row.speaker, row.left_share, row.right_share, _quoted(row.left_direct, row.left_indirect, row.left_share),
         _quoted(row.right_direct, row.right_indirect, row.right_share))
        for row in voice_shares(pair)[:MOST_VOICES]
    ]  # fmt: skip
    frames = [
        (row.frame.replace("_", " ").capitalize(), row.left, row.right, f"{row.left:.0%}", f"{row.right:.0%}")
        for row in frame_shares(pair)[:MOST_FRAMES]
    ]
    return Overview(
        toll_tables(pair),
        label_table(pair)[:MOST_LABELS],
        _bars(voices),
        _bars(frames),
        emphasis_map(pair),
        tuple(Tone(row.actor, _judging(row.left), _judging(row.right)) for row in tone_table(pair)),
    )


def _judging(side: ToneSide) -> tuple[Judging, ...]:
    """Each word once with its count, those against first; without any, that the actor is named only."""
    counts = Counter((not hit.against, hit.word) for hit in side.hits)
    return tuple(
        Judging("in favour" if favourable else "against", word, count)
        for (favourable, word), count in sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
    ) or (Judging("", "named only", side.named),)


def _quoted(direct: int, indirect: int, share: float) -> str:
    """How often a speaker is quoted and reported: "2 quoted, 1 reported, 31%"."""
    if not direct and not indirect:
        return "–"
    parts = [f"{direct} quoted"] if direct else []
    parts += [f"{indirect} reported"] if indirect else []
    parts += [f"{share:.0%}"] if direct else []
    return ", ".join(parts)


def _bars(rows: list[tuple[str, float, float, str, str]]) -> tuple[Bars, ...]:
    most = max((max(row[1], row[2]) for row in rows), default=0.0) or 1.0
    return tuple(
        Bars(name, left_words, right_words, round(100 * left / most, 1), round(100 * right / most, 1))
        for name, left, right, left_words, right_words in rows
    )
