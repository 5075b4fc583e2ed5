"""The third column: why, how sure, when it may be wrong, what to do, and who says so."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from comparators.model import Finding, Link
from comparators.sureness import sureness
from desktop.theme import current_theme, interface_font
from desktop.widgets.labels import Text, caption
from desktop.widgets.lines import draw_track

_RELATIONS = {
    "same": "Both speak of the same matter.",
    "update": "One matter at two times: the later text brings it up to date.",
    "parallel": "Alike in words and shape, but another event: not to be compared.",
    "related": "Near in subject, not the same matter.",
}


class Confidence(QWidget):
    """A short bar; the words beside it carry the same figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setFixedSize(QSize(56, 10))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 2, self.width(), 6)
        draw_track(painter, theme, box, radius=3, token="hairline2")
        painter.setBrush(theme.colour("ink2"))
        painter.drawRoundedRect(QRectF(0, 2, max(6.0, self.width() * self.share), 6), 3, 3)


class Block(QWidget):
    """A caption and its words; hidden when there are none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.words = Text("", font=interface_font(12.5), wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.caption = caption(name)
        column.addWidget(self.caption)
        column.addWidget(self.words)

    def say(self, words: str) -> None:
        self.words.setText(words)
        self.setVisible(bool(words))


class Why(QWidget):
    """Why it was marked, how sure that is, and what could be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why = Block("Why")
        self.bar = Confidence()
        self.sure = Text("", font=interface_font(12.5))
        self.suggestion = Block("Suggestion")
        self.source = Text("", font=interface_font(12), token="ink3", wrap=True)
        self.sure_row = QWidget()
        row = QHBoxLayout(self.sure_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(caption("How sure"))
        row.addWidget(self.bar)
        row.addWidget(self.sure)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        self.doubt_slot = QVBoxLayout()
        column.addWidget(self.why)
        column.addWidget(self.sure_row)
        column.addLayout(self.doubt_slot)
        column.addWidget(self.suggestion)
        column.addWidget(self.source)
        column.addStretch(1)

    def show_finding(self, finding: Finding) -> None:
        self.why.say(finding.explanation)
        self._say_sure(finding.confidence)
        suggestion = finding.suggestion
        self.suggestion.say(suggestion.text if suggestion else "")
        sources = [text for text in (suggestion.source if suggestion else "", finding.source) if text]
        self.source.setText("Source: " + "; ".join(dict.fromkeys(sources)) if sources else "")
        self.source.setVisible(bool(sources))

    def show_link(self, link: Link) -> None:
        self.why.say(_RELATIONS[link.relation])
        self._say_sure(link.score)
        self.suggestion.say("")
        self.source.hide()

    def _say_sure(self, confidence: float) -> None:
        self.bar.share = confidence
        self.bar.update()
        self.sure.setText(sureness(confidence))
