"""Drawing a link by hand: press at one text's edge of the ribbon, let go at the other's."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication

from comparators.model import Side
from desktop.desk.pane import Pane
from desktop.desk.selection import Selection
from desktop.theme import Theme


@dataclass(frozen=True, slots=True)
class End:
    """A sentence that a link begins or ends at: its side, its first offset, where it was grasped."""

    side: Side
    offset: int
    at: QPointF


class Drawing:
    """One gesture at a time. The sentences it would join are shown as chosen words in their panes."""

    def __init__(self, left: Pane, right: Pane) -> None:
        self._panes: dict[Side, Pane] = {"left": left, "right": right}
        self._pressed: End | None = None
        self.start: End | None = None
        self.end: QPointF | None = None

    def press(self, point: QPointF, width: int) -> None:
        """Remember where a gesture may begin: beside a sentence, in the half next to its text."""
        self._pressed = self._end_at(point, "left" if point.x() < width / 2 else "right")

    def move(self, point: QPointF, width: int) -> bool:
        """Follow the hand; True while a link is being drawn."""
        if self.start is None:
            pressed = self._pressed
            if pressed is None or (point - pressed.at).manhattanLength() < QApplication.startDragDistance():
                return False
            self.start = pressed
            self._show(pressed)
        self.end = point
        other = self._target(point, width)
        if other is not None:
            self._show(other)
        else:
            self._panes[_across(self.start.side)].set_selection(Selection(0, 0))
        return True

    def release(self, point: QPointF, width: int) -> tuple[int, int] | None:
        """The offsets (left, right) that were joined; None where the hand let go elsewhere."""
        start, other = self.start, self._target(point, width)
        self.cancel()
        if start is None or other is None:
            return None
        return (start.offset, other.offset) if start.side == "left" else (other.offset, start.offset)

    def cancel(self) -> None:
        """Let go of everything."""
        if self.start is not None:
            for pane in self._panes.values():
                pane.set_selection(Selection(0, 0))
        self._pressed, self.start, self.end = None, None, None

    def _target(self, point: QPointF, width: int) -> End | None:
        if self.start is None:
            return None
        side = _across(self.start.side)
        over = point.x() > width / 2 if side == "right" else point.x() < width / 2
        return self._end_at(point, side) if over else None

    def _end_at(self, point: QPointF, side: Side) -> End | None:
        """The sentence whose words touch the ribbon at this height."""
        pane = self._panes[side]
        if pane.page is None:
            return None
        across = pane.column_width - 1.0 if side == "left" else 0.0
        offset = pane.page.offset_at(across, point.y() + pane.scroll_top)
        if offset is None:
            return None
        number = pane.page.reading.sentence_at(max(offset - 1, 0) if side == "left" else offset)
        return End(side, pane.page.reading.sentences[number].span.start, point) if number is not None else None

    def _show(self, end: End) -> None:
        pane = self._panes[end.side]
        assert pane.reading is not None
        number = pane.reading.sentence_at(end.offset)
        assert number is not None
        span = pane.reading.sentences[number].span
        pane.set_selection(Selection(span.start, span.end))


def _across(side: Side) -> Side:
    return "right" if side == "left" else "left"


def paint_drawing(painter: QPainter, drawing: Drawing, theme: Theme) -> None:
    """The link as it is being drawn: a dashed line from where the hand began."""
    if drawing.start is None or drawing.end is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent"), 2, Qt.PenStyle.DashLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(drawing.start.at, drawing.end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    for point in (drawing.start.at, drawing.end):
        painter.drawEllipse(point, 3.5, 3.5)
