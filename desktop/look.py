"""How the window looks and reads as the person likes it, remembered: theme, contrast, text size, scrolling, folds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.actions import dress_actions
from desktop.theme import apply_theme, interface_font, load_theme, system_theme

if TYPE_CHECKING:
    from desktop.window import Window


class Look:
    """Puts on what the settings ask for, and keeps what the person changes."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def restore(self) -> None:
        """As it was left the last time."""
        settings = self._window.settings
        self.dress()
        self._window.desk.set_zoom(settings.number("zoom", 100))
        self._window.status.show_zoom(self._window.desk.zoom())
        for name, default in (("together", True), ("fold", False)):
            key = "scroll_together" if name == "together" else "folded"
            self._window.actions_by_name[name].setChecked(settings.flag(key, default))
        self.toggle_together()
        self.toggle_fold()
        self._window.actions_by_name["sans"].setChecked(settings.flag("sans", False))
        self._window.actions_by_name["less_motion"].setChecked(settings.flag("less_motion", False))
        self.toggle_sans()
        self.toggle_motion()
        self._window.tray_height = settings.number("tray_height", 0)
        self._window.actions_by_name["show_list"].setChecked(True)

    def choose_theme(self, name: str) -> None:
        """light, dark or system; remembered."""
        self._window.settings.put("theme", name)
        self.dress()

    def toggle_contrast(self) -> None:
        self._window.settings.put("high_contrast", self._window.actions_by_name["high_contrast"].isChecked())
        self.dress()

    def system_changed(self) -> None:
        if self._window.settings.text("theme", "system") == "system":
            self.dress()

    def dress(self) -> None:
        """Put on the theme that the settings ask for."""
        chosen = self._window.settings.text("theme", "system")
        contrast = self._window.settings.flag("high_contrast", False)
        theme = load_theme(system_theme() if chosen not in ("light", "dark") else chosen, high_contrast=contrast)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, theme)
        self._window.desk.set_theme(theme)
        dress_actions(self._window.actions_by_name, theme)
        for bar in (
            self._window.menuBar(),
            *self._window.menus.values(),
        ):
            bar.setFont(interface_font())
        self._window.actions_by_name[f"theme_{chosen if chosen in ('light', 'dark') else 'system'}"].setChecked(True)
        self._window.actions_by_name["high_contrast"].setChecked(contrast)

    def zoomed(self, percent: int) -> None:
        self._window.settings.put("zoom", percent)
        self._window.status.show_zoom(percent)

    def toggle_together(self) -> None:
        on = self._window.actions_by_name["together"].isChecked()
        self._window.toolbar.together.setChecked(on)
        self._window.desk.set_scroll_together(on)
        self._window.settings.put("scroll_together", on)

    def toggle_fold(self) -> None:
        on = self._window.actions_by_name["fold"].isChecked()
        self._window.toolbar.fold.setChecked(on)
        self._window.desk.set_folded(on)
        self._window.settings.put("folded", on)

    def toggle_sans(self) -> None:
        """The articles in the interface's font, or in the one for reading."""
        on = self._window.actions_by_name["sans"].isChecked()
        self._window.desk.set_sans(on)
        self._window.settings.put("sans", on)

    def toggle_motion(self) -> None:
        """Nothing glides or fades, for people whom motion disturbs."""
        on = self._window.actions_by_name["less_motion"].isChecked()
        self._window.desk.set_reduced_motion(on)
        self._window.settings.put("less_motion", on)
