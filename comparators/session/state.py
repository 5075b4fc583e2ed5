"""What a .diptych file holds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from comparators.model import Article, Review

FORMAT: Final = "diptych/session/1"
SUFFIX: Final = ".diptych"
NO_REVIEW = Review()


@dataclass(frozen=True, slots=True)
class Session:
    """Both articles, the person's review, the finding that was selected (its id), and the engine that made it."""

    left: Article
    right: Article
    review: Review = NO_REVIEW
    selection: str | None = None
    engine_version: str = ""


def seal(text: str) -> str:
    """SHA-256 of a text: every decision stands on offsets into it, so a text that was changed is refused."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
