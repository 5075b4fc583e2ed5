"""The shape of a link in the ribbon: feet at both edges, a knot in the middle, cubics between (see the desk's page)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from comparators.model import Link, Reading, Side
from desktop.desk.page import Page
from desktop.desk.places import runs

KNOT, KNOT_SELECTED = 4.0, 7.0
INSIDE = 10.0  # a knot stays this far inside the ribbon
TAIL_WIDTH = 0.46
TAIL_BEND = 34.0

Extent = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn link: what to fill, the edges to stroke, and its knot (None for a tail)."""

    fill: QPainterPath
    edges: QPainterPath
    knot: QPointF | None
    area: float
    fade: tuple[float, float] | None = None  # a tail: x where full and x where nothing


def extents_of(page: Page, numbers: tuple[int, ...]) -> tuple[Extent, ...]:
    """First line's top to last line's bottom, for each run of sentences; what is folded away has none."""
    reading: Reading = page.reading
    found: list[Extent] = []
    for first, last in runs(number for number in numbers if number < len(reading.sentences)):
        shown = [page.sentence_extent(number) for number in range(first, last + 1)]
        stretches = [extent for extent in shown if extent is not None]
        if stretches:
            found.append((stretches[0][0], stretches[-1][1]))
    return tuple(found)


def ends(link: Link, side: Side) -> tuple[int, ...]:
    return link.left if side == "left" else link.right


def knot_height(left: tuple[Extent, ...], right: tuple[Extent, ...], top: float, bottom: float) -> float:
    """Mean of the two sides' mean centres, 10 px inside the part in view."""
    middle = (_mean_centre(left) + _mean_centre(right)) / 2
    return min(max(middle, top + INSIDE), max(bottom - INSIDE, top + INSIDE))


def _mean_centre(extents: tuple[Extent, ...]) -> float:
    return sum((top + bottom) / 2 for top, bottom in extents) / len(extents)


def band(left: tuple[Extent, ...], right: tuple[Extent, ...], knot_y: float, width: float, half: float) -> Shape:
    """A ribbon with a waist; several extents make a bundle through one knot."""
    fill, edges = QPainterPath(), QPainterPath()
    middle, low, high = width / 2, knot_y - half, knot_y + half
    area = 0.0
    for top, bottom, outer in [(*extent, 0.0) for extent in left] + [(*extent, width) for extent in right]:
        control = width / 4 if outer == 0.0 else width * 3 / 4
        upper, lower = QPainterPath(QPointF(outer, top)), QPainterPath(QPointF(outer, bottom))
        upper.cubicTo(QPointF(control, top), QPointF(control, low), QPointF(middle, low))
        lower.cubicTo(QPointF(control, bottom), QPointF(control, high), QPointF(middle, high))
        edges.addPath(upper)
        edges.addPath(lower)
        strand = QPainterPath(upper)
        strand.lineTo(middle, high)
        strand.connectPath(lower.toReversed())
        strand.closeSubpath()
        fill = strand if fill.isEmpty() else fill.united(strand)
        area += width / 2 * (bottom - top + 2 * half) / 2
    return Shape(fill, edges, QPointF(middle, knot_y), area)


def tail(extent: Extent, side: Side, upward: bool, width: float) -> Shape:
    """From the foot, bending toward a partner that is out of view, fading to nothing."""
    top, bottom = extent
    bend = max(TAIL_BEND, (bottom - top) / 2 + 10)
    tip = (top + bottom) / 2 + (-bend if upward else bend)
    outer = 0.0 if side == "left" else width
    reach = width * TAIL_WIDTH if side == "left" else width * (1 - TAIL_WIDTH)
    middle = (outer + reach) / 2
    upper, lower = QPainterPath(QPointF(outer, top)), QPainterPath(QPointF(outer, bottom))
    upper.cubicTo(QPointF(middle, top), QPointF(middle, tip), QPointF(reach, tip))
    lower.cubicTo(QPointF(middle, bottom), QPointF(middle, tip), QPointF(reach, tip))
    edges = QPainterPath(upper)
    edges.addPath(lower)
    fill = QPainterPath(upper)
    fill.connectPath(lower.toReversed())
    fill.closeSubpath()
    return Shape(fill, edges, None, width * TAIL_WIDTH * (bottom - top) / 2, (outer, reach))


def hit(shape: Shape, point: QPointF, slack: float) -> float | None:
    """How far a shape is from a point: 0 on it, 1 within the slack, None beyond. A knot counts as on it."""
    if shape.knot is not None and (shape.knot - point).manhattanLength() <= slack + 4:
        return 0.0
    if shape.fill.contains(point):
        return 0.0
    reach = QRectF(point.x() - slack, point.y() - slack, 2 * slack, 2 * slack)
    return 1.0 if shape.fill.intersects(reach) else None
