"""Every action of the window in one table: its words, its keys, its menu. The window binds each to what it does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.theme import Theme, icon

MENUS = ("File", "Edit", "View", "Compare", "Review", "Tools", "Help")


@dataclass(frozen=True, slots=True)
class Entry:
    """One action. ``menu`` is empty for keys without a menu line; ``rule`` draws a line above it."""

    name: str
    words: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    rule: bool = False
    group: str = ""


ENTRIES: tuple[Entry, ...] = (
    Entry("open", "Open pair…", "File", ("Ctrl+O",), "folder-open"),
    Entry("open_right", "Open right report…", "File", ("Ctrl+Shift+O",)),
    Entry("paste", "Paste a report…", "File", ("Ctrl+V",), "clipboard-paste"),
    Entry("address", "Web address…", "File", icon="globe"),
    Entry("sample", "Open the sample pair", "File", icon="book-open"),
    Entry("open_review", "Open review…", "File", rule=True),
    Entry("save_review", "Save review", "File", ("Ctrl+S",)),
    Entry("save_review_as", "Save review as…", "File", ("Ctrl+Shift+S",)),
    Entry("export", "Export a report…", "File", ("Ctrl+E",), "share", rule=True),
    Entry("close_pair", "Close pair", "File", ("Ctrl+W",), rule=True),
    Entry("quit", "Quit", "File", ("Ctrl+Q",)),
    Entry("undo", "Undo", "Edit", ("Ctrl+Z",), "undo-2"),
    Entry("redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    Entry("copy", "Copy as citation", "Edit", ("Ctrl+Shift+C",), "copy", rule=True),
    Entry("find", "Find in both texts", "Edit", ("Ctrl+F",), "search", rule=True),
    Entry("search", "Search findings", "Edit", ("/",)),
    Entry("show_compare", "Compare", "View", ("Ctrl+2",), "columns-2", checkable=True, group="page"),
    Entry("show_overview", "Overview", "View", ("F9",), "chart-no-axes-column", checkable=True, group="page"),
    Entry("show_table", "Chart as a table", "View", ("Ctrl+T",)),
    Entry("show_list", "Findings list", "View", ("Ctrl+1",), checkable=True, rule=True),
    Entry("together", "Scroll together", "View", ("Ctrl+L",), "link-2", checkable=True),
    Entry("fold", "Fold the rest", "View", ("Ctrl+R",), "fold-vertical", checkable=True),
    Entry("zoom_in", "Larger text", "View", ("Ctrl++", "Ctrl+="), rule=True),
    Entry("zoom_out", "Smaller text", "View", ("Ctrl+-",)),
    Entry("zoom_reset", "Normal size", "View", ("Ctrl+0",)),
    Entry("theme_light", "Light", "View", checkable=True, rule=True, group="theme"),
    Entry("theme_dark", "Dark", "View", checkable=True, group="theme"),
    Entry("theme_system", "As the system", "View", checkable=True, group="theme"),
    Entry("high_contrast", "High contrast", "View", checkable=True),
    Entry("sans", "Sans-serif text", "View", checkable=True, rule=True),
    Entry("less_motion", "Less motion", "View", checkable=True),
    Entry("swap", "Swap sides", "Compare", ("Ctrl+Shift+X",), "arrow-left-right"),
    Entry("again", "Compare again", "Compare", ("F5",), "refresh-cw"),
    Entry("cancel", "Cancel", "Compare", icon="x"),
    Entry("date_left", "Date of the left report…", "Compare", rule=True),
    Entry("date_right", "Date of the right report…", "Compare"),
    Entry("encoding_left", "Encoding of the left report…", "Compare", rule=True),
    Entry("encoding_right", "Encoding of the right report…", "Compare"),
    Entry("draw_link", "Link the chosen words", "Compare", ("Ctrl+K",), "link-2", rule=True),
    Entry("keep_link", "Keep this link", "Compare", ("K",), "lock", checkable=True),
    Entry("cut_link", "Cut this link", "Compare", ("Del",), "unlink"),
    Entry("forget_links", "Take back my links", "Compare"),
    Entry("next", "Next finding", "Review", ("F8", "Alt+Down"), "chevron-down"),
    Entry("previous", "Previous finding", "Review", ("F7", "Alt+Up"), "chevron-up"),
    Entry("confirm", "Confirm", "Review", ("C",), "check", rule=True),
    Entry("dismiss", "Dismiss…", "Review", ("X",), "x"),
    Entry("note", "Note…", "Review", ("N",), "sticky-note"),
    Entry("clear_filters", "Show all findings", "Tools"),
    Entry("show_open", "Show only what is to review", "Tools", checkable=True),
    Entry("show_sure", "Hide what is only worth a check", "Tools", checkable=True),
    Entry("show_quiet", "Show what was kept quiet", "Tools", checkable=True),
    Entry("house", "Names and house style…", "Tools", icon="spell-check", rule=True),
    Entry("keys", "Keys", "Help", ("F1",), "keyboard"),
    Entry("about", "About Diptych", "Help"),
    Entry("round", "Next part of the window", "", ("F6",)),
    Entry("round_back", "Previous part of the window", "", ("Shift+F6",)),
    Entry("escape", "Leave", "", ("Esc",)),
)


def make_actions(window: QWidget) -> dict[str, QAction]:
    """An action for every entry, by name, with its keys bound to the window."""
    actions: dict[str, QAction] = {}
    for entry in ENTRIES:
        action = QAction(entry.words, window)
        action.setObjectName(entry.name)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(entry.checkable)
        window.addAction(action)
        actions[entry.name] = action
    return actions


def fill_menus(bar: QMenuBar, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """The menus, in order, with their actions."""
    menus = {name: bar.addMenu(name) for name in MENUS}
    for entry in ENTRIES:
        if entry.menu:
            if entry.rule:
                menus[entry.menu].addSeparator()
            menus[entry.menu].addAction(actions[entry.name])
    return menus


def dress_actions(actions: dict[str, QAction], theme: Theme) -> None:
    """Give the actions their icons in this theme's ink."""
    for entry in ENTRIES:
        if entry.icon and not entry.checkable:
            actions[entry.name].setIcon(icon(entry.icon, theme))


def key_table() -> tuple[tuple[str, str], ...]:
    """(words, keys) of every action that has a key."""
    return tuple((entry.words.rstrip("…"), " or ".join(entry.keys)) for entry in ENTRIES if entry.keys)
