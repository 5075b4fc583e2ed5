"""Article -> Reading: passages, sentences, tokens, mentions, and when it was written."""

from __future__ import annotations

from comparators.model import Article, Reading
from comparators.reading.mentions import find_mentions
from comparators.reading.parse import parse
from comparators.reading.passages import split_passages
from comparators.reading.publication import publication_dates


def read(article: Article) -> Reading:
    """The article, read. An empty article gives an empty reading; the text is never changed."""
    passages = split_passages(article)
    sentences, tokens = parse(article.text, passages)
    reading = Reading(article=article, passages=passages, sentences=sentences, tokens=tokens)
    candidates = publication_dates(reading)
    return Reading(
        article=article,
        passages=passages,
        sentences=sentences,
        tokens=tokens,
        mentions=find_mentions(reading, candidates[0].interval if candidates else None),
        published=candidates[0] if candidates else None,
        published_candidates=candidates,
    )
