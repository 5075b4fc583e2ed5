"""One finding as the page shows it: quotations in their sentences, the word diff, and all that explains it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten

from comparators.alignment.diff import diff_words
from comparators.model import SIDES, Finding, Pair, Reading, Review, Side, Span
from comparators.reports.page.leaf import Mark, Segment, segments, sentence_anchor
from comparators.sureness import sureness, worth_a_check
from comparators.wording import badge, decided, sign, towards

LONGEST = 420  # characters of a quotation; beyond it the sentence is cut around the evidence
SHOWN = 5  # quotations of one side; the rest are named by their passages
MOST, WHOLE = 0.7, 40  # share and number of characters from which a mark is of the whole sentence
ALIKE = 0.25  # share of words in common under which a word diff tells nothing


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence that holds evidence. ``before`` and ``after`` say whether it was cut."""

    passage: int
    anchor: str
    segments: tuple[Segment, ...]
    before: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a finding; ``nearest`` is the closest sentence where this side has no evidence."""

    side: Side
    quotations: tuple[Quotation, ...]
    further: tuple[Quotation, ...] = ()
    nearest: Quotation | None = None
    nearest_reason: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of the word diff: equal, removed or added; ``typed`` is number, name, negation, verb or empty.

    ``gap`` asks for a space after it, where words of the other text follow at once.
    """

    kind: str
    text: str
    typed: str
    gap: bool = False

    @property
    def tag(self) -> str:
        return "del" if self.kind == "removed" else "ins"


@dataclass(frozen=True, slots=True)
class Card:
    """All that the page says of one finding. ``hue`` is its lane: its colour and line.

    ``check`` says that it is worth a check and no more.
    """

    number: int
    finding: Finding
    hue: str
    title: str
    brief: str
    badge: str
    sign: str
    sureness: str
    check: bool
    decision: str
    state: str
    halves: tuple[Half, ...]
    differences: tuple[Difference, ...]

    @property
    def alone(self) -> Side | None:
        """The one side that has its evidence, if there is but one."""
        sides = [side for side in SIDES if self.finding.side(side)]
        return sides[0] if len(sides) == 1 else None

    @property
    def repeats(self) -> bool:
        """Whether the statement says no more than the quotation under it."""
        quotes = [item.quote[:40] for side in SIDES for item in self.finding.side(side)]
        return any(" ".join(quote.split()) in self.finding.statement for quote in quotes)


def hue(finding: Finding) -> str:
    """The colour of a finding: its area, red for a conflict, grey for what is kept quiet."""
    if finding.verdict == "conflict":
        return "conflict"
    return "quiet" if finding.quiet else finding.area


def lane(finding: Finding, reading: Reading, span: Span) -> str:
    """The line under its words. What one report leaves out, and framing of whole sentences, stand beside them."""
    if finding.verdict == "omission":
        return "omission"
    if finding.area == "framing" and _covers_a_sentence(reading, span):
        return "whole"
    return hue(finding)


def _covers_a_sentence(reading: Reading, span: Span) -> bool:
    """As in the window: most of a sentence that is not short, as the evidence of a frame or a voice is."""
    for sentence in reading.sentences:
        shared = min(span.end, sentence.span.end) - max(span.start, sentence.span.start)
        if shared >= max(MOST * len(sentence.span), WHOLE):
            return True
    return False


def in_brief(finding: Finding) -> str:
    """What differs, on one line: left | right, or the side that has it and its words."""
    left, right = finding.values
    if left and right:
        return f"{left} {towards(finding)} {right}"
    if finding.suggestion and finding.area == "artefacts":
        wrong = (left or right or (finding.left or finding.right)[0].quote).strip()
        return f"{shorten(wrong, 60, placeholder=' …')} → {finding.suggestion.text}"
    for side, value in zip(SIDES, finding.values, strict=True):
        quotes = finding.side(side)
        if value or (quotes and not (left or right or finding.side("right" if side == "left" else "left"))):
            words = shorten(value or quotes[0].quote, 90, placeholder=" …")
            return words if finding.verdict == "omission" else f"{side}: {words}"
    return ""


