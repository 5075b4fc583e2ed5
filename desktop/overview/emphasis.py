"""The emphasis map: for each actor a strip of either text, marked where it is spoken of, and its share of the words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparators.framing.emphasis_map import ALONE, EmphasisRow
from desktop.theme import current_theme, interface_font

_ROW, _HEAD, _STRIP = 25, 22, 10
_FIGURE, _GAP = 46, 14


class EmphasisMap(QWidget):
    """Each strip runs from the first word of its text to the last. The matter told in one text alone is in plum."""

    def __init__(self, rows: Sequence[EmphasisRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        spoken = [f"{row.subject}: left {row.left:.0%}, right {row.right:.0%} of the words" for row in self._rows]
        self.setAccessibleName("Emphasis. " + "; ".join(spoken))
        self.setToolTip("\n".join(spoken))

    def sizeHint(self) -> QSize:
        return QSize(520, _HEAD + _ROW * len(self._rows) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = interface_font(12.5)
        metrics = QFontMetricsF(font)
        widest = max((metrics.horizontalAdvance(row.subject) for row in self._rows), default=0)
        names = min(widest, self.width() * 0.26) + _GAP
        room = (self.width() - names) / 2 - _FIGURE - _GAP
        starts = (names, names + room + _FIGURE + _GAP)
        painter.setFont(interface_font(11.5, weight=600))
        painter.setPen(theme.colour("ink2"))
        for start, words in zip(starts, ("Left", "Right"), strict=True):
            painter.drawText(QRectF(start, 0, room, 18), Qt.AlignmentFlag.AlignLeft, words)
        painter.setFont(font)
        for number, row in enumerate(self._rows):
            top = _HEAD + number * _ROW
            painter.setPen(theme.colour("ink"))
            name = metrics.elidedText(row.subject, Qt.TextElideMode.ElideRight, names - _GAP)
            painter.drawText(QRectF(0, top, names, _ROW), Qt.AlignmentFlag.AlignVCenter, name)
            alone = number == 0 and row.subject == ALONE
            for start, places, share in zip(
                starts, (row.left_places, row.right_places), (row.left, row.right), strict=True
            ):
                strip = QRectF(start, top + (_ROW - _STRIP) / 2, room, _STRIP)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("hairline"))
                painter.drawRect(strip)
                painter.setBrush(theme.colour("framing", 0.8) if alone else theme.colour("ink2", 0.75))
                for first, last in places:
                    width = max(1.5, room * (last - first))
                    painter.drawRect(QRectF(start + room * first, strip.top(), width, _STRIP))
                painter.setPen(theme.colour("ink2"))
                words = f"{share * 100:.0f} %" if share else "none"
                box = QRectF(start + room + 7, top, _FIGURE, _ROW)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
