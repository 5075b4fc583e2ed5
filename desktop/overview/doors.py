"""A drawing whose marks open passages: the same pointing, keys and hints for every one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from comparators.model import Side, Span
from desktop.theme import current_theme


@dataclass(frozen=True, slots=True)
class Door:
    """Where a mark is drawn, what it says to hand and ear, and the words that it opens."""

    box: QRectF
    words: str
    side: Side
    span: Span


class Doors(QWidget):
    """``opened`` carries side, start and end of the words behind a mark that was clicked, or chosen with the arrow keys
    and Return. A subclass says where its marks are."""

    opened = Signal(str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def doors(self) -> Sequence[Door]:
        """All marks that open something, in reading order, at the present size."""
        raise NotImplementedError

    def paint_chosen(self, painter: QPainter) -> None:
        """The focus ring round the mark that the keys have chosen; call it last."""
        doors = self.doors()
        if self.hasFocus() and 0 <= self._chosen < len(doors):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(current_theme().colour("accent"), 2))
            painter.drawRoundedRect(doors[self._chosen].box.adjusted(-2, 1, 2, -1), 3, 3)

    def _at(self, point: QPointF) -> Door | None:
        return next((door for door in self.doors() if door.box.contains(point)), None)

    def _open(self, door: Door | None) -> None:
        if door is not None:
            self.opened.emit(door.side, door.span.start, door.span.end)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self._at(event.position()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._chosen = max(0, self._chosen)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        doors = self.doors()
        if event.key() in steps and doors:
            self._chosen = (self._chosen + steps[Qt.Key(event.key())]) % len(doors)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._chosen < len(doors):
            self._open(doors[self._chosen])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            door = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), door.words if door else self.toolTip(), self)
            return True
        return super().event(event)
