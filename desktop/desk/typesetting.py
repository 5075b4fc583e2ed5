"""The fonts and lines of the reading panes at one zoom."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.desk.rows import Style
from desktop.theme import interface_font, reading_font

READING_SIZE = 16.5
COMPACT_SIZE = 15.5
_SMALLEST, _LARGEST = 12.0, 28.0
_LINE = 1.54
_LONGEST_MEASURE = 66
_SAMPLE = "the official toll of the battles has reached some hundred deaths, and more were expected"


@dataclass(frozen=True)
class Typesetting:
    """``size`` is the reading text's, in pixels; everything else follows from it."""

    size: float = READING_SIZE
    sans: bool = False

    @property
    def scale(self) -> float:
        return self.size / READING_SIZE

    @property
    def gap(self) -> float:
        """The space after a paragraph."""
        return 11.0 * self.scale

    def font(self, style: Style) -> QFont:
        return _font(self, style)

    def line(self, style: Style) -> float:
        """The distance from one line to the next, in pixels."""
        if style == "headline":
            return round(self.size * 1.33 * 1.28, 1)
        if style in ("heading", "gallery", "kicker"):
            return 20.0 * self.scale
        if style == "small":
            return 19.0 * self.scale
        return round(self.size * _LINE * 2) / 2

    def longest_measure(self) -> float:
        """The width of 66 characters of running text."""
        return _character_width(self) * _LONGEST_MEASURE


def typesetting(zoom: int, *, compact: bool = False, sans: bool = False) -> Typesetting:
    """The typesetting at this zoom in percent; the reading size stays between 12 and 28 pixels."""
    size = (COMPACT_SIZE if compact else READING_SIZE) * zoom / 100.0
    return Typesetting(min(max(size, _SMALLEST), _LARGEST), sans)


@cache
def _font(setting: Typesetting, style: Style) -> QFont:
    scale = setting.scale
    if style == "headline":
        return reading_font(setting.size * 1.33, weight=600, sans=setting.sans)
    if style == "subhead":
        return reading_font(setting.size, weight=600, sans=setting.sans)
    if style == "quote":
        return reading_font(setting.size, italic=True, sans=setting.sans)
    if style in ("heading", "gallery", "kicker"):
        return interface_font(12.5 * scale, weight=600)
    if style == "small":
        return interface_font(12.5 * scale)
    return reading_font(setting.size, sans=setting.sans)


@cache
def _character_width(setting: Typesetting) -> float:
    return QFontMetricsF(setting.font("reading")).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
