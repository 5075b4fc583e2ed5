"""What joins the two reports in the document, and what comes nearest where nothing does."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from comparators.model import Relation
from comparators.reports.document.scalars import Offset, Share


class LinkDocument(TypedDict):
    """Sentences of both sides, by number, that speak of one matter. Links may cross."""

    id: str
    left: list[Offset]
    right: list[Offset]
    relation: Relation
    score: Share
    reasons: list[str]
    locked: NotRequired[Annotated[bool, ("description", "set or kept by a person")]]


class NearestDocument(TypedDict):
    """A sentence without a link: the closest one of the other side, and what parts the two."""

    side: Literal["left", "right"]
    sentence: Offset
    other: Offset
    score: Share
    reason: str
