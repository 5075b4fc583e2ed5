"""The signs on knots: not equal, later, look-alike, equal, kept. Drawn as lines, so that no font can lack them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

Glyph = Literal["conflict", "update", "parallel", "consistent", "locked"]

_LINES: dict[Glyph, tuple[tuple[float, float, float, float], ...]] = {
    "conflict": ((-3.6, -1.6, 3.6, -1.6), (-3.6, 1.6, 3.6, 1.6), (-2.2, 4.2, 2.2, -4.2)),
    "update": ((-2.8, 2.8, 2.8, -2.8), (-1.8, -2.8, 2.8, -2.8), (2.8, -2.8, 2.8, 1.8)),
    "parallel": ((-1.7, -3.2, -1.7, 3.2), (1.7, -3.2, 1.7, 3.2)),
    "consistent": ((-3.4, -1.6, 3.4, -1.6), (-3.4, 1.6, 3.4, 1.6)),
    "locked": (
        (-2.8, -0.3, 2.8, -0.3),
        (-2.8, 3.3, 2.8, 3.3),
        (-2.8, -0.3, -2.8, 3.3),
        (2.8, -0.3, 2.8, 3.3),
        (-1.8, -0.3, -1.8, -2.6),
        (1.8, -0.3, 1.8, -2.6),
        (-1.8, -2.6, 0, -4.0),
        (0, -4.0, 1.8, -2.6),
    ),
}
RADIUS, RADIUS_SELECTED, DOT = 8.5, 10.0, 2.6


def draw_bead(
    painter: QPainter, at: QPointF, glyph: Glyph | None, hue: QColor, paper: QColor, *, selected: bool
) -> None:
    """A dot at rest, a ringed glyph where the link has a sign, filled when selected."""
    if glyph is None and not selected:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hue)
        painter.drawEllipse(at, DOT, DOT)
        return
    radius = RADIUS_SELECTED if selected else RADIUS
    painter.setPen(QPen(hue, 1.5))
    painter.setBrush(hue if selected else paper)
    painter.drawEllipse(at, radius - 0.75, radius - 0.75)
    ink = paper if selected else hue
    if glyph is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(at, DOT, DOT)
        return
    painter.setPen(QPen(ink, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLines([QLineF(x1, y1, x2, y2).translated(at) for x1, y1, x2, y2 in _LINES[glyph]])
