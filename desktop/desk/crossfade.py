"""Lets an old picture of some widgets go slowly, while the new one is there already."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.desk.glide import FOLD, Glide


class Crossfade(QWidget):
    """Lies over its parent while something changes under it; takes no clicks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before = QPixmap()
        self._opacity = 0.0
        self.glide = Glide(self, self._fade, FOLD)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def begin(self) -> None:
        """Remember how the parent looks now. Call before the change."""
        parent = self.parentWidget()
        if self.glide.reduced or parent is None or not parent.isVisible():
            return
        self.hide()
        self._before = parent.grab()
        self.setGeometry(parent.rect())
        self._opacity = 1.0
        self.raise_()
        self.show()
        self.glide.go(1.0, 0.0)

    def _fade(self, opacity: float) -> None:
        self._opacity = opacity
        if opacity <= 0.0:
            self.hide()
            self._before = QPixmap()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._opacity)
        painter.drawPixmap(0, 0, self._before)
        painter.end()
