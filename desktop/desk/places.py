"""Which sentences and passages an offset, a finding or a link stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from comparators.model import Alignment, Finding, Link, Reading, Side, Span


def sentences_of(reading: Reading, span: Span) -> tuple[int, ...]:
    """The sentences that share a character with this span, in text order."""
    starts = [sentence.span.start for sentence in reading.sentences]
    return _sentences_between(reading, starts, span)


def _sentences_between(reading: Reading, starts: list[int], span: Span) -> tuple[int, ...]:
    found = []
    for number in range(max(bisect_right(starts, span.start) - 1, 0), len(starts)):
        if starts[number] >= span.end:
            break
        if reading.sentences[number].span.end > span.start:
            found.append(number)
    return tuple(found)


def passage_at(reading: Reading, offset: int) -> int | None:
    """The passage that holds this offset, counted from 0."""
    starts = [passage.span.start for passage in reading.passages]
    number = bisect_right(starts, offset) - 1
    return number if number >= 0 and offset < reading.passages[number].span.end else None


def finding_sentences(reading: Reading, finding: Finding, side: Side) -> frozenset[int]:
    """The sentences that a finding's evidence on this side stands in."""
    starts = [sentence.span.start for sentence in reading.sentences]
    return frozenset(number for item in finding.side(side) for number in _sentences_between(reading, starts, item.span))


def links_of_finding(left: Reading, right: Reading, alignment: Alignment, finding: Finding) -> tuple[Link, ...]:
    """The links that carry a finding on both sides, the best first; none for one about a single text."""
    lefts = finding_sentences(left, finding, "left")
    rights = finding_sentences(right, finding, "right")
    carrying = [link for link in alignment.links if lefts & set(link.left) and rights & set(link.right)]
    return tuple(sorted(carrying, key=lambda link: (link.relation == "parallel", -link.score, link.id)))


def passages_of_link(reading: Reading, numbers: Iterable[int]) -> tuple[int, ...]:
    """The passages that these sentences stand in, in text order."""
    size = len(reading.sentences)
    return tuple(sorted({reading.sentences[number].passage for number in numbers if number < size}))


def runs(numbers: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Neighbouring numbers joined: 3 4 5 9 gives (3, 5) and (9, 9)."""
    joined: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if joined and joined[-1][1] == number - 1:
            joined[-1] = (joined[-1][0], number)
        else:
            joined.append((number, number))
    return tuple(joined)
