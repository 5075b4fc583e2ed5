"""What the texts hold as a whole, in the document: tolls, labels, voices, frames, emphasis, tone."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from comparators.reports.document.scalars import Offset, Published, Share


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
