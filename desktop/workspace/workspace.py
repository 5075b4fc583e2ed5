"""The one place of truth of the window: the pair, how far it is compared, the filters, the review, the selection."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from comparators.model import SIDES, Comparison, Review, Side
from desktop.former import Failure, Former
from desktop.history import History
from desktop.selection import NOTHING, Selection
from desktop.trouble import in_words
from desktop.work import Sources, compare_task
from desktop.work.tasks import Result, Step
from desktop.workspace.receiving import Receiving

if TYPE_CHECKING:
    from desktop.overview.figures import Figures


class Workspace(Receiving):
    """All that the parts of the window share. They change it through its methods and follow its signals."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._former: Former | None = None
        self._worker.ended.connect(self._end)

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

    def clear(self) -> None:
        """No pair at all, as at the start."""
        self.cancel()
        self._former = self.failure = None
        self._forget(Sources(), History())
        self._set_state("empty")
        self._announce()

    def cancel(self) -> None:
        """Stop the running comparison. The texts and links that are there stay."""
        if not self._worker.drop():
            return
        if self._former is not None and self._former.history is self.history:
            self._bring_back()  # the same pair was read once more: what was found before still holds
        else:
            self._set_state("stopped" if self.readings else "empty")

    def close(self) -> None:
        """Stop all work and wait for it, before the window goes."""
        self.cancel()
        self._worker.close()

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

    def _bring_back(self) -> None:
        former, self._former = self._former, None
        assert former is not None
        self.show(former.comparison, former.figures)
        self.sources, self.history = former.sources, former.history
        self._linked = self.history.review.links
        self._review_moved()
        self.select_finding(former.finding)

    # How a run ends

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
