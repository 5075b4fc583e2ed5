"""One empty leaf: drop a file on it, or open, paste, or note a web address."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from comparators.model import Side
from desktop.theme import current_theme, interface_font, paint_icon
from desktop.widgets.button import Button
from desktop.widgets.drops import dropped_files
from desktop.widgets.labels import Text

_FORMATS = ("text, web page, DOCX, ODT, PDF, e-mail,", "NewsML-G2, NITF or ninjs")


class Leaf(QWidget):
    """``dropped`` carries a path; the other signals say which way the person wants to give the report."""

    dropped = Signal(str)
    opened = Signal()
    pasted = Signal()
    addressed = Signal()

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.path = ""
        self.refused = False
        self._dragging = False
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{side.capitalize()} report: drop a file here, or press Enter to open one")
        self.setMinimumSize(330, 250)
        self.setMaximumSize(490, 384)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        title = Text(f"{side.capitalize()} report", font=interface_font(14, weight=600))
        self.open = Button("Open…", icon="folder-open", key="Ctrl O" if side == "left" else "Ctrl Shift O")
        self.paste = Button("Paste", icon="clipboard-paste")
        self.address = Button("Web address…", icon="globe")
        for button, signal in ((self.open, self.opened), (self.paste, self.pasted), (self.address, self.addressed)):
            button.clicked.connect(signal)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.open, self.paste, self.address):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 22, 20, 24)
        title.setContentsMargins(8, 0, 0, 0)
        column.addWidget(title)
        column.addStretch(1)
        column.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < 440
        self.open.hide_key(narrow)
        self.address.set_words("Address…" if narrow else "Web address…")

    def show_path(self, path: str, *, refused: bool = False) -> None:
        """The report that was given, so far without its other half; ``refused`` where it could not be used."""
        self.path, self.refused = path, refused
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            self._dragging = True
            event.acceptProposedAction()
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._dragging = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._dragging = False
        self.update()
        files = dropped_files(event.mimeData())
        if len(files) == 1:
            event.acceptProposedAction()
            self.dropped.emit(files[0])
        else:
            event.ignore()  # two files at once are for the window: one for each side

    def keyPressEvent(self, event: object) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):  # type: ignore[attr-defined]
            self.opened.emit()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setBrush(theme.colour("paper"))
        painter.setPen(QPen(theme.colour("hairline2"), 1))
        painter.drawRoundedRect(page, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        box = QRectF(28, 56, self.width() - 56, self.height() - 56 - 78)
        painter.setBrush(theme.colour("hover") if self._dragging else Qt.BrushStyle.NoBrush)
        pen = QPen(theme.colour("accent" if self._dragging else "control"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._paint_words(painter, box)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        theme = current_theme()
        centre, top = box.center().x(), box.center().y() - 52
        icon, token = ("check", "same") if self.path else ("file-plus", "ink2")
        if self.refused:
            icon, token = "triangle-alert", "artefacts"
        paint_icon(painter, icon, theme.hex(token), QRectF(centre - 14, top, 28, 28))
        painter.setPen(theme.colour("ink"))
        painter.setFont(interface_font(15, weight=500))
        words = Path(self.path).name if self.path else "Drop a file here"
        painter.drawText(QRectF(box.left(), top + 36, box.width(), 22), Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(theme.colour("ink2"))
        painter.setFont(interface_font(12.5))
        lines = ("Now the other report.", "") if self.path else _FORMATS
        if self.refused:
            lines = ("Could not be used: give another in its place.", "")
        for number, line in enumerate(lines):
            place = QRectF(box.left(), top + 62 + 19 * number, box.width(), 19)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, line)
