"""The overview page (F9): every figure on it leads back to the texts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from comparators.model import Comparison
from desktop.overview.common import CommonMatter
from desktop.overview.measures import MeasureTable
from desktop.overview.summary import heading, in_common, lead, tallies
from desktop.theme import interface_font, reading_font
from desktop.widgets.button import Button
from desktop.widgets.flow import flow
from desktop.widgets.labels import Text
from desktop.workspace import Workspace


class OverviewPage(QScrollArea):
    """Rebuilt for each comparison. ``chosen`` carries the ids that a tally stands for, joined by spaces."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("page")
        self.setAccessibleName("Overview")
        self._workspace = workspace
        workspace.comparisonChanged.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Build the page for the comparison that is there now."""
        page = QWidget()
        page.setObjectName("page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(34, 22, 34, 24)
        column.setSpacing(20)
        comparison = self._workspace.comparison
        if comparison is not None:
            self._fill(column, comparison)
        column.addStretch(1)
        self.setWidget(page)

    def _fill(self, column: QVBoxLayout, comparison: Comparison) -> None:
        top = QHBoxLayout()
        top.setSpacing(60)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Text(heading(comparison), font=reading_font(25, weight=600)))
        words.addWidget(Text(lead(comparison), font=reading_font(16), wrap=True))
        words.addSpacing(6)
        holder, row = flow(spacing=7)
        for tally in tallies(comparison):
            chip = Button(tally.words, look="chip", icon=tally.icon)
            chip.setToolTip("Show these in the texts")
            chip.clicked.connect(lambda checked=False, ids=tally.ids: self.chosen.emit(" ".join(sorted(ids))))
            row.addWidget(chip)
        words.addWidget(holder)
        words.addStretch(1)
        top.addLayout(words, 2)
        common = QVBoxLayout()
        common.setSpacing(8)
        common.addWidget(section("Matter in common"))
        common.addWidget(CommonMatter(in_common(comparison, "left"), in_common(comparison, "right")))
        common.addStretch(1)
        top.addLayout(common, 1)
        column.addLayout(top)
        column.addWidget(rule())
        column.addLayout(self._lower(comparison))

    def _lower(self, comparison: Comparison) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(40)
        block = QVBoxLayout()
        block.setSpacing(6)
        block.addWidget(section("Reading"))
        block.addWidget(Text("Measured by textstat; headings count as sentences.", token="ink2"))
        block.addWidget(MeasureTable(comparison))
        block.addStretch(1)
        grid.addLayout(block, 0, 2)
        for number in range(3):
            grid.setColumnStretch(number, 1)
        return grid


def section(words: str) -> Text:
    return Text(words, font=interface_font(13.5, weight=600))


def rule() -> QFrame:
    line = QFrame()
    line.setObjectName("divider")
    line.setFixedHeight(1)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line
