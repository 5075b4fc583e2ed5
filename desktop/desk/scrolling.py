"""Where a pane is scrolled to, who moved it, and how: at once or gliding."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from desktop.desk.glide import Glide
from desktop.desk.levelling import READING_HEIGHT


class ScrollingArea(QAbstractScrollArea):
    """A page's height in view. ``steered`` tells of the person's own scrolling alone, ``moved`` of any."""

    moved = Signal()
    steered = Signal()
    zoomAsked = Signal(int)  # steps of the wheel with Ctrl

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steering = True
        self.line_height = 25.5
        self.glide = Glide(self, self._glided)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The strip beside the pane is its scroll bar.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def scroll_top(self) -> int:
        """How far the page's top has gone above the pane's, in pixels."""
        return self.verticalScrollBar().value()

    @property
    def view_height(self) -> int:
        return self.viewport().height()

    def in_view(self, top: float, bottom: float) -> bool:
        """Whether this stretch of the page is wholly in view; of one taller than the pane, its beginning."""
        bottom = min(bottom, top + self.view_height)
        return self.scroll_top <= top and bottom <= self.scroll_top + self.view_height

    def scroll_to(self, y: float, *, glide: bool = False, steering: bool = False) -> None:
        """Bring this height of the page to the pane's top. ``steering`` when it is the person who scrolls."""
        goal = min(max(round(y), 0), self.verticalScrollBar().maximum())
        self._steering = steering
        if glide:
            self.glide.go(self.scroll_top, goal)
        else:
            self.glide.stop()
            self._glided(goal)

    def scroll_by(self, distance: float, *, glide: bool = True) -> None:
        """The person's own scrolling: further on the way where one is still under way."""
        start = self.glide.goal if self.glide.goal is not None and self._steering else self.scroll_top
        self.scroll_to(start + distance, glide=glide, steering=True)

    def bring_into_view(self, top: float, bottom: float) -> None:
        if not self.in_view(top, bottom):
            self.scroll_to(top - self.view_height * READING_HEIGHT, glide=True, steering=True)

    def set_page_height(self, height: float) -> None:
        """How much there is to scroll; a change of it is nobody's scrolling."""
        bar, steering = self.verticalScrollBar(), self._steering
        self._steering = False
        bar.setRange(0, max(round(height) - self.view_height, 0))
        bar.setPageStep(self.view_height)
        bar.setSingleStep(round(self.line_height))
        self._steering = steering

    def _glided(self, value: float) -> None:
        steering = self._steering
        self.verticalScrollBar().setValue(round(value))
        self._steering = steering

    def _scrolled(self) -> None:
        self.viewport().update()
        self.moved.emit()
        if self._steering:
            self.steered.emit()
        self._steering = True  # whatever moves the bar next without asking us is the person

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomAsked.emit(1 if event.angleDelta().y() > 0 else -1)
        elif not event.pixelDelta().isNull():
            self.scroll_by(-event.pixelDelta().y(), glide=False)
        else:
            lines = event.angleDelta().y() / 120 * QApplication.wheelScrollLines()
            self.scroll_by(-lines * self.line_height)
        event.accept()
