"""What is selected: a finding, a link, or a finding with the link that carries it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comparators.model import Alignment, Finding, Link, Reading, Side, Span
from desktop.desk.bands import ends
from desktop.desk.places import links_of_finding, passage_at


@dataclass(frozen=True, slots=True)
class Choice:
    """Nothing, a finding, a link, or both; ``left`` and ``right`` are the words to bring into view."""

    finding: Finding | None = None
    link: Link | None = None
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()

    @property
    def finding_id(self) -> str | None:
        return self.finding.id if self.finding is not None else None

    @property
    def link_id(self) -> str | None:
        return self.link.id if self.link is not None else None

    def spans(self, side: Side) -> tuple[Span, ...]:
        return self.left if side == "left" else self.right


NOTHING = Choice()


def choose_finding(readings: Mapping[Side, Reading], alignment: Alignment, finding: Finding) -> Choice:
    """A finding, and the best of the links that carry it."""
    links = links_of_finding(readings["left"], readings["right"], alignment, finding)
    left, right = (tuple(item.span for item in evidence) for evidence in (finding.left, finding.right))
    return Choice(finding, links[0] if links else None, left, right)


def choose_link(readings: Mapping[Side, Reading], link: Link) -> Choice:
    """A link by itself, with the sentences that it joins."""
    return Choice(None, link, _spans(readings["left"], link, "left"), _spans(readings["right"], link, "right"))


def _spans(reading: Reading, link: Link, side: Side) -> tuple[Span, ...]:
    return tuple(reading.sentences[number].span for number in ends(link, side) if number < len(reading.sentences))


def passage_numbers(readings: Mapping[Side, Reading], choice: Choice) -> tuple[int, int]:
    """The passages that the chosen words begin in, left and right, from 1; 0 for none."""
    numbers = []
    for side in ("left", "right"):
        spans = choice.spans(side)
        passage = passage_at(readings[side], spans[0].start) if spans else None
        numbers.append(0 if passage is None else passage + 1)
    return numbers[0], numbers[1]
