"""A review with undo and redo. Reviews are frozen, so each step is a value that can come back."""

from __future__ import annotations

from comparators.model import Decision, Review


class History:
    """The decisions as they stand, those before, and those undone."""

    def __init__(self, review: Review | None = None) -> None:
        self.review = review or Review()
        self._past: list[Review] = []
        self._future: list[Review] = []
        self.saved = self.review

    def decide(self, finding_id: str, decision: Decision) -> None:
        """Give a finding this decision. A decision that changes nothing is no step."""
        self.change(self.review.with_decision(finding_id, decision))

    def change(self, changed: Review) -> None:
        """Another review, as one step that can be undone."""
        if changed != self.review:
            self._past.append(self.review)
            self._future.clear()
            self.review = changed

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def undo(self) -> None:
        if self._past:
            self._future.append(self.review)
            self.review = self._past.pop()

    def redo(self) -> None:
        if self._future:
            self._past.append(self.review)
            self.review = self._future.pop()

    @property
    def unsaved(self) -> bool:
        return self.review != self.saved
