"""The counts drawn: hollow left, filled right, whiskers where the time is not exact, a petrol line for an update."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.dates import interval_words
from desktop.overview.scales import LogScale, TimeScale, spread
from desktop.overview.tolls import Toll, Tolls
from desktop.theme import Theme, current_theme, interface_font

_HEIGHT, _TOP, _FOOT = 282, 14, 52
_LEFT_WORDS, _RIGHT_AXIS = 190, 68
_LABEL = 18.0
_RADIUS = 4.6
_LEAST_ROOM = 150
_MEETING, _LABEL_WIDTH = 6.0, 96.0


@dataclass(frozen=True, slots=True)
class _Placed:
    toll: Toll
    start: float
    end: float
    middle: float
    y: float
    words_y: float

    @property
    def point(self) -> QPointF:
        return QPointF(self.middle, self.y)

    @property
    def whiskers(self) -> bool:
        return self.end - self.start > 12 and not self.toll.sure_of_time

    def mark_edge(self, *, left: bool) -> float:
        """Where the drawn mark ends on one side."""
        if self.whiskers:
            return self.start if left else self.end
        return self.middle - _RADIUS - 1 if left else self.middle + _RADIUS + 1


class TollChart(QWidget):
    """``opened`` tells the number of the count that was clicked, or chosen with Left/Right and Return."""

    opened = Signal(int)

    def __init__(self, tolls: Tolls, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tolls = tolls
        self._chosen = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{tolls.name} in time. " + ". ".join(spoken(row) for row in tolls.rows))

    def sizeHint(self) -> QSize:
        return QSize(640, _HEIGHT)

    def _places(self) -> tuple[list[_Placed], TimeScale, LogScale]:
        rows = self._tolls.rows
        bottom = self.height() - _FOOT
        days = [day for row in rows for day in (row.when.earliest, row.when.latest)]
        days += [day for _, when in self._tolls.written for day in (when.earliest, when.latest)]
        time = TimeScale.over(days, _LEFT_WORDS, self.width() - _RIGHT_AXIS)
        scale = LogScale.over([row.value for row in rows], _TOP, bottom)
        ys = [scale.at(row.value) for row in rows]
        words = [0.0] * len(rows)
        for side in ("left", "right"):
            mine = [number for number, row in enumerate(rows) if row.side == side]
            for number, y in zip(mine, spread([ys[n] for n in mine], _LABEL, _TOP + 4, bottom - 2), strict=True):
                words[number] = y
        placed = []
        for row, y, words_y in zip(rows, ys, words, strict=True):
            start, end = time.at(row.when.earliest), time.at(row.when.latest)
            placed.append(_Placed(row, start, end, (start + end) / 2, y, words_y))
        return placed, time, scale

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        placed, time, scale = self._places()
        self._paint_axes(painter, theme, time, scale)
        for first, second in self._tolls.updates:
            _paint_update(painter, theme, placed[first].point, placed[second].point)
        updated = {number for pair in self._tolls.updates for number in pair}
        for number, row in enumerate(placed):
            strong = number in updated or not row.toll.part
            _paint_words(painter, theme, row, self.width() - _RIGHT_AXIS - 6, strong=strong)
        for number, row in enumerate(placed):
            _paint_mark(painter, theme, row, "facts" if number in updated else "ink2")
            if number == self._chosen and self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.drawEllipse(row.point, 9, 9)

    def _paint_axes(self, painter: QPainter, theme: Theme, time: TimeScale, scale: LogScale) -> None:
        painter.setFont(interface_font(11))
        end = self.width() - _RIGHT_AXIS
        for y, words in scale.ticks():
            painter.setPen(QPen(theme.colour("hairline"), 1))
            painter.drawLine(QPointF(_LEFT_WORDS, y), QPointF(end, y))
            painter.setPen(theme.colour("ink2"))
            painter.drawText(QRectF(end, y - 8, _RIGHT_AXIS - 4, 16), Qt.AlignmentFlag.AlignRight, words)
        bottom = self.height() - _FOOT
        for x, words in time.ticks():
            painter.setPen(QPen(theme.colour("control"), 1))
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4))
            painter.setPen(theme.colour("ink2"))
            painter.drawText(QRectF(x - 40, bottom + 6, 80, 16), Qt.AlignmentFlag.AlignHCenter, words)
        painter.setFont(interface_font(11.5, weight=600))
        painter.setPen(Qt.PenStyle.NoPen)
        marks = [
            (side, time.at(when.earliest + (when.latest - when.earliest) / 2)) for side, when in self._tolls.written
        ]
        for _, x in marks:
            painter.setBrush(theme.colour("ink"))
            painter.setPen(Qt.PenStyle.NoPen)
            triangle = (QPointF(x, bottom - 8), QPointF(x - 4.5, bottom), QPointF(x + 4.5, bottom))
            painter.drawPolygon(QPolygonF(list(triangle)))
        painter.setPen(theme.colour("ink"))
        for words, box, where in written_labels(marks, bottom + 25):
            painter.drawText(box, where, words)

    # Pointing

    def _at(self, point: QPointF) -> int | None:
        placed, _, _ = self._places()
        for number, row in enumerate(placed):
            near = abs(point.y() - row.y) < 9 and row.start - 9 < point.x() < row.end + 9
            by_words = abs(point.y() - row.words_y) < _LABEL / 2
            beside = point.x() < _LEFT_WORDS if row.toll.side == "left" else point.x() > _LEFT_WORDS
            if near or (by_words and beside):
                return number
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if number is not None:
            self.opened.emit(number)

    def keyPressEvent(self, event: object) -> None:
        key = event.key()  # type: ignore[attr-defined]
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._chosen = (self._chosen + step) % len(self._tolls.rows)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen >= 0:
            self.opened.emit(self._chosen)
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), spoken(self._tolls.rows[number]) if number is not None else "", self)
            return True
        return super().event(event)


def written_labels(marks: Sequence[tuple[str, float]], top: float) -> list[tuple[str, QRectF, Qt.AlignmentFlag]]:
    """The words under the two marks: side by side where these are close, one where they meet."""
    if len(marks) == 2 and abs(marks[0][1] - marks[1][1]) < _MEETING:
        middle = (marks[0][1] + marks[1][1]) / 2
        return [("Both written", QRectF(middle - 60, top, 120, 18), Qt.AlignmentFlag.AlignHCenter)]
    if len(marks) == 2 and abs(marks[0][1] - marks[1][1]) < _LABEL_WIDTH:
        (first, near), (second, far) = sorted(marks, key=lambda mark: mark[1])
        middle = (near + far) / 2
        return [
            (f"{first.capitalize()} written", QRectF(middle - 128, top, 120, 18), Qt.AlignmentFlag.AlignRight),
            (f"{second.capitalize()} written", QRectF(middle + 8, top, 120, 18), Qt.AlignmentFlag.AlignLeft),
        ]
    return [
        (f"{side.capitalize()} written", QRectF(x - 60, top, 120, 18), Qt.AlignmentFlag.AlignHCenter)
        for side, x in marks
    ]


def spoken(toll: Toll) -> str:
    """One count in words: Left: 300 to 400 deaths, Baku, 9 Oct 2020."""
    parts = [f"{toll.side.capitalize()}: {toll.words}", toll.note, interval_words(toll.when)]
    return ", ".join(part for part in parts if part)


def _paint_mark(painter: QPainter, theme: Theme, row: _Placed, token: str) -> None:
    colour = theme.colour(token)
    dashed = Qt.PenStyle.DotLine if row.toll.part else Qt.PenStyle.SolidLine
    if row.whiskers:
        painter.setPen(QPen(colour, 1.6, dashed))
        painter.drawLine(QPointF(row.start, row.y), QPointF(row.end, row.y))
        painter.setPen(QPen(colour, 1.6))
        for x in (row.start, row.end):
            painter.drawLine(QPointF(x, row.y - 4), QPointF(x, row.y + 4))
    if row.toll.open_above:
        painter.setPen(QPen(colour, 1.6))
        top = row.y - 13
        painter.drawLine(QPointF(row.middle, row.y - 4), QPointF(row.middle, top))
        painter.drawPolyline(
            [QPointF(row.middle - 3, top + 3), QPointF(row.middle, top), QPointF(row.middle + 3, top + 3)]
        )
    if row.toll.side == "left":
        painter.setPen(QPen(colour, 1.8, dashed))
        painter.setBrush(theme.colour("paper"))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawEllipse(row.point, _RADIUS, _RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_update(painter: QPainter, theme: Theme, start: QPointF, end: QPointF) -> None:
    path = QPainterPath(start)
    half = (end.x() - start.x()) / 2
    path.cubicTo(start.x() + half, start.y(), start.x() + half, end.y(), end.x(), end.y())
    painter.setPen(QPen(theme.colour("facts"), 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _paint_words(painter: QPainter, theme: Theme, row: _Placed, end: float, *, strong: bool) -> None:
    """The text's own words beside the mark: left ones in the margin, right ones where there is more room."""
    bold, plain = interface_font(12, weight=600 if strong else 400), interface_font(12)
    metrics, plain_metrics = QFontMetricsF(bold), QFontMetricsF(plain)
    in_margin = row.toll.side == "left"
    edge = row.mark_edge(left=in_margin)
    room = _LEFT_WORDS - 22 if in_margin else end - edge - 14
    before = not in_margin and room < min(_LEAST_ROOM, metrics.horizontalAdvance(row.toll.words))
    if before:
        edge = row.mark_edge(left=True)
        room = edge - 14 - _LEFT_WORDS
    words = metrics.elidedText(row.toll.words, Qt.TextElideMode.ElideRight, room)
    width = metrics.horizontalAdvance(words)
    note = plain_metrics.elidedText(row.toll.note, Qt.TextElideMode.ElideRight, max(0.0, room - width - 6))
    note = note if len(note) > 3 else ""
    total = width + (6 + plain_metrics.horizontalAdvance(note) if note else 0)
    start = _LEFT_WORDS - 20 - total if in_margin else edge - 14 - total if before else edge + 14
    painter.setPen(QPen(theme.colour("hairline2"), 1))
    near = start + total + 4 if in_margin or before else start - 4
    painter.drawPolyline([QPointF(near, row.words_y), QPointF(edge + (-4 if in_margin or before else 4), row.y)])
    painter.fillRect(QRectF(start - 3, row.words_y - 8, total + 7, 16), theme.colour("paper"))
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(bold)
    painter.setPen(theme.colour("ink" if strong else "ink2"))
    painter.drawText(QRectF(start, row.words_y - 9, width + 4, 18), middle, words)
    if note:
        painter.setFont(plain)
        painter.setPen(theme.colour("ink2"))
        painter.drawText(QRectF(start + width + 6, row.words_y - 9, total, 18), middle, note)
