"""A table that is edited in place: a row with a fault is tinted and says so, and the last row is always free."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.theme import current_theme, interface_font

Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 30


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its width in pixels (0 takes the rest), a hint, and the choices where there are some."""

    heading: str
    width: int
    hint: str = ""
    choices: tuple[str, ...] = ()


class SheetModel(QAbstractTableModel):
    """Rows of text. ``faults`` says by row what is wrong with it; the free row at the end is in no answer."""

    edited = Signal()

    def __init__(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows = [list(row) for row in rows]
        self._faults: Mapping[int, str] = {}

    def rows(self) -> list[list[str]]:
        return [list(row) for row in self._rows]

    def set_faults(self, faults: Mapping[int, str]) -> None:
        if faults != self._faults:
            self._faults = faults
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def fault(self, row: int) -> str:
        return self._faults.get(row, "")

    def add(self, rows: Sequence[Sequence[str]]) -> None:
        """Put rows at the end."""
        if rows:
            place = len(self._rows)
            self.beginInsertRows(QModelIndex(), place, place + len(rows) - 1)
            self._rows += [list(row) for row in rows]
            self.endInsertRows()
            self.edited.emit()

    def remove(self, numbers: Sequence[int]) -> None:
        """Take rows out, by number."""
        for number in sorted({n for n in numbers if n < len(self._rows)}, reverse=True):
            self.beginRemoveRows(QModelIndex(), number, number)
            del self._rows[number]
            self.endRemoveRows()
        self.edited.emit()

    # What Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._rows) + 1

    def columnCount(self, parent: Index | None = None) -> int:
        return len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            if orientation == Qt.Orientation.Horizontal:
                return self.columns[section].heading
            return str(section + 1) if section < len(self._rows) else "+"
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return self.columns[section].hint or None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        free = row >= len(self._rows)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return "" if free else self._rows[row][column]
        if role == Qt.ItemDataRole.BackgroundRole and self.fault(row):
            return current_theme().tint("artefacts")
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole) and self.fault(row):
            return self.fault(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.columns[column].heading}: {'' if free else self._rows[row][column] or 'empty'}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not isinstance(value, str):
            return False
        text = " ".join(value.split())
        row, column = index.row(), index.column()
        if row >= len(self._rows):
            if not text:
                return False
            self.beginInsertRows(QModelIndex(), row, row)
            self._rows.append([""] * len(self.columns))
            self.endInsertRows()
        if self._rows[row][column] == text:
            return False
        self._rows[row][column] = text
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
        self.edited.emit()
        return True


class Chooser(QStyledItemDelegate):
    """A cell of a few choices is edited with a list of them."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        choices = model.columns[index.column()].choices if isinstance(model, SheetModel) else ()
        if not choices:
            editor = super().createEditor(parent, option, index)
            editor.setFont(interface_font())
            editor.setStyleSheet("border-radius: 0; padding: 0 3px;")
            return editor
        box = QComboBox(parent)
        box.setFont(interface_font())
        box.addItems(["", *choices])
        box.activated.connect(lambda: self._done(box))
        return box

    def _done(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        else:
            super().setModelData(editor, model, index)


class Sheet(QTableView):
    """The table; Delete removes the selected rows, typing starts to edit."""

    def __init__(self, model: SheetModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setObjectName("sheet")
        self.setFont(interface_font())
        self.setItemDelegate(Chooser(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setFont(interface_font(11.5))
        self.verticalHeader().setMinimumWidth(34)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        header = self.horizontalHeader()
        header.setFont(interface_font(11.5, weight=600))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for place, column in enumerate(model.columns):
            if column.width:
                self.setColumnWidth(place, column.width)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def chosen_rows(self) -> list[int]:
        """The numbers of the rows in which anything is selected."""
        return sorted({index.row() for index in self.selectedIndexes()})

    def start_row(self) -> None:
        """Go to the free row and edit its first cell."""
        index = self.sheet.index(self.sheet.rowCount() - 1, 0)
        self.setCurrentIndex(index)
        self.scrollToBottom()
        self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_chosen()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def remove_chosen(self) -> None:
        self.sheet.remove(self.chosen_rows())
