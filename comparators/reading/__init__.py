"""Article -> Reading: passages, sentences, tokens, mentions, and when it was written."""

from __future__ import annotations

from dataclasses import replace

from comparators.house import NO_HOUSE, House
from comparators.model import Article, PublicationDate, Reading
from comparators.reading.captions import with_verbless_captions
from comparators.reading.dateline_order import ordered_by_dateline
from comparators.reading.mentions import find_mentions
from comparators.reading.parse import parse
from comparators.reading.passages import split_passages
from comparators.reading.periods import with_periods
from comparators.reading.publication import publication_dates
from comparators.reading.time_guess import date_from_partner

__all__ = ["date_each_other", "date_from_partner", "ordered_by_dateline", "read", "redate"]


def read(article: Article, *, house: House = NO_HOUSE) -> Reading:
    """The article, read with a desk's own names. An empty article gives an empty reading; the text stays as it is."""
    passages = split_passages(article)
    sentences, tokens = parse(article.text, passages)
    reading = Reading(article=article, passages=passages, sentences=sentences, tokens=tokens, house=house)
    reading = replace(reading, passages=with_verbless_captions(reading))
    return redate(reading, publication_dates(reading))


def redate(reading: Reading, candidates: tuple[PublicationDate, ...]) -> Reading:
    """The reading with these dates of publication, best first: all that is relative to them is read anew."""
    best = next((candidate for candidate in candidates if candidate.source == "user" or not candidate.refuted), None)
    published = best.interval if best else None
    plain = replace(
        reading,
        passages=tuple(replace(passage, period=None) for passage in reading.passages),
        mentions=(),
        published=best,
        published_candidates=candidates,
    )
    dated = replace(plain, passages=with_periods(plain, published))
    return replace(dated, mentions=find_mentions(dated, published))


def date_each_other(left: Reading, right: Reading) -> tuple[Reading, Reading]:
    """Both readings of one story, each dated with the help of the other where its own date lacks the year."""
    found = [date_from_partner(left, right), date_from_partner(right, left)]
    readings = []
    for reading, candidate in zip((left, right), found, strict=True):
        if candidate is None or any(c.source == "user" for c in reading.published_candidates):
            readings.append(reading)
            continue
        known = reading.published
        first = known is None or bool(known.refuted) or candidate.confidence > known.confidence
        rest = reading.published_candidates
        readings.append(redate(reading, (candidate, *rest) if first else (*rest, candidate)))
    return readings[0], readings[1]
