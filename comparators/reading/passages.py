"""Where the passages of a text begin and end, and what each is for."""

from __future__ import annotations

import re

from comparators.model import Article, Passage, Span

_PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?(?:\n[ \t]*\S(?:[^\n]*\S)?)*")
_LONGEST_HEADLINE = 200


def split_passages(article: Article) -> tuple[Passage, ...]:
    """Paragraphs are parted by blank lines; an opening line without a full stop is the headline."""
    passages = [Passage(Span(*match.span())) for match in _PARAGRAPH.finditer(article.text)]
    if passages:
        first = passages[0].span.of(article.text)
        if len(passages) > 1 and len(first) <= _LONGEST_HEADLINE and first[-1] not in ".!?\"”'":
            passages[0] = Passage(passages[0].span, role="headline")
    return tuple(passages)
