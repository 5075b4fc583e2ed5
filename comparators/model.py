"""Every noun of the product, frozen.

Offsets are half-open code points into ``Article.text`` everywhere: ``text[start:end] == quote``.
Values of mentions (quantities, dates, names, quotations) stand in ``values.py``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal, get_args

from comparators.house import NO_HOUSE, House
from comparators.values import Interval, Value

Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")

Role = Literal[
    "headline", "kicker", "subhead", "dateline", "byline", "body", "caption", "pull_quote",
    "metadata", "sign-off", "correction", "boilerplate",
]  # fmt: skip
Part = Literal["body", "title", "heading"]
Area = Literal["facts", "framing", "artefacts"]
Verdict = Literal["conflict", "update", "scope", "certainty", "omission", "internal", "consistent"]
Severity = Literal["high", "medium", "low"]
Relation = Literal["same", "update", "parallel", "related"]
MentionKind = Literal[
    "quantity", "date", "person", "organisation", "place", "group", "weapon", "role", "label", "quotation",
]  # fmt: skip
DecisionState = Literal["open", "confirmed", "dismissed"]
Agreement = Literal["same", "differs", "later", "missing"]

QUIET_VERDICTS: frozenset[Verdict] = frozenset({"scope", "consistent"})
KINDS: Mapping[str, tuple[str, ...]] = {
    "facts": ("quantity", "date", "place", "person", "role", "actor", "attribution", "modality", "polarity",
              "status", "omission"),
    "framing": ("label", "verb", "agency", "loaded", "scare_quotes", "voice", "emphasis", "frame", "tone"),
    "artefacts": ("name", "variant", "term", "agreement", "pronoun", "calque", "measure", "meaning", "quotation",
                  "typo", "metadata", "boilerplate"),
}  # fmt: skip


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


@dataclass(frozen=True)
class Reading:
    """An article, read: its passages, sentences, tokens and mentions, and when it was written.

    ``house`` is the knowledge of the desk that reads it.
    """

    article: Article
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...] = ()
    mentions: tuple[Mention, ...] = ()
    published: PublicationDate | None = None
    published_candidates: tuple[PublicationDate, ...] = ()
    house: House = NO_HOUSE

    def __post_init__(self) -> None:
        size = len(self.article.text)
        spans = [item.span for group in (self.passages, self.sentences, self.mentions) for item in group]
        for span in spans:
            if span.end > size:
                raise ValueError(f"{span} lies outside a text of {size}")

    @property
    def text(self) -> str:
        return self.article.text

    @cached_property
    def mentions_by_sentence(self) -> tuple[tuple[Mention, ...], ...]:
        """The mentions of each sentence, in text order."""
        rows: list[list[Mention]] = [[] for _ in self.sentences]
        for mention in self.mentions:
            rows[mention.sentence].append(mention)
        return tuple(tuple(row) for row in rows)

    @cached_property
    def dependents(self) -> tuple[tuple[int, ...], ...]:
        """For each token the tokens that hang on it, in text order; a root is not its own."""
        rows: list[list[int]] = [[] for _ in self.tokens]
        for place, token in enumerate(self.tokens):
            if token.head != place:
                rows[token.head].append(place)
        return tuple(tuple(row) for row in rows)

    def sentence_text(self, number: int) -> str:
        return self.sentences[number].span.of(self.text)

    def sentence_tokens(self, number: int) -> tuple[Token, ...]:
        sentence = self.sentences[number]
        return self.tokens[sentence.first : sentence.last]

    def sentence_at(self, offset: int) -> int | None:
        """The number of the sentence that holds this offset, or None between sentences."""
        for number, sentence in enumerate(self.sentences):
            if sentence.span.start <= offset < sentence.span.end:
                return number
        return None

    def passage_of(self, number: int) -> Passage:
        """The passage of the sentence with this number."""
        return self.passages[self.sentences[number].passage]

    def evidence(self, span: Span) -> Evidence:
        """This span as evidence, with its words."""
        return Evidence(span.start, span.end, span.of(self.text))


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences of the left and the right text that speak of one matter. Links may cross."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    relation: Relation
    score: float
    reasons: tuple[str, ...] = ()
    locked: bool = False

    @property
    def id(self) -> str:
        return "L" + ".".join(map(str, self.left)) + "-" + ".".join(map(str, self.right))


@dataclass(frozen=True, slots=True)
class Nearest:
    """Why a sentence has no link: the closest sentence on the other side and what parts them."""

    side: Side
    sentence: int
    other: int
    score: float
    reason: str


@dataclass(frozen=True)
class Alignment:
    """All links of a pair; ``method`` names the similarity that was used (embeddings or lexical)."""

    links: tuple[Link, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    method: str = "embeddings"

    @cached_property
    def by_left(self) -> Mapping[int, tuple[Link, ...]]:
        """The links of each left sentence that has any."""
        return _by_sentence(self.links, "left")

    @cached_property
    def by_right(self) -> Mapping[int, tuple[Link, ...]]:
        """The links of each right sentence that has any."""
        return _by_sentence(self.links, "right")

    def why_unlinked(self, side: Side, sentence: int) -> Nearest | None:
        """What comes nearest to a sentence without a link, and what parts them; None for a linked one."""
        return self._nearest.get((side, sentence))

    @cached_property
    def _nearest(self) -> Mapping[tuple[Side, int], Nearest]:
        return {(near.side, near.sentence): near for near in self.nearest}


def _by_sentence(links: tuple[Link, ...], side: Side) -> dict[int, tuple[Link, ...]]:
    rows: dict[int, tuple[Link, ...]] = {}
    for link in links:
        for number in getattr(link, side):
            rows[number] = (*rows.get(number, ()), link)
    return rows


@dataclass(frozen=True, slots=True)
class Pair:
    """All that a comparator sees."""

    left: Reading
    right: Reading
    alignment: Alignment

    def reading(self, side: Side) -> Reading:
        return self.left if side == "left" else self.right


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words that a finding stands on: ``text[start:end] == quote``."""

    start: int
    end: int
    quote: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Slot:
    """One row of the comparison: what was compared, its value on either side, and how they stand."""

    name: str
    left: str
    right: str
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A better form, and who says so."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible right form, with its share of belief (0 to 1) and the reason for it."""

    text: str
    score: float
    reason: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a comparator reports, with its evidence.

    ``title`` names the matter in a word or two ("Deaths"), ``statement`` says it in one sentence,
    ``explanation`` says why, ``doubt`` when it could be wrong. ``values`` are short readable forms of what
    differs. A finding about one text only has one empty side.
    """

    comparator: str
    kind: str
    severity: Severity
    confidence: float
    title: str
    statement: str
    explanation: str
    left: tuple[Evidence, ...] = ()
    right: tuple[Evidence, ...] = ()
    verdict: Verdict | None = None
    values: tuple[str | None, str | None] = (None, None)
    doubt: str = ""
    slots: tuple[Slot, ...] = ()
    arithmetic: str = ""
    suggestion: Suggestion | None = None
    candidates: tuple[Candidate, ...] = ()
    source: str = ""

    def __post_init__(self) -> None:
        area = self.comparator.partition("/")[0]
        if area not in KINDS or self.kind not in KINDS[area]:
            raise ValueError(f"{self.comparator}: no kind {self.kind!r}")
        if (self.verdict is not None) != (area == "facts"):
            raise ValueError(f"{self.comparator}: a verdict belongs to facts, and every fact has one")
        if self.verdict is not None and self.verdict not in get_args(Verdict):
            raise ValueError(f"{self.comparator}: no verdict {self.verdict!r}")
        if self.severity not in get_args(Severity):
            raise ValueError(f"{self.comparator}: no severity {self.severity!r}")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"{self.comparator}: confidence {self.confidence} is not in 0..1")
        if not self.left and not self.right:
            raise ValueError(f"{self.comparator}: a finding without evidence")

    @property
    def area(self) -> Area:
        return self.comparator.partition("/")[0]  # type: ignore[return-value]

    @property
    def id(self) -> str:
        """The same in every run and format: made of the comparator, the kind and the evidence alone."""
        parts = [self.comparator, self.kind]
        for side in (self.left, self.right):
            parts.append("|")
            parts += [f"{item.start}:{item.quote}" for item in side]
        return "F" + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @property
    def quiet(self) -> bool:
        """Kept out of sight until asked for."""
        return self.verdict in QUIET_VERDICTS

    def side(self, side: Side) -> tuple[Evidence, ...]:
        return self.left if side == "left" else self.right


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know about the run itself: a check that could not run, a model that is missing."""

    subject: str
    message: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """Measures of one text, for reading side by side; never a score of an outlet."""

    words: int
    sentences: int
    words_per_sentence: float
    reading_ease: float
    grade: float
    quoted_share: float
    measures: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Comparison:
    """The pair, its findings in reading order, its profiles, and what the run had to say."""

    pair: Pair
    findings: tuple[Finding, ...]
    left_profile: Profile
    right_profile: Profile
    notices: tuple[Notice, ...] = ()
    engine_version: str = ""

    def __post_init__(self) -> None:
        for finding in self.findings:
            for side in SIDES:
                text = self.pair.reading(side).text
                for item in finding.side(side):
                    if text[item.start : item.end] != item.quote or not item.quote:
                        raise ValueError(f"{finding.comparator}: {side} {item.start}:{item.end} is not {item.quote!r}")

    def profile(self, side: Side) -> Profile:
        return self.left_profile if side == "left" else self.right_profile

    @cached_property
    def by_id(self) -> Mapping[str, Finding]:
        return {finding.id: finding for finding in self.findings}


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
