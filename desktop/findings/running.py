"""What stands in the list's place while a comparison runs: its stages, a bar that is honest, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme, current_theme, interface_font, paint_icon
from desktop.widgets.button import Button
from desktop.widgets.labels import Text
from desktop.widgets.lines import draw_track
from desktop.workspace import Workspace

_ROW = 50
_ORDER = ("load", "read", "align", "facts", "framing", "artefacts")
_NAMES = {
    "load": "Load",
    "read": "Read",
    "align": "Align",
    "facts": "Facts",
    "framing": "Framing",
    "artefacts": "Artefacts",
}
_AHEAD = {
    "load": "both files",
    "read": "passages, dates, names, quotations",
    "align": "what speaks of the same matter",
    "facts": "quantity, date, people, …",
    "framing": "label, verb, voice, …",
    "artefacts": "name, calque, header, …",
}
_SHARES = {"load": (0.0, 0.05), "read": (0.0, 0.4), "align": (0.4, 0.7)}


class Running(QWidget):
    """Follows the workspace. ``cancelled`` when the person asks to stop."""

    cancelled = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.stages = _Stages(workspace, self)
        column.addWidget(self.stages)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        self.cancel = Button("Cancel", icon="x", key="Esc")
        self.cancel.clicked.connect(self.cancelled)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)
        line = QFrame()
        line.setObjectName("divider")
        line.setFixedHeight(1)
        words = QVBoxLayout()
        words.setContentsMargins(16, 6, 16, 0)
        words.setSpacing(6)
        words.addWidget(line)
        words.addSpacing(6)
        words.addWidget(Text("You can read meanwhile.", font=interface_font(13, weight=500)))
        words.addWidget(
            Text(
                "Links appear as they are found; findings follow, the most severe first. Cancel keeps what is there.",
                token="ink2",
                wrap=True,
            )
        )
        column.addLayout(words)
        column.addStretch(1)
        workspace.progressed.connect(self.stages.update)
        workspace.stateChanged.connect(self.stages.update)


class _Stages(QWidget):
    """The list of stages, drawn: done, at work, still to come."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._turn = 0
        self._clock = QTimer(self)
        self._clock.setInterval(50)
        self._clock.timeout.connect(self._tick)
        self.setAccessibleName("Progress of the comparison")

    def sizeHint(self) -> QSize:
        return QSize(200, 62 + _ROW * len(_ORDER))

    minimumSizeHint = sizeHint

    def showEvent(self, event: QShowEvent) -> None:
        self._clock.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()
        super().hideEvent(event)

    def _tick(self) -> None:
        self._turn = (self._turn + 18) % 360
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width()
        painter.setFont(interface_font(14, weight=600))
        painter.setPen(theme.colour("ink"))
        painter.drawText(QRectF(16, 8, width - 32, 26), Qt.AlignmentFlag.AlignVCenter, "Comparing")
        painter.setFont(interface_font(13))
        painter.setPen(theme.colour("ink2"))
        seconds = f"{int(self._workspace.seconds)} s"
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(16, 8, width - 32, 26), right, seconds)
        paint_bar(painter, theme, QRectF(16, 46, width - 32, 5), self._workspace.step.done, "accent")
        at = _ORDER.index(self._workspace.step.stage) if self._workspace.step.stage in _ORDER else 0
        for number, stage in enumerate(_ORDER):
            self._paint_stage(painter, theme, QRectF(0, 62 + number * _ROW, width, _ROW), stage, number - at)

    def _paint_stage(self, painter: QPainter, theme: Theme, box: QRectF, stage: str, ahead: int) -> None:
        middle = box.top() + 18
        if ahead == 0:
            painter.fillRect(box.adjusted(0, 0, 0, -1), theme.colour("selected"))
        if ahead < 0:
            paint_icon(painter, "check", theme.hex("same"), QRectF(20, middle - 5, 16, 16))
        else:
            ring = QRectF(0, 0, 12 if ahead == 0 else 7, 12 if ahead == 0 else 7)
            ring.moveCenter(box.topLeft() + QRectF(20, 13, 16, 16).center())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("hairline2" if ahead == 0 else "ink3"), 2 if ahead == 0 else 1.2))
            painter.drawEllipse(ring)
            if ahead == 0:
                painter.setPen(QPen(theme.colour("accent"), 2.4))
                painter.drawArc(ring, -self._turn * 16, 240 * 16)
        painter.setFont(interface_font(13, weight=500))
        painter.setPen(theme.colour("ink" if ahead <= 0 else "ink2"))
        painter.drawText(QRectF(50, box.top() + 6, box.width() - 60, 18), Qt.AlignmentFlag.AlignVCenter, _NAMES[stage])
        painter.setFont(interface_font(12))
        painter.setPen(theme.colour("ink2"))
        room = QRectF(50, box.top() + 23, box.width() - 60, 17)
        detail = painter.fontMetrics().elidedText(
            self._detail(stage, ahead), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, detail)
        if ahead == 0:
            paint_bar(painter, theme, QRectF(50, box.bottom() - 8, box.width() - 66, 4), self._share(stage), "accent")

    def _share(self, stage: str) -> float:
        """How much of this stage is done, as far as the engine tells."""
        done = self._workspace.step.done
        names = [item.name for item in self._workspace.stages]
        if stage in names:
            numbers = [len(item.checks) for item in self._workspace.stages]
            total = sum(numbers) or 1
            before = sum(numbers[: names.index(stage)])
            start, end = 0.7 + 0.3 * before / total, 0.7 + 0.3 * (before + numbers[names.index(stage)]) / total
        else:
            start, end = _SHARES.get(stage, (0.0, 1.0))
        return min(1.0, max(0.0, (done - start) / (end - start))) if end > start else 1.0

    def _detail(self, stage: str, ahead: int) -> str:
        workspace = self._workspace
        if stage == "load" and workspace.articles:
            words = sum(len(article.text.split()) for article in workspace.articles.values())
            number = len(workspace.articles)
            return f"{number} {'text' if number == 1 else 'texts'}, {words:,} words"
        if stage == "read" and workspace.readings:
            passages = sum(len(reading.passages) for reading in workspace.readings.values())
            return f"{passages} passages, dates, names, quotations"
        if stage == "align" and workspace.alignment is not None:
            number = len(workspace.alignment.links)
            return f"{number} {'link' if number == 1 else 'links'}"
        for item in workspace.stages:
            if item.name == stage:
                if ahead < 0:
                    found = sum(finding.area == stage for finding in workspace.findings)
                    return f"{found} {'finding' if found == 1 else 'findings'}"
                names = ", ".join(check.replace("_", " ") for check in item.checks[:3])
                return names + (", …" if len(item.checks) > 3 else "")
        return _AHEAD.get(stage, "")


def paint_bar(painter: QPainter, theme: Theme, box: QRectF, share: float, token: str) -> None:
    """A bar of progress, filled from the left."""
    draw_track(painter, theme, box, radius=box.height() / 2, token="hairline2")
    if share > 0:
        painter.setBrush(theme.colour(token))
        filled = QRectF(box.left(), box.top(), max(box.height(), box.width() * min(1.0, share)), box.height())
        painter.drawRoundedRect(filled, box.height() / 2, box.height() / 2)
