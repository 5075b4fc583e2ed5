"""The start page: what Diptych is for, two leaves, the sample, the pairs opened last."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from comparators.model import Side
from desktop.start.leaf import Leaf
from desktop.theme import Theme, current_theme, interface_font, reading_font
from desktop.widgets.button import Button
from desktop.widgets.flow import clear, flow
from desktop.widgets.labels import Text

_HINGE = 90


class StartPage(QWidget):
    """Tells the window what the person gives: a path for a side, a wish, the sample, or a pair opened before."""

    given = Signal(str, str)
    wished = Signal(str, str)
    sample = Signal()
    recent = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.leaves: dict[Side, Leaf] = {"left": Leaf("left"), "right": Leaf("right")}
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(0)
        column.addStretch(3)
        column.addWidget(self._centred("Two reports of one story, side by side", 30, 600, "ink"))
        column.addSpacing(12)
        for line in (
            "Diptych shows where their facts part, where they frame the story differently, and",
            "where a translation has damaged the text, each with its evidence.",
        ):
            column.addWidget(self._centred(line, 17, 400, "ink2"))
        column.addSpacing(32)
        row = QHBoxLayout()
        row.setSpacing(_HINGE)
        row.addStretch(1)
        for side, leaf in self.leaves.items():
            row.addWidget(leaf, 20)
            leaf.dropped.connect(lambda path, side=side: self.given.emit(side, path))
            leaf.opened.connect(lambda side=side: self.wished.emit("open", side))
            leaf.pasted.connect(lambda side=side: self.wished.emit("paste", side))
            leaf.addressed.connect(lambda side=side: self.wished.emit("address", side))
        row.addStretch(1)
        column.addLayout(row, 40)
        column.addSpacing(28)
        column.addLayout(self._sample_row())
        column.addSpacing(24)
        self._recent_holder, self._recent_row = flow(self)
        self._hint = self._centred("", 13, 400, "ink2")
        self._hint.setFont(interface_font(13))
        self._hint.setTextFormat(Qt.TextFormat.RichText)
        column.addWidget(self._hint)
        recent = QHBoxLayout()
        recent.addStretch(1)
        recent.addWidget(self._recent_holder, 3)
        recent.addStretch(1)
        column.addLayout(recent)
        column.addStretch(4)
        self.show_recent([])

    @staticmethod
    def _centred(words: str, size: float, weight: int, token: str) -> Text:
        text = Text(words, font=reading_font(size, weight=weight), token=token)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return text

    def _sample_row(self) -> QHBoxLayout:
        self.sample_button = Button("Try the sample pair", look="primary", icon="book-open")
        self.sample_button.clicked.connect(self.sample)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addStretch(1)
        row.addWidget(self.sample_button)
        row.addWidget(Text("Two reports on Nagorno-Karabakh, October 2020 and January 2021", token="ink2"))
        row.addStretch(1)
        return row

    def show_recent(self, pairs: Sequence[tuple[str, str]]) -> None:
        """The pairs opened last, as buttons; before there are any, a word on the keyboard."""
        clear(self._recent_row)
        for left, right in pairs[:4]:
            button = Button(f"{_short(left)}  |  {_short(right)}", look="chip")
            button.setToolTip(f"{left}\n{right}")
            button.clicked.connect(lambda checked=False, left=left, right=right: self.recent.emit(left, right))
            self._recent_row.addWidget(button)
        self._recent_holder.setVisible(bool(pairs))
        self._hint.setText(
            "Pairs you open are listed here. To start from the keyboard: <b>Ctrl+O</b> opens the left report, "
            "then the right; <b>Ctrl+V</b> pastes."
            if not pairs
            else "Opened before:"
        )

    def show_given(self, side: Side, path: str, refused: bool = False) -> None:
        self.leaves[side].show_path(path, refused=refused)

    def paintEvent(self, event: QPaintEvent) -> None:
        left, right = self.leaves["left"].geometry(), self.leaves["right"].geometry()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start, end = left.right() - 3.0, right.left() + 4.0
        height = float(left.height())
        for token, ends in (("same", ((0.24, 0.35), (0.60, 0.70))), ("facts", ((0.56, 0.64), (0.26, 0.41)))):
            _paint_band(painter, current_theme(), token, QRectF(start, left.top(), end - start, height), ends)


def _paint_band(
    painter: QPainter, theme: Theme, token: str, box: QRectF, ends: tuple[tuple[float, float], tuple[float, float]]
) -> None:
    (top, bottom), (far_top, far_bottom) = (tuple(box.top() + share * box.height() for share in side) for side in ends)
    half = box.width() / 2
    path = QPainterPath(QPointF(box.left(), top))
    path.cubicTo(box.left() + half, top, box.left() + half, far_top, box.right(), far_top)
    path.lineTo(box.right(), far_bottom)
    path.cubicTo(box.left() + half, far_bottom, box.left() + half, bottom, box.left(), bottom)
    path.closeSubpath()
    fill, edge = theme.bands["rest"]
    painter.setPen(QPen(theme.colour(token, edge), 1))
    painter.setBrush(theme.colour(token, fill))
    painter.drawPath(path)


def _short(path: str) -> str:
    name = Path(path).name
    return name if len(name) <= 28 else f"{name[:24]}…"
