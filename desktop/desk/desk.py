"""The reading desk: two panes, the ribbon between them, strips at their outer edges, cards on top.

What is selected anywhere is selected everywhere. The desk tells what the *person* clicked; what the window tells
the desk to select is never told back.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from comparators.model import SIDES, Alignment, Comparison, Profile, Reading, Side, Span
from desktop.desk.card_words import reads_as_translated
from desktop.desk.choosing import NOTHING, Choice, choose_finding, choose_link, passage_numbers
from desktop.desk.folding import folds_of
from desktop.desk.following import Following
from desktop.desk.links import looks_of
from desktop.desk.marks import marks_of
from desktop.desk.parts import Parts
from desktop.desk.reading_out import read_out
from desktop.desk.seeking import Seeker
from desktop.desk.unlinked import unlinked
from desktop.theme import Theme


class Desk(Parts):
    """The contract with the window. Every signal carries names and numbers only, and only what the person did."""

    findingActivated = Signal(str)
    linkActivated = Signal(str)
    passageFocused = Signal(int, int)
    dateEditRequested = Signal(str)
    encodingEditRequested = Signal(str)
    linkDrawn = Signal(int, int)
    linkMenuAsked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._readings: dict[Side, Reading] = {}
        self._alignment: Alignment | None = None
        self._comparison: Comparison | None = None
        self._visible: frozenset[str] = frozenset()
        self._choice = NOTHING
        self._focus = (0, 0)
        self._following = Following(self.left_pane, self.right_pane)
        self._seeker = Seeker(self.panes)
        self.read_out = read_out(tuple(self.panes.values()), self.ribbon, self._link_clicked)
        self._connect()

    def _connect(self) -> None:
        for side, pane in self.panes.items():
            pane.findingClicked.connect(self._finding_clicked)
            pane.placeAsked.connect(lambda start, end, side=side: self._show_across(side, Span(start, end)))
            pane.steered.connect(lambda side=side: self._steered(side))
            self.strips[side].findingClicked.connect(self._finding_clicked)
            self.cards[side].dateClicked.connect(lambda side=side: self.dateEditRequested.emit(side))
            self.cards[side].encodingClicked.connect(lambda side=side: self.encodingEditRequested.emit(side))
        self.ribbon.linkClicked.connect(self._link_clicked)
        self.ribbon.linkDrawn.connect(self.linkDrawn)
        self.ribbon.menuAsked.connect(self.linkMenuAsked)

    # What it shows

    def set_reading(self, side: str, reading: Reading | None) -> None:
        """Another text on one side; links and findings of the text before it go."""
        where = _side(side)
        if reading is None:
            self._readings.pop(where, None)
        else:
            self._readings[where] = reading
        self.panes[where].set_reading(reading)
        self.cards[where].set_reading(reading)
        if self._comparison is not None or self._alignment is not None:
            self._comparison = None
            self.set_alignment(None)
        self._set_focus((0, 0))

    def set_alignment(self, alignment: Alignment | None) -> None:
        """The links, as soon as they are known; findings may come later."""
        self._alignment = alignment
        self._following.set_alignment(alignment or Alignment())
        self._choose(NOTHING)
        for side in SIDES:
            reading = self._readings.get(side)
            folds = folds_of(reading, alignment, side) if reading is not None and alignment is not None else ()
            self.panes[side].set_folds(folds)
            self.panes[side].unlinked = unlinked(self._readings, alignment or Alignment(), side)
        self._show_findings()

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Readings, links, profiles and findings at once. All but the quiet findings show until the window filters."""
        self._comparison = None
        self._choose(NOTHING)
        if comparison is None:
            self._show_findings()
            return
        for side in SIDES:
            if self._readings.get(side) is not comparison.pair.reading(side):
                self.set_reading(side, comparison.pair.reading(side))
            self.cards[side].set_profile(comparison.profile(side))
            self.cards[side].set_translated(reads_as_translated(comparison.profile(side)))
        if self._alignment is not comparison.pair.alignment:
            self.set_alignment(comparison.pair.alignment)
        self._comparison = comparison
        self._visible = frozenset(finding.id for finding in comparison.findings if not finding.quiet)
        self._show_findings()
        self._focus_reading("left")

    def set_profile(self, side: str, profile: Profile | None) -> None:
        self.cards[_side(side)].set_profile(profile)

    def set_visible_findings(self, ids: Iterable[str]) -> None:
        """Marks and ticks for these findings only. A selected finding keeps its place even when filtered out."""
        visible = frozenset(ids)
        if visible != self._visible:
            self._visible = visible
            self._show_findings()

    def _show_findings(self) -> None:
        self.ribbon.drawable = self._comparison is not None
        findings = [] if self._comparison is None else self._comparison.findings
        shown = [item for item in findings if item.id in self._visible or item.id == self._choice.finding_id]
        for side in SIDES:
            reading = self._readings.get(side)
            self.panes[side].set_marks(marks_of(shown, reading, side) if reading is not None else ())
            self.strips[side].refresh()
        alignment = self._alignment or Alignment()
        if len(self._readings) == len(SIDES):
            looks = looks_of(self._readings["left"], self._readings["right"], alignment, shown)
            self.ribbon.set_links(alignment, looks)
        else:
            self.ribbon.set_links(Alignment(), {})
        count = None if self._alignment is None else sum(link.relation != "parallel" for link in alignment.links)
        self.link_count.set_count(count, complete=self._comparison is not None)

    # Selecting

    def select_finding(self, finding_id: str | None) -> None:
        """Tint a finding's words, pick its link, bring both into view; None clears. Emits nothing."""
        known = self._comparison.by_id if self._comparison is not None else {}
        finding = known.get(finding_id) if finding_id is not None else None
        if finding is None or self._alignment is None:
            self._choose(NOTHING)
        else:
            self._choose(choose_finding(self._readings, self._alignment, finding))

    def select_link(self, link_id: str | None) -> None:
        """Pick a link by itself and bring both its ends into view; None clears. Emits nothing."""
        alignment = self._alignment or Alignment()
        link = next((link for link in alignment.links if link.id == link_id), None)
        if link is None or len(self._readings) < len(SIDES):
            self._choose(NOTHING)
        else:
            self._choose(choose_link(self._readings, link))

    def _choose(self, choice: Choice) -> None:
        before, self._choice = self._choice, choice
        for side in SIDES:
            self.panes[side].set_selected_finding(choice.finding_id)
            self.strips[side].update()
        if any(item is not None and item.id not in self._visible for item in (before.finding, choice.finding)):
            self._show_findings()
        self.ribbon.set_selected(choice.link_id)
        if choice != NOTHING:
            self._following.show(choice.left, choice.right)
            self._set_focus(passage_numbers(self._readings, choice))

    def _finding_clicked(self, finding_id: str) -> None:
        self.select_finding(finding_id)
        self.findingActivated.emit(finding_id)

    def _show_across(self, side: Side, span: Span) -> None:
        self.panes["right" if side == "left" else "left"].show_selected(span)

    def _link_clicked(self, link_id: str) -> None:
        self.select_link(link_id)
        self.linkActivated.emit(link_id)

    # Scrolling

    def set_scroll_together(self, together: bool) -> None:
        self._following.together = together

    def set_folded(self, folded: bool) -> None:
        """Fold away what has no partner; a selected finding stays in view."""
        self._crossfade.begin()
        for pane in self.panes.values():
            pane.set_folded(folded)
        for side in SIDES:
            self.panes[side].reveal(self._choice.spans(side))

    def _steered(self, side: Side) -> None:
        self._following.follow(side)
        self._focus_reading(side)

    def _focus_reading(self, side: Side) -> None:
        left, right = self._following.reading_passages(side)
        self._set_focus((0 if left is None else left + 1, 0 if right is None else right + 1))

    def _set_focus(self, focus: tuple[int, int]) -> None:
        for side, number in zip(SIDES, focus, strict=True):
            self.panes[side].set_focused_passage(number - 1 if number else None)
        if focus != self._focus:
            self._focus = focus
            self.passageFocused.emit(*focus)

    # Find, and what tests ask

    def find(self, text: str, forward: bool = True) -> bool:  # type: ignore[override]
        """Choose the next place of this text, in the left and then the right pane and round again; False: nowhere."""
        return self._seeker.find(text, forward=forward)

    def link_point(self, link_id: str) -> QPoint:
        """Where on the screen a link can be clicked (its knot); (-1, -1) while neither end is in view."""
        point = self.ribbon.link_point(link_id)
        return QPoint(-1, -1) if point is None else self.ribbon.mapToGlobal(point)

    def first_visible_sentence(self, side: str) -> int:
        """The number (from 0) of the first sentence whose first line is in view; -1 on an empty pane."""
        pane = self.panes[_side(side)]
        return -1 if pane.page is None else pane.page.first_sentence(pane.scroll_top)


def _side(side: str) -> Side:
    if side not in SIDES:
        raise ValueError(f"no side {side!r}: left or right")
    return side
