"""The one place of truth of the window: the pair, how far it is compared, the filters, the review, the selection."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from comparators.model import (
    SIDES,
    Alignment,
    Article,
    Comparison,
    Decision,
    Finding,
    Link,
    OwnLink,
    Reading,
    Review,
    Side,
)
from desktop.findings.filters import Arrangement, Filters, arrange
from desktop.former import Failure, Former
from desktop.history import History
from desktop.selection import NOTHING, Selection, findings_of, link_of
from desktop.trouble import in_words
from desktop.work import Sources, Worker, compare_task, relink_task
from desktop.work.job import Task
from desktop.work.tasks import Loaded, Result, Shown, Stage, Step

if TYPE_CHECKING:
    from desktop.overview.figures import Figures

State = Literal["empty", "running", "ready", "stopped"]


class Workspace(QObject):
    """All that the parts of the window share. They change it through its methods and follow its signals."""

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
        self.started = 0.0
        self.failure: Failure | None = None
        self._former: Former | None = None
        self._wanted = NOTHING
        self._worker = Worker(self)
        self._worker.arrived.connect(self._take)
        self._worker.ended.connect(self._end)
        self._linked: tuple[OwnLink, ...] = ()  # the person's own links that the alignment knows of

    # The pair

    def open(
        self,
        sources: Sources,
        review: Review | None = None,
        *,
        history: History | None = None,
        selection: str | None = None,
    ) -> None:
        """Compare this pair. What was shown before goes; its review too, so ask about unsaved decisions first.

        A ``history`` goes on: the same pair is read once more. A pair that cannot be loaded leaves the one before.
        """
        former = self._shown()
        self.cancel()
        self._forget(sources, history or History(review))
        self._former, self.failure = former, None
        self._wanted = Selection(selection)
        self._set_state("running")
        self._announce()
        self._start(compare_task(sources, self.history.review.links, self.house_folder))

    def _start(self, task: Task) -> None:
        self.started = time.monotonic()
        self._worker.start(task)

    def _shown(self) -> Former | None:
        if self.comparison is None:
            return self._former if self._worker.busy else None
        return Former(self.sources, self.comparison, self.figures, self.history, self.selection.finding)

    def _forget(self, sources: Sources, history: History) -> None:
        self.sources = sources
        self.readings, self.articles, self.alignment, self.comparison = {}, {}, None, None
        self.findings, self.stages, self.step = (), (), Step("load", 0.0)
        self.history = history
        self._linked = self.history.review.links
        self.selection = NOTHING
        self.filters = replace(self.filters, only=frozenset(), text="")

    def _announce(self) -> None:
        for side in ("left", "right"):
            self.readingChanged.emit(side)
        self.alignmentChanged.emit()
        self.comparisonChanged.emit()
        self.selectionChanged.emit()
        self.reviewChanged.emit()
        self._rearrange()

    def cancel(self) -> None:
        """Stop the running comparison. The texts and links that are there stay."""
        if not self._worker.drop():
            return
        if self._former is not None and self._former.history is self.history:
            self._bring_back()  # the same pair was read once more: what was found before still holds
        else:
            self._set_state("stopped" if self.readings else "empty")

    def clear(self) -> None:
        """No pair at all, as at the start."""
        self.cancel()
        self._former = self.failure = None
        self._forget(Sources(), History())
        self._set_state("empty")
        self._announce()

    def close(self) -> None:
        """Stop all work and wait for it, before the window goes."""
        self.cancel()
        self._worker.close()

    @property
    def seconds(self) -> float:
        """Since the comparison started."""
        return time.monotonic() - self.started

    def reading(self, side: Side) -> Reading | None:
        return self.readings.get(side)

    def _take(self) -> None:
        for item in self._worker.take():
            self._receive(item)
        self.progressed.emit()

    def _receive(self, item: object) -> None:
        if isinstance(item, tuple):
            self.stages = item
        elif isinstance(item, Loaded):
            self.articles[item.side] = item.article
        elif isinstance(item, Shown):
            self.readings[item.side] = item.reading
            self.readingChanged.emit(item.side)
        elif isinstance(item, Step):
            self.step = item
            if isinstance(item.result, Reading):
                left = self.articles.get("left")
                side: Side = "left" if item.result.article is left else "right"
                self.readings[side] = item.result
                self.readingChanged.emit(side)
            elif isinstance(item.result, Alignment):
                self.alignment = item.result
                self.alignmentChanged.emit()
            elif item.result:
                self.findings += tuple(item.result)  # type: ignore[arg-type]
                self._rearrange()

    def _end(self) -> None:
        self._take()
        job = self._worker.hand_over()
        if job is None:
            return
        if job.error is not None:
            self._fail(job.error)
            return
        if isinstance(job.result, Result):
            self._finish(job.result.comparison, job.result.figures)

    def _fail(self, error: Exception) -> None:
        """Half a pair cannot be shown: the pair before it comes back, or the person is asked anew."""
        unread: tuple[Side, ...] = tuple(side for side in SIDES if side not in self.articles)
        self.failure = Failure(self.sources, unread[0] if unread else None, error)
        if not unread:
            self._set_state("stopped")
        elif self._former is not None:
            self._bring_back()
        else:
            self.readings.clear()
            self._set_state("empty")
        self.failed.emit(*in_words(error))

    def _bring_back(self) -> None:
        former, self._former = self._former, None
        assert former is not None
        self.show(former.comparison, former.figures)
        self.sources, self.history = former.sources, former.history
        self._linked = self.history.review.links
        self._review_moved()
        self.select_finding(former.finding)

    def show(self, comparison: Comparison, figures: Figures | None = None) -> None:
        """Show a comparison that is already there, without running anything."""
        self.cancel()
        self._former = None
        self._forget(Sources(comparison.pair.left.article, comparison.pair.right.article), History())
        self._set_state("running")
        self._announce()
        self.readings = {"left": comparison.pair.left, "right": comparison.pair.right}
        for side in ("left", "right"):
            self.readingChanged.emit(side)
        self._finish(comparison, figures)

    def _finish(self, comparison: Comparison, figures: Figures | None) -> None:
        self._former = None
        self.comparison = comparison
        self.figures = figures
        self.findings = comparison.findings
        self.readings = {"left": comparison.pair.left, "right": comparison.pair.right}
        self.alignment = comparison.pair.alignment
        self.step = Step("done", 1.0)
        self.selection = NOTHING
        self._set_state("ready")
        self._rearrange()
        self.comparisonChanged.emit()
        wanted, self._wanted = self._wanted, NOTHING
        if wanted.finding is not None:
            self.select_finding(wanted.finding)
        elif wanted.link is not None:
            self.select_link(wanted.link)

    def _set_state(self, state: State) -> None:
        self.state = state
        self.stateChanged.emit()

    # Filters and order

    def set_filters(self, filters: Filters) -> None:
        if filters != self.filters:
            self.filters = filters
            self._rearrange()

    def _rearrange(self) -> None:
        self.arrangement = arrange(
            self.findings, self.filters, self.history.review, self.reading("left"), self.reading("right")
        )
        self.listChanged.emit()

    @property
    def visible(self) -> tuple[str, ...]:
        """The ids whose marks stand in the texts: shown in the list, and not dismissed."""
        review = self.history.review
        return tuple(finding.id for finding in self.arrangement.shown if review.of(finding.id).state != "dismissed")

    # Selection

    def select_finding(self, finding_id: str | None) -> None:
        """Choose this finding, and with it the link that carries it."""
        finding = self.finding(finding_id)
        if finding is None:
            self._select(NOTHING)
            return
        link = link_of(finding, self.alignment, self.reading("left"), self.reading("right"))
        self._select(Selection(finding.id, link.id if link else None))

    def select_link(self, link_id: str | None) -> None:
        """Choose this link by itself."""
        self._select(Selection(None, link_id) if link_id else NOTHING)

    def _select(self, selection: Selection) -> None:
        if selection != self.selection:
            self.selection = selection
            self.selectionChanged.emit()

    def step_finding(self, by: int) -> None:
        """The next (+1) or the previous (-1) finding of the list; past the end it starts again."""
        shown = [finding.id for finding in self.arrangement.shown]
        if not shown:
            return
        if self.selection.finding in shown:
            self.select_finding(shown[(shown.index(self.selection.finding) + by) % len(shown)])
        else:
            self.select_finding(shown[0 if by > 0 else -1])

    @property
    def position(self) -> int | None:
        """The place of the chosen finding in the list, from 1."""
        ids = [finding.id for finding in self.arrangement.shown]
        return ids.index(self.selection.finding) + 1 if self.selection.finding in ids else None

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

    # Review

    def decision(self, finding_id: str) -> Decision:
        return self.history.review.of(finding_id)

    def decide(self, finding_id: str, decision: Decision) -> None:
        self.history.decide(finding_id, decision)
        self._review_moved()

    def change_review(self, review: Review, link: str | None = None) -> None:
        """Another review, as one step. Where the person's own links changed, align anew and then choose ``link``."""
        self.history.change(review)
        self._review_moved(link)

    def undo(self) -> None:
        self.history.undo()
        self._review_moved()

    def redo(self) -> None:
        self.history.redo()
        self._review_moved()

    def _review_moved(self, link: str | None = None) -> None:
        self.reviewChanged.emit()
        self._rearrange()
        if self.comparison is not None and self.history.review.links != self._linked:
            self._relink(link)

    @property
    def relinking(self) -> bool:
        """Whether the pair is being aligned anew around the person's own links; what was found stays until then."""
        return self._worker.busy and self.state == "ready"

    def _relink(self, link: str | None) -> None:
        self._linked = self.history.review.links
        self._wanted = Selection(None, link) if link else self.selection
        self._start(relink_task(self.readings["left"], self.readings["right"], self._linked))
        self.progressed.emit()

    @property
    def reviewed(self) -> tuple[int, int]:
        """How many findings have a decision, of how many that are not kept quiet."""
        loud = [finding for finding in self.findings if not finding.quiet]
        return sum(self.decision(finding.id).state != "open" for finding in loud), len(loud)
