"""The tray: left words, right words, what differs, why; three columns, or two with tabs where there is less room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from comparators.model import Link
from desktop.findings.wording import title
from desktop.tray.head import Head
from desktop.tray.reasons import Block, Why
from desktop.tray.slots import Slots
from desktop.tray.words import Words
from desktop.widgets.segmented import Segmented
from desktop.workspace import Workspace

_STACKED_UNDER = 430


class Tray(QWidget):
    """Follows the workspace's selection; the buttons' signals are for the window to act on."""

    confirm = Signal()
    dismiss = Signal()
    note = Signal()
    copy = Signal()
    keep = Signal()
    cut = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tray")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self.head = Head()
        self.words = Words(workspace)
        self.slots = Slots()
        self.why = Why()
        self.doubt = Block("When it may be wrong")
        self.tabs = Segmented((("Slots", ""), ("Why", ""), ("When wrong", "")))
        self._lay_out()
        for mine, theirs in (
            (self.confirm, self.head.confirm),
            (self.dismiss, self.head.dismiss),
            (self.note, self.head.note),
            (self.copy, self.head.copy),
            (self.keep, self.head.keep),
            (self.cut, self.head.cut),
        ):
            theirs.connect(mine)
        for quotation in self.words.quotations.values():
            quotation.asked.connect(self.show_slot)
        self.slots.asked.connect(self.show_slot)
        workspace.selectionChanged.connect(self.refresh)
        workspace.reviewChanged.connect(self.refresh)
        workspace.comparisonChanged.connect(self.refresh)
        self.set_columns(3)
        self.refresh()

    def _lay_out(self) -> None:
        self._first = _Column(self.words, edge=False)
        self._middle = _Column(self.slots)
        self._last = _Column(self.why)
        self._pages = QStackedWidget()
        self._tab_pages = [_Column(QWidget(), edge=False) for _ in range(3)]
        for page in self._tab_pages:
            self._pages.addWidget(page)
        self._tabbed = QFrame()
        self._tabbed.setObjectName("trayColumn")
        tabbed = QVBoxLayout(self._tabbed)
        tabbed.setContentsMargins(0, 10, 0, 0)
        tabbed.setSpacing(0)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(18, 0, 12, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        tabbed.addLayout(tabs)
        tabbed.addWidget(self._pages, 1)
        self.tabs.chosen.connect(self._pages.setCurrentIndex)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._first, 1)
        body.addWidget(self._middle)
        body.addWidget(self._last)
        body.addWidget(self._tabbed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(body, 1)

    def set_columns(self, columns: int) -> None:
        """3: quotations, slots 320, why 284. 2: quotations, and the rest as tabs."""
        self._columns = columns
        three = columns == 3
        if three:
            self._middle.hold(self.slots)
            self._last.hold(self.why)
            self.why.doubt_slot.addWidget(self.doubt)
            self._middle.setFixedWidth(320)
            self._last.setFixedWidth(284)
        else:
            for page, widget in zip(self._tab_pages, (self.slots, self.why, self.doubt), strict=True):
                page.hold(widget)
        self._middle.setVisible(three)
        self._last.setVisible(three)
        self._tabbed.setVisible(not three)
        self.head.set_short(not three)
        self.slots.title.setVisible(three)
        self._fit()

    def _fit(self) -> None:
        if self._columns == 2:
            self._tabbed.setFixedWidth(max(300, round(self.width() * 0.48)))
            room = self.width() - self._tabbed.width()
        else:
            room = self.width() - 320 - 284
        self.words.set_stacked(room < _STACKED_UNDER)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_columns"):
            self.refresh()

    def refresh(self) -> None:
        """Show what is selected now; hidden where nothing is."""
        finding, link = self._workspace.selected_finding, self._workspace.selected_link
        if finding is not None:
            self.head.show_finding(finding, self._workspace.decision(finding.id))
            self.words.show_finding(finding)
            self.slots.show_finding(finding)
            self.why.show_finding(finding)
            self.doubt.say(finding.doubt or "Nothing is known that would speak against it.")
            self._name_tabs(self.slots.heading, "Why", "When wrong")
        elif link is not None:
            self.head.show_link(link, _link_words(link))
            self.words.show_link(link)
            self.slots.show_link(link)
            self.why.show_link(link)
            found = self._workspace.findings_of(link)
            self.doubt.caption.setText("When it may be wrong")
            self.doubt.say(
                "Findings on this link: " + "; ".join(title(finding) for finding in found) + "."
                if found
                else "No finding stands on this link."
            )
            self.doubt.caption.setText("Findings here")
            self._name_tabs("Reasons", "Why", "Findings")
        if finding is not None:
            self.doubt.caption.setText("When it may be wrong")
        self._pages.setCurrentIndex(self.tabs.current())
        for column in (self._first, self._middle, self._last, *self._tab_pages):
            column.verticalScrollBar().setValue(0)

    def show_slot(self, number: int) -> None:
        """Light a slot row and the words that it is about, and bring the row into view."""
        row = self.slots.light(number)
        for quotation in self.words.quotations.values():
            quotation.light(number)
        if row is None:
            return
        if self._columns == 2:
            self.tabs.set_current(0)
            self._pages.setCurrentIndex(0)
        column = self._middle if self._columns == 3 else self._tab_pages[0]
        column.ensureWidgetVisible(row, 0, 24)

    def _name_tabs(self, *names: str) -> None:
        for button, name in zip(self.tabs.buttons, names, strict=True):
            button.set_words(name)


def _link_words(link: Link) -> str:
    left, right = len(link.left), len(link.right)
    if (left, right) == (1, 1):
        return f"Sentence {link.left[0] + 1} of the left and {link.right[0] + 1} of the right"
    return f"{left} {'sentence' if left == 1 else 'sentences'} left, {right} right"


class _Column(QScrollArea):
    """A column that scrolls when its words need more room than the tray has."""

    def __init__(self, widget: QWidget, *, edge: bool = True) -> None:
        super().__init__()
        if edge:
            self.setObjectName("trayColumn")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(18, 12, 14, 10)
        self._column.addWidget(widget)
        self.setWidget(holder)

    def hold(self, widget: QWidget) -> None:
        """Take this widget in."""
        self._column.addWidget(widget)
        widget.show()
