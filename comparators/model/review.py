"""What a person decides about a comparison: kept beside the findings, keyed by their ids, never inside them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import get_args

from comparators.model.text import Span
from comparators.model.words import DecisionState, Relation


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said of one finding."""

    state: DecisionState = "open"
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OwnLink:
    """What a person said of two places: they speak of one matter, as ``relation`` says, or with ``cut`` they do not.

    Places are the sentences' spans, not their numbers: they still hold where a later version parts sentences otherwise.
    """

    left: tuple[Span, ...]
    right: tuple[Span, ...]
    relation: Relation = "same"
    cut: bool = False

    def __post_init__(self) -> None:
        if not self.left or not self.right:
            raise ValueError("a link has two ends")
        if self.relation not in get_args(Relation):
            raise ValueError(f"no relation {self.relation!r}")

    @property
    def places(self) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Review:
    """A person's decisions, keyed by finding id, and their own links; beside the findings, never inside them."""

    decisions: tuple[tuple[str, Decision], ...] = ()
    links: tuple[OwnLink, ...] = ()

    def of(self, finding_id: str) -> Decision:
        return dict(self.decisions).get(finding_id, Decision())

    def with_decision(self, finding_id: str, decision: Decision) -> Review:
        """A new review in which this finding has this decision."""
        kept = {**dict(self.decisions), finding_id: decision}
        return replace(self, decisions=tuple((key, value) for key, value in kept.items() if value != Decision()))

    def with_link(self, link: OwnLink) -> Review:
        """A new review with this link, in place of what was said of the same two places before."""
        return replace(self, links=(*self.without_link(link).links, link))

    def without_link(self, link: OwnLink) -> Review:
        """A new review that says nothing of these two places."""
        return replace(self, links=tuple(own for own in self.links if own.places != link.places))
