"""The left column: head, search, chips and the list, or what stands in its place."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.findings.chips import Chips
from desktop.findings.empty import Empty, NoticesLine
from desktop.findings.filters import GROUPINGS, Grouping
from desktop.findings.running import Running
from desktop.findings.view import FindingsView
from desktop.theme import interface_font
from desktop.widgets.button import Button
from desktop.widgets.field import SearchField
from desktop.widgets.labels import Text
from desktop.workspace import Workspace


class FindingsPanel(QWidget):
    """Follows the workspace; ``cancelled`` and ``again`` are for the window to act on."""

    cancelled = Signal()
    again = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._short = False
        self.title = Text("Findings", font=interface_font(14, weight=600))
        self.counts = Text("", token="ink2")
        self.grouping = Button("by area", look="flat")
        self.search = SearchField("Search findings", "/")
        self.chips = Chips(workspace)
        self.view = FindingsView(workspace)
        self.running = Running(workspace)
        self.empty = Empty(workspace)
        self.failed = NoticesLine(workspace)
        self._lay_out()
        self._make_grouping_menu()
        self.running.cancelled.connect(self.cancelled)
        self.empty.again.connect(self.again)
        self.search.textChanged.connect(self._search)
        self.search.entered.connect(lambda forward: self.view.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.ShortcutFocusReason))
        workspace.listChanged.connect(self.refresh)
        workspace.stateChanged.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.counts)
        head.addStretch(1)
        head.addWidget(self.grouping)
        top = QVBoxLayout()
        top.setContentsMargins(14, 6, 8, 6)
        top.setSpacing(8)
        top.addLayout(head)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 5, 0)
        inner.setSpacing(9)
        inner.addWidget(self.search)
        inner.addWidget(self.chips)
        top.addLayout(inner)
        self._list_page = QWidget()
        page = QVBoxLayout(self._list_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(top)
        page.addWidget(self.failed)
        self._below = QStackedWidget()
        self._below.addWidget(self.view)
        self._below.addWidget(self.empty)
        page.addWidget(self._below, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list_page)
        self._pages.addWidget(self.running)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.addWidget(self._pages)

    def _make_grouping_menu(self) -> None:
        menu = QMenu(self.grouping)
        choices = QActionGroup(menu)
        self._grouping_actions: dict[Grouping, QAction] = {}
        for grouping in GROUPINGS:
            action = menu.addAction(f"By {grouping}")
            action.setCheckable(True)
            action.setActionGroup(choices) if hasattr(action, "setActionGroup") else choices.addAction(action)
            action.triggered.connect(lambda checked=False, grouping=grouping: self._group_by(grouping))
            self._grouping_actions[grouping] = action
        self.grouping.set_menu(menu)
        self.grouping.setToolTip("Group the findings")

    def set_short(self, short: bool) -> None:
        """For narrow windows: chips without counts."""
        self._short = short
        self.chips.set_short(short)
        self.refresh()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _group_by(self, grouping: Grouping) -> None:
        self._workspace.set_filters(replace(self._workspace.filters, grouping=grouping))

    def _search(self, text: str) -> None:
        self._workspace.set_filters(replace(self._workspace.filters, text=text.strip()))

    def refresh(self) -> None:
        workspace = self._workspace
        arrangement = workspace.arrangement
        self._pages.setCurrentWidget(self.running if workspace.state == "running" else self._list_page)
        self.counts.setText(f"{len(arrangement.shown)} of {arrangement.total}" + ("" if self._short else " shown"))
        self.counts.setVisible(workspace.state == "ready")
        self.grouping.set_words(f"by {workspace.filters.grouping}")
        self._grouping_actions[workspace.filters.grouping].setChecked(True)
        if self.search.text().strip() != workspace.filters.text:
            self.search.setText(workspace.filters.text)
        self._below.setCurrentWidget(self.view if arrangement.shown else self.empty)
