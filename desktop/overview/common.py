"""How much of either text speaks of what the other tells too, as two bars with their figures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.overview.summary import Common
from desktop.theme import current_theme, interface_font
from desktop.widgets.lines import draw_track

_ROW = 44


class CommonMatter(QWidget):
    """Left and right, one under the other."""

    def __init__(self, left: Common, right: Common, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = (left, right)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            "; ".join(
                f"{row.side}: {row.linked} of {row.passages} passages, {row.share:.0%} of words" for row in self._rows
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(320, _ROW * 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = Qt.AlignmentFlag.AlignVCenter
        for number, row in enumerate(self._rows):
            top = number * _ROW
            line = QRectF(0, top, self.width(), 18)
            bold = interface_font(12.5, weight=600)
            painter.setFont(bold)
            painter.setPen(theme.colour("ink"))
            painter.drawText(line, middle, row.side.capitalize())
            x = QFontMetricsF(bold).horizontalAdvance("Right") + 12
            painter.setFont(interface_font(12.5))
            painter.setPen(theme.colour("ink2"))
            passages = f"{row.linked} of {row.passages} passages"
            share = f"{row.share * 100:.0f} % of words"
            metrics = QFontMetricsF(interface_font(12.5))
            room = self.width() - x - metrics.horizontalAdvance(share) - 12
            words = " · ".join(filter(None, (row.date, passages)))
            if metrics.horizontalAdvance(words) > room:
                words = passages  # the date stands at the top of the page too
            painter.drawText(
                line.adjusted(x, 0, 0, 0), middle, metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            )
            painter.setPen(theme.colour("ink"))
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, share)
            bar = QRectF(0, top + 21, self.width(), 8)
            draw_track(painter, theme, bar, radius=2)
            painter.setBrush(theme.colour("same"))
            if row.share:
                painter.drawRoundedRect(QRectF(0, top + 21, max(2.0, self.width() * row.share), 8), 2, 2)
