"""The line of each area: solid, double, dotted, waved, which tells it without its colour; and the ground of bars."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from desktop.theme import Theme

_DOT_STEP = 4.6
_WAVE = 5.0


def draw_track(painter: QPainter, theme: Theme, box: QRectF, *, radius: float = 0, token: str = "hairline") -> None:
    """The ground of a bar or strip. In high contrast it is an outline, so that what lies on it stands out."""
    painter.setPen(QPen(theme.colour("control"), 1) if theme.high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("paper" if theme.high_contrast else token))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5) if theme.high_contrast else box, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)


def draw_line_sample(painter: QPainter, area: str, left: QPointF, width: float, theme: Theme) -> None:
    """A short piece of the area's underline, vertically centred on ``left``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theme.colour(area)
    x, y = left.x(), left.y()
    if area == "framing":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for step in range(int(width / _DOT_STEP) + 1):
            painter.drawEllipse(QPointF(x + 1.1 + step * _DOT_STEP, y), 1.1, 1.1)
    elif area == "artefacts":
        path = QPainterPath(QPointF(x, y))
        for step in range(int(width) * 2 + 1):
            at = step / 2
            path.lineTo(x + at, y - 2 * math.sin(at / _WAVE * math.pi))
        painter.setPen(QPen(colour, 1.4))
        painter.drawPath(path)
    elif area == "conflict":
        painter.setPen(QPen(colour, 1.3))
        for offset in (-1.5, 1.5):
            painter.drawLine(QPointF(x, y + offset), QPointF(x + width, y + offset))
    else:
        painter.setPen(QPen(colour, 1.8))
        painter.drawLine(QPointF(x, y), QPointF(x + width, y))
    painter.restore()
