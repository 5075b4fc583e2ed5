"""All that the parts of the window share, and what can be asked of it. It changes through the workspace alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from comparators.model import Alignment, Article, Comparison, Decision, Finding, Link, Reading, Side
from desktop.findings.filters import Arrangement, Filters
from desktop.former import Failure
from desktop.history import History
from desktop.selection import NOTHING, findings_of
from desktop.work import Sources
from desktop.work.tasks import Stage, Step

if TYPE_CHECKING:
    from desktop.overview.figures import Figures

State = Literal["empty", "running", "ready", "stopped"]


class Matter(QObject):
    """The pair, how far it is compared, the filters, the review, the selection; and a signal for each that moves."""

    stateChanged = Signal()
    progressed = Signal()
    readingChanged = Signal(str)
    alignmentChanged = Signal()
    comparisonChanged = Signal()
    listChanged = Signal()
    selectionChanged = Signal()
    reviewChanged = Signal()
    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.house_folder: Path | None = None
        self.state: State = "empty"
        self.sources = Sources()
        self.readings: dict[Side, Reading] = {}
        self.articles: dict[Side, Article] = {}
        self.alignment: Alignment | None = None
        self.comparison: Comparison | None = None
        self.figures: Figures | None = None
        self.findings: tuple[Finding, ...] = ()
        self.filters = Filters()
        self.arrangement = Arrangement()
        self.selection = NOTHING
        self.history = History()
        self.stages: tuple[Stage, ...] = ()
        self.step = Step("load", 0.0)
        self.failure: Failure | None = None

    def reading(self, side: Side) -> Reading | None:
        return self.readings.get(side)

    def finding(self, finding_id: str | None) -> Finding | None:
        return next((finding for finding in self.findings if finding.id == finding_id), None)

    @property
    def selected_finding(self) -> Finding | None:
        return self.finding(self.selection.finding)

    @property
    def selected_link(self) -> Link | None:
        links = self.alignment.links if self.alignment else ()
        return next((link for link in links if link.id == self.selection.link), None)

    def findings_of(self, link: Link) -> tuple[Finding, ...]:
        return findings_of(link, self.arrangement.shown, self.reading("left"), self.reading("right"))

    @property
    def visible(self) -> tuple[str, ...]:
        """The ids whose marks stand in the texts: shown in the list, and not dismissed."""
        review = self.history.review
        return tuple(finding.id for finding in self.arrangement.shown if review.of(finding.id).state != "dismissed")

    @property
    def position(self) -> int | None:
        """The place of the chosen finding in the list, from 1."""
        ids = [finding.id for finding in self.arrangement.shown]
        return ids.index(self.selection.finding) + 1 if self.selection.finding in ids else None

    def decision(self, finding_id: str) -> Decision:
        return self.history.review.of(finding_id)

    @property
    def reviewed(self) -> tuple[int, int]:
        """How many findings have a decision, of how many that are not kept quiet."""
        loud = [finding for finding in self.findings if not finding.quiet]
        return sum(self.decision(finding.id).state != "open" for finding in loud), len(loud)

    def _set_state(self, state: State) -> None:
        self.state = state
        self.stateChanged.emit()
