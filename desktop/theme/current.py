"""The theme that the application wears now. Painters ask when they paint, so a change needs no messenger."""

from __future__ import annotations

from desktop.theme.colours import Theme, load_theme

_worn: list[Theme] = []


def current_theme() -> Theme:
    """The theme of the running application; light before any was applied."""
    return _worn[-1] if _worn else load_theme("light")


def wear(theme: Theme) -> None:
    """Remember what is worn. ``apply_theme`` does the dressing and calls this."""
    _worn[:] = [theme]
