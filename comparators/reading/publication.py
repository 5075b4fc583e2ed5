"""When an article appeared: every source that says so, the most credible first."""

from __future__ import annotations

from comparators.model import PublicationDate, Reading


def publication_dates(reading: Reading) -> tuple[PublicationDate, ...]:
    """Candidates, best first; empty where nothing in file or text dates the article."""
    article = reading.article
    if article.published is None:
        return ()
    return (PublicationDate(article.published, article.published_source or "metadata", 0.9),)
