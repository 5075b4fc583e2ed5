"""The style sheet with its colours filled in, and the palette for what the style sheet does not reach."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

import resources
from desktop.theme.colours import Theme
from desktop.theme.current import current_theme, wear
from desktop.theme.fonts import interface_font


class _Tokens(Template):
    """``$hairline2``, ``$on-accent``, ``$tint-facts``: token names hold hyphens."""

    idpattern = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"


def style_sheet(theme: Theme) -> str:
    """``resources/styles/diptych.qss`` for this theme. KeyError for a token that the table lacks."""
    values = {**theme.colours, **{f"tint-{name}": value for name, value in theme.tints.items()}}
    values["styles"] = resources.path("styles").as_posix()
    values["name"] = theme.name
    return _Tokens(resources.read_text("styles", "diptych.qss")).substitute(values)


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Dress the whole application. Widgets hear of it by a StyleChange event."""
    if theme is current_theme() and application.styleSheet():
        return  # dressing every widget anew costs time
    wear(theme)
    if application.style().objectName() != "fusion":
        application.setStyle("Fusion")  # the one style that looks the same on every system
    application.setFont(interface_font())
    QToolTip.setFont(interface_font(12))
    application.setPalette(_palette(theme))
    application.setStyleSheet(style_sheet(theme))


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for target, token in (
        (role.Window, "panel"),
        (role.WindowText, "ink"),
        (role.Base, "raised"),
        (role.AlternateBase, "panel"),
        (role.Text, "ink"),
        (role.Button, "raised"),
        (role.ButtonText, "ink"),
        (role.BrightText, "conflict"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "ink"),
        (role.PlaceholderText, "ink3"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on-accent"),
        (role.Link, "accent"),
        (role.Mid, "hairline2"),
        (role.Midlight, "hairline"),
        (role.Dark, "control"),
    ):
        palette.setColor(target, QColor(theme.hex(token)))
    disabled = QColor(theme.hex("ink3"))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, disabled)
    return palette
