"""The overview page (F9): every figure on it leads back to the texts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from comparators.framing.emphasis_map import sentence_at
from comparators.model import Comparison
from desktop.overview.butterfly import Butterfly
from desktop.overview.called import CalledTable
from desktop.overview.common import CommonMatter
from desktop.overview.counts import CountsTable
from desktop.overview.emphasis import EmphasisMap
from desktop.overview.figures import Figures
from desktop.overview.measures import MeasureTable
from desktop.overview.summary import heading, in_common, lead, tallies
from desktop.overview.toll_chart import TollChart
from desktop.overview.toll_table import TollTable
from desktop.overview.tolls import Toll, Tolls
from desktop.theme import interface_font, reading_font
from desktop.widgets.button import Button
from desktop.widgets.flow import flow
from desktop.widgets.labels import Text
from desktop.workspace import Workspace

_NARROW = 1140


class OverviewPage(QScrollArea):
    """Rebuilt for each comparison. ``chosen`` carries the ids of a tally, joined by spaces."""

    chosen = Signal(str)
    opened = Signal(str)
    placed = Signal(str, int, int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("page")
        self.setAccessibleName("Overview")
        self._workspace = workspace
        self._views: QStackedWidget | None = None
        self._foldable: list[QBoxLayout] = []
        workspace.comparisonChanged.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Build the page for the comparison that is there now."""
        self._views = None
        self._foldable = []
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
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Chart and names one under the other where the page is narrow."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for row in self._foldable:
            row.setDirection(down if self.width() < _NARROW else across)

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
            chip.icon_token = "ink2" if tally.token == "quiet" else tally.token
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
        figures = self._workspace.figures
        if figures is not None and (figures.tolls is not None or figures.things):
            column.addWidget(rule())
            column.addLayout(self._middle(figures))
        if figures is not None and figures.counts:
            column.addWidget(rule())
            about = "How many people and things each text tells of, in order of time. Each figure opens its passage."
            block = _block("Figures by what they count", about)
            counts = CountsTable(figures.counts)
            counts.opened.connect(self.placed)
            block.addWidget(counts)
            column.addLayout(block)
        column.addWidget(rule())
        column.addLayout(self._lower(comparison, figures))
        if figures is not None and figures.tones:
            column.addWidget(rule())
            block = _block(
                "Tone on actors",
                "Words of each text's own voice that judge whoever they belong to: − against, + in favour. "
                "Plum: part of a framing finding.",
            )
            tones = CalledTable(figures.tones)
            tones.opened.connect(self.placed)
            block.addWidget(tones)
            column.addLayout(block)
        if figures is not None and figures.emphasis:
            column.addWidget(rule())
            block = _block(
                "Emphasis",
                "Where each text speaks of whom, from first word to last, and its share of words. Marks open passages.",
            )
            pair = comparison.pair
            strips = EmphasisMap(figures.emphasis, lambda side, share: sentence_at(pair.reading(side), share))
            strips.opened.connect(self.placed)
            block.addWidget(strips)
            column.addLayout(block)

    def _middle(self, figures: Figures) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(44)
        self._foldable = [row]
        if figures.tolls is not None:
            row.addLayout(self._tolls(figures.tolls), 2)
        if figures.things:
            block = _block("What things are called", "Times used. Plum: part of a framing finding.")
            table = CalledTable(figures.things)
            table.opened.connect(self.placed)
            block.addWidget(table)
            block.addStretch(1)
            row.addLayout(block, 1)
        return row

    def _tolls(self, tolls: Tolls) -> QVBoxLayout:
        words = (
            f"{tolls.name}, on a logarithmic scale. Hollow: left. Filled: right; bars show an uncertain time, "
            "dots a part or another count. Each mark opens its passage."
        )
        block = _block("The tolls, by the time they speak of", words)
        chart, table = TollChart(tolls), TollTable(tolls)
        for view in (chart, table):
            view.opened.connect(lambda number: self._open_toll(tolls.rows[number]))
        self._views = QStackedWidget()
        self._views.addWidget(chart)
        self._views.addWidget(table)
        block.addWidget(self._views)
        if tolls.undated:
            counts = "; ".join(f"{side} “{words}”" for side, words in tolls.undated)
            block.addWidget(Text(f"Without a date, so not drawn: {counts}.", token="ink2", wrap=True))
        block.addStretch(1)
        return block

    def toggle_table(self) -> None:
        """The chart as a table, and back."""
        if self._views is not None:
            self._views.setCurrentIndex(1 - self._views.currentIndex())

    def _open_toll(self, toll: Toll) -> None:
        if toll.finding:
            self.opened.emit(toll.finding)
        else:
            self.placed.emit(toll.side, toll.span.start, toll.span.end)

    def _lower(self, comparison: Comparison, figures: Figures | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(56)
        if figures is not None and figures.voices:
            block = _block("Who is quoted", "Words in direct quotation.")
            bars = Butterfly(figures.voices, lambda value: f"{value:.0f}", name="Who is quoted")
            bars.opened.connect(self.placed)
            block.addWidget(bars)
            block.addStretch(1)
            row.addLayout(block, 1)
        if figures is not None and figures.frames:
            block = _block("Frames", "Share of sentences that carry each frame; one may carry several.")
            bars = Butterfly(figures.frames, lambda value: f"{value * 100:.0f} %", name="Frames")
            bars.opened.connect(self.placed)
            block.addWidget(bars)
            block.addStretch(1)
            row.addLayout(block, 1)
        block = _block("Reading", "Measured by textstat; headings count as sentences.")
        block.addWidget(MeasureTable(comparison))
        block.addStretch(1)
        row.addLayout(block, 1)
        return row


def _block(title: str, words: str) -> QVBoxLayout:
    block = QVBoxLayout()
    block.setSpacing(4)
    block.addWidget(section(title))
    block.addWidget(Text(words, font=interface_font(12.5), token="ink2", wrap=True))
    block.addSpacing(6)
    return block


def section(words: str) -> Text:
    return Text(words, font=interface_font(13.5, weight=600))


def rule() -> QFrame:
    line = QFrame()
    line.setObjectName("divider")
    line.setFixedHeight(1)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line
