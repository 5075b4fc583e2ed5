"""The list itself: keyboard, mouse, and the selection that it shares with the rest of the window."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from comparators.model import Finding
from desktop.findings.delegate import RowPainter
from desktop.findings.rows import FINDING, GROUP, FindingRows
from desktop.workspace import Workspace


class FindingsView(QListView):
    """One row a finding. Arrow keys choose at once, Return goes to the words; a header folds its group."""

    entered_texts = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._following = False
        self.rows = FindingRows(workspace, self)
        self.setModel(self.rows)
        self.setItemDelegate(RowPainter(self))
        self.setAccessibleName("Findings")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        workspace.listChanged.connect(self._relist)
        workspace.selectionChanged.connect(self.follow)

    def _relist(self) -> None:
        top = self.verticalScrollBar().value()
        self._following = True
        self.rows.refresh()
        self._following = False
        self.follow(scroll=False)
        self.verticalScrollBar().setValue(top)

    def follow(self, *, scroll: bool = True) -> None:
        """Show what is selected elsewhere."""
        finding_id = self._workspace.selection.finding
        if finding_id:
            self.rows.unfold_for(finding_id)
        number = self.rows.row_of(finding_id)
        self._following = True
        if number is None:
            self.selectionModel().clear()
        else:
            index = self.rows.index(number, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if scroll:
                self.scrollTo(index)
        self._following = False

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if self._following:
            return
        finding = current.data(FINDING) if current.isValid() else None
        if isinstance(finding, Finding):
            self._workspace.select_finding(finding.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.data(FINDING) is None:
            self.rows.toggle(index.data(GROUP).name)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        header = index.isValid() and index.data(FINDING) is None
        if header and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right):
            number = index.row()
            self.rows.toggle(index.data(GROUP).name)
            self.setCurrentIndex(self.rows.index(number, 0))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.entered_texts.emit()
            return
        super().keyPressEvent(event)
