"""The grid of the desk: what stands how wide, on a large window and on a small one."""

from __future__ import annotations

from dataclasses import dataclass

_SMALL_BELOW = 880  # of the desk's own width: a window of some 1180 pixels with its list


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths and heights in pixels."""

    compact: bool
    gutter: int
    padding: int
    ribbon: int
    card: int


LARGE = Sizes(compact=False, gutter=40, padding=18, ribbon=96, card=62)
SMALL = Sizes(compact=True, gutter=34, padding=14, ribbon=64, card=58)


def sizes_for(width: int) -> Sizes:
    """The sizes for a desk of this width."""
    return SMALL if width < _SMALL_BELOW else LARGE
