"""Two or three choices joined into one control, of which one is on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import current_theme
from desktop.widgets.button import Button


class Segmented(QWidget):
    """Choices side by side; ``chosen`` tells the number of the one that a person picked."""

    chosen = Signal(int)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """``choices`` are (words, icon name or "")."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self.group = QButtonGroup(self)
        self.buttons: list[Button] = []
        for number, (words, icon) in enumerate(choices):
            button = Button(words, look="segment", icon=icon, checkable=True)
            self.group.addButton(button, number)
            self.buttons.append(button)
            row.addWidget(button)
        self.buttons[0].setChecked(True)
        self.group.idClicked.connect(self.chosen)

    def current(self) -> int:
        return self.group.checkedId()

    def set_current(self, number: int) -> None:
        """Turn one on without telling that it was chosen."""
        self.buttons[number].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("hairline2" if not self.isEnabled() else "control", 0.75), 1))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6.5, 6.5)
        painter.setPen(Qt.PenStyle.NoPen)
