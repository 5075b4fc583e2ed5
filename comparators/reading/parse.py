"""The grammar of each passage: sentences and tokens, by spaCy, a passage at a time."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.knowledge.models import grammar
from comparators.model import Part, Passage, Sentence, Span, Token


def parts(passage: Passage) -> Iterator[tuple[Span, Part]]:
    """The stretches of a passage that are parsed on their own: a gallery's title, a heading, the rest."""
    start = passage.span.start
    for span, part in ((passage.title, "title"), (passage.heading, "heading")):
        if span is not None:
            yield span, part  # type: ignore[misc]
            start = max(start, span.end)
    yield Span(start, passage.span.end), "body"


def parse(text: str, passages: tuple[Passage, ...]) -> tuple[tuple[Sentence, ...], tuple[Token, ...]]:
    """Sentences (every one with its token range) and tokens of all passages, in text order."""
    stretches = [
        (number, span, part)
        for number, passage in enumerate(passages)
        for span, part in parts(passage)
        if span.of(text).strip()
    ]
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    docs = grammar().pipe(span.of(text) for _, span, _ in stretches)
    for (number, span, part), doc in zip(stretches, docs, strict=True):
        offset = len(tokens)
        kept = [token for token in doc if not token.is_space]
        index = {token.i: offset + place for place, token in enumerate(kept)}
        for token in kept:
            start = span.start + token.idx
            tokens.append(
                Token(
                    span=Span(start, start + len(token.text)),
                    text=token.text,
                    lemma=token.lemma_.lower(),
                    pos=token.pos_,
                    tag=token.tag_,
                    dep=token.dep_,
                    head=index.get(token.head.i, index[token.i]),
                    entity=token.ent_type_,
                )
            )
        groups = [list(doc)] if part != "body" else [list(sentence) for sentence in doc.sents]
        for group in groups:
            numbers = [index[token.i] for token in group if token.i in index]
            if numbers:
                first, last = numbers[0], numbers[-1] + 1
                whole = Span(tokens[first].span.start, tokens[last - 1].span.end)
                sentences.append(Sentence(whole, number, first, last, part))
    return tuple(sentences), tuple(tokens)
