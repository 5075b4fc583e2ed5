"""What the ribbon shows at one moment: the links in view as shapes, and the links whose partners are out of view.

Everything counts in the left page's coordinates; ``View.shift`` brings the right page's extents there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF

from comparators.model import Alignment, Link, Side
from desktop.desk.bands import Extent, Shape, band, ends, extents_of, hit, knot_height, tail
from desktop.desk.links import Look
from desktop.desk.page import Page

SLACK = 8.0
Corner = tuple[Side, bool]  # the side, and whether above


@dataclass(frozen=True, slots=True)
class View:
    """Which part of the pages is in view: both panes have one height."""

    left_scroll: float
    right_scroll: float
    width: float
    height: float

    @property
    def shift(self) -> float:
        return self.left_scroll - self.right_scroll

    @property
    def bottom(self) -> float:
        return self.left_scroll + self.height

    def above(self, extent: Extent) -> bool:
        return extent[1] <= self.left_scroll

    def below(self, extent: Extent) -> bool:
        return extent[0] >= self.bottom

    def seen(self, extents: tuple[Extent, ...]) -> tuple[Extent, ...]:
        return tuple(extent for extent in extents if not self.above(extent) and not self.below(extent))


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """A link and its extents, each in its own page's coordinates."""

    link: Link
    look: Look
    left: tuple[Extent, ...]
    right: tuple[Extent, ...]

    def near(self, view: View) -> bool:
        """Whether either end may be in view: all that has to be asked of the most links."""
        left, right = self.left, self.right
        return (left[0][0] < view.bottom and left[-1][1] > view.left_scroll) or (
            right[0][0] < view.right_scroll + view.height and right[-1][1] > view.right_scroll
        )


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """A link in view, whole or (with a partner out of view) as tails."""

    link: Link
    look: Look
    shapes: tuple[Shape, ...]
    feet: tuple[tuple[Side, float, float], ...]

    @property
    def knot(self) -> QPointF | None:
        return self.shapes[0].knot if self.shapes else None

    @property
    def area(self) -> float:
        return sum(shape.area for shape in self.shapes)


@dataclass
class Scene:
    """The links in view, largest first; for each corner the links whose partners are out there."""

    drawn: list[DrawnLink] = field(default_factory=list)
    beyond: dict[Corner, list[Link]] = field(default_factory=dict)

    def link_at(self, point: QPointF) -> DrawnLink | None:
        """The topmost link here or within 8 px: one that holds the point first, then the smallest."""
        best: tuple[float, float] | None = None
        found = None
        for drawn in self.drawn:
            for shape in drawn.shapes:
                far = hit(shape, point, SLACK)
                if far is not None and (best is None or (far, drawn.area) < best):
                    best, found = (far, drawn.area), drawn
        return found


def place_links(alignment: Alignment, looks: dict[str, Look], left: Page, right: Page) -> tuple[PlacedLink, ...]:
    """Where the links' words stand. A link with a side that is folded away is left out."""
    placed = []
    for link in alignment.links:
        lefts, rights = extents_of(left, ends(link, "left")), extents_of(right, ends(link, "right"))
        if lefts and rights:
            placed.append(PlacedLink(link, looks[link.id], lefts, rights))
    return tuple(placed)


class SceneMaker:
    """Makes scenes; a shape is kept for as long as the link's two sides move alike."""

    def __init__(self) -> None:
        self._shapes: dict[str, tuple[object, tuple[Shape, ...]]] = {}

    def forget(self) -> None:
        self._shapes.clear()

    def scene(
        self, placed: Iterable[PlacedLink], view: View, *, whole: str | None, half: Callable[[str], float]
    ) -> Scene:
        """The link ``whole`` is drawn with its far strands; ``half`` gives a link's half-width at the knot."""
        scene = Scene()
        for item in placed:
            if not item.near(view):
                continue
            lefts = item.left
            rights = tuple((top + view.shift, bottom + view.shift) for top, bottom in item.right)
            seen_left, seen_right = view.seen(lefts), view.seen(rights)
            if not seen_left and not seen_right:
                continue
            _count_beyond(scene, view, item.link, "left", lefts)
            _count_beyond(scene, view, item.link, "right", rights)
            if not seen_right:
                shapes = self._tails(item.link, seen_left, "left", view.above(rights[0]), view)
            elif not seen_left:
                shapes = self._tails(item.link, seen_right, "right", view.above(lefts[0]), view)
            else:
                knot = knot_height(seen_left, seen_right, view.left_scroll, view.bottom)
                feet = (lefts, rights) if item.link.id == whole else (seen_left, seen_right)
                shapes = self._band(item.link, *feet, knot, half(item.link.id), view)
            seen: list[tuple[Side, float, float]] = [("left", *extent) for extent in seen_left]
            seen += [("right", *extent) for extent in seen_right]
            scene.drawn.append(DrawnLink(item.link, item.look, shapes, tuple(seen)))
        scene.drawn.sort(key=lambda drawn: (-drawn.area, drawn.link.id))
        return scene

    def _band(
        self,
        link: Link,
        lefts: tuple[Extent, ...],
        rights: tuple[Extent, ...],
        knot: float,
        half: float,
        view: View,
    ) -> tuple[Shape, ...]:
        key = (lefts, rights, knot, half, view.width)
        known = self._shapes.get(link.id)
        if known is None or known[0] != key:
            known = self._shapes[link.id] = (key, (band(lefts, rights, knot, view.width, half),))
        return known[1]

    def _tails(self, link: Link, seen: tuple[Extent, ...], side: Side, upward: bool, view: View) -> tuple[Shape, ...]:
        # Only the right side's heights depend on how the panes stand to each other.
        key = (seen, side, upward, view.width)
        known = self._shapes.get(link.id)
        if known is None or known[0] != key:
            known = self._shapes[link.id] = (key, tuple(tail(extent, side, upward, view.width) for extent in seen))
        return known[1]


def _count_beyond(scene: Scene, view: View, link: Link, side: Side, extents: tuple[Extent, ...]) -> None:
    if any(view.above(extent) for extent in extents):
        scene.beyond.setdefault((side, True), []).append(link)
    if any(view.below(extent) for extent in extents):
        scene.beyond.setdefault((side, False), []).append(link)
