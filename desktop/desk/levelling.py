"""Linked scrolling: which height of one page stands level with a height of the other."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from comparators.model import Alignment, Link, Side
from desktop.desk.folding import PARTNERED
from desktop.desk.page import Page

READING_HEIGHT = 1 / 3  # of the pane: where the eye is


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage (from ``top`` to ``bottom`` on its page) and the height of its best partner on the other page."""

    top: float
    bottom: float
    partner: float
    passage: int
    partner_passage: int


def best_partners(page: Page, alignment: Alignment, side: Side, other: Page) -> dict[int, int]:
    """For each passage with a *same* or *update* link, the passage of its best partner (both counted from 0)."""
    best: dict[int, tuple[float, int]] = {}
    for link in alignment.links:
        if link.relation not in PARTNERED:
            continue
        mine, theirs = _ends(link, side)
        for number in mine:
            if number >= len(page.reading.sentences) or theirs[0] >= len(other.reading.sentences):
                continue
            passage = page.reading.sentences[number].passage
            partner = other.reading.sentences[theirs[0]].passage
            if passage not in best or best[passage][0] < link.score:
                best[passage] = (link.score, partner)
    return {passage: partner for passage, (_, partner) in best.items()}


def _ends(link: Link, side: Side) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return (link.left, link.right) if side == "left" else (link.right, link.left)


def anchors_of(page: Page, other: Page, partners: dict[int, int]) -> tuple[Anchor, ...]:
    """The partnered passages from top to bottom of the page."""
    anchors = []
    for passage, partner in sorted(partners.items()):
        mine, theirs = page.passage_extent(passage), other.passage_extent(partner)
        if mine is not None and theirs is not None:
            anchors.append(Anchor(mine[0], mine[1], theirs[0], passage, partner))
    return tuple(anchors)


def level(anchors: tuple[Anchor, ...], height: float, page_height: float, other_height: float) -> float:
    """The height on the other page that belongs beside this one.

    Inside a partnered passage both move alike; between two, the other page makes up the way evenly. Before the
    first and after the last the pages' own ends are the anchors, so that tops and ends meet.
    """
    number = bisect_right([anchor.top for anchor in anchors], height) - 1
    before = anchors[number] if number >= 0 else None
    after = anchors[number + 1] if number + 1 < len(anchors) else None
    if before is not None and height <= before.bottom:
        return before.partner + (height - before.top)
    start, start_partner = (before.bottom, before.partner + before.bottom - before.top) if before else (0.0, 0.0)
    end, end_partner = (after.top, after.partner) if after else (page_height, other_height)
    if end <= start:
        return end_partner
    return start_partner + (end_partner - start_partner) * (height - start) / (end - start)


def nearest(anchors: tuple[Anchor, ...], height: float) -> Anchor | None:
    """The partnered passage nearest to this height."""
    return min(anchors, key=lambda anchor: max(anchor.top - height, height - anchor.bottom, 0.0), default=None)
