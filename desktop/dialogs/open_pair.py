"""Open a pair: two files, by path or by browsing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from comparators.model import Side
from desktop.dialogs.frame import Dialog, PathField
from desktop.work import Sources, source_name


class OpenPair(Dialog):
    """Asks for both sides; ``side`` says where the cursor starts."""

    def __init__(self, sources: Sources, side: Side = "left", parent: QWidget | None = None) -> None:
        super().__init__("Open pair", "Compare", parent, width=600)
        self.fields: dict[Side, PathField] = {}
        names: tuple[tuple[Side, str], ...] = (("left", "Left report"), ("right", "Right report"))
        self._given = sources
        for name, label in names:
            field = PathField(label)
            source = sources.side(name)
            if isinstance(source, str):
                field.set_path(source)
            elif source is not None:
                field.field.setPlaceholderText(source_name(source))
            self.fields[name] = field
            self.body.addWidget(field)
        self.fields[side].field.setFocus()
        self.fields[side].field.selectAll()

    def sources(self) -> Sources:
        """What was asked for; an empty field keeps what was pasted or fetched there."""
        left, right = (field.path() for field in self.fields.values())
        return Sources(left or self._given.left, right or self._given.right)

    def fault(self) -> str:
        sources = self.sources()
        if not sources.complete:
            return "Name both reports: a pair has two sides."
        for side, field in self.fields.items():
            if field.path() and not Path(field.path()).is_file():
                field.field.setFocus()
                return f"The {side} report is not a file: {field.path()}"
        return ""
