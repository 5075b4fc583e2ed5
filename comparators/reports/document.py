"""The shape of the JSON document ``diptych/comparison/1``, as types. Its JSON Schema is generated from this file.

Offsets are half-open code points into the side's ``text``: ``text[start:end] == quote`` always. Passages, sentences
and links are numbered from 0. Every key is always there, except those marked NotRequired.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, NotRequired, TypedDict

from comparators.model import Agreement, Area, DecisionState, Part, Relation, Role, Severity, Verdict

SCHEMA: Final = "diptych/comparison/1"

Offset = Annotated[int, ("minimum", 0)]
Share = Annotated[float, ("minimum", 0), ("maximum", 1)]
Published = Annotated[str, ("description", "2020-10-09, 2020-10, 2020, or two days with a slash")]


class EngineDocument(TypedDict):
    """What made this document."""

    name: Literal["diptych"]
    version: str


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


class NoticeDocument(TypedDict):
    """Something to know about the run itself: a check that could not run, a model that is missing."""

    subject: str
    message: str
    detail: str


class DecisionDocument(TypedDict):
    """What a person said of one finding."""

    state: DecisionState
    reason: str
    note: str


class TollDocument(TypedDict):
    """One figure of a toll: its words, its value (null is open), when it is as of, and who says so."""

    measure: str
    side: Literal["left", "right"]
    start: Offset
    end: Offset
    quote: str
    low: float | None
    high: float | None
    as_of: Published | None
    speaker: str
    modality: str
    part: Annotated[bool, ("description", "a part of another figure, or of an earlier event")]


class LabelCountDocument(TypedDict):
    """What one text calls a referent: how often in its own voice, how often in quotation."""

    term: str
    attitude: str
    own: Offset
    quoted: Offset


class LabelDocument(TypedDict):
    """One referent and what each text calls it."""

    referent: str
    left: list[LabelCountDocument]
    right: list[LabelCountDocument]


class VoiceDocument(TypedDict):
    """One speaker: direct and reported quotations, and the share of all quoted characters."""

    speaker: str
    left_direct: Offset
    left_indirect: Offset
    left_share: Share
    right_direct: Offset
    right_indirect: Offset
    right_share: Share


class FrameDocument(TypedDict):
    """One frame and the share of each text's sentences that carry it; shares may add up to more than 1."""

    frame: str
    left: Share
    right: Share


class EmphasisSideDocument(TypedDict):
    """One actor in one text: its share of the words, and the stretches, each from and to as shares of the text."""

    share: Share
    places: list[list[Share]]


class EmphasisDocument(TypedDict):
    """One actor, side or country, or the matter told in one text alone, and where each text speaks of it."""

    subject: str
    left: EmphasisSideDocument
    right: EmphasisSideDocument


class ToneWordDocument(TypedDict):
    """One word that judges an actor in the text's own voice, the words that it stands in, and why it counts."""

    word: str
    against: bool
    how: Annotated[str, ("description", "label, described, deed or does")]
    start: Offset
    end: Offset
    quote: str
    source: str


class ToneSideDocument(TypedDict):
    """One actor in one text: how often it is named there, and the words that judge it."""

    named: Offset
    words: list[ToneWordDocument]


class ToneDocument(TypedDict):
    """One actor that both texts name, and the tone on it in each."""

    actor: str
    left: ToneSideDocument
    right: ToneSideDocument


class TablesDocument(TypedDict):
    """What the texts hold as a whole, side by side."""

    tolls: list[TollDocument]
    labels: list[LabelDocument]
    voices: list[VoiceDocument]
    frames: list[FrameDocument]
    emphasis: list[EmphasisDocument]
    tone: list[ToneDocument]


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
