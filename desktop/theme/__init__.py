"""How the window looks: colours by token, fonts and icons. Everything that paints asks here and nowhere else."""

from __future__ import annotations

from desktop.theme.colours import Theme, ThemeName, load_theme, system_theme
from desktop.theme.current import current_theme
from desktop.theme.fonts import MONO, SANS, SERIF, interface_font, load_fonts, reading_font
from desktop.theme.icons import icon, paint_icon, pixmap
from desktop.theme.sheet import apply_theme, style_sheet

__all__ = [
    "MONO",
    "SANS",
    "SERIF",
    "Theme",
    "ThemeName",
    "apply_theme",
    "current_theme",
    "icon",
    "interface_font",
    "load_fonts",
    "load_theme",
    "paint_icon",
    "pixmap",
    "reading_font",
    "style_sheet",
    "system_theme",
]
