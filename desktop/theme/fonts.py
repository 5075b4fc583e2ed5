"""The bundled fonts, and one function for each of the two voices: serif to read, sans to work."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

import resources

SERIF = ("Source Serif Pro", "Charis SIL", "Noto Serif", "DejaVu Serif", "serif")
SANS = ("Inter", "Noto Sans", "DejaVu Sans", "sans-serif")
MONO = ("DejaVu Sans Mono", "Noto Sans Mono", "monospace")

_FILES = (
    "SourceSerifPro-Regular.otf",
    "SourceSerifPro-It.otf",
    "SourceSerifPro-Semibold.otf",
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
)


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the bundled fonts known to Qt, once; gives the families that came. Needs a QGuiApplication."""
    families: list[str] = []
    for name in _FILES:
        number = QFontDatabase.addApplicationFont(str(resources.path("fonts", name)))
        if number >= 0:
            families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


def reading_font(pixels: float, *, weight: int = 400, italic: bool = False, sans: bool = False) -> QFont:
    """The font of the articles and of quotations. ``pixels`` may be a fraction, as 16.5."""
    return _font(SANS if sans else SERIF, pixels, weight, italic=italic)


def interface_font(pixels: float = 13, *, weight: int = 400, italic: bool = False) -> QFont:
    """The font of everything that is not an article's text. Its figures are tabular."""
    font = _font(SANS, pixels, weight, italic=italic)
    if hasattr(font, "setFeature"):  # Qt 6.7 and later
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _font(families: tuple[str, ...], pixels: float, weight: int, *, italic: bool) -> QFont:
    load_fonts()
    font = QFont(list(families))
    # Qt takes whole pixels only; points may be fractions, so the size goes by way of the screen's resolution.
    font.setPointSizeF(pixels * 72.0 / _dots_per_inch())
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _dots_per_inch() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() if screen is not None else 96.0
