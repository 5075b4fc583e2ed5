"""The tray's first line: badge, statement, and what the person can say to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from comparators.model import Decision, Finding, Link
from comparators.sureness import sureness, worth_a_check
from desktop.findings.glyphs import glyph
from desktop.findings.wording import SEVERITIES, badge, hue
from desktop.theme import current_theme, interface_font, paint_icon
from desktop.widgets.button import Button
from desktop.widgets.labels import ElidedText


class Badge(QWidget):
    """Glyph and word on the hue's tint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.token, self.icon, self.doubtful = "", "quiet", "", False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_badge(self, words: str, token: str, icon: str, *, doubtful: bool = False) -> None:
        """What is ``doubtful`` has a broken outline instead of the tint."""
        self.words, self.token, self.icon, self.doubtful = words, token, icon, doubtful
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(interface_font(12, weight=600)).horizontalAdvance(self.words)
        return QSize(round(width) + 22 + (17 if self.icon else 0), 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = theme.colour(self.token if self.token != "quiet" else "ink2")
        line = QPen(colour, 1.5 if theme.high_contrast else 1)
        if self.doubtful:
            line.setDashPattern([2.5, 2.0])
        painter.setPen(line if theme.high_contrast or self.doubtful else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if self.doubtful else theme.tint(self.token))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 11, 11)
        x = 11.0
        if self.icon:
            paint_icon(painter, self.icon, colour.name(), QRectF(x - 1, 5.5, 13, 13))
            x += 16
        painter.setFont(interface_font(12, weight=600))
        painter.setPen(colour)
        painter.drawText(QRectF(x, 0, self.width() - x, 24), Qt.AlignmentFlag.AlignVCenter, self.words)


class Statement(ElidedText):
    """One sentence: on one line where it fits, else smaller on two; what is cut shows in the tooltip."""

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = QFontMetricsF(self.font())
        if metrics.horizontalAdvance(self.text()) <= self.width():
            super().paintEvent(event)
            return
        font = interface_font(13, weight=600)
        lines = _two_lines(self.text(), font, self.width())
        self.setToolTip(self.text() if lines[-1].endswith("…") else "")
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(current_theme().colour(self.token))
        top = (self.height() - 17 * len(lines)) / 2
        for number, line in enumerate(lines):
            box = QRectF(0, top + 17 * number, self.width(), 17)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)


def _two_lines(text: str, font: QFont, width: float) -> list[str]:
    """The text broken once between words, the second line elided."""
    metrics = QFontMetricsF(font)
    words = text.split(" ")
    first = words[0]
    for number, word in enumerate(words[1:], start=1):
        if metrics.horizontalAdvance(f"{first} {word}") > width:
            rest = " ".join(words[number:])
            return [first, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
        first = f"{first} {word}"
    return [first]


class Head(QWidget):
    """Badge, statement and buttons. It only tells what was pressed; the window's actions do the work."""

    confirm = Signal()
    dismiss = Signal()
    note = Signal()
    copy = Signal()
    keep = Signal()
    cut = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trayHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(48)
        self.badge = Badge()
        self.statement = Statement("", font=interface_font(14, weight=600))
        self.statement.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.confirm_button = Button("Confirm", look="primary", icon="check", key="C")
        self.dismiss_button = Button("Dismiss…", icon="x", key="X")
        self.note_button = Button("Note", icon="sticky-note", key="N")
        self.copy_button = Button("Copy as citation", look="flat", icon="copy")
        self.copy_button.hide_words(True)
        self.copy_button.setToolTip("Copy as citation (Ctrl+Shift+C)")
        self.keep_button = Button("Keep", icon="lock", key="K")
        self.keep_button.setCheckable(True)
        self.cut_button = Button("Cut", icon="unlink", key="Del")
        self.cut_button.setToolTip("These do not belong together (Del)")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 14, 0)
        row.setSpacing(6)
        row.addWidget(self.badge)
        row.addSpacing(4)
        row.addWidget(self.statement, 1)
        for button, signal in (
            (self.confirm_button, self.confirm),
            (self.dismiss_button, self.dismiss),
            (self.note_button, self.note),
            (self.copy_button, self.copy),
            (self.keep_button, self.keep),
            (self.cut_button, self.cut),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)

        self._for_findings = (self.confirm_button, self.dismiss_button, self.note_button, self.copy_button)
        self._for_links = (self.keep_button, self.cut_button)

    def first_button(self) -> Button:
        """Where the keyboard enters the tray."""
        return self.confirm_button if self.confirm_button.isVisible() else self.keep_button

    def set_short(self, short: bool) -> None:
        """Without the buttons' icons' words where the window is narrow."""
        icons = {"C": "check", "X": "x", "N": "sticky-note", "K": "lock", "Del": "unlink"}
        for button in (self.confirm_button, self.dismiss_button, self.note_button, *self._for_links):
            button.icon_name = "" if short else icons[button.key]
            button.updateGeometry()

    def show_finding(self, finding: Finding, decision: Decision) -> None:
        icon = glyph(finding) if finding.area == "facts" else ""
        self.badge.show_badge(badge(finding), hue(finding), icon, doubtful=worth_a_check(finding))
        self.badge.setToolTip(
            f"{badge(finding)}, {SEVERITIES[finding.severity].lower()} severity, {sureness(finding.confidence)}: "
            f"{finding.comparator}"
        )
        self.statement.set_text(finding.statement)
        confirmed = decision.state == "confirmed"
        self.confirm_button.look = "plain" if confirmed else "primary"
        self.confirm_button.setCheckable(True)
        self.confirm_button.setChecked(confirmed)
        self.confirm_button.set_words("Confirmed" if confirmed else "Confirm")
        dismissed = decision.state == "dismissed"
        self.dismiss_button.setCheckable(True)
        self.dismiss_button.setChecked(dismissed)
        self.dismiss_button.set_words("Dismissed" if dismissed else "Dismiss…")
        self.dismiss_button.setToolTip(decision.reason if dismissed else "Dismiss with a reason (X)")
        self.note_button.setCheckable(True)
        self.note_button.setChecked(bool(decision.note))
        self.note_button.setToolTip(decision.note or "Write a note (N)")
        self._show_buttons(self._for_findings)

    def show_link(self, link: Link, words: str) -> None:
        token = {"same": "same", "update": "facts"}.get(link.relation, "quiet")
        icon = {"same": "equal", "update": "arrow-up-right", "parallel": "tally-2"}.get(link.relation, "link-2")
        self.badge.show_badge(link.relation.capitalize(), token, icon)
        self.badge.setToolTip(f"Link, {link.relation}, {link.score:.2f}")
        self.statement.set_text(words)
        self.keep_button.setChecked(link.locked)
        self.keep_button.set_words("Kept" if link.locked else "Keep")
        self.keep_button.setToolTip(
            "Let Diptych align it again (K)" if link.locked else "Keep it as it is; the rest is aligned around it (K)"
        )
        self._show_buttons(self._for_links)

    def _show_buttons(self, wanted: tuple[Button, ...]) -> None:
        for button in (*self._for_findings, *self._for_links):
            button.setVisible(button in wanted)
