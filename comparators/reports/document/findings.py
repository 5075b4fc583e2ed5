"""One finding in the document, with all that explains it, and what a person said of it."""

from __future__ import annotations

from typing import Annotated, TypedDict

from comparators.model import Agreement, Area, DecisionState, Severity, Verdict
from comparators.reports.document.scalars import Offset, Share


class EvidenceDocument(TypedDict):
    """The words that a finding stands on."""

    start: Offset
    end: Offset
    quote: str


class ValuesDocument(TypedDict):
    """What differs, in a short readable form."""

    left: str | None
    right: str | None


class SlotDocument(TypedDict):
    """One thing compared, its value on either side, and how they stand."""

    name: str
    left: str
    right: str
    agreement: Agreement


class SuggestionDocument(TypedDict):
    """A better form, and who says so."""

    text: str
    source: str


class CandidateDocument(TypedDict):
    """One possible right form, with its share of belief and the reason for it."""

    text: str
    score: Share
    reason: str
    source: str


class FindingDocument(TypedDict):
    """What a comparator reports. A finding about one text has one empty side; only facts have a verdict."""

    id: Annotated[str, ("pattern", "^F[0-9a-f]{12}$")]
    comparator: str
    area: Area
    kind: str
    verdict: Verdict | None
    severity: Severity
    confidence: Share
    title: str
    statement: str
    explanation: str
    doubt: str
    left: list[EvidenceDocument]
    right: list[EvidenceDocument]
    values: ValuesDocument
    slots: list[SlotDocument]
    arithmetic: str
    suggestion: SuggestionDocument | None
    candidates: list[CandidateDocument]
    source: str


class DecisionDocument(TypedDict):
    """What a person said of one finding."""

    state: DecisionState
    reason: str
    note: str
