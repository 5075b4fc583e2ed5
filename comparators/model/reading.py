"""An article, read: its sentences, words and mentions, and the ways to them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from comparators.house import NO_HOUSE, House
from comparators.model.text import Article, Evidence, Mention, Passage, PublicationDate, Sentence, Span, Token
from comparators.values import Interval, Quotation

_NESTED = 8  # quotations that may begin before a word inside the one that holds it


@dataclass(frozen=True)
class Reading:
    """An article, read: its passages, sentences, tokens and mentions, and when it was written.

    ``house`` is the knowledge of the desk that reads it. ``dateline_day`` is the day of a dateline that names no year,
    kept only where it orders two reports.
    """

    article: Article
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...] = ()
    mentions: tuple[Mention, ...] = ()
    published: PublicationDate | None = None
    published_candidates: tuple[PublicationDate, ...] = ()
    house: House = NO_HOUSE
    dateline_day: Interval | None = None

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

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """The stretches between quotation marks, in text order; one may run over many sentences."""
        spans = (
            mention.span
            for mention in self.mentions
            if isinstance(mention.value, Quotation) and mention.value.form != "indirect"
        )
        return tuple(sorted(spans))

    def in_quotation(self, span: Span) -> bool:
        """Whether a stretch stands between quotation marks."""
        last = bisect_right(self.quoted, span.start, key=lambda quoted: quoted.start)
        return any(quoted.contains(span) for quoted in self.quoted[max(0, last - _NESTED) : last])

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
