"""The lines under marked words: solid, double, round dots, wave. Line and colour both tell the area."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop.desk.marks import LineKind

_DOT, _DOT_STEP = 2.2, 4.6
_WAVE_HALF, _WAVE_HEIGHT = 2.3, 2.0
LANE_BETWEEN = 3.0


def draw_line(painter: QPainter, line: LineKind, x: float, right: float, y: float, colour: QColor) -> None:
    """A mark's line from ``x`` to ``right`` with its middle at ``y``; a conflict's second line runs 3 px below."""
    if line == "facts":
        painter.fillRect(QRectF(x, y - 0.75, right - x, 1.5), colour)
    elif line == "conflict":
        painter.fillRect(QRectF(x, y - 0.65, right - x, 1.3), colour)
        painter.fillRect(QRectF(x, y + LANE_BETWEEN - 0.65, right - x, 1.3), colour)
    elif line == "framing":
        _dots(painter, x, right, y, colour)
    elif line == "artefacts":
        _wave(painter, x, right, y, colour)


def _dots(painter: QPainter, x: float, right: float, y: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    centre = x + _DOT / 2
    while centre <= right - _DOT / 2 + 0.5:
        painter.drawEllipse(QPointF(centre, y), _DOT / 2, _DOT / 2)
        centre += _DOT_STEP


def _wave(painter: QPainter, x: float, right: float, y: float, colour: QColor) -> None:
    path = QPainterPath(QPointF(x, y))
    up = True
    while x < right - 0.5:
        step = min(_WAVE_HALF, right - x)
        # A quadratic's crest lies half way to its control point.
        path.quadTo(QPointF(x + step / 2, y - _WAVE_HEIGHT if up else y + _WAVE_HEIGHT), QPointF(x + step, y))
        x, up = x + step, not up
    painter.setPen(QPen(colour, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
