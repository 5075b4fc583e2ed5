"""Two Readings -> Alignment: which sentences speak of the same matter."""

from __future__ import annotations

from comparators.alignment.align import align

__all__ = ["align"]
