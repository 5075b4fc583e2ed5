"""Which sentences of two texts speak of one matter, and why the others do not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from comparators.model.reading import Reading
from comparators.model.words import Relation, Side


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences of the left and the right text that speak of one matter. Links may cross."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    relation: Relation
    score: float
    reasons: tuple[str, ...] = ()
    locked: bool = False

    @property
    def id(self) -> str:
        return "L" + ".".join(map(str, self.left)) + "-" + ".".join(map(str, self.right))


@dataclass(frozen=True, slots=True)
class Nearest:
    """Why a sentence has no link: the closest sentence on the other side and what parts them."""

    side: Side
    sentence: int
    other: int
    score: float
    reason: str


@dataclass(frozen=True)
class Alignment:
    """All links of a pair; ``method`` names the similarity that was used (embeddings or lexical)."""

    links: tuple[Link, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    method: str = "embeddings"

    @cached_property
    def by_left(self) -> Mapping[int, tuple[Link, ...]]:
        """The links of each left sentence that has any."""
        return _by_sentence(self.links, "left")

    @cached_property
    def by_right(self) -> Mapping[int, tuple[Link, ...]]:
        """The links of each right sentence that has any."""
        return _by_sentence(self.links, "right")

    def why_unlinked(self, side: Side, sentence: int) -> Nearest | None:
        """What comes nearest to a sentence without a link, and what parts them; None for a linked one."""
        return self._nearest.get((side, sentence))

    @cached_property
    def _nearest(self) -> Mapping[tuple[Side, int], Nearest]:
        return {(near.side, near.sentence): near for near in self.nearest}


def _by_sentence(links: tuple[Link, ...], side: Side) -> dict[int, tuple[Link, ...]]:
    rows: dict[int, tuple[Link, ...]] = {}
    for link in links:
        for number in getattr(link, side):
            rows[number] = (*rows.get(number, ()), link)
    return rows


@dataclass(frozen=True, slots=True)
class Pair:
    """All that a comparator sees."""

    left: Reading
    right: Reading
    alignment: Alignment

    def reading(self, side: Side) -> Reading:
        return self.left if side == "left" else self.right
