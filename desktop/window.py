"""The main window: one page at a time, and everything on it follows the workspace."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from comparators.model import SIDES
from desktop.actions import fill_menus, make_actions
from desktop.bindings import bind_actions, follow
from desktop.commands import Commands
from desktop.desk import Desk
from desktop.findings.panel import FindingsPanel
from desktop.linking import Linking
from desktop.look import Look
from desktop.moves import Moves
from desktop.notice import NoticeLine
from desktop.overview.page import OverviewPage
from desktop.settings import Settings
from desktop.sizes import Steps, steps
from desktop.start.page import StartPage
from desktop.status import StatusBar
from desktop.theme import interface_font
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
        self.workspace.house_folder = settings.folder
        self.commands = Commands(self.workspace, settings, self)
        self.setWindowTitle("Diptych")
        self.setAcceptDrops(True)
        # Said here, or the wide layout would hold the window open before it can fold.
        self.setMinimumSize(800, 520)
        self.resize(1440, 900)
        self._steps: Steps | None = None
        self.tray_height = 0
        self.actions_by_name = make_actions(self)
        self._make_parts()
        self._lay_out()
        self.linking = Linking(self.workspace, self.desk)
        self.moves = Moves(self)
        self.look = Look(self)
        bind_actions(self)
        follow(self)
        self.look.restore()
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
            **dict.fromkeys(("encoding_left", "encoding_right"), texts),
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
        self.actions_by_name["show_sure"].setChecked(self.workspace.filters.sure)
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
        # With a finding chosen, its link is only shown along: deeds on links are for links chosen by themselves.
        link = self.workspace.selected_link if not chosen else None
        ready = self.workspace.state == "ready"
        for name in ("keep_link", "cut_link"):
            self.actions_by_name[name].setEnabled(ready and link is not None)
        self.actions_by_name["keep_link"].setChecked(link is not None and link.locked)
        self.actions_by_name["draw_link"].setEnabled(ready)
        self.actions_by_name["forget_links"].setEnabled(ready and bool(self.workspace.history.review.links))

    def _show_tray(self) -> None:
        selection = self.workspace.selection
        wanted = self.workspace.state != "running" and bool(selection.finding or selection.link)
        if wanted and not self.tray.isVisible():
            self.tray.show()
            height = self.reading.height()
            tray = self.tray_height or (self._steps.tray_height if self._steps else 286)
            self.reading.setSizes([max(180, height - tray), tray])
        self.tray.setVisible(wanted)

    def choose_theme(self, name: str) -> None:
        """light, dark or system; remembered."""
        self.look.choose_theme(name)

    # Size and drops

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
