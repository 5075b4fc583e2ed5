"""Paints a pane: paper, tint of the selected finding, words, lines, numbers, folds, focus ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from comparators.model import Area
from desktop.desk.gutter import paint_bar, paint_number
from desktop.desk.marks import LineKind, Mark, colour_token
from desktop.desk.page import Placed
from desktop.desk.rows import Style
from desktop.desk.underlines import draw_line
from desktop.theme import interface_font, paint_icon

if TYPE_CHECKING:
    from desktop.desk.pane import Pane

_INK: dict[Style, str] = {"heading": "ink2", "gallery": "ink3", "kicker": "ink2", "small": "ink3"}
_BEYOND = 2.0  # how far a tint reaches past its words
_AREAS: tuple[Area, ...] = ("facts", "framing", "artefacts")


def paint_pane(painter: QPainter, pane: Pane) -> None:
    """The part of the page that is in view."""
    theme = pane.theme
    painter.fillRect(pane.viewport().rect(), theme.colour("paper"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if pane.page is not None:
        for item in pane.page.between(pane.scroll_top, pane.scroll_top + pane.view_height):
            top = item.top - pane.scroll_top
            if item.row is not None:
                _paint_row(painter, pane, item, top)
            elif item.fold is not None:
                _paint_fold(painter, pane, item, top)
    if pane.keyboard_focus:
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(pane.viewport().rect()).adjusted(1, 1, -1, -1), 6, 6)


def _paint_row(painter: QPainter, pane: Pane, item: Placed, top: float) -> None:
    assert item.row is not None
    row, theme, left = item.row.row, pane.theme, pane.column_left
    marks, scale = pane.marks_on(row), pane.setting.scale
    for mark in marks:
        if mark.name == pane.selected_finding:
            _paint_tint(painter, pane, item, mark, top)
    if pane.selection:
        span = pane.selection.span
        for piece in item.row.pieces(span.start, span.end):
            box = QRectF(left + piece.x, top + piece.top, piece.right - piece.x, item.row.line_height)
            painter.fillRect(box, theme.colour("accent", 0.24))
    if row.style == "gallery":
        paint_icon(painter, "images", theme.hex("ink3"), QRectF(left, top + item.height / 2 - 7, 14, 14))
    item.row.draw(painter, left, top, theme.colour(_INK.get(row.style, "ink")), QRectF(pane.viewport().rect()))
    for mark in marks:
        if mark.beside:
            paint_bar(painter, pane, item, mark, top)
            continue
        colour = theme.colour(colour_token(mark.finding))
        for piece in item.row.pieces(mark.start, mark.end):
            draw_line(
                painter, mark.line, left + piece.x, left + piece.right, top + piece.baseline + mark.lane * scale, colour
            )
    if row.numbered:
        paint_number(painter, pane, row.passage, top + item.row.baseline)


def _paint_tint(painter: QPainter, pane: Pane, item: Placed, mark: Mark, top: float) -> None:
    assert item.row is not None
    theme, token = pane.theme, colour_token(mark.finding)
    for piece in item.row.pieces(mark.start, mark.end):
        x = pane.column_left + piece.x - _BEYOND
        box = QRectF(x, top + piece.top, piece.right - piece.x + 2 * _BEYOND, item.row.line_height)
        if theme.high_contrast:
            painter.setPen(QPen(theme.colour(token), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint(token))
        painter.drawRoundedRect(box, 2, 2)


def _paint_fold(painter: QPainter, pane: Pane, item: Placed, top: float) -> None:
    assert item.fold is not None
    fold, theme = item.fold, pane.theme
    left, right = float(pane.column_left), float(pane.column_left + pane.column_width)
    painter.setPen(QPen(theme.colour("hairline2" if not theme.high_contrast else "control"), 1, Qt.PenStyle.DotLine))
    for y in (top + 0.5, top + item.height - 0.5):
        painter.drawLine(QPointF(left, y), QPointF(right, y))
    ready = fold is pane.hovered_fold or (pane.keyboard_focus and fold is keyboard_fold(pane))
    ink = "ink" if ready else "ink3"
    paint_icon(painter, "chevron-right", theme.hex(ink), QRectF(left, top + item.height / 2 - 6, 12, 12))
    font = interface_font(12)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    baseline = top + (item.height - metrics.height()) / 2 + metrics.ascent()
    right = _paint_samples(painter, pane, item, right, baseline)
    space = right - left - 20
    label = metrics.elidedText(fold.label, Qt.TextElideMode.ElideRight, space)
    painter.setPen(theme.colour(ink))
    painter.drawText(QPointF(left + 20, baseline), label)
    space -= metrics.horizontalAdvance(label) + 24
    if fold.hint and space > 40:
        hint = metrics.elidedText(fold.hint, Qt.TextElideMode.ElideRight, space)
        painter.setPen(theme.colour("ink3"))
        painter.drawText(QPointF(right - metrics.horizontalAdvance(hint), baseline), hint)


def keyboard_fold(pane: Pane) -> object:
    """The fold that Enter opens: the first in view at or below the reading height, else the last above it."""
    if pane.page is None:
        return None
    items = pane.page.between(pane.scroll_top, pane.scroll_top + pane.view_height)
    folds = [item for item in items if item.fold is not None]
    below = [item for item in folds if item.bottom >= pane.scroll_top + pane.view_height / 3]
    return below[0].fold if below else folds[-1].fold if folds else None


def _paint_samples(painter: QPainter, pane: Pane, item: Placed, right: float, baseline: float) -> float:
    """What marks lie in a fold: each area's line and how many, from the right; gives the end of what space is left."""
    counts = fold_counts(pane, item)
    metrics = QFontMetricsF(painter.font())
    for line, count in reversed(counts):
        words = str(count)
        right -= metrics.horizontalAdvance(words)
        painter.setPen(pane.theme.colour("ink3"))
        painter.drawText(QPointF(right, baseline), words)
        right -= 22
        colour = pane.theme.colour("facts" if line == "omission" else line)
        draw_line(painter, "facts" if line == "omission" else line, right, right + 16, baseline - 4, colour)
        right -= 12
    return right


def fold_counts(pane: Pane, item: Placed) -> list[tuple[LineKind, int]]:
    """How many findings of each area have words in a fold, in the areas' order."""
    assert item.fold is not None
    assert pane.page is not None
    passages = pane.page.reading.passages
    start, end = passages[item.fold.first].span.start, passages[item.fold.last].span.end
    inside = {mark.name: mark.finding.area for mark in pane.marks if mark.start < end and start < mark.end}
    counts: list[tuple[LineKind, int]] = []
    for area in _AREAS:
        count = sum(found == area for found in inside.values())
        if count:
            counts.append((area, count))
    return counts
