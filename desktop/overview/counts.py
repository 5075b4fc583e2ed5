"""The figures of both texts by what they count: when each was given, in which words, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from comparators.reports.page.tolls import TollRow, TollTable
from desktop.theme import current_theme, interface_font
from desktop.widgets.labels import Text

_HEADS = ("As of", "In the text’s words", "Who says so")

_COLUMNS = 5


class CountsTable(QWidget):
    """One small table a measure, in order of time. ``opened`` carries side, start and end of the figure chosen."""

    opened = Signal(str, int, int)

    def __init__(self, tables: Sequence[TollTable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Figures by what they count")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(0)
        for column, stretch in ((2, 4), (3, 3), (4, 3)):  # the last is room
            self._grid.setColumnStretch(column, stretch)
        self._cells: list[tuple[Text, TollRow]] = []
        for table in tables:
            self._add(table)
        self._write()

    def _add(self, table: TollTable) -> None:
        row = self._grid.rowCount()
        for column, words in enumerate((table.title, *(_HEADS if not self._cells else ()))):
            head = Text(words, font=interface_font(12.5 if column == 0 else 11.5, weight=600))
            head.setContentsMargins(0, 8, 0, 3)
            self._grid.addWidget(head, row, column, Qt.AlignmentFlag.AlignBottom)
        for number, figure in enumerate(table.rows):
            at = row + 1 + 2 * number
            line = QFrame()
            line.setObjectName("divider")
            line.setFixedHeight(1)
            self._grid.addWidget(line, at, 0, 1, _COLUMNS)
            said = Text("", font=interface_font(13), wrap=True, rich=True)
            said.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
            said.linkActivated.connect(self._open)
            self._cells.append((said, figure))
            cells = (
                Text(figure.side.capitalize(), font=interface_font(13)),
                Text(figure.time_in_words or "no date", font=interface_font(13)),
                said,
                Text(figure.speaker or "the report itself", font=interface_font(13), token="ink2", wrap=True),
            )
            for column, cell in enumerate(cells):
                cell.setContentsMargins(0, 4, 0, 5)
                self._grid.addWidget(cell, at + 1, column, Qt.AlignmentFlag.AlignTop)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_cells"):
            self._write()

    def _write(self) -> None:
        """The words in the colours of the theme that is on now: rich text keeps those that it was made with."""
        theme = current_theme()
        for cell, figure in self._cells:
            style = f"color:{theme.hex('ink')};text-decoration:none"
            part = f'<span style="color:{theme.hex("ink3")}">&nbsp; a part, or another event</span>'
            place = f"{figure.side}:{figure.start}:{figure.end}"
            words = f'<a href="{place}" style="{style}">{escape(figure.words)}</a>'
            cell.setText(words + (part if figure.part else ""))

    def _open(self, link: str) -> None:
        side, start, end = link.split(":")
        self.opened.emit(side, int(start), int(end))
