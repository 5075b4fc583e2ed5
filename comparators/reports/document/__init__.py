"""The shape of the JSON document ``diptych/comparison/1``, as types. Its JSON Schema is generated from these files.

Offsets are half-open code points into the side's ``text``: ``text[start:end] == quote`` always. Passages, sentences
and links are numbered from 0. Every key is always there, except those marked NotRequired.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal, NotRequired, TypedDict

from comparators.reports.document.findings import DecisionDocument, EvidenceDocument, FindingDocument
from comparators.reports.document.links import LinkDocument, NearestDocument
from comparators.reports.document.sides import ProfileDocument, ProfilesDocument, SideDocument
from comparators.reports.document.tables import (
    EmphasisDocument,
    FrameDocument,
    LabelCountDocument,
    TablesDocument,
    TollDocument,
    ToneSideDocument,
    VoiceDocument,
)

__all__ = [
    "SCHEMA",
    "ComparisonDocument",
    "EmphasisDocument",
    "EvidenceDocument",
    "FindingDocument",
    "FrameDocument",
    "LabelCountDocument",
    "LinkDocument",
    "ProfileDocument",
    "SideDocument",
    "TablesDocument",
    "TollDocument",
    "ToneSideDocument",
    "VoiceDocument",
]

SCHEMA: Final = "diptych/comparison/1"


class EngineDocument(TypedDict):
    """What made this document."""

    name: Literal["diptych"]
    version: str


class NoticeDocument(TypedDict):
    """Something to know about the run itself: a check that could not run, a model that is missing."""

    subject: str
    message: str
    detail: str


class ComparisonDocument(TypedDict):
    """Two reports of one story, compared. ``review`` is there when a person has decided on findings, keyed by id."""

    schema: Literal["diptych/comparison/1"]
    engine: EngineDocument
    left: SideDocument
    right: SideDocument
    method: Annotated[str, ("description", "the similarity that the links were made with: embeddings or lexical")]
    links: list[LinkDocument]
    nearest: list[NearestDocument]
    findings: list[FindingDocument]
    profile: ProfilesDocument
    tables: TablesDocument
    notices: list[NoticeDocument]
    review: NotRequired[dict[str, DecisionDocument]]
