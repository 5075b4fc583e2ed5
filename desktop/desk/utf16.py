"""Code points to UTF-16 units and back: the one place in the window that knows how Qt counts.

The engine's offsets are code points; QTextLayout and QString count UTF-16 units, in which a character beyond
the Basic Multilingual Plane (an emoji, a Gothic letter) takes two.
"""

from __future__ import annotations

from bisect import bisect_left

_LAST_SINGLE = "\uffff"


class Utf16Map:
    """Positions of one text in both counts. For a text without astral characters both directions cost nothing."""

    __slots__ = ("_astral", "_units")

    def __init__(self, text: str) -> None:
        self._astral: list[int] = []
        if not text.isascii():
            self._astral = [index for index, character in enumerate(text) if character > _LAST_SINGLE]
        self._units = [index + before for before, index in enumerate(self._astral)]

    def to_utf16(self, code_point: int) -> int:
        """The UTF-16 position of this code point position; positions past the end stay as far past it."""
        return code_point + bisect_left(self._astral, code_point)

    def to_code_point(self, unit: int) -> int:
        """The code point position of this UTF-16 position; the middle of a surrogate pair is its character's start."""
        return unit - bisect_left(self._units, unit)
