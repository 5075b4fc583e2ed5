"""The main window: one page at a time, and everything on it follows the workspace."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from comparators.model import SIDES, Side, Span
from desktop.actions import dress_actions, fill_menus, make_actions
from desktop.bindings import bind_actions, follow
from desktop.commands import Commands
from desktop.desk import Desk
from desktop.findings.panel import FindingsPanel
from desktop.notice import NoticeLine
from desktop.overview.page import OverviewPage
from desktop.settings import Settings
from desktop.sizes import Steps, steps
from desktop.start.page import StartPage
from desktop.status import StatusBar
from desktop.theme import apply_theme, interface_font, load_theme, system_theme
from desktop.toolbar import Toolbar
from desktop.tray.tray import Tray
from desktop.widgets.drops import dropped_files
from desktop.widgets.labels import Text
from desktop.workspace import Workspace


class Window(QMainWindow):
    """Builds the parts, binds the actions, and passes the workspace's news on to the desk."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.workspace = Workspace(self)
        self.commands = Commands(self.workspace, settings, self)
        self.setWindowTitle("Diptych")
        self.setAcceptDrops(True)
        # Said here, or the wide layout would hold the window open before it can fold.
        self.setMinimumSize(800, 520)
        self.resize(1440, 900)
        self._steps: Steps | None = None
        self._tray_height = 0
        self.actions_by_name = make_actions(self)
        self._make_parts()
        self._lay_out()
        bind_actions(self)
        follow(self)
        self._restore()
        self.refresh_state()
        self.start_page.leaves["left"].setFocus()

    # Parts

    def _make_parts(self) -> None:
        self.toolbar = Toolbar()
        self.notice = NoticeLine()
        self.start_page = StartPage()
        self.list = FindingsPanel(self.workspace)
        self.desk = Desk()
        self.tray = Tray(self.workspace)
        self.overview = OverviewPage(self.workspace)
        self.status = StatusBar(self.workspace)
        self.file_name = Text("", font=interface_font(12.5), token="ink2")
        self.file_name.setContentsMargins(0, 0, 18, 0)
        self.file_name.setFixedHeight(27)
        self.file_name.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        self.menuBar().setFixedHeight(28)
        self.menus = fill_menus(self.menuBar(), self.actions_by_name)
        self.menuBar().setCornerWidget(self.file_name, Qt.Corner.TopRightCorner)
        self.reading = QSplitter(Qt.Orientation.Vertical)
        self.reading.addWidget(self.desk)
        self.reading.addWidget(self.tray)
        self.reading.setStretchFactor(0, 1)
        self.reading.setChildrenCollapsible(False)
        self.body = QSplitter(Qt.Orientation.Horizontal)
        self.body.addWidget(self.list)
        self.body.addWidget(self.reading)
        self.body.setStretchFactor(1, 1)
        self.body.setChildrenCollapsible(False)
        for splitter in (self.reading, self.body):
            splitter.setHandleWidth(1)
        self.list.setMinimumWidth(230)
        self.list.setMaximumWidth(460)
        self.tray.setMinimumHeight(120)
        self.desk.setMinimumHeight(180)
        self.pages = QStackedWidget()
        for page in (self.start_page, self.body, self.overview):
            self.pages.addWidget(page)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.toolbar, self.notice, self.pages, self.status):
            column.addWidget(part, 1 if part is self.pages else 0)
        self.setCentralWidget(whole)

    # Following the workspace

    def refresh_state(self) -> None:
        """Which page is up, and what can be done."""
        state = self.workspace.state
        texts = state != "empty"
        ready = self.workspace.comparison is not None
        if not texts:
            self.pages.setCurrentWidget(self.start_page)
            self.start_page.show_recent(self.settings.recent_pairs())
        elif self.pages.currentWidget() is self.start_page:
            self.pages.setCurrentWidget(self.body)
        if state == "running":
            self.notice.hide()
            self.pages.setCurrentWidget(self.body)
        overview = self.pages.currentWidget() is self.overview
        self.toolbar.set_state(texts=texts, findings=ready, reading=not overview, running=state == "running")
        self.toolbar.pages.set_current(1 if overview else 0)
        enabled = {
            **dict.fromkeys(("swap", "close_pair", "date_left", "date_right", "find", "fold", "together"), texts),
            **dict.fromkeys(("export", "show_overview", "save_review", "save_review_as", "next", "previous"), ready),
            "again": texts and state != "running",
            "cancel": state == "running",
        }
        for name, on in enabled.items():
            self.actions_by_name[name].setEnabled(on)
        self.actions_by_name["show_compare"].setChecked(not overview)
        self.actions_by_name["show_overview"].setChecked(overview)
        self.show_review()
        self._show_tray()

    def show_reading(self, side: str) -> None:
        reading = self.workspace.reading("left" if side == "left" else "right")
        self.desk.set_reading(side, reading)

    def show_comparison(self) -> None:
        comparison = self.workspace.comparison
        self.desk.set_comparison(comparison)
        if comparison is None:
            return
        self.desk.set_visible_findings(self.workspace.visible)
        at_top = all(self.desk.first_visible_sentence(side) <= 0 for side in SIDES)
        if at_top and self.workspace.selection.finding is None:
            self.workspace.step_finding(1)
            self.list.focus_list()

    def show_list(self) -> None:
        """The list has changed: so have the marks in the texts, and the place in it."""
        self.desk.set_visible_findings(self.workspace.visible)
        self.toolbar.show_place(self.workspace.position, len(self.workspace.arrangement.shown))
        self.actions_by_name["show_quiet"].setChecked(self.workspace.filters.quiet)
        self.actions_by_name["show_open"].setChecked(self.workspace.filters.to_review)

    def show_selection(self) -> None:
        selection = self.workspace.selection
        self._show_tray()
        if selection.finding is not None:
            self.desk.select_finding(selection.finding)
        elif selection.link is not None:
            self.desk.select_link(selection.link)
        else:
            self.desk.select_finding(None)
        self.toolbar.show_place(self.workspace.position, len(self.workspace.arrangement.shown))
        self._enable_decisions()

    def show_review(self) -> None:
        """Undo, redo, and the name in the corner with its unsaved sign."""
        history = self.workspace.history
        self.actions_by_name["undo"].setEnabled(history.can_undo)
        self.actions_by_name["redo"].setEnabled(history.can_redo)
        path = self.commands.review_file.path
        name = path.name if path else "untitled pair" if self.workspace.state != "empty" else ""
        self.file_name.setText(name + (" •" if history.unsaved else ""))
        self.file_name.setToolTip(str(path or ""))
        self.menuBar().setCornerWidget(self.file_name, Qt.Corner.TopRightCorner)
        self._enable_decisions()

    def _enable_decisions(self) -> None:
        chosen = self.workspace.selected_finding is not None
        for name in ("confirm", "dismiss", "note", "copy"):
            self.actions_by_name[name].setEnabled(chosen)

    def _show_tray(self) -> None:
        selection = self.workspace.selection
        wanted = self.workspace.state != "running" and bool(selection.finding or selection.link)
        if wanted and not self.tray.isVisible():
            self.tray.show()
            height = self.reading.height()
            tray = self._tray_height or (self._steps.tray_height if self._steps else 286)
            self.reading.setSizes([max(180, height - tray), tray])
        self.tray.setVisible(wanted)

    # What the person asks of the window

    def show_page(self, name: str) -> None:
        """compare or overview."""
        if self.workspace.comparison is None and name == "overview":
            return
        self.pages.setCurrentWidget(self.overview if name == "overview" else self.body)
        self.refresh_state()
        if name == "overview":
            self.overview.setFocus()

    def toggle_overview(self) -> None:
        self.show_page("compare" if self.pages.currentWidget() is self.overview else "overview")

    def toggle_list(self) -> None:
        self.list.setVisible(not self.list.isVisible())
        self.actions_by_name["show_list"].setChecked(self.list.isVisible())
        if self.list.isVisible():
            self.list.focus_list()

    def toggle_together(self) -> None:
        on = self.actions_by_name["together"].isChecked()
        self.toolbar.together.setChecked(on)
        self.desk.set_scroll_together(on)
        self.settings.put("scroll_together", on)

    def toggle_fold(self) -> None:
        on = self.actions_by_name["fold"].isChecked()
        self.toolbar.fold.setChecked(on)
        self.desk.set_folded(on)
        self.settings.put("folded", on)

    def enter_texts(self) -> None:
        """From the list to the words of the chosen finding."""
        finding = self.workspace.selected_finding
        pane = self.desk.right_pane if finding is not None and not finding.left else self.desk.left_pane
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        """The next or previous finding, on the reading page."""
        if self.pages.currentWidget() is self.overview:
            self.show_page("compare")
        self.workspace.step_finding(by)

    def show_chosen(self, ids: str) -> None:
        """From the overview: these findings alone, on the reading page."""
        chosen = frozenset(ids.split())
        self.workspace.set_filters(replace(self.workspace.filters, only=chosen))
        self.show_page("compare")
        self.workspace.step_finding(1)
        self.list.focus_list()

    def open_finding(self, finding_id: str) -> None:
        self.show_page("compare")
        self.workspace.select_finding(finding_id)

    def open_place(self, side: str, start: int, end: int) -> None:
        """From the overview: these words, on the reading page."""
        self.show_page("compare")
        self.workspace.select_finding(None)
        pane = self.desk.left_pane if side == "left" else self.desk.right_pane
        pane.reveal([Span(start, end)])
        pane.setFocus()

    def wish(self, how: str, side: str) -> None:
        """How the person wants to give the report of a side."""
        where: Side = "left" if side == "left" else "right"
        {"open": self.commands.ask_open, "paste": self.commands.ask_paste, "address": self.commands.ask_address}[how](
            where
        )

    def close_pair(self) -> None:
        if self.commands.review_file.may_leave():
            self.commands.review_file.forget()
            self.workspace.clear()
            self.start_page.leaves["left"].setFocus()

    def focus_find(self) -> None:
        self.show_page("compare")
        self.toolbar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.field.selectAll()

    def focus_search(self) -> None:
        if self.workspace.state == "ready":
            self.list.show()
            self.list.focus_search()

    def seek(self, text: str, forward: bool) -> None:
        found = not text or self.desk.find(text, forward)
        self.status.tell("" if found else f"“{text}” is in neither text")

    def go_round(self, by: int) -> None:
        """Toolbar, list, left text, ribbon, right text, tray; and round."""
        places: list[QWidget] = [self.toolbar.open]
        if self.pages.currentWidget() is self.body:
            parts = (self.list.view, self.desk.left_pane, self.desk.ribbon, self.desk.right_pane)
            places += [part for part in parts if part.isVisible()]
            if self.tray.isVisible():
                places.append(self.tray.head.first_button())
        else:
            places.append(self.pages.currentWidget() or self.start_page)
        focused = QApplication.focusWidget()
        at = next(
            (n for n, part in enumerate(places) if focused and (part is focused or part.isAncestorOf(focused))), -1
        )
        if at < 0 and focused is not None and self.tray.isAncestorOf(focused):
            at = len(places) - 1
        if at < 0 and focused is not None and self.list.isAncestorOf(focused):
            at = 1
        places[(at + by) % len(places)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def escape(self) -> None:
        """Leave, innermost first: a running comparison, the message, the overview, the selection."""
        if self.workspace.state == "running":
            self.workspace.cancel()
        elif self.notice.isVisible():
            self.notice.hide()
        elif self.pages.currentWidget() is self.overview:
            self.show_page("compare")
        elif self.workspace.filters.only:
            self.workspace.set_filters(replace(self.workspace.filters, only=frozenset()))
        else:
            self.workspace.select_finding(None)

    # Look

    def choose_theme(self, name: str) -> None:
        """light, dark or system; remembered."""
        self.settings.put("theme", name)
        self.dress()

    def toggle_contrast(self) -> None:
        self.settings.put("high_contrast", self.actions_by_name["high_contrast"].isChecked())
        self.dress()

    def system_changed(self) -> None:
        if self.settings.text("theme", "system") == "system":
            self.dress()

    def dress(self) -> None:
        """Put on the theme that the settings ask for."""
        chosen = self.settings.text("theme", "system")
        contrast = self.settings.flag("high_contrast", False)
        theme = load_theme(system_theme() if chosen not in ("light", "dark") else chosen, high_contrast=contrast)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, theme)
        self.desk.set_theme(theme)
        dress_actions(self.actions_by_name, theme)
        for bar in (self.menuBar(), *self.menus.values()):  # the system may give menus a font of their own
            bar.setFont(interface_font())
        self.actions_by_name[f"theme_{chosen if chosen in ('light', 'dark') else 'system'}"].setChecked(True)
        self.actions_by_name["high_contrast"].setChecked(contrast)

    def zoomed(self, percent: int) -> None:
        self.settings.put("zoom", percent)
        self.status.show_zoom(percent)

    # Size, memory, drops

    def _restore(self) -> None:
        settings = self.settings
        self.dress()
        self.desk.set_zoom(settings.number("zoom", 100))
        self.status.show_zoom(self.desk.zoom())
        for name, default in (("together", True), ("fold", False)):
            key = "scroll_together" if name == "together" else "folded"
            self.actions_by_name[name].setChecked(settings.flag(key, default))
        self.toggle_together()
        self.toggle_fold()
        self._tray_height = settings.number("tray_height", 0)
        self.actions_by_name["show_list"].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_to(steps(self.width(), self.height()))

    def _fold_to(self, wanted: Steps) -> None:
        if wanted == self._steps:
            return
        before, self._steps = self._steps, wanted
        self.toolbar.set_short(wanted.short)
        self.list.set_short(wanted.short)
        self.tray.set_columns(wanted.tray_columns)
        if before is None or before.list_width != wanted.list_width:
            self.body.setSizes([wanted.list_width, max(1, self.width() - wanted.list_width)])
        if before is None or before.drawer != wanted.drawer:
            self.list.setVisible(not wanted.drawer)
            self.actions_by_name["show_list"].setChecked(not wanted.drawer)
        if before is None or before.tray_height != wanted.tray_height:
            height = sum(self.reading.sizes()) or self.reading.height()
            self.reading.setSizes([max(180, height - wanted.tray_height), wanted.tray_height])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        event.acceptProposedAction()
        if len(files) == 1 and self.workspace.state != "empty":
            right = event.position().x() > self.width() / 2
            self.commands.give("right" if right else "left", files[0])
        else:
            self.commands.drop(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.commands.review_file.may_leave():
            event.ignore()
            return
        if self.tray.isVisible():
            self.settings.put("tray_height", self.tray.height())
        self.workspace.cancel()
        self.settings.save()
        event.accept()
