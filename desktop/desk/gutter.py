"""Between number and words: passage numbers, and the bars of marks that stand beside their words, not under them.

What one report leaves out, and what speaks of whole sentences (a frame, a voice), would underline whole paragraphs.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from desktop.desk.marks import Mark, colour_token
from desktop.desk.page import Placed
from desktop.theme import interface_font

if TYPE_CHECKING:
    from desktop.desk.pane import Pane

_NUMBER_SPACE = 11.0
_BAR_SPACE = {"omission": 7.0, "framing": 3.5}
_DASH, _DOT, _DOT_STEP = 2.0, 2.2, 4.6
_REACH = 2.5


def paint_number(painter: QPainter, pane: Pane, passage: int, baseline: float) -> None:
    """The passage's number, bold where the person is."""
    focused = passage == pane.focused_passage
    font = interface_font(11, weight=600 if focused else 450)
    painter.setFont(font)
    painter.setPen(pane.theme.colour("ink" if focused else "ink3"))
    number = str(passage + 1)
    if pane.side == "left":
        x = pane.column_left - _NUMBER_SPACE - QFontMetricsF(font).horizontalAdvance(number)
    else:
        x = pane.column_left + pane.column_width + _NUMBER_SPACE
    painter.drawText(QPointF(x, baseline), number)


def paint_bar(painter: QPainter, pane: Pane, item: Placed, mark: Mark, top: float) -> None:
    """The bar of a mark beside the lines that it speaks of: dashed for an omission, round dots for framing."""
    assert item.row is not None
    low, high = item.row.extent(mark.start, mark.end)
    x, start, end = bar_x(pane, mark), top + low + 3, top + high - 3
    colour = pane.theme.colour(colour_token(mark.finding))
    if mark.line == "omission":
        pen = QPen(colour, _DASH, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.0, 1.5])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, start), QPointF(x, end))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    # Dots keep to one grid for the row, so that two bars on the same lines fall together.
    for number in range(ceil((start - top) / _DOT_STEP), floor((end - top) / _DOT_STEP) + 1):
        painter.drawEllipse(QPointF(x, top + number * _DOT_STEP), _DOT / 2, _DOT / 2)


def bar_x(pane: Pane, mark: Mark) -> float:
    space = _BAR_SPACE.get(mark.line, _BAR_SPACE["framing"])
    return pane.column_left - space if pane.side == "left" else pane.column_left + pane.column_width + space


def on_bar(pane: Pane, item: Placed, mark: Mark, x: float, y: float) -> bool:
    """Whether a point of the pane (``y`` from the row's top) is on a mark's bar."""
    assert item.row is not None
    low, high = item.row.extent(mark.start, mark.end)
    return abs(x - bar_x(pane, mark)) <= _REACH and low <= y <= high
