"""A search field: a lens before the words, and the key that leads to it while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.theme import current_theme, interface_font, paint_icon


class SearchField(QLineEdit):
    """``entered`` tells Return (forward) and Shift+Return (backward); Escape clears, then leaves."""

    entered = Signal(bool)
    left = Signal()

    def __init__(self, hint: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setFont(interface_font())
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setToolTip(f"{hint} ({key})")
        self.setFixedHeight(30)
        self.setTextMargins(22, 0, 0, 0)
        self.textChanged.connect(lambda: self.update())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Escape is a shortcut of the window as well; while typing it belongs to the field.
        overriding = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if overriding and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        paint_icon(painter, "search", theme.hex("ink2"), QRectF(9, middle - 8, 16, 16))
        font = interface_font(11)
        width = max(18.0, QFontMetricsF(font).horizontalAdvance(self.key) + 10)
        if self.text() or self.width() < width + 130:
            return
        box = QRectF(self.width() - width - 8, middle - 9, width, 18).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.colour("hairline2"), 1))
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(font)
        painter.setPen(theme.colour("ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.key)
