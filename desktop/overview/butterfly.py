"""Two rows of bars that share their names: left bars grow left, right bars grow right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from comparators.model import SIDES
from desktop.overview.doors import Door, Doors
from desktop.overview.tables import Bars
from desktop.theme import current_theme, interface_font

_ROW, _HEAD, _BAR = 23, 22, 12
_FIGURE = 42


class Butterfly(Doors):
    """``written`` makes a figure of a value; a side that has none says so in plum. A bar opens its first passage."""

    def __init__(
        self, rows: Sequence[Bars], written: Callable[[float], str], parent: QWidget | None = None, *, name: str
    ) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)
        self._written = written
        spoken = "; ".join(f"{row.name}: left {written(row.left)}, right {written(row.right)}" for row in rows)
        self.setAccessibleName(f"{name}. {spoken}")
        self.setToolTip("\n".join(f"{row.name}: {written(row.left)} | {written(row.right)}" for row in rows))

    def sizeHint(self) -> QSize:
        return QSize(300, _HEAD + _ROW * len(self._rows) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = interface_font(12.5)
        metrics = QFontMetricsF(font)
        names = self._names()
        room = (self.width() - names) / 2 - _FIGURE
        most = max((max(row.left, row.right) for row in self._rows), default=1) or 1
        middle, left_edge, right_edge = self.width() / 2, (self.width() - names) / 2, (self.width() + names) / 2
        painter.setFont(interface_font(11.5, weight=600))
        painter.setPen(theme.colour("ink2"))
        painter.drawText(QRectF(0, 0, left_edge, 18), Qt.AlignmentFlag.AlignRight, "Left")
        painter.drawText(QRectF(right_edge, 0, 80, 18), Qt.AlignmentFlag.AlignLeft, "Right")
        painter.setFont(font)
        for number, row in enumerate(self._rows):
            top = _HEAD + number * _ROW
            line = QRectF(0, top, self.width(), _ROW)
            alone = bool(row.finding) and (row.left == 0) != (row.right == 0)
            painter.setPen(theme.colour("ink"))
            name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, names - 12)
            box = QRectF(middle - names / 2, top, names, _ROW)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
            for value, side in ((row.left, "left"), (row.right, "right")):
                width = max(2.0, room * value / most) if value else 0.0
                token = "framing" if alone else "ink2"
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour(token, 0.65 if side == "left" else 0.9))
                bar_top = top + (_ROW - _BAR) / 2
                if width:
                    x = left_edge - width if side == "left" else right_edge
                    painter.drawRoundedRect(QRectF(x, bar_top, width, _BAR), 1.5, 1.5)
                words = self._written(value) if value else "none"
                painter.setPen(theme.colour("framing" if alone and not value else "ink2"))
                if side == "left":
                    place = line.adjusted(0, 0, -(self.width() - left_edge + width + 7), 0)
                    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
                else:
                    place = line.adjusted(right_edge + width + 7, 0, 0, 0)
                    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        self.paint_chosen(painter)

    def _names(self) -> float:
        """The width of the column of names."""
        metrics = QFontMetricsF(interface_font(12.5))
        widest = max((metrics.horizontalAdvance(row.name) for row in self._rows), default=0) + 16
        return min(widest, self.width() * 0.42)

    def doors(self) -> list[Door]:
        """One a bar: its whole half of the row, as far as it has a passage."""
        half = (self.width() - self._names()) / 2
        found = []
        for number, row in enumerate(self._rows):
            for side, value, span in zip(SIDES, (row.left, row.right), (row.left_place, row.right_place), strict=True):
                if span is not None:
                    box = QRectF(
                        0.0 if side == "left" else self.width() - half, _HEAD + number * _ROW, half, float(_ROW)
                    )
                    words = f"{row.name}, {side}: {self._written(value)}. Click opens the first passage."
                    found.append(Door(box, words, side, span))
        return found
