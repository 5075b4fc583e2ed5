"""Correct when a report appeared: the guesses, with where each comes from, or a date of one's own."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from comparators.model import PublicationDate, Reading, Side
from comparators.values import Interval
from desktop.dates import interval_words, parse_interval
from desktop.dialogs.frame import Dialog
from desktop.theme import interface_font
from desktop.widgets.labels import Text

SOURCES = {
    "user": "corrected here",
    "metadata": "from the file",
    "header": "from the header line",
    "dateline": "from the dateline",
    "text": "from the text",
}


class CorrectDate(Dialog):
    """Relative dates ("last November") are resolved against this date, so correcting it compares anew."""

    def __init__(self, side: Side, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(f"When did the {side} report appear?", "Use this date", parent, width=520)
        self._candidates = reading.published_candidates
        self.choices: list[QRadioButton] = []
        for candidate in self._candidates:
            choice = QRadioButton(_words(candidate))
            choice.setFont(interface_font())
            self.choices.append(choice)
            self.body.addWidget(choice)
        if not self._candidates:
            self.body.addWidget(Text("Neither the file nor the text dates this report.", token="ink2"))
        self.own = QLineEdit()
        self.own.setFont(interface_font())
        self.own.setMinimumHeight(30)
        self.own.setPlaceholderText("2020-10-09, 2020-10, or 2020-10-01 to 2020-10-10")
        self.own.setAccessibleName("Another date")
        self.body.addWidget(self.own)
        if self.choices:
            self.choices[0].setChecked(True)
        self.own.setFocus()

    def interval(self) -> Interval | None:
        if self.own.text().strip():
            return parse_interval(self.own.text())
        for candidate, choice in zip(self._candidates, self.choices, strict=True):
            if choice.isChecked():
                return candidate.interval
        return None

    def fault(self) -> str:
        return "" if self.interval() else "Write the date as 2020-10-09, or a month as 2020-10."


def _words(candidate: PublicationDate) -> str:
    source = SOURCES.get(candidate.source, f"from {candidate.source}")
    words = f"{interval_words(candidate.interval)}, {source}, {round(100 * candidate.confidence)} % sure"
    return f"{words} (refuted: {candidate.refuted})" if candidate.refuted else words
