"""What every report says of a side: its title, and when it appeared."""

from __future__ import annotations

from comparators.model import Evidence, Reading


def title_of(reading: Reading) -> str | None:
    """The title that the file names, else the headline in the text, else None."""
    if reading.article.title:
        return reading.article.title
    for passage in reading.passages:
        if passage.role == "headline":
            return " ".join(passage.span.of(reading.text).split())
    return None


def published_of(reading: Reading) -> tuple[str | None, str]:
    """The most credible date, as ISO, and who says so; (None, "") where nothing dates the article."""
    if reading.published is None:
        return None, ""
    return reading.published.interval.iso(), reading.published.source


def passage_of(reading: Reading, item: Evidence) -> str:
    """Where evidence stands: ¶ and the number of its passage, counted from 1; ¶ – outside every passage."""
    for number, passage in enumerate(reading.passages, 1):
        if passage.span.overlaps(item.span):
            return f"¶ {number}"
    return "¶ –"
