"""The counts as a table: the twin of the chart for those who read rather than look."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop.dates import interval_words
from desktop.overview.tolls import Tolls

_HEADS = ("Side", "Count, in the text's words", "Of whom, or who says so", "Time it speaks of")


class TollTable(QTableWidget):
    """``opened`` tells the number of the row that was chosen with Return or a double click."""

    opened = Signal(int)

    def __init__(self, tolls: Tolls, parent: QWidget | None = None) -> None:
        super().__init__(len(tolls.rows), len(_HEADS), parent)
        self.setAccessibleName(f"{tolls.name} in time")
        self.setHorizontalHeaderLabels(list(_HEADS))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for row, toll in enumerate(tolls.rows):
            cells = (toll.side.capitalize(), toll.words, toll.note, interval_words(toll.when))
            for column, words in enumerate(cells):
                self.setItem(row, column, QTableWidgetItem(words))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.cellActivated.connect(lambda row, column: self.opened.emit(row))
