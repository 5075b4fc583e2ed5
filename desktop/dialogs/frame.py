"""What all dialogs share: a title, a body, and one row of buttons of which the first is the default."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.theme import interface_font
from desktop.widgets.button import Button
from desktop.widgets.labels import Text


class Dialog(QDialog):
    """Return accepts, Escape leaves. ``problem`` is the one line that says why it cannot be accepted yet."""

    def __init__(self, title: str, accept_words: str, parent: QWidget | None = None, *, width: int = 520) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.problem = Text("", token="artefacts", wrap=True)
        self.problem.hide()
        self.accept_button = Button(accept_words, look="primary")
        self.cancel_button = Button("Cancel", key="Esc")
        self.accept_button.clicked.connect(self.try_accept)
        self.cancel_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(title, font=interface_font(15, weight=600)))
        column.addLayout(self.body)
        column.addWidget(self.problem)
        column.addLayout(buttons)

    def fault(self) -> str:
        """Why the dialog cannot be accepted as it is; empty when it can."""
        return ""

    def try_accept(self) -> None:
        fault = self.fault()
        self.problem.setText(fault)
        self.problem.setVisible(bool(fault))
        if not fault:
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        in_text = isinstance(self.focusWidget(), QPlainTextEdit)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (control or not in_text):
            self.try_accept()
        else:
            super().keyPressEvent(event)


class PathField(QWidget):
    """A labelled path to type or to choose; ``saving`` chooses a file that may not exist yet."""

    def __init__(self, label: str, *, saving: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._saving = label, saving
        self.filters = ""
        self.field = QLineEdit()
        self.field.setFont(interface_font())
        self.field.setAccessibleName(label)
        self.field.setMinimumHeight(30)
        name = QLabel(label)
        name.setFont(interface_font(12.5, weight=500))
        name.setBuddy(self.field)
        self.browse = Button("Browse…")
        self.browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(name)
        column.addLayout(row)
        self.setFocusProxy(self.field)

    def path(self) -> str:
        text = self.field.text().strip()
        return str(Path(text).expanduser()) if text else ""

    def set_path(self, path: str) -> None:
        self.field.setText(path)

    def _browse(self) -> None:
        if self._saving:
            chosen, _ = QFileDialog.getSaveFileName(self, self._label, self.path(), self.filters)
        else:
            chosen, _ = QFileDialog.getOpenFileName(self, self._label, self.path(), self.filters)
        if chosen:
            self.field.setText(chosen)


class TextArea(QPlainTextEdit):
    """A field of several lines that Tab leaves."""

    def __init__(self, hint: str, height: int) -> None:
        super().__init__()
        self.setFont(interface_font())
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(height)


class AskPath(Dialog):
    """One path, to open or to save to."""

    def __init__(
        self,
        title: str,
        label: str,
        accept_words: str,
        path: str,
        *,
        saving: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, accept_words, parent, width=600)
        self._saving = saving
        self.field = PathField(label, saving=saving)
        self.field.set_path(path)
        self.body.addWidget(self.field)
        self.field.field.setFocus()
        self.field.field.selectAll()

    def fault(self) -> str:
        path = Path(self.field.path())
        if not self.field.path():
            return "Name a file."
        if path.is_dir():
            return f"{path} is a folder. Name a file in it."
        if self._saving:
            return "" if path.parent.is_dir() else f"There is no folder {path.parent}."
        return "" if path.is_file() else f"There is no file {path}."
