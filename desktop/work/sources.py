"""The two reports as the person gives them: a file, pasted text, a web address, or an article that is already here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from comparators.model import Article, Side
from comparators.values import Interval


@dataclass(frozen=True, slots=True)
class Pasted:
    """A report from the clipboard, and where the person says it came from."""

    text: str
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A report on the web, fetched when the comparison starts because the person gave its address."""

    url: str


Source = str | Article | Pasted | Address


@dataclass(frozen=True, slots=True)
class Said:
    """What the person says of a report against the program's guess; None and False leave it to the guess."""

    encoding: str | None = None
    any_language: bool = False
    published: Interval | None = None


NOTHING_SAID = Said()


@dataclass(frozen=True, slots=True)
class Sources:
    """The two sides as the person gave them, and what was said of each. Either may be missing."""

    left: Source | None = None
    right: Source | None = None
    said_of_left: Said = NOTHING_SAID
    said_of_right: Said = NOTHING_SAID

    @property
    def complete(self) -> bool:
        return bool(self.left) and bool(self.right)

    def swapped(self) -> Sources:
        return Sources(self.right, self.left, self.said_of_right, self.said_of_left)

    def with_side(self, side: Side, source: Source | None, said: Said = NOTHING_SAID) -> Sources:
        """Another report on one side; what was said of the one before it goes."""
        if side == "left":
            return replace(self, left=source, said_of_left=said)
        return replace(self, right=source, said_of_right=said)

    def side(self, side: Side) -> Source | None:
        return self.left if side == "left" else self.right

    def said(self, side: Side) -> Said:
        return self.said_of_left if side == "left" else self.said_of_right


def source_name(source: Source | None) -> str:
    """What to call a side before it is read: a file's name, an address, or that it was pasted."""
    if isinstance(source, str):
        return Path(source).name
    if isinstance(source, Address):
        return source.url
    if isinstance(source, Article) and source.origin.path:
        return Path(source.origin.path).name
    return "pasted text"
