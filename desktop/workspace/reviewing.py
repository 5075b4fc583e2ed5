"""What the person decides on findings and links, and how it is taken back."""

from __future__ import annotations

from comparators.model import Decision, Review
from desktop.workspace.choosing import Choosing


class Reviewing(Choosing):
    """Every decision is one step of the history."""

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
        self._follow_links(link)

    def _follow_links(self, link: str | None) -> None:
        """Where the person's own links changed, align anew around them and then choose ``link``."""
        raise NotImplementedError
