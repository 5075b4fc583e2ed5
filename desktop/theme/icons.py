"""Lucide's line icons, tinted when they are loaded: one drawing serves every colour and every screen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from desktop.theme.colours import Theme

_STROKE = "1.75"
_RATIOS = (1.0, 2.0, 3.0)


@cache
def pixmap(name: str, colour: str, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The icon in this colour (``#RRGGBB``), ``size`` logical pixels wide, drawn for a screen of this pixel ratio."""
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, colour).render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def icon(name: str, theme: Theme, *, token: str = "ink2", size: int = 16) -> QIcon:
    """The icon as buttons and menus take it; disabled it fades to ``hairline2``."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, theme.hex(token), size, ratio))
        made.addPixmap(pixmap(name, theme.hex("hairline2"), size, ratio), QIcon.Mode.Disabled)
    return made


def paint_icon(painter: QPainter, name: str, colour: str, box: QRectF) -> None:
    """The icon drawn straight into a painter, crisp at any scale."""
    _renderer(name, colour).render(painter, box)


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resources.read_text("icons", f"{name}.svg")
    drawing = drawing.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{_STROKE}"')
    return QSvgRenderer(QByteArray(drawing.encode()))
