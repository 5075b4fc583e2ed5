"""What a loader is given, and the article that it makes of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from comparators.model import Article, Origin
from comparators.values import Interval


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of an article and where they came from.

    ``encoding`` is what the person says, ``declared`` what the server says of its page; None where nobody does.
    """

    data: bytes
    where: str = ""
    encoding: str | None = None
    declared: str | None = None

    @property
    def suffix(self) -> str:
        """The ending of the name, in lower case, with its dot."""
        return PurePath(self.where.partition("?")[0]).suffix.lower()

    def article(
        self,
        text: str,
        *,
        format: str,
        title: str | None = None,
        outlet: str | None = None,
        published: Interval | None = None,
        encoding: str = "utf-8",
        encoding_confidence: float = 1.0,
        metadata: Iterable[tuple[str, str]] = (),
    ) -> Article:
        """An article from this source: line ends become LF, a byte-order mark goes, nothing else changes."""
        return Article(
            text=text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"),
            title=title or None,
            outlet=outlet or None,
            published=published,
            published_source="metadata" if published else "",
            origin=Origin(
                path=self.where,
                sha256=hashlib.sha256(self.data).hexdigest(),
                encoding=encoding,
                encoding_confidence=encoding_confidence,
                format=format,
                metadata=tuple((name, value) for name, value in metadata if value),
            ),
        )


def in_paragraphs(parts: Iterable[str]) -> str:
    """Paragraphs with a blank line between them; empty ones are left out."""
    return "\n\n".join(stripped for part in parts if (stripped := part.strip()))
