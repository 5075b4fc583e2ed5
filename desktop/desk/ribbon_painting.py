"""Paints the ribbon: bands at rest, then hovered and selected ones, feet, knots, corner pills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QLinearGradient, QPainter, QPen

from desktop.desk.bands import Shape
from desktop.desk.glyphs import draw_bead
from desktop.desk.ribbon_scene import Corner, DrawnLink, Scene
from desktop.theme import interface_font

if TYPE_CHECKING:
    from desktop.desk.ribbon import Ribbon

_RELATED = 0.6
_DASHES = {"parallel": (5.0, 3.0), "related": (1.5, 3.0)}
_EDGE, _EDGE_SELECTED = 1.0, 1.6
_FOOT, _FOOT_SELECTED = 2.0, 3.0
_FOOT_OPACITY = 0.8
_PILL_HEIGHT = 18.0
_CORNER_SPACE = 4.0


def paint_ribbon(painter: QPainter, ribbon: Ribbon, scene: Scene, scroll: float) -> None:
    """The scene, scrolled; what is hovered or selected comes last."""
    theme = ribbon.theme
    painter.fillRect(ribbon.rect(), theme.colour("chrome"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ranked = sorted(scene.drawn, key=lambda drawn: _rank(ribbon, drawn))
    painter.save()
    painter.translate(0, -scroll)
    for drawn in ranked:
        _paint_link(painter, ribbon, drawn)
    for drawn in ranked:
        if drawn.knot is not None:
            hue = theme.colour(drawn.look.hue)
            if drawn.look.sign is None:
                hue.setAlphaF(0.9)
            selected = ribbon.chosen.key == drawn.link.id
            draw_bead(painter, drawn.knot, drawn.look.sign, hue, theme.colour("raised"), selected=selected)
    painter.restore()
    for x in (0, ribbon.width() - 1):
        painter.fillRect(QRectF(x, 0, 1, ribbon.height()), theme.colour("hairline"))
    painter.save()
    painter.translate(0, -scroll)
    for drawn in ranked:
        _paint_feet(painter, ribbon, drawn)
    painter.restore()
    for corner, box in ribbon.pills().items():
        links = scene.beyond[corner]
        chosen = next((drawn for drawn in scene.drawn if drawn.link.id == ribbon.chosen.key), None)
        there = chosen is not None and any(link.id == chosen.link.id for link in links)
        _paint_pill(painter, ribbon, corner, box, len(links), theme.hex(chosen.look.hue) if chosen and there else "")
    if ribbon.keyboard_focus:
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(ribbon.rect()).adjusted(1, 1, -1, -1), 6, 6)


def _rank(ribbon: Ribbon, drawn: DrawnLink) -> tuple[float, float]:
    return ribbon.chosen.strength(drawn.link.id), ribbon.hovered.strength(drawn.link.id)


def _opacity(ribbon: Ribbon, link_id: str, which: int) -> float:
    """Fill (0) or edge (1): at rest, stepping back for a selected one, coming up when hovered or selected."""
    bands = ribbon.theme.bands
    rest = bands["rest"][which]
    selected, hovered = ribbon.chosen.strength(link_id), ribbon.hovered.strength(link_id)
    if not ribbon.theme.high_contrast:
        rest *= 1 - (1 - bands["stepped_back"][which]) * ribbon.chosen.strongest * (1 - selected)
    level = rest + (bands["hover"][which] - rest) * hovered
    return level + (bands["selected"][which] - level) * selected


def _paint_link(painter: QPainter, ribbon: Ribbon, drawn: DrawnLink) -> None:
    hue, name, relation = drawn.look.hue, drawn.link.id, drawn.link.relation
    fill, edge = _opacity(ribbon, name, 0), _opacity(ribbon, name, 1)
    if relation == "related" and hue != "conflict":
        fill *= _RELATED
    selected = ribbon.chosen.strength(name)
    width = _EDGE + (_EDGE_SELECTED - _EDGE) * selected
    for shape in drawn.shapes:
        painter.setPen(Qt.PenStyle.NoPen)
        if drawn.look.hatched:
            painter.setBrush(QBrush(ribbon.theme.colour(hue, edge * (0.5 if shape.fade else 1.0)), _HATCH))
        else:
            painter.setBrush(_brush(ribbon, hue, fill, shape))
        painter.drawPath(shape.fill)
        pen = QPen(_brush(ribbon, hue, edge, shape), width)
        dashes = None if hue == "conflict" else _DASHES.get(relation)
        if dashes is not None:
            pen.setDashPattern([length / width for length in dashes])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape.edges)


_HATCH = Qt.BrushStyle.BDiagPattern


def _brush(ribbon: Ribbon, hue: str, opacity: float, shape: Shape) -> QBrush:
    colour = ribbon.theme.colour(hue, opacity)
    if shape.fade is None:
        return QBrush(colour)
    full, nothing = shape.fade
    gradient = QLinearGradient(full, 0, nothing, 0)
    gradient.setColorAt(0, colour)
    gradient.setColorAt(1, ribbon.theme.colour(hue, 0.0))
    return QBrush(gradient)


def _paint_feet(painter: QPainter, ribbon: Ribbon, drawn: DrawnLink) -> None:
    strength = max(ribbon.chosen.strength(drawn.link.id), ribbon.hovered.strength(drawn.link.id))
    width = _FOOT + (_FOOT_SELECTED - _FOOT) * strength
    opacity = _FOOT_OPACITY + (1 - _FOOT_OPACITY) * strength
    colour = ribbon.theme.colour(drawn.look.hue, opacity)
    for side, top, bottom in drawn.feet:
        x = 0.0 if side == "left" else ribbon.width() - width
        painter.fillRect(QRectF(x, top + 1, width, bottom - top - 2), colour)


def pill_boxes(ribbon: Ribbon, counts: dict[Corner, int]) -> dict[Corner, QRectF]:
    """Where the corner pills stand. Where two do not fit side by side, the right one makes way."""
    boxes = {corner: _pill_box(ribbon, corner, count) for corner, count in counts.items()}
    for above in (True, False):
        left, right = boxes.get(("left", above)), boxes.get(("right", above))
        if left is not None and right is not None and left.right() > right.left():
            right.translate(0, (_PILL_HEIGHT + 4) * (1 if above else -1))
    return boxes


def _pill_box(ribbon: Ribbon, corner: Corner, count: int) -> QRectF:
    side, above = corner
    width = 20.0 + QFontMetricsF(interface_font(11, weight=600)).horizontalAdvance(str(count))
    x = _CORNER_SPACE if side == "left" else ribbon.width() - _CORNER_SPACE - width
    y = _CORNER_SPACE if above else ribbon.height() - _CORNER_SPACE - _PILL_HEIGHT
    return QRectF(x, y, width, _PILL_HEIGHT)


def _paint_pill(painter: QPainter, ribbon: Ribbon, corner: Corner, box: QRectF, count: int, hue: str) -> None:
    """How many partners are out there, and which way; ringed in its hue where the selected link's is among them."""
    theme = ribbon.theme
    painter.setPen(QPen(QColor(hue), 1.3) if hue else QPen(theme.colour("hairline2"), 1))
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(box, _PILL_HEIGHT / 2, _PILL_HEIGHT / 2)
    ink = theme.colour("ink2")
    x, y, way = box.left() + 9, box.center().y(), -1 if corner[1] else 1
    painter.setPen(QPen(ink, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    tip = QPointF(x, y + way * 3.4)
    painter.drawLine(QPointF(x, y - way * 3.4), tip)
    painter.drawLine(tip, QPointF(x - 2.7, y + way * 0.7))
    painter.drawLine(tip, QPointF(x + 2.7, y + way * 0.7))
    font = interface_font(11, weight=600)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(box.left() + 14, y + (metrics.ascent() - metrics.descent()) / 2), str(count))