def card(pair: Pair, finding: Finding, number: int, review: Review) -> Card:
    """The card of a finding. A finding about one text has one half, an omission two."""
    halves = tuple(_half(pair, finding, number, side) for side in SIDES)
    if finding.verdict != "omission":
        halves = tuple(half for half in halves if half.quotations)
    return Card(
        number=number,
        finding=finding,
        hue=hue(finding),
        title=finding.title[:1].upper() + finding.title[1:],
        brief=in_brief(finding),
        badge=badge(finding),
        sign=sign(finding),
        sureness=sureness(finding.confidence),
        check=worth_a_check(finding),
        decision=decided(review, finding),
        state=review.of(finding.id).state,
        halves=halves,
        differences=tuple(_differences(pair, finding)),
    )


def _half(pair: Pair, finding: Finding, number: int, side: Side) -> Half:
    reading = pair.reading(side)
    check = worth_a_check(finding)
    marks = [Mark(item.span, number, lane(finding, reading, item.span), check) for item in sorted(finding.side(side))]
    found = tuple(_quotations(reading, side, marks))
    if found:
        return Half(side, found[:SHOWN], found[SHOWN:])
    nearest, reason = _nearest(pair, finding, side)
    return Half(side, (), nearest=nearest, nearest_reason=reason)


def _quotations(reading: Reading, side: Side, marks: list[Mark]) -> Iterator[Quotation]:
    """Each sentence that holds evidence, once; evidence outside every sentence stands alone."""
    left_over = list(marks)
    for place, sentence in enumerate(reading.sentences):
        inside = [mark for mark in marks if mark.span.overlaps(sentence.span)]
        if inside:
            left_over = [mark for mark in left_over if mark not in inside]
            yield _quotation(reading, side, place, sentence.span, inside)
    for mark in left_over:
        yield Quotation(0, "", tuple(segments(reading.text, mark.span, [mark])))


def _quotation(reading: Reading, side: Side, place: int, span: Span, marks: list[Mark]) -> Quotation:
    start, end = span.start, span.end
    if len(span) > LONGEST:
        middle = (max(start, marks[0].span.start) + min(end, marks[-1].span.end)) // 2
        start = _word_start(reading.text, max(start, middle - LONGEST // 2))
        end = _word_end(reading.text, min(end, middle + LONGEST // 2))
    return Quotation(
        passage=reading.sentences[place].passage + 1,
        anchor=sentence_anchor(side, place),
        segments=tuple(segments(reading.text, Span(start, max(start, end)), marks)),
        before=start > span.start,
        after=end < span.end,
    )


def _word_start(text: str, offset: int) -> int:
    space = text.rfind(" ", 0, offset)
    return offset if space < 0 else space + 1


def _word_end(text: str, offset: int) -> int:
    space = text.find(" ", offset)
    return offset if space < 0 else space


def _nearest(pair: Pair, finding: Finding, side: Side) -> tuple[Quotation | None, str]:
    """For an omission: the closest sentence of the side that lacks it, as the alignment saw it."""
    other: Side = "right" if side == "left" else "left"
    place = next((pair.reading(other).sentence_at(item.start) for item in finding.side(other)), None)
    for near in pair.alignment.nearest:
        if (near.side, near.sentence) == (other, place):
            reading = pair.reading(side)
            span = reading.sentences[near.other].span
            return _quotation(reading, side, near.other, span, [Mark(span, 0, "quiet")]), near.reason
    return None, ""


def _differences(pair: Pair, finding: Finding) -> Iterator[Difference]:
    """The word diff of the first sentences on both sides, where they have enough in common to be read."""
    places = [next((pair.reading(s).sentence_at(item.start) for item in finding.side(s)), None) for s in SIDES]
    if places[0] is None or places[1] is None:
        return
    left, right = pair.left.sentences[places[0]], pair.right.sentences[places[1]]
    left_text, right_text = left.span.of(pair.left.text), right.span.of(pair.right.text)
    parts = diff_words(
        left_text,
        right_text,
        left_tokens=pair.left.sentence_tokens(places[0]),
        right_tokens=pair.right.sentence_tokens(places[1]),
        left_offset=left.span.start,
        right_offset=right.span.start,
    )
    equal = sum(part.left_end - part.left_start for part in parts if part.kind == "equal")
    if equal < ALIKE * min(len(left_text), len(right_text)) or all(part.kind == "equal" for part in parts):
        return
    for place, part in enumerate(parts):
        added = part.kind == "added"
        start, end = (part.right_start, part.right_end) if added else (part.left_start, part.left_end)
        text = (right_text if added else left_text)[start:end]
        turns = place + 1 < len(parts) and part.kind == "removed" and parts[place + 1].kind == "added"
        yield Difference(part.kind, text, part.typed, turns and not text[-1:].isspace())
