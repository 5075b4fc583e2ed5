"""Where the person goes: pages, findings, parts of the window, and back out of each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from comparators.model import Side, Span

if TYPE_CHECKING:
    from desktop.window import Window


class Moves:
    """Every way through the window that an action or a part of it asks for."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def show_page(self, name: str) -> None:
        """compare or overview."""
        if self._window.workspace.comparison is None and name == "overview":
            return
        self._window.pages.setCurrentWidget(self._window.overview if name == "overview" else self._window.body)
        self._window.refresh_state()
        if name == "overview":
            self._window.overview.setFocus()

    def toggle_overview(self) -> None:
        self.show_page("compare" if self._window.pages.currentWidget() is self._window.overview else "overview")

    def toggle_list(self) -> None:
        self._window.list.setVisible(not self._window.list.isVisible())
        self._window.actions_by_name["show_list"].setChecked(self._window.list.isVisible())
        if self._window.list.isVisible():
            self._window.list.focus_list()

    def enter_texts(self) -> None:
        """From the list to the words of the chosen finding."""
        finding = self._window.workspace.selected_finding
        pane = self._window.desk.right_pane if finding is not None and not finding.left else self._window.desk.left_pane
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        """The next or previous finding, on the reading page."""
        if self._window.pages.currentWidget() is self._window.overview:
            self.show_page("compare")
        self._window.workspace.step_finding(by)

    def show_chosen(self, ids: str) -> None:
        """From the overview: these findings alone, on the reading page."""
        chosen = frozenset(ids.split())
        self._window.workspace.set_filters(replace(self._window.workspace.filters, only=chosen))
        self.show_page("compare")
        self._window.workspace.step_finding(1)
        self._window.list.focus_list()

    def open_finding(self, finding_id: str) -> None:
        self.show_page("compare")
        self._window.workspace.select_finding(finding_id)

    def open_place(self, side: str, start: int, end: int) -> None:
        """From the overview: these words, on the reading page."""
        self.show_page("compare")
        self._window.workspace.select_finding(None)
        pane = self._window.desk.left_pane if side == "left" else self._window.desk.right_pane
        pane.reveal([Span(start, end)])
        pane.setFocus()

    def wish(self, how: str, side: str) -> None:
        """How the person wants to give the report of a side."""
        where: Side = "left" if side == "left" else "right"
        commands = self._window.commands
        asked = {"open": commands.ask_open, "paste": commands.ask_paste, "address": commands.ask_address}
        asked[how](where)

    def close_pair(self) -> None:
        if self._window.commands.review_file.may_leave():
            self._window.commands.review_file.forget()
            self._window.workspace.clear()
            self._window.start_page.leaves["left"].setFocus()

    def focus_find(self) -> None:
        self.show_page("compare")
        self._window.toolbar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.toolbar.field.selectAll()

    def focus_search(self) -> None:
        if self._window.workspace.state == "ready":
            self._window.list.show()
            self._window.list.focus_search()

    def seek(self, text: str, forward: bool) -> None:
        found = not text or self._window.desk.find(text, forward)
        self._window.status.tell("" if found else f"“{text}” is in neither text")

    def go_round(self, by: int) -> None:
        """Toolbar, list, left text, ribbon, right text, tray; and round."""
        places: list[QWidget] = [self._window.toolbar.open]
        if self._window.pages.currentWidget() is self._window.body:
            parts = (
                self._window.list.view,
                self._window.desk.left_pane,
                self._window.desk.ribbon,
                self._window.desk.right_pane,
            )
            places += [part for part in parts if part.isVisible()]
            if self._window.tray.isVisible():
                places.append(self._window.tray.head.first_button())
        else:
            places.append(self._window.pages.currentWidget() or self._window.start_page)
        focused = QApplication.focusWidget()
        at = next(
            (n for n, part in enumerate(places) if focused and (part is focused or part.isAncestorOf(focused))), -1
        )
        if at < 0 and focused is not None and self._window.tray.isAncestorOf(focused):
            at = len(places) - 1
        if at < 0 and focused is not None and self._window.list.isAncestorOf(focused):
            at = 1
        places[(at + by) % len(places)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def escape(self) -> None:
        """Leave, innermost first: a running comparison, the message, the overview, the selection."""
        if self._window.workspace.state == "running":
            self._window.workspace.cancel()
        elif self._window.notice.isVisible():
            self._window.notice.hide()
        elif self._window.pages.currentWidget() is self._window.overview:
            self.show_page("compare")
        elif self._window.workspace.filters.only:
            self._window.workspace.set_filters(replace(self._window.workspace.filters, only=frozenset()))
        else:
            self._window.workspace.select_finding(None)
