"""The one place where the window says that something went wrong: a line over the page, with what to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import current_theme, interface_font, paint_icon
from desktop.widgets.button import Button
from desktop.widgets.labels import Text

_SHARE = 0.55


class NoticeLine(QWidget):
    """Hidden until there is something to say; stays until it is closed or the cause is gone.

    ``acted`` comes when the person chooses the one way on that a notice may offer.
    """

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.message = Text("", font=interface_font(13, weight=500), wrap=True)
        self.advice = Text("", token="ink2", wrap=True)
        self.act_button = Button("")
        self.act_button.clicked.connect(self._act)
        self.close_button = Button("Close", look="flat", icon="x")
        self.close_button.hide_words(True)
        self.close_button.setToolTip("Close (Esc)")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(42, 6, 10, 7)
        row.setSpacing(14)
        row.addWidget(self.message)
        row.addWidget(self.advice, 1)
        row.addWidget(self.act_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, message: str, advice: str = "", act: str = "") -> None:
        """Show what went wrong and what to do, ``act`` on a button. The new message takes the place of the old one."""
        self.message.setText(message)
        self._fit()
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.act_button.set_words(act)
        self.act_button.setVisible(bool(act))
        self.setAccessibleName(f"{message} {advice}".strip())
        self.show()

    def _fit(self) -> None:
        """The message as wide as its words, up to a share of the line: the advice follows at once."""
        wide = QFontMetricsF(self.message.font()).horizontalAdvance(self.message.text()) + 4
        self.message.setFixedWidth(round(min(wide, _SHARE * self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _act(self) -> None:
        self.hide()
        self.acted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(
            painter, "triangle-alert", current_theme().hex("artefacts"), QRectF(17, self.height() / 2 - 8.5, 16, 16)
        )
