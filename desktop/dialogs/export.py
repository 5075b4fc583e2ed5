"""Export: which report, and where to. Never the system's own dialog, so that it is the same everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from desktop.dialogs.frame import Dialog, PathField
from desktop.theme import interface_font


class Export(Dialog):
    """``formats`` are (identifier, words, suffix); the path's suffix follows the format that is chosen.

    ``doubtful`` findings are only worth a check; ``sure`` is whether they are to be left out.
    """

    def __init__(
        self,
        formats: Sequence[tuple[str, str, str]],
        path: Path,
        parent: QWidget | None = None,
        *,
        doubtful: int = 0,
        sure: bool = False,
    ) -> None:
        super().__init__("Export a report", "Export", parent, width=600)
        self._formats = tuple(formats)
        self.format = QComboBox()
        self.format.setFont(interface_font())
        self.format.setMinimumHeight(30)
        self.format.setAccessibleName("Format")
        for _, words, suffix in self._formats:
            self.format.addItem(f"{words} ({suffix})")
        label = QLabel("Format")
        label.setFont(interface_font(12.5, weight=500))
        self.path = PathField("File", saving=True)
        self.path.set_path(str(path.with_suffix(self._formats[0][2])))
        self.body.addWidget(label)
        self.body.addWidget(self.format)
        self.body.addWidget(self.path)
        self.sure = QCheckBox(f"Leave out what is only worth a check ({doubtful})")
        self.sure.setFont(interface_font())
        self.sure.setChecked(sure and doubtful > 0)
        self.sure.setVisible(doubtful > 0)
        self.body.addWidget(self.sure)
        self.format.currentIndexChanged.connect(self._follow)
        self.path.field.setFocus()
        self.path.field.selectAll()
        self._asked = ""

    def choice(self) -> tuple[str, Path]:
        """The format's identifier and the file to write."""
        return self._formats[self.format.currentIndex()][0], Path(self.path.path())

    def _follow(self, number: int) -> None:
        path = Path(self.path.path())
        if path.suffix in {suffix for _, _, suffix in self._formats}:
            self.path.set_path(str(path.with_suffix(self._formats[number][2])))

    def fault(self) -> str:
        path = Path(self.path.path())
        if not self.path.path():
            return "Name the file to write."
        if path.is_dir():
            return f"{path} is a folder. Name a file in it."
        if not path.parent.is_dir():
            return f"There is no folder {path.parent}."
        if path.exists() and self._asked != str(path):
            self._asked = str(path)
            return f"{path.name} exists. Press Export again to replace it."
        return ""
