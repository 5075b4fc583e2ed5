"""The question before unsaved decisions would be lost."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.dialogs.frame import Dialog
from desktop.widgets.button import Button
from desktop.widgets.labels import Text


class KeepReview(Dialog):
    """Accepted: save, or ``let_go``. Rejected: stay with the pair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Save your review?", "Save", parent, width=460)
        self.let_go = False
        words = "Your decisions and notes on this pair are not saved yet."
        self.body.addWidget(Text(words, token="ink2", wrap=True))
        drop = Button("Don't save")
        drop.clicked.connect(self._drop)
        self.body.addWidget(drop)

    def _drop(self) -> None:
        self.let_go = True
        self.accept()
