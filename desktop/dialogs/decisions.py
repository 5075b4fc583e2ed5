"""Dismiss with a reason, and write a note."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from desktop.dialogs.frame import Dialog, TextArea
from desktop.theme import interface_font
from desktop.widgets.labels import Text

REASONS = (
    "Not a difference",
    "Another count or another event",
    "The name or word is right",
    "Known, and of no weight here",
)


class Dismiss(Dialog):
    """One of four reasons by a key (1 to 4), or one in the person's own words."""

    def __init__(self, statement: str, parent: QWidget | None = None) -> None:
        super().__init__("Dismiss this finding", "Dismiss", parent, width=480)
        self.body.addWidget(Text(statement, token="ink2", wrap=True))
        self.choices: list[QRadioButton] = []
        for number, words in enumerate(REASONS, start=1):
            choice = QRadioButton(f"&{number}  {words}")
            choice.setFont(interface_font())
            self.choices.append(choice)
            self.body.addWidget(choice)
        self.own = QLineEdit()
        self.own.setFont(interface_font())
        self.own.setMinimumHeight(30)
        self.own.setPlaceholderText("In your own words")
        self.own.setAccessibleName("Reason in your own words")
        self.body.addWidget(self.own)
        self.choices[0].setChecked(True)
        self.choices[0].setFocus()

    def reason(self) -> str:
        if self.own.text().strip():
            return self.own.text().strip()
        return next((words for words, choice in zip(REASONS, self.choices, strict=True) if choice.isChecked()), "")


class Note(Dialog):
    """A note on one finding; emptied, it is taken away."""

    def __init__(self, statement: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__("Note", "Keep", parent, width=480)
        self.body.addWidget(Text(statement, token="ink2", wrap=True))
        self.text = TextArea("Your note (Ctrl+Return keeps it)", 110)
        self.text.setPlainText(note)
        self.body.addWidget(self.text)
        self.text.setFocus()

    def note(self) -> str:
        return self.text.toPlainText().strip()
