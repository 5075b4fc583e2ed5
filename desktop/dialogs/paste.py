"""Paste a report: its text, and where it came from. Diptych stays offline, so an address is a note, not a download."""

from __future__ import annotations

import hashlib

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QRadioButton, QWidget

from comparators.model import Article, Origin, Side
from desktop.dialogs.frame import Dialog, text_area
from desktop.theme import interface_font
from desktop.widgets.labels import Text


class Paste(Dialog):
    """Starts with what the clipboard holds; ``address`` puts the cursor into the address field."""

    def __init__(self, side: Side, parent: QWidget | None = None, *, address: bool = False) -> None:
        super().__init__("Paste a report", "Use this text", parent, width=640)
        self.left, self.right = QRadioButton("Left report"), QRadioButton("Right report")
        row = QHBoxLayout()
        for button in (self.left, self.right):
            button.setFont(interface_font())
            row.addWidget(button)
        row.addStretch(1)
        (self.left if side == "left" else self.right).setChecked(True)
        self.text = text_area("Text of the report, with its headline", 240)
        self.text.setPlainText(QGuiApplication.clipboard().text())
        self.address = QLineEdit()
        self.address.setFont(interface_font())
        self.address.setMinimumHeight(30)
        self.address.setPlaceholderText("Where it came from: address or outlet (kept as a note)")
        self.address.setAccessibleName("Where it came from")
        self.body.addLayout(row)
        self.body.addWidget(self.text)
        self.body.addWidget(self.address)
        self.body.addWidget(
            Text(
                "Diptych never goes online. Copy the report in your browser and paste it here, or save the page "
                "and open the file.",
                font=interface_font(12),
                token="ink2",
                wrap=True,
            )
        )
        (self.address if address else self.text).setFocus()

    def side(self) -> Side:
        return "left" if self.left.isChecked() else "right"

    def article(self) -> Article:
        """The pasted text as an article. Line ends are made LF, nothing else is changed."""
        text = self.text.toPlainText().replace("\r\n", "\n").replace("\r", "\n")
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        origin = Origin(path=self.address.text().strip() or "pasted", sha256=digest, format="clipboard")
        return Article(text=text, origin=origin)

    def fault(self) -> str:
        return "" if self.text.toPlainText().strip() else "There is no text yet. Paste it with Ctrl+V."
