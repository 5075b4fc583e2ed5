"""One text as the page shows it: blocks, sentences and segments, each segment with the marks that lie on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from comparators.model import Link, Pair, Reading, Side, Span
from comparators.wording import ROLES

LANES = ("conflict", "facts", "framing", "artefacts", "omission", "whole")  # the last two draw no line
BESIDE = ("omission", "whole")
SIGNS = {"update": "↗", "parallel": "∥"}
OTHER: Mapping[Side, Side] = {"left": "right", "right": "left"}


@dataclass(frozen=True, slots=True)
class Mark:
    """Evidence in a text, as it is drawn: ``number`` is the finding's on this page, ``lane`` one of LANES.

    ``check`` is for a finding that is worth a check and no more.
    """

    span: Span
    number: int
    lane: str
    check: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """One line under a segment, the numbers of the findings that it stands for, ``check`` if none of them is sure."""

    name: str
    numbers: tuple[int, ...]
    check: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """Words under the same marks. ``ends`` are the marks that end here: their numbers follow the words."""

    text: str
    lanes: tuple[Lane, ...] = ()
    ends: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Chip:
    """A link at one of its sentences: ``anchor`` is its name where it comes first on its side."""

    number: int
    relation: str
    sign: str
    anchor: str
    target: str
    reasons: str
    conflict: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, or what stands between two (``anchor`` is then empty). ``unlinked`` says why it has no link."""

    anchor: str
    part: str
    segments: tuple[Segment, ...]
    chips: tuple[Chip, ...] = ()
    unlinked: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A passage: ``number`` counts from 1 (0 outside every passage), ``edge`` is the best relation that it has.

    ``label`` names its role, once for a run of passages of one role. ``bars`` are the marks that stand beside the
    passage and not under its words: omission, for what the other text leaves out; whole, for what speaks of whole
    sentences, as a frame does.
    """

    number: int
    role: str
    label: str
    edge: str
    bars: tuple[str, ...]
    lines: tuple[Line, ...]


def segments(text: str, span: Span, marks: Sequence[Mark]) -> Iterator[Segment]:
    """The words of a span, cut wherever a mark begins or ends."""
    here = [mark for mark in marks if mark.span.overlaps(span)]
    edges = {span.start, span.end}
    for mark in here:
        edges |= {offset for offset in (mark.span.start, mark.span.end) if span.start < offset < span.end}
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        over = [mark for mark in here if mark.span.start < end and start < mark.span.end]
        lanes = tuple(
            Lane(
                name,
                tuple(sorted({mark.number for mark in over if mark.lane == name})),
                all(mark.check for mark in over if mark.lane == name),
            )
            for name in LANES
            if any(mark.lane == name for mark in over)
        )
        ends = sorted((mark for mark in over if mark.span.end == end), key=lambda mark: mark.number)
        yield Segment(text[start:end], lanes, tuple({mark.number: mark for mark in ends}.values()))


def blocks(pair: Pair, side: Side, marks: Sequence[Mark], conflicts: frozenset[int]) -> tuple[Block, ...]:
    """The whole text of one side in order; nothing that is not white space is left out.

    ``conflicts`` are the places, in ``pair.alignment.links``, of links that carry a conflict.
    """
    reading = pair.reading(side)
    chips = _chips(pair, side, conflicts)
    made: list[Block] = []
    last = 0
    for number, passage in enumerate(reading.passages):
        made += _loose(reading, Span(last, max(last, passage.span.start)), marks)
        lines = tuple(_lines(pair, number, passage.span, marks, chips, side))
        best = [chip.relation for line in lines for chip in line.chips]
        edge = next((name for name in ("same", "update", "related", "parallel") if name in best), "")
        over = {mark.lane for mark in marks if mark.span.overlaps(passage.span)}
        bars = tuple(name for name in BESIDE if name in over)
        again = bool(made) and made[-1].role == passage.role
        made.append(Block(number + 1, passage.role, "" if again else ROLES.get(passage.role, ""), edge, bars, lines))
        last = max(last, passage.span.end)
    made += _loose(reading, Span(last, len(reading.text)), marks)
    return tuple(made)


def _loose(reading: Reading, span: Span, marks: Sequence[Mark]) -> list[Block]:
    if not span.of(reading.text).strip():
        return []
    return [Block(0, "body", "", "", (), (Line("", "body", tuple(segments(reading.text, span, marks))),))]


def _lines(
    pair: Pair, passage: int, span: Span, marks: Sequence[Mark], chips: Mapping[int, list[Chip]], side: Side
) -> Iterator[Line]:
    reading = pair.reading(side)
    near = [mark for mark in marks if mark.span.overlaps(span)]
    last = span.start
    for number, sentence in enumerate(reading.sentences):
        if sentence.passage != passage or sentence.span.start < last:
            continue
        if last < sentence.span.start:
            yield Line("", "body", tuple(segments(reading.text, Span(last, sentence.span.start), near)))
        words = tuple(segments(reading.text, sentence.span, near))
        here = tuple(chips.get(number, ()))
        why = "" if here else _why_unlinked(pair, side, number)
        yield Line(sentence_anchor(side, number), sentence.part, words, here, why)
        last = sentence.span.end
    if last < span.end:
        yield Line("", "body", tuple(segments(reading.text, Span(last, span.end), near)))


def _chips(pair: Pair, side: Side, conflicts: frozenset[int]) -> dict[int, list[Chip]]:
    rows: dict[int, list[Chip]] = {}
    for place, link in enumerate(pair.alignment.links):
        for index, sentence in enumerate(_numbers(link, side)):
            chip = Chip(
                number=place + 1,
                relation=link.relation,
                sign=SIGNS.get(link.relation, ""),
                anchor=f"{side}-link-{place + 1}" if index == 0 else "",
                target=f"{OTHER[side]}-link-{place + 1}",
                reasons="; ".join(link.reasons),
                conflict=place in conflicts,
            )
            rows.setdefault(sentence, []).append(chip)
    return rows


def _why_unlinked(pair: Pair, side: Side, number: int) -> str:
    near = pair.alignment.why_unlinked(side, number)
    if near is None:
        return ""
    words = " ".join(pair.reading(OTHER[side]).sentence_text(near.other).split())
    return f"No link. Nearest: “{words}” ({near.reason})"


def _numbers(link: Link, side: Side) -> tuple[int, ...]:
    return link.left if side == "left" else link.right


def sentence_anchor(side: Side, number: int) -> str:
    """The name of a sentence on the page."""
    return f"{side}-{number + 1}"
