"""Paste a report, or give the web address of one."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from comparators.model import Side
from desktop.dialogs.frame import Dialog, TextArea
from desktop.theme import interface_font
from desktop.widgets.labels import Text
from desktop.work import Address, Pasted


class _OneReport(Dialog):
    """A dialog for one report, which says for which side it is."""

    def __init__(self, title: str, words: str, side: Side, parent: QWidget | None) -> None:
        super().__init__(title, words, parent, width=640)
        self.left, self.right = QRadioButton("Left report"), QRadioButton("Right report")
        row = QHBoxLayout()
        for button in (self.left, self.right):
            button.setFont(interface_font())
            row.addWidget(button)
        row.addStretch(1)
        (self.left if side == "left" else self.right).setChecked(True)
        self.body.addLayout(row)
        self.compare_with_open = QCheckBox()
        self.compare_with_open.setFont(interface_font())
        self.compare_with_open.setChecked(True)
        self.compare_with_open.hide()
        self.left.toggled.connect(self._name_other)
        self._name_other()

    def offer_new_pair(self, *, likely: bool) -> None:
        """A pair is open: ask whether the report is compared with the other one there or begins a new pair."""
        self.compare_with_open.setChecked(not likely)
        self.compare_with_open.show()

    def _name_other(self) -> None:
        other = "right" if self.left.isChecked() else "left"
        self.compare_with_open.setText(f"Compare it with the {other} report that is open now (else: begin a new pair)")

    def new_pair(self) -> bool:
        """Whether the pair that is open goes first."""
        return not self.compare_with_open.isChecked()

    def side(self) -> Side:
        return "left" if self.left.isChecked() else "right"


class Paste(_OneReport):
    """Starts with what the clipboard holds, unless the other side has it already (``used``)."""

    def __init__(self, side: Side, parent: QWidget | None = None, *, used: frozenset[str] = frozenset()) -> None:
        super().__init__("Paste a report", "Use this text", side, parent)
        self.text = _PasteArea()
        copied = _words(QGuiApplication.clipboard().mimeData())
        if _bare(copied) not in map(_bare, used):
            self.text.setPlainText(copied)
        self.origin = _line("Where it came from: outlet or address (a note)")
        self.body.addWidget(self.text)
        self.body.addWidget(self.origin)
        self.body.addWidget(self.compare_with_open)
        self.text.setFocus()

    def source(self) -> Pasted:
        """The text as it stands in the field, every letter of it: the field's own plain text loses no-break spaces."""
        text = self.text.document().toRawText().replace("\u2029", "\n")
        return Pasted(text, self.origin.text().strip())

    def fault(self) -> str:
        return "" if self.text.toPlainText().strip() else "There is no text yet. Paste it with Ctrl+V."


class _PasteArea(TextArea):
    """Keeps the paragraphs of a page that is pasted; nothing of the page but its words is taken."""

    def __init__(self) -> None:
        super().__init__("Text of the report, with its headline", 240)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(_words(source))


def _bare(text: str) -> str:
    return " ".join(text.split())


def _words(copied: QMimeData | None) -> str:
    if copied is None:
        return ""
    from comparators.loading.clipboard import copied_text

    return copied_text(copied.text() if copied.hasText() else "", copied.html() if copied.hasHtml() else "")


class WebAddress(_OneReport):
    """The one thing for which Diptych goes online, and only when it is asked to."""

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__("Report at a web address", "Fetch and use", side, parent)
        self.address = _line("https://…")
        self.address.setAccessibleName("Web address")
        self.body.addWidget(self.address)
        words = "This page is fetched once, without cookies; nothing that it names is loaded, and nothing is sent."
        self.body.addWidget(Text(words, font=interface_font(12), token="ink2", wrap=True))
        copied = QGuiApplication.clipboard().text().strip()
        if copied.startswith(("https://", "http://")) and " " not in copied:
            self.address.setText(copied)
        self.body.addWidget(self.compare_with_open)
        self.address.setFocus()

    def source(self) -> Address:
        return Address(self.address.text().strip())

    def fault(self) -> str:
        good = self.address.text().strip().startswith(("https://", "http://"))
        return "" if good else "A web address begins with https:// or http://."


def _line(hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setFont(interface_font())
    field.setMinimumHeight(30)
    field.setPlaceholderText(hint)
    field.setAccessibleName(hint)
    return field
