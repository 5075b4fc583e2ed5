"""The words that a finding stands on, as pieces to show: plain, marked with a hue, numbered, struck. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from comparators.model import SIDES, Evidence, Finding, Reading, Side, Slot
from desktop.findings.wording import hue
from desktop.theme import Theme

SLOT = "slot:"  # before the number, in a link between quotation and slot row
_LONGEST = 250
_AROUND = 75
_MOST = 3  # sentences
_WORD = re.compile(r"\w+(?:[.,]\w+)*")
_WORDS_NOT_SENTENCES = 60  # a finding on a whole passage would drown the words that this one is about


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words. ``token`` is the hue of a mark, empty for plain words; ``number`` leads to a slot row."""

    text: str
    token: str = ""
    number: int | None = None
    struck: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    token: str
    number: int | None = None
    own: bool = False


def quoted_sentences(evidence: Sequence[Evidence], reading: Reading) -> tuple[int, ...]:
    """The numbers of the sentences that the evidence touches, in text order."""
    return tuple(
        number
        for number, sentence in enumerate(reading.sentences)
        if any(sentence.span.overlaps(item.span) for item in evidence)
    )


def finding_pieces(finding: Finding, side: Side, reading: Reading, others: Iterable[Finding] = ()) -> tuple[Piece, ...]:
    """The sentences around a finding's evidence on one side; other framing and artefact marks keep their hue."""
    evidence = finding.side(side)
    if not evidence:
        return ()
    numbers = quoted_sentences(evidence, reading)
    if not numbers:
        return tuple(Piece(item.quote, hue(finding)) for item in evidence)
    numbers_of = slot_numbers(finding)
    marks = [
        _Mark(item.start, item.end, hue(finding), numbers_of.get(_slot_of(item, finding.slots, side)), own=True)
        for item in evidence
    ]
    for other in others:
        if other.id != finding.id and other.area != "facts":
            words = (item for item in other.side(side) if len(item.quote) <= _WORDS_NOT_SENTENCES)
            marks += [_Mark(item.start, item.end, other.area) for item in words]
    return _pieces(reading, numbers, marks, _correction(finding, side))


def sentence_pieces(
    reading: Reading, numbers: Sequence[int], findings: Iterable[Finding], side: Side
) -> tuple[Piece, ...]:
    """Whole sentences, with the marks of all findings on them."""
    marks = [
        _Mark(item.start, item.end, hue(finding)) for finding in findings for item in finding.side(side) if numbers
    ]
    return _pieces(reading, tuple(numbers), marks, None)


def _correction(finding: Finding, side: Side) -> str | None:
    evidence = finding.side(side)
    if finding.area != "artefacts" or finding.suggestion is None or len(evidence) != 1 or len(evidence[0].quote) > 40:
        return None
    return finding.suggestion.text if len(finding.suggestion.text) <= 60 else None


def slot_numbers(finding: Finding) -> dict[Slot | None, int]:
    """The slot rows that some quotation of the finding carries, with their small numbers, in the rows' order."""
    carried = {_slot_of(item, finding.slots, side) for side in SIDES for item in finding.side(side)}
    rows = [slot for slot in dict.fromkeys(finding.slots) if slot in carried]
    return {slot: number for number, slot in enumerate(rows, start=1)}


def _slot_of(item: Evidence, slots: Sequence[Slot], side: Side) -> Slot | None:
    """The row that the words speak of: one that differs rather than one with an empty side, and the fullest."""
    quote = _words(item.quote)
    fitting: list[tuple[bool, int, int, Slot]] = []
    for slot in slots:
        value = _words(slot.left if side == "left" else slot.right)
        if slot.agreement != "same" and value and quote and (value <= quote or quote <= value):
            fitting.append((slot.agreement == "missing", -len(value & quote), len(fitting), slot))
    return min(fitting)[-1] if fitting else None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _pieces(reading: Reading, numbers: Sequence[int], marks: list[_Mark], correction: str | None) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    own = [mark for mark in marks if mark.own] or marks
    cut = False
    for place, number in enumerate(numbers[:_MOST]):
        span = reading.sentences[number].span
        start, end = _window(reading.text, span.start, span.end, own)
        if place:
            joined = numbers[place - 1] == number - 1 and not cut and start == span.start
            pieces.append(Piece(" " if joined else " … "))
        elif start > span.start:
            pieces.append(Piece("… "))
        pieces += _marked(reading.text, start, end, marks, correction)
        cut = end < span.end
    if cut:
        pieces.append(Piece(" …"))
    if len(numbers) > _MOST:
        pieces.append(Piece(f" … and {len(numbers) - _MOST} more"))
    return tuple(pieces)


