"""The parts of the desk in their places, and how they look: theme, size of the letters, width, motion."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from comparators.model import SIDES, Side
from desktop.desk.arrangement import arrange
from desktop.desk.card import Card, LinkCount
from desktop.desk.crossfade import Crossfade
from desktop.desk.pane import Pane
from desktop.desk.ribbon import Ribbon
from desktop.desk.sizes import LARGE, sizes_for
from desktop.desk.strip import Strip
from desktop.desk.typesetting import typesetting
from desktop.theme import Theme, load_theme

SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 70, 200, 10


class Parts(QWidget):
    """Two panes, the ribbon between them, strips at their outer edges, cards on top; empty until they are filled."""

    zoomChanged = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # left and right report are names, not directions
        self._theme = theme or load_theme("light")
        self._zoom = 100
        self._sans = False
        self._sizes = LARGE
        self.left_pane = Pane("left", self._theme, self)
        self.right_pane = Pane("right", self._theme, self)
        self.panes: dict[Side, Pane] = {"left": self.left_pane, "right": self.right_pane}
        self.ribbon = Ribbon(self.left_pane, self.right_pane, self)
        self.strips: dict[Side, Strip] = {side: Strip(self.panes[side], self) for side in SIDES}
        self.cards: dict[Side, Card] = {side: Card(side, self._theme, self) for side in SIDES}
        self.link_count = LinkCount(self._theme, self)
        self._crossfade = Crossfade(self._arrange())
        for side, pane in self.panes.items():
            pane.paged.connect(lambda side=side: self._paged(side))
            pane.zoomAsked.connect(lambda steps: self.set_zoom(self._zoom + steps * ZOOM_STEP))

    def _arrange(self) -> QWidget:
        QWidget.setTabOrder(self.left_pane, self.ribbon)
        QWidget.setTabOrder(self.ribbon, self.right_pane)
        cards, strips, panes = self.cards, self.strips, self.panes
        return arrange(
            self,
            [(cards["left"], 1), (self.link_count, 0), (cards["right"], 1)],
            [(strips["left"], 0), (panes["left"], 1), (self.ribbon, 0), (panes["right"], 1), (strips["right"], 0)],
        )

    def _paged(self, side: Side) -> None:
        inset = self.panes[side].column_left + (self.strips[side].width() if side == "left" else 0)
        self.cards[side].set_inset(inset, self._sizes)

    def set_zoom(self, percent: int) -> None:
        percent = min(max(percent, SMALLEST_ZOOM), LARGEST_ZOOM)
        if percent != self._zoom:
            self._zoom = percent
            self._typeset()
            self.zoomChanged.emit(percent)

    def zoom(self) -> int:
        return self._zoom

    def set_sans(self, sans: bool) -> None:
        """Reading text in the interface's font."""
        self._sans = sans
        self._typeset()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for pane in self.panes.values():
            pane.set_theme(theme)
        for top in (*self.cards.values(), self.link_count):
            top.set_theme(theme)  # type: ignore[attr-defined]
        for part in (self.ribbon, *self.strips.values()):
            part.update()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Scroll, fade and fold at once, for people who ask for it and while a screen reader runs."""
        glides = [pane.glide for pane in self.panes.values()]
        for moving in (*glides, self._crossfade.glide, self.ribbon.hovered, self.ribbon.chosen):
            moving.reduced = reduced  # type: ignore[attr-defined]

    def _typeset(self) -> None:
        setting = typesetting(self._zoom, compact=self._sizes.compact, sans=self._sans)
        for pane in self.panes.values():
            pane.set_typesetting(setting, gutter=self._sizes.gutter, padding=self._sizes.padding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._sizes = sizes_for(self.width())
        self.ribbon.setFixedWidth(self._sizes.ribbon)
        self.link_count.setFixedWidth(self._sizes.ribbon)
        self._typeset()
