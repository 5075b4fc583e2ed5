"""What gives way when the window gets smaller, step by step. Pure: a size in, the steps out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Steps:
    """How the window folds at one size. ``list_width`` and ``tray_height`` are where the splitters start."""

    tray_columns: int
    short: bool
    drawer: bool
    low: bool
    list_width: int
    tray_height: int


def steps(width: int, height: int) -> Steps:
    """Under 1360 the tray has two columns, under 1180 words and counts go, under 1024 the list is a drawer."""
    low = height < 640
    return Steps(
        tray_columns=3 if width >= 1360 else 2,
        short=width < 1180,
        drawer=width < 1024,
        low=low,
        list_width=334 if width >= 1180 else 264,
        tray_height=170 if low else 286 if height >= 820 else 224,
    )
