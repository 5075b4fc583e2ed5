"""The grammar of each passage: sentences by rules, tokens and their grammar by spaCy within them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from comparators.knowledge.models import grammar
from comparators.model import Part, Passage, Sentence, Span, Token
from comparators.reading.sentences import sentence_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc

_BATCH = 8000  # characters parsed at a time: longer stretches are parsed in several


def parts(passage: Passage) -> Iterator[tuple[Span, Part]]:
    """The stretches of a passage that are parsed on their own: a gallery's title, a heading, the rest."""
    start = passage.span.start
    for span, part in ((passage.title, "title"), (passage.heading, "heading")):
        if span is not None:
            yield span, part  # type: ignore[misc]
            start = max(start, span.end)
    yield Span(start, passage.span.end), "body"


def stretches(text: str, passages: tuple[Passage, ...]) -> Iterator[tuple[int, Part, tuple[Span, ...]]]:
    """What is parsed at a time: the passage's number, its part, and the sentences in it (offsets into the text)."""
    for number, passage in enumerate(passages):
        for whole, part in parts(passage):
            words = whole.of(text)
            if not words.strip():
                continue
            if part != "body":
                trimmed = len(words) - len(words.lstrip())
                start = whole.start + trimmed
                yield number, part, (Span(start, start + len(words.strip())),)
                continue
            batch: list[Span] = []
            for span in sentence_spans(words):
                sentence = Span(whole.start + span.start, whole.start + span.end)
                if batch and sentence.end - batch[0].start > _BATCH:
                    yield number, part, tuple(batch)
                    batch = []
                batch.append(sentence)
            if batch:
                yield number, part, tuple(batch)


_IS = frozenset({"’s", "'s"})  # a lemmatizer leaves the curly one alone


def parse(text: str, passages: tuple[Passage, ...]) -> tuple[tuple[Sentence, ...], tuple[Token, ...]]:
    """Sentences (every one with its token range) and tokens of all passages, in text order."""
    rows = list(stretches(text, passages))
    language = grammar()
    docs = language.pipe((_prepared(text, spans) for _, _, spans in rows), batch_size=16)
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    for (number, part, spans), doc in zip(rows, docs, strict=True):
        base = spans[0].start
        first_token = len(tokens)
        kept = [token for token in doc if not token.is_space]
        index = {token.i: first_token + place for place, token in enumerate(kept)}
        tokens += [
            Token(
                span=Span(base + token.idx, base + token.idx + len(token.text)),
                text=token.text,
                lemma="be" if token.tag_ == "VBZ" and token.text in _IS else token.lemma_.lower(),
                pos=token.pos_,
                tag=token.tag_,
                dep=token.dep_,
                head=index.get(token.head.i, index[token.i]),
                entity=token.ent_type_,
            )
            for token in kept
        ]
        place = first_token
        for span in spans:
            first = place
            while place < len(tokens) and tokens[place].span.start < span.end:
                place += 1
            if place > first:
                sentences.append(Sentence(span, number, first, place, part))
    return tuple(sentences), tuple(tokens)


def _prepared(text: str, spans: tuple[Span, ...]) -> Doc:
    """The tokens of these sentences, with the boundaries set, so that no parse runs across one."""
    base = spans[0].start
    doc = grammar().make_doc(text[base : spans[-1].end])
    starts = {span.start - base for span in spans}
    pending = False
    for token in doc:
        pending = pending or token.idx in starts
        token.is_sent_start = token.i == 0 or (pending and not token.is_space)
        if not token.is_space:
            pending = False
    return doc
