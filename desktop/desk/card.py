"""A source card above each pane, and the number of links between the two."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from comparators.model import Profile, Reading, Side
from desktop.desk.card_words import CardWords, card_words
from desktop.desk.sizes import LARGE, Sizes
from desktop.theme import Theme, interface_font, paint_icon, reading_font

_ICON = 14
_DOT = " · "


class GuessButton(QAbstractButton):
    """What was guessed, underlined with dashes: a click asks to set it."""

    def __init__(self, what: str, side: Side, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(f"Set the {what} of the {side} report")

    def sizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(_small()).horizontalAdvance(self.text())) + 1, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        baseline = 16.0
        painter.setFont(_small())
        painter.setPen(self.theme.colour("ink"))
        painter.drawText(QPointF(0, baseline), self.text())
        pen = QPen(self.theme.colour("control"), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(0, baseline + 4.5), QPointF(self.width(), baseline + 4.5))
        if self.hasFocus():
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


class Card(QWidget):
    """Title, date and measures of one report; what does not fit goes to the tooltip."""

    dateClicked = Signal()
    encodingClicked = Signal()

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.theme = theme
        self.inset = 54
        self._compact = False
        self._reading: Reading | None = None
        self._words: CardWords | None = None
        self._profile: Profile | None = None
        self._translated = False
        self.setFixedHeight(LARGE.card)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Left report" if side == "left" else "Right report")
        self.date = GuessButton("date", side, theme, self)
        self.date.clicked.connect(self.dateClicked)
        self.encoding = GuessButton("encoding", side, theme, self)
        self.encoding.clicked.connect(self.encodingClicked)
        for button in (self.date, self.encoding):
            button.hide()

    def set_reading(self, reading: Reading | None) -> None:
        self._reading, self._profile, self._translated = reading, None, False
        self._refresh()

    def set_profile(self, profile: Profile | None) -> None:
        self._profile = profile
        self._refresh()

    def set_translated(self, translated: bool) -> None:
        self._translated = translated
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        self.theme = self.date.theme = self.encoding.theme = theme
        self.update()

    def set_inset(self, inset: int, sizes: Sizes) -> None:
        """``inset`` is where the words of the pane below begin."""
        self.inset, self._compact = inset, sizes.compact
        self.setFixedHeight(sizes.card)
        self._place_date()
        self.update()

    def _refresh(self) -> None:
        words = (
            card_words(self._reading, self._profile, translated=self._translated) if self._reading is not None else None
        )
        self._words = words
        self.date.setVisible(words is not None)
        self.encoding.setVisible(words is not None and bool(words.encoding))
        if words is not None:
            self.encoding.setText(words.encoding)
            self.encoding.setAccessibleName(f"Encoding of the {self.side} report: guessed as {words.encoding}")
            self.date.setText(words.date)
            self.date.setAccessibleName(
                f"Date of the {self.side} report: {words.date}. {words.warning or words.source}"
            )
            lines = [words.title if words.has_headline else f"{words.title} (no headline)", *self._all_parts(words)]
            self.setAccessibleDescription(", ".join(line for line in lines if line))
            self.setToolTip("<br>".join(escape(line) for line in [*lines, *words.provenance.split("\n")] if line))
        self._place_date()
        self.update()

    def _all_parts(self, words: CardWords) -> list[str]:
        parts = [words.language, words.warning or words.source, *words.facts]
        return [*parts, "reads as translated"] if words.translated else parts

    def _place_date(self) -> None:
        self.date.resize(self.date.sizeHint())
        self.date.move(self.inset, self._second_baseline - 16)
        self.encoding.resize(self.encoding.sizeHint())
        self.encoding.move(self.date.geometry().right() + 13, self._second_baseline - 16)

    @property
    def _second_baseline(self) -> int:
        return self.height() - 21

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.theme.colour("panel"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self.theme.colour("hairline"))
        if self._words is not None:
            self._paint_title(painter, self._words)
            self._paint_facts(painter, self._words)
        painter.end()

    def _paint_title(self, painter: QPainter, words: CardWords) -> None:
        space = float(self.width() - self.inset - 12)
        baseline = self._second_baseline - 18.0
        note = reading_font(14, italic=True)
        if not words.has_headline:
            space -= QFontMetricsF(note).horizontalAdvance(" no headline") + 2
        font = reading_font(14, weight=600)
        metrics = QFontMetricsF(font)
        title = _whole_words(metrics.elidedText(words.title, Qt.TextElideMode.ElideRight, space))
        painter.setFont(font)
        painter.setPen(self.theme.colour("ink"))
        painter.drawText(QPointF(self.inset, baseline), title)
        if not words.has_headline:
            painter.setFont(note)
            painter.setPen(self.theme.colour("ink3"))
            painter.drawText(QPointF(self.inset + metrics.horizontalAdvance(title) + 6, baseline), "no headline")

    def _paint_facts(self, painter: QPainter, words: CardWords) -> None:
        last = self.encoding if words.encoding else self.date
        x = float(last.geometry().right() + 8)
        end = float(self.width() - 8)
        metrics = QFontMetricsF(_small())
        painter.setFont(_small())
        for number, (text, token, icon) in enumerate(self._parts(words)):
            needed = metrics.horizontalAdvance(text) + (_ICON + 4 if icon else 0)
            dot = metrics.horizontalAdvance(_DOT) + 4 if number else 0.0
            if x + dot + needed > end:
                return
            if number:
                painter.setPen(self.theme.colour("hairline2"))
                painter.drawText(QPointF(x + 2, self._second_baseline), _DOT)
                x += dot
            if icon:
                box = QRectF(x, self._second_baseline - _ICON + 2.5, _ICON, _ICON)
                paint_icon(painter, icon, self.theme.hex(token), box)
                x += _ICON + 4
            painter.setPen(self.theme.colour(token))
            painter.drawText(QPointF(x, self._second_baseline), text)
            x += metrics.horizontalAdvance(text)

    def _parts(self, words: CardWords) -> list[tuple[str, str, str]]:
        """Text, colour, icon of each part after the date."""
        parts: list[tuple[str, str, str]] = []
        if words.language:
            parts.append((words.language, "artefacts", "languages"))
        if words.warning:
            parts.append((words.warning, "artefacts", "triangle-alert"))
        elif words.source:
            parts.append((words.source, "ink3", ""))
        parts += [(fact, "ink3", "") for fact in (words.facts[:1] if self._compact else words.facts)]
        if words.translated and not self._compact:
            parts.append(("reads as translated", "artefacts", "languages"))
        return parts


class LinkCount(QWidget):
    """How many links there are, between the cards."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._count: int | None = None
        self._label = "links"

    def set_count(self, count: int | None, *, complete: bool) -> None:
        """None before there are any; ``complete`` is False while they are still being found."""
        self._count = count
        self._label = ("link" if count == 1 else "links") if complete else "so far"
        self.setAccessibleName("" if count is None else f"{count} {self._label if complete else 'links so far'}")
        self.setToolTip("" if count is None else "Links between the texts; look-alikes are not counted")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("panel"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self.theme.colour("hairline"))
        if self._count is not None:
            middle = self.height() / 2
            _centred(painter, self, str(self._count), 14, 600, self.theme.colour("ink"), middle - 2)
            _centred(painter, self, self._label, 12, 400, self.theme.colour("ink3"), middle + 13)
        painter.end()


def _centred(
    painter: QPainter, widget: QWidget, text: str, size: float, weight: int, colour: QColor, baseline: float
) -> None:
    font = interface_font(size, weight=weight)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF((widget.width() - QFontMetricsF(font).horizontalAdvance(text)) / 2, baseline), text)


def _whole_words(elided: str) -> str:
    """A shortened title ends after a word: "Beginning of negotiations between…"."""
    words, mark, _ = elided.partition("…")
    shorter = words.rsplit(" ", 1)[0].rstrip(" ,;:–-")
    return f"{shorter}…" if mark and len(shorter) > len(words) / 2 else elided


def _small() -> QFont:
    return interface_font(12)
