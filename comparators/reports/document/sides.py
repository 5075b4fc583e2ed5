"""One report in the document: its text, how it was read, and its measures."""

from __future__ import annotations

from typing import Annotated, Any, TypedDict

from comparators.model import Part, Role
from comparators.reports.document.scalars import Offset, Published, Share


class PassageDocument(TypedDict):
    """A paragraph, or a part of one that has a role of its own."""

    start: Offset
    end: Offset
    role: Role


class SentenceDocument(TypedDict):
    """A sentence and the number of the passage that it stands in."""

    start: Offset
    end: Offset
    passage: Offset
    part: Part


class DateDocument(TypedDict):
    """One guess at when a report appeared; ``refuted`` says what in the text speaks against it, else it is empty."""

    published: Published
    source: str
    confidence: Share
    refuted: str


class SideDocument(TypedDict):
    """One report: where it came from, its text, and how it was read."""

    path: Annotated[str, ("description", "as it was given; empty for text that came from no file")]
    sha256: Annotated[str, ("description", "of the original bytes; empty for text that came from no file")]
    encoding: str
    encoding_confidence: Share
    format: str
    metadata: Annotated[
        dict[str, str], ("description", "what the file says of itself: byline, dateline, slug, embargo")
    ]
    title: str | None
    outlet: str | None
    published: Published | None
    published_source: str
    published_candidates: Annotated[list[DateDocument], ("description", "every date found, the best first")]
    language: Annotated[str, ("description", "en, or the code of the language that the text surely is in")]
    text: str
    passages: list[PassageDocument]
    sentences: list[SentenceDocument]


class ProfileDocument(TypedDict):
    """Measures of one text, for reading side by side; never a score of an outlet."""

    words: Offset
    sentences: Offset
    words_per_sentence: float
    reading_ease: float
    grade: float
    quoted_share: Share
    outlet: str | None
    path: str
    published: Published | None
    published_source: str
    measures: dict[str, Any]


class ProfilesDocument(TypedDict):
    """The profiles of both texts."""

    left: ProfileDocument
    right: ProfileDocument
