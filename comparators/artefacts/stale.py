"""Words that count from "now" in a part of the text that is older than the text: "recently" in last year's caption."""

from __future__ import annotations

import re
from datetime import timedelta

from comparators.model import Reading, Span
from comparators.wording import month_words

_NOW = re.compile(
    r"\b(?:recently|currently|nowadays|these days|at the moment|(?:a few|several|two|three) (?:days|weeks) ago|"
    r"(?:this|last) week|yesterday|today)\b",
    re.IGNORECASE,
)
_OLDER = timedelta(days=30)


def stale_words(reading: Reading) -> tuple[tuple[Span, ...], str]:
    """The words, and the month that they count from; nothing where the text or its older parts are undated."""
    if reading.published is None:
        return (), ""
    appeared = reading.published.interval.earliest
    spans: list[Span] = []
    since = ""
    for passage in reading.passages:
        if passage.period is not None and passage.period.latest + _OLDER <= appeared:
            found = [Span(*match.span()) for match in _NOW.finditer(reading.text, passage.span.start, passage.span.end)]
            since = since or (month_words(passage.period.latest) if found else "")
            spans += found
    return tuple(spans), since
