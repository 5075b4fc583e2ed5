"""Session -> .diptych: one JSON document, readable without the product."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from comparators import __version__
from comparators.errors import SessionError
from comparators.model import Article, OwnLink, Review, Span
from comparators.session.state import FORMAT, Session, seal
from comparators.writing import write_whole


def save_session(path: str | Path, session: Session) -> None:
    """Write the session whole or not at all; SessionError where it cannot be written."""
    try:
        write_whole(path, session_bytes(session))
    except OSError as error:
        reason = error.strerror or str(error)
        raise SessionError(
            f"The review cannot be saved ({reason}).", advice="Choose another place.", where=str(path)
        ) from error


def session_bytes(session: Session) -> bytes:
    """The document. The same session gives the same bytes."""
    document = {
        "format": FORMAT,
        "engine": {"name": "diptych", "version": session.engine_version or __version__},
        "left": _article(session.left),
        "right": _article(session.right),
        "review": _review(session.review),
        "links": [_link(link) for link in session.review.links],
        "selection": session.selection,
    }
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    return text.encode("utf-8", "backslashreplace")  # a lone surrogate becomes the JSON escape of itself


def _article(article: Article) -> dict[str, Any]:
    origin = article.origin
    return {
        "text": article.text,
        "text_sha256": seal(article.text),
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published.iso() if article.published else None,
        "published_source": article.published_source,
        "language": article.language,
        "origin": {
            "path": origin.path,
            "sha256": origin.sha256,
            "encoding": origin.encoding,
            "encoding_confidence": origin.encoding_confidence,
            "format": origin.format,
            "metadata": [list(pair) for pair in origin.metadata],
        },
    }


def _review(review: Review) -> dict[str, Any]:
    return {
        key: {"state": decision.state, "reason": decision.reason, "note": decision.note}
        for key, decision in sorted(review.decisions)
    }


def _link(link: OwnLink) -> dict[str, Any]:
    return {"left": _places(link.left), "right": _places(link.right), "relation": link.relation, "cut": link.cut}


def _places(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
