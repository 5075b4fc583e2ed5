"""What a person does to links: draw, keep, say what they are, cut, take back. Each is a step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from comparators.model import SIDES, Link, OwnLink, Reading, Relation, Review, Side, Span
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from desktop.desk import Desk

RELATIONS: tuple[tuple[Relation, str], ...] = (
    ("same", "The same matter"),
    ("update", "The same matter, later"),
    ("parallel", "Alike, but another event"),
    ("related", "Near in subject only"),
)


class Linking(QObject):
    """Turns gestures into a changed review; the workspace aligns anew around it."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__(desk)
        self._workspace = workspace
        self._desk = desk

    # Drawing

    def draw_chosen(self) -> None:
        """Link the sentences whose words are chosen, one choice in each text."""
        chosen = {side: self._desk.panes[side].selection for side in SIDES}
        if not all(chosen.values()):
            self.told.emit("Choose words in both texts first, then link them")
            return
        self._draw(chosen["left"].span, chosen["right"].span)

    def draw(self, left: int, right: int) -> None:
        """Link the sentences at these offsets."""
        self._draw(Span(left, left), Span(right, right))

    def _draw(self, left: Span, right: Span) -> None:
        ends = {"left": self._sentences("left", left), "right": self._sentences("right", right)}
        if not self._can or not all(ends.values()):
            return
        own = OwnLink(self._spans("left", ends["left"]), self._spans("right", ends["right"]))
        self._say(own, Link(ends["left"], ends["right"], "same", 1.0).id, "Linked; the rest is aligned around it")

    def _sentences(self, side: Side, span: Span) -> tuple[int, ...]:
        from comparators.alignment.own_links import sentences_of

        reading = self._workspace.reading(side)
        return sentences_of([span], reading) if reading is not None else ()

    # What is there

    def toggle_kept(self) -> None:
        """Keep the chosen link as it is, or let the engine have it back."""
        link = self._workspace.selected_link
        if link is None or not self._can:
            return
        own = self._own(link, link.relation)
        if link.locked:
            self._workspace.change_review(self._review.without_link(own), link.id)
            self.told.emit("No longer kept: aligned by Diptych again")
        else:
            self._say(own, link.id, "Kept; the rest is aligned around it")

    def set_relation(self, relation: Relation) -> None:
        """Say what the chosen link is; it is kept from then on."""
        link = self._workspace.selected_link
        if link is not None and self._can and (link.relation != relation or not link.locked):
            self._say(self._own(link, relation), link.id, "Kept as you say; the rest is aligned around it")

    def cut(self) -> None:
        """These sentences do not belong together: never link them again."""
        link = self._workspace.selected_link
        if link is not None and self._can:
            own = self._own(link, link.relation, cut=True)
            self._say(own, None, "Cut; Undo brings it back")

    def forget(self) -> None:
        """Take back all links that the person has drawn, kept or cut."""
        review = self._review
        for own in review.links:
            review = review.without_link(own)
        self._workspace.change_review(review, self._workspace.selection.link)

    def menu(self, link_id: str, at: QPoint) -> None:
        """What can be done with this link, at its place."""
        self._workspace.select_link(link_id)
        link = self._workspace.selected_link
        if link is None:
            return
        menu = QMenu(self._desk)
        keep = menu.addAction("Keep this link", self.toggle_kept)
        keep.setCheckable(True)
        keep.setChecked(link.locked)
        menu.addAction("Cut this link", self.cut)
        menu.addSeparator()
        for relation, words in RELATIONS:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(link.relation == relation)
            action.triggered.connect(lambda _=False, relation=relation: self.set_relation(relation))
        menu.setEnabled(self._can)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    @property
    def _can(self) -> bool:
        return self._workspace.state == "ready"

    @property
    def _review(self) -> Review:
        return self._workspace.history.review

    def _say(self, own: OwnLink, then: str | None, words: str) -> None:
        self._workspace.change_review(self._review.with_link(own), then)
        self.told.emit(words)

    def _own(self, link: Link, relation: Relation, *, cut: bool = False) -> OwnLink:
        return OwnLink(self._spans("left", link.left), self._spans("right", link.right), relation, cut)

    def _spans(self, side: Side, numbers: tuple[int, ...]) -> tuple[Span, ...]:
        reading = self._workspace.reading(side)
        assert isinstance(reading, Reading)
        return tuple(reading.sentences[number].span for number in numbers)
