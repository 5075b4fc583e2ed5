"""The colour tokens of ``resources/styles/tokens.toml`` as one frozen Theme, read by painters and style sheet alike."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, get_args

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

import resources

ThemeName = Literal["light", "dark"]

_PURE = {"light": ("#FFFFFF", "#000000"), "dark": ("#000000", "#FFFFFF")}


@dataclass(frozen=True, eq=False)
class Theme:
    """Colours by token name; ``tints`` has the surface behind a selected mark of the same name.

    ``bands`` gives the opacity of a ribbon link's (fill, edge) at rest, hover, selected and stepped_back.
    """

    name: ThemeName
    colours: Mapping[str, str]
    tints: Mapping[str, str]
    bands: Mapping[str, tuple[float, float]]
    high_contrast: bool = False

    @property
    def dark(self) -> bool:
        return self.name == "dark"

    def hex(self, token: str) -> str:
        """The token as ``#RRGGBB``. KeyError for a name that is not in the table."""
        return self.colours[token]

    def colour(self, token: str, opacity: float = 1.0) -> QColor:
        """The token as a colour to paint with; ``opacity`` is 0 to 1."""
        colour = QColor(self.colours[token])
        colour.setAlphaF(opacity)
        return colour

    def tint(self, token: str) -> QColor:
        """The surface behind a mark of this area or verdict."""
        return QColor(self.tints[token])

    def tint_hex(self, token: str) -> str:
        return self.tints[token]


@cache
def load_theme(name: str, *, high_contrast: bool = False) -> Theme:
    """The light or the dark theme. In high contrast paper and ink go pure, and hairlines become ``control``."""
    if name not in get_args(ThemeName):
        raise ValueError(f"no theme {name!r}: light or dark")
    table = tomllib.loads(resources.read_text("styles", "tokens.toml"))[name]
    colours: dict[str, str] = {**table["surface"], **table["text"], **table["hue"]}
    bands = {state: (float(fill), float(edge)) for state, (fill, edge) in table["band"].items()}
    tints: dict[str, str] = dict(table["tint"])
    if high_contrast:
        paper, ink = _PURE[name]
        colours |= dict.fromkeys(("paper", "panel", "chrome", "raised"), paper)
        colours |= dict.fromkeys(("ink", "ink2", "ink3"), ink)
        colours |= dict.fromkeys(("hairline", "hairline2"), colours["control"])
        tints = dict.fromkeys(tints, paper)
        bands = dict.fromkeys(bands, (0.0, 1.0))
    return Theme(
        name=name,  # type: ignore[arg-type]
        colours=MappingProxyType(colours),
        tints=MappingProxyType(tints),
        bands=MappingProxyType(bands),
        high_contrast=high_contrast,
    )


def system_theme() -> ThemeName:
    """What the desktop asks for; light where it does not say."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"