def _window(text: str, start: int, end: int, marks: Sequence[_Mark]) -> tuple[int, int]:
    """The whole sentence, or what is near its marks where it is long; cut between words."""
    if end - start <= _LONGEST:
        return start, end
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    if not inside:
        return start, text.rfind(" ", start, start + _LONGEST)
    first = max(start, min(mark.start for mark in inside) - _AROUND)
    last = min(end, max(mark.end for mark in inside) + _AROUND)
    if first > start:
        first = text.find(" ", first) + 1
    if last < end:
        last = text.rfind(" ", 0, last)
    return first, last


def _marked(text: str, start: int, end: int, marks: list[_Mark], correction: str | None) -> list[Piece]:
    cuts = {start, end}
    for mark in marks:
        cuts |= {min(max(mark.start, start), end), min(max(mark.end, start), end)}
    pieces = []
    for first, last in pairwise(sorted(cuts)):
        over = [mark for mark in marks if mark.start <= first and mark.end >= last]
        chosen = next((mark for mark in over if mark.own), over[0] if over else None)
        words = " ".join(text[first:last].split("\n"))
        if chosen is None:
            pieces.append(Piece(words))
        elif chosen.own and correction is not None:
            pieces += [
                Piece(words, chosen.token, struck=True),
                Piece(" "),
                Piece(correction, chosen.token, strong=True),
            ]
        else:
            ends = chosen.end == last
            pieces.append(Piece(words, chosen.token, chosen.number if ends else None))
    return pieces


def to_html(pieces: Iterable[Piece], theme: Theme, *, lit: int | None = None) -> str:
    """The pieces as rich text for a label; numbered ones are links to their slot rows, the ``lit`` one underlined.

    Everything from the articles is escaped.
    """
    parts = []
    for piece in pieces:
        words = escape(piece.text)
        if piece.struck:
            words = f"<s>{words}</s>"
        if piece.strong:
            words = f"<b>{words}</b>"
        if piece.token:
            style = f"background-color:{theme.tint_hex(piece.token)};color:{theme.hex(piece.token)}"
            if theme.high_contrast:
                style += ";text-decoration:underline"  # there is no tint, and colour alone does not say it
            words = f'<span style="{style}">{words}</span>'
        if piece.number is not None:
            words += f"<sup><b>{piece.number}</b></sup>"
            lit_line = "underline" if piece.number == lit else "none"
            style = f"color:{theme.hex('ink')};text-decoration:{lit_line}"
            words = f'<a href="{SLOT}{piece.number}" style="{style}">{words}</a>'
        parts.append(words)
    return "".join(parts)


def diff_html(left: str, right: str, theme: Theme) -> str:
    """Word for word: what was removed is struck, what was added is underlined."""
    from comparators.alignment.diff import diff_words

    parts = diff_words(left, right)
    shown = ""
    for place, part in enumerate(parts):
        mine, theirs = left[part.left_start : part.left_end], right[part.right_start : part.right_end]
        before = parts[place - 1].kind if place else ""
        after = parts[place + 1].kind if place + 1 < len(parts) else ""
        if part.kind == "equal":
            shown += escape(mine if after == "removed" else theirs)  # the space before what follows is its side's
            continue
        words = mine or theirs
        bare = words.strip()
        if {before, part.kind} == {"removed", "added"} and words[:1].isalnum() and not shown[-1:].isspace():
            shown += " "  # what was removed and what replaces it would run together
        start = words.index(bare)
        tag = f's style="color:{theme.hex("ink3")}"' if part.kind == "removed" else "u"
        shown += f"{words[:start]}<{tag}>{escape(bare)}</{tag[0]}>{words[start + len(bare) :]}"
    return shown.replace("\n", " ")
