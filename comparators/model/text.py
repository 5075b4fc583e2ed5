"""An article as it was read in, and its parts. Offsets are half-open code points into ``Article.text``."""

from __future__ import annotations

from dataclasses import dataclass, field

from comparators.model.words import MentionKind, Part, Role
from comparators.values import Interval, Value


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points into an article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}:{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of this span in its text."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article came from: path or address, hash of the original bytes, encoding, format."""

    path: str = ""
    sha256: str = ""
    encoding: str = "utf-8"
    encoding_confidence: float = 1.0
    format: str = "text"
    metadata: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One report, as loaded. ``published`` is what the file or the person says; reading may guess better."""

    text: str
    title: str | None = None
    outlet: str | None = None
    published: Interval | None = None
    published_source: str = ""
    language: str = "en"
    origin: Origin = field(default_factory=Origin)


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """One guess at when an article appeared: ``source`` is user, metadata, header, dateline or text.

    ``refuted`` says, in words, what in the text speaks against it; empty when nothing does.
    """

    interval: Interval
    source: str
    confidence: float
    span: Span | None = None
    refuted: str = ""
    refuted_by: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or a part of one that has a role of its own. Passages do not overlap and stand in text order.

    A caption of a gallery has ``title`` (the title that every picture repeats) and ``heading`` (its own).
    ``period`` is the time that the passage speaks from, where that differs from the article's.
    """

    span: Span
    role: Role = "body"
    title: Span | None = None
    heading: Span | None = None
    period: Interval | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """One token of the parse. ``head`` is an index into ``Reading.tokens`` (the root heads itself)."""

    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """``passage`` indexes ``Reading.passages``; ``first`` to ``last`` (half-open) index ``Reading.tokens``."""

    span: Span
    passage: int
    first: int
    last: int
    part: Part = "body"


@dataclass(frozen=True, slots=True)
class Mention:
    """Something the text names: ``sentence`` indexes ``Reading.sentences``."""

    kind: MentionKind
    span: Span
    sentence: int
    value: Value


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words that a finding stands on: ``text[start:end] == quote``."""

    start: int
    end: int
    quote: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)
