"""Which findings are listed, in what order, and which of them is chosen."""

from __future__ import annotations

from desktop.findings.filters import Filters, arrange
from desktop.selection import NOTHING, Selection, link_of
from desktop.workspace.matter import Matter


class Choosing(Matter):
    """Filters and the selection. A finding that is chosen brings along the link that carries it."""

    def set_filters(self, filters: Filters) -> None:
        if filters != self.filters:
            self.filters = filters
            self._rearrange()

    def _rearrange(self) -> None:
        self.arrangement = arrange(
            self.findings, self.filters, self.history.review, self.reading("left"), self.reading("right")
        )
        self.listChanged.emit()

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
