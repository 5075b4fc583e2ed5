"""Keeps the two panes level: while the person scrolls one, and when something is selected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from comparators.model import Alignment, Side, Span
from desktop.desk.levelling import READING_HEIGHT, Anchor, anchors_of, best_partners, level, nearest
from desktop.desk.page import Page
from desktop.desk.pane import Pane
from desktop.desk.places import passage_at

_TOGETHER = 0.8  # of a pane's height: words that stand nearer are shown together
_NEAR = 70  # pixels that the other pane may go at once; farther it glides


@dataclass(frozen=True, slots=True)
class _Place:
    """What is to be seen on one page: the words, and the height to hold level with the other page's."""

    top: float
    bottom: float
    line: float


class Following(QObject):
    """Scrolls one pane after the other. It never answers to a scrolling of its own, so the two cannot chase."""

    def __init__(self, left: Pane, right: Pane) -> None:
        super().__init__(left)
        self._panes: dict[Side, Pane] = {"left": left, "right": right}
        self._alignment = Alignment()
        self._anchors: dict[Side, tuple[Page, Page, tuple[Anchor, ...]]] = {}
        self.together = True

    def set_alignment(self, alignment: Alignment) -> None:
        self._alignment = alignment
        self._anchors.clear()

    def other(self, side: Side) -> Pane:
        return self._panes["right" if side == "left" else "left"]

    def anchors(self, side: Side) -> tuple[Anchor, ...]:
        """The partnered passages of this side's page, kept until either page is set anew."""
        mine, theirs = self._panes[side].page, self.other(side).page
        if mine is None or theirs is None:
            return ()
        known = self._anchors.get(side)
        if known is None or known[0] is not mine or known[1] is not theirs:
            partners = best_partners(mine, self._alignment, side, theirs)
            known = self._anchors[side] = (mine, theirs, anchors_of(mine, theirs, partners))
        return known[2]

    def follow(self, side: Side) -> None:
        """The person has scrolled this side: bring the other level."""
        if not self.together:
            return
        goal = self.goal(side, self._panes[side].scroll_top)
        other = self.other(side)
        if goal is not None:
            far = abs(goal - other.scroll_top) > _NEAR or other.glide.moving
            other.scroll_to(goal, glide=far and not other.glide.reduced)

    def goal(self, side: Side, scroll: float) -> float | None:
        """Where the other pane belongs while this one is scrolled to here; None where a page is missing."""
        pane, other = self._panes[side], self.other(side)
        if pane.page is None or other.page is None:
            return None
        eye = _eye(pane, scroll)
        height = level(self.anchors(side), scroll + eye, pane.page.height, other.page.height)
        return height - eye

    def reading_passages(self, side: Side) -> tuple[int | None, int | None]:
        """The passage at the reading height of this side and the best partner's, left and right, from 0."""
        pane = self._panes[side]
        if pane.page is None:
            return (None, None)
        height = pane.scroll_top + _eye(pane, pane.scroll_top)
        item = pane.page.item_at(height)
        if item is None:
            return (None, None)
        mine = item.passage
        partner = next((anchor.partner_passage for anchor in self.anchors(side) if anchor.passage == mine), None)
        return (mine, partner) if side == "left" else (partner, mine)

    def nearest_partnered(self, side: Side) -> Anchor | None:
        """The partnered passage nearest to this side's reading height."""
        pane = self._panes[side]
        return nearest(self.anchors(side), pane.scroll_top + _eye(pane, pane.scroll_top))

    def show(self, left: Sequence[Span], right: Sequence[Span]) -> None:
        """Bring these words into view; panes that show them already stay, one that moves goes level with the other."""
        for side, spans in (("left", left), ("right", right)):
            self._panes[side].reveal(spans)  # type: ignore[index]
        places: dict[Side, _Place] = {}
        for side, spans in (("left", left), ("right", right)):
            place = self._place(side, spans)  # type: ignore[arg-type]
            if place is not None:
                places[side] = place  # type: ignore[index]
        hidden = [side for side, place in places.items() if not self._panes[side].in_view(place.top, place.bottom)]
        if not hidden:
            return
        shown = [side for side in places if side not in hidden]
        lead: Side = shown[0] if shown else hidden[0]
        lead_scroll = float(self._panes[lead].scroll_top)
        if lead in hidden:
            lead_scroll = self._go(lead, places[lead].line - self._panes[lead].view_height * READING_HEIGHT)
        follower: Side = "right" if lead == "left" else "left"
        if follower in hidden:
            self._go_level(follower, places[follower], places[lead].line - lead_scroll)
        elif follower not in places and self.together:
            goal = self.goal(lead, lead_scroll)
            if goal is not None:
                self._go(follower, goal)

    def _go_level(self, side: Side, place: _Place, height: float) -> None:
        """Bring the place to this height of the pane, or nearer to its middle where it would not be wholly in view."""
        view = self._panes[side].view_height
        goal = place.line - height
        if goal > place.top or place.bottom > goal + view:
            goal = place.top - view * READING_HEIGHT
        self._go(side, goal)

    def _go(self, side: Side, goal: float) -> float:
        pane = self._panes[side]
        goal = min(max(goal, 0.0), float(pane.verticalScrollBar().maximum()))
        pane.scroll_to(goal, glide=True)
        return goal

    def _place(self, side: Side, spans: Sequence[Span]) -> _Place | None:
        pane = self._panes[side]
        if pane.page is None or not spans:
            return None
        passage = passage_at(pane.page.reading, spans[0].start)
        whole = pane.page.passage_extent(passage) if passage is not None else None
        extents = [extent for span in spans if (extent := pane.page.extent(span)) is not None]
        if not extents and whole is not None:
            extents = [whole]  # words that are shown elsewhere, as a gallery's repeated title
        if not extents:
            return None
        top, bottom = min(low for low, _ in extents), max(high for _, high in extents)
        if bottom - top > pane.view_height * _TOGETHER:
            # Too far apart to be seen at once: what is in view already will do, else the first.
            top, bottom = next((extent for extent in extents if pane.in_view(*extent)), extents[0])
        near = whole is not None and top - whole[0] < pane.view_height * 0.4
        return _Place(top, bottom, whole[0] if near and whole is not None else top)


def _eye(pane: Pane, scroll: float) -> float:
    """How far below the pane's top the eye reads: one third, but the very top and end at the page's own ends."""
    height, remaining = pane.view_height, pane.verticalScrollBar().maximum() - scroll
    part = min(READING_HEIGHT, scroll / height * 2 / 3) if height else 0.0
    if remaining < height / 2 and height and pane.verticalScrollBar().maximum() > height:
        part = max(part, 1 - remaining / height * 4 / 3)
    return height * part
