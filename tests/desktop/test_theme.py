"""Colours, fonts and icons: every token is there, and everything can be read."""

from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication

import resources
from desktop.theme import icon, interface_font, load_fonts, load_theme, pixmap, reading_font, style_sheet

THEMES = ("light", "dark")
TEXT = ("ink", "ink2", "ink3", "facts", "framing", "artefacts", "conflict", "same", "quiet", "accent")
UNDER_TEXT = ("paper", "chrome", "panel")
HUES = ("facts", "framing", "artefacts", "conflict", "same")


def luminance(value: str) -> float:
    """Relative luminance as WCAG 2 defines it."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    colour = QColor(value)
    parts = (linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF()))
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("name", "token", "surface"), list(itertools.product(THEMES, TEXT, UNDER_TEXT)))
def test_text_can_be_read_on_every_surface(name, token, surface):
    theme = load_theme(name)
    assert contrast(theme.hex(token), theme.hex(surface)) >= 4.5


@pytest.mark.parametrize(("name", "surface"), list(itertools.product(THEMES, (*UNDER_TEXT, "selected"))))
def test_borders_of_controls_can_be_seen(name, surface):
    theme = load_theme(name)
    assert contrast(theme.hex("control"), theme.hex(surface)) >= 3.0


@pytest.mark.parametrize(("name", "hue"), list(itertools.product(THEMES, HUES)))
def test_a_hue_can_be_read_on_its_own_tint(name, hue):
    theme = load_theme(name)
    assert contrast(theme.hex(hue), theme.tint_hex(hue)) >= 4.5


def test_the_two_themes_have_the_same_tokens():
    light, dark = load_theme("light"), load_theme("dark")
    assert light.colours.keys() == dark.colours.keys()
    assert light.tints.keys() == dark.tints.keys()
    assert light.bands.keys() == dark.bands.keys()


def test_high_contrast_has_pure_paper_and_ink_and_no_tints():
    theme = load_theme("dark", high_contrast=True)
    assert (theme.hex("paper"), theme.hex("ink")) == ("#000000", "#FFFFFF")
    assert set(theme.tints.values()) == {"#000000"}
    assert theme.hex("hairline") == theme.hex("control")


def test_an_unknown_theme_is_refused():
    with pytest.raises(ValueError, match="sepia"):
        load_theme("sepia")


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_has_every_colour_filled_in(name):
    sheet = style_sheet(load_theme(name))
    assert not re.search(r"\$[a-z]", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))


def test_the_bundled_fonts_are_the_ones_that_are_used(application: QApplication):
    assert {"Source Serif Pro", "Inter"} <= set(load_fonts())
    assert QFontInfo(reading_font(16.5)).family() == "Source Serif Pro"
    assert QFontInfo(interface_font()).family() == "Inter"
    assert abs(QFontInfo(reading_font(16.5)).pixelSize() - 16.5) <= 0.5


def test_every_icon_can_be_drawn(application: QApplication):
    theme = load_theme("light")
    for path in sorted(resources.path("icons").glob("*.svg")):
        drawn = pixmap(path.stem, theme.hex("ink2"), 16, 2.0)
        assert drawn.width() == 32
        assert any(drawn.toImage().pixelColor(x, y).alpha() for x in range(32) for y in range(32)), path.stem
        assert not icon(path.stem, theme).isNull()


def test_fonts_and_icons_carry_their_licences():
    for name in ("source-serif-pro.txt", "inter.txt", "lucide.txt"):
        assert resources.path("licences", name).stat().st_size > 500
