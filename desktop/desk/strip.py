"""The overview strip at a pane's outer edge: where the findings lie, and the pane's scroll bar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from comparators.model import Finding, Span
from desktop.desk.marks import Mark, colour_token, describe, weight
from desktop.desk.pane import Pane
from desktop.theme import Theme

WIDTH = 14
_LANE, _TICK = 3.2, 2.5
_LANES = {"facts": 1.5, "framing": 5.3, "artefacts": 9.1}
_MERGE = 3.0
_NEAR = 8.0
_SMALLEST_BOX = 18.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A finding, or several too near to part, at one height: ``findings`` has the most severe first."""

    y: float
    findings: tuple[Finding, ...]
    names: frozenset[str]

    @property
    def first(self) -> Finding:
        return self.findings[0]


def ticks_of(places: Iterable[tuple[float, Mark]]) -> tuple[Tick, ...]:
    """Ticks from heights and marks. In each lane those nearer than 3 px merge to the severest."""
    lanes: dict[str, list[list[tuple[float, Mark]]]] = {}
    for y, mark in sorted(places, key=lambda place: (place[0], weight(place[1].finding))):
        groups = lanes.setdefault(colour_token(mark.finding), [])
        if groups and y - groups[-1][-1][0] < _MERGE and y - groups[-1][0][0] < 2 * _MERGE:
            groups[-1].append((y, mark))
        else:
            groups.append([(y, mark)])
    ticks = [_tick(group) for groups in lanes.values() for group in groups]
    # Conflicts are painted last, as they cross every lane.
    return tuple(sorted(ticks, key=lambda tick: (tick.first.verdict == "conflict", tick.y)))


def _tick(group: list[tuple[float, Mark]]) -> Tick:
    by_weight = sorted(group, key=lambda place: weight(place[1].finding))
    findings = {mark.name: mark.finding for _, mark in by_weight}
    return Tick(by_weight[0][0], tuple(findings.values()), frozenset(findings))


class Strip(QWidget):
    """Click jumps, drag and wheel scroll, a click on a tick selects its finding."""

    findingClicked = Signal(str)

    def __init__(self, pane: Pane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self._found: tuple[Tick, ...] | None = None  # None until asked for
        self._grip: float | None = None
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName("Overview of the left text" if pane.side == "left" else "Overview of the right text")
        pane.moved.connect(self.update)
        pane.paged.connect(self.refresh)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def refresh(self) -> None:
        """The ticks have other places: other marks, or another page."""
        self._found = None
        count = len({mark.name for mark in self._pane.marks})
        self.setAccessibleDescription("1 finding" if count == 1 else f"{count} findings")
        self.update()

    def ticks(self) -> tuple[Tick, ...]:
        """The ticks, conflicts last."""
        if self._found is None:
            self._found = ticks_of(self._places())
        return self._found

    def _places(self) -> list[tuple[float, Mark]]:
        page = self._pane.page
        places: list[tuple[float, Mark]] = []
        if page is not None:
            for mark in self._pane.marks:
                y = self._mark_height(mark)
                if y is not None:
                    places.append((y * self._scale, mark))
        return places

    def _mark_height(self, mark: Mark) -> float | None:
        page = self._pane.page
        assert page is not None
        extent = page.extent(Span(mark.start, mark.end))
        if extent is not None:
            return extent[0] + self._pane.setting.line("reading") / 2
        for fold in page.folds:
            first, last = page.reading.passages[fold.first], page.reading.passages[fold.last]
            if first.span.start <= mark.start < last.span.end:
                folded = page.passage_extent(fold.first)
                return (folded[0] + folded[1]) / 2 if folded is not None else None
        return None

    @property
    def _scale(self) -> float:
        page = self._pane.page
        if page is None:
            return 1.0
        return min(self.height() / max(page.height, 1.0), 1.0)

    def box(self) -> QRectF:
        """The part in view."""
        top, height = self._pane.scroll_top * self._scale, self._pane.view_height * self._scale
        grown = max(height, _SMALLEST_BOX)
        top = min(top, self.height() - grown)
        return QRectF(0.75, top + 0.75, WIDTH - 1.5, min(grown, self.height()) - 1.5)

    def tick_at(self, y: float) -> Tick | None:
        """The tick nearest to this height, if one is near."""
        near = [tick for tick in self.ticks() if abs(tick.y - y) <= _NEAR]
        return min(near, key=lambda tick: (round(abs(tick.y - y)), weight(tick.first)), default=None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_strip(painter, self, self.ticks())
        painter.end()

    @property
    def pane(self) -> Pane:
        return self._pane

    @property
    def theme(self) -> Theme:
        return self._pane.theme

    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = event.position().y()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        tick = self.tick_at(y)
        if tick is not None and abs(tick.y - y) <= _MERGE + 1:
            self.findingClicked.emit(tick.first.id)
            return
        box = self.box()
        if not box.contains(QPointF(box.center().x(), y)):
            self._scroll_to(y - box.height() / 2, glide=True)
        self._grip = min(max(y - box.top(), 0.0), box.height()) if box.top() <= y <= box.bottom() else box.height() / 2

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._scroll_to(event.position().y() - self._grip, glide=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._pane.wheelEvent(event)

    def _scroll_to(self, top: float, *, glide: bool) -> None:
        self._pane.scroll_to(top / self._scale, glide=glide, steering=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tick = self.tick_at(event.pos().y())
            words = "<br>".join(escape(describe(finding)) for finding in tick.findings[:8]) if tick else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)


def paint_strip(painter: QPainter, strip: Strip, ticks: Iterable[Tick]) -> None:
    """Ticks in three lanes, the box of what is in view over them."""
    theme = strip.theme
    painter.fillRect(strip.rect(), theme.colour("panel"))
    edge = WIDTH - 1 if strip.pane.side == "left" else 0
    painter.fillRect(QRectF(edge, 0, 1, strip.height()), theme.colour("hairline"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = strip.box()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("ink", 0.07))
    painter.drawRoundedRect(box, 2, 2)
    chosen = strip.pane.selected_finding
    for tick in ticks:
        hue = colour_token(tick.first)
        grown = 1.0 if chosen in tick.names else 0.0
        if hue == "conflict":
            shape = QRectF(1, tick.y - _TICK / 2 - grown / 2, WIDTH - 2, _TICK + grown)
        else:
            shape = QRectF(_LANES[hue], tick.y - _TICK / 2, _LANE, _TICK).adjusted(-grown, -grown, grown, grown)
        painter.fillRect(shape, theme.colour(hue))
    painter.setPen(QPen(theme.colour("control"), 1.25))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 2, 2)
