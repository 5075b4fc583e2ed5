"""Two Readings -> Alignment: which sentences speak of the same matter."""

from __future__ import annotations

from comparators.alignment.align import align
from comparators.alignment.own_links import resolve

__all__ = ["align", "resolve"]
