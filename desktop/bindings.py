"""Which deed each action does, which part tells which: the wiring of the window, in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.actions import key_table
from desktop.dialogs.information import About, Shortcuts

if TYPE_CHECKING:
    from desktop.window import Window

ZOOM_STEP = 10
_GROUPS = (("show_compare", "show_overview"), ("theme_light", "theme_dark", "theme_system"))


def deeds(window: Window) -> dict[str, Callable[[], Any]]:
    """What each action does, by its name in the table of actions."""
    commands, workspace, desk = window.commands, window.workspace, window.desk

    def change(**limits: Any) -> None:
        workspace.set_filters(replace(workspace.filters, **limits))

    return {
        "open": lambda: commands.ask_open("left"),
        "open_right": lambda: commands.ask_open("right"),
        "paste": commands.ask_paste,
        "address": commands.ask_address,
        "sample": commands.open_sample,
        "open_review": commands.review_file.open,
        "save_review": commands.review_file.save,
        "save_review_as": commands.review_file.save_as,
        "export": commands.export,
        "close_pair": window.moves.close_pair,
        "quit": window.close,
        "undo": workspace.undo,
        "redo": workspace.redo,
        "copy": commands.copy_citation,
        "find": window.moves.focus_find,
        "search": window.moves.focus_search,
        "show_compare": lambda: window.moves.show_page("compare"),
        "show_overview": window.moves.toggle_overview,
        "show_table": window.overview.toggle_table,
        "show_list": window.moves.toggle_list,
        "together": window.look.toggle_together,
        "fold": window.look.toggle_fold,
        "zoom_in": lambda: desk.set_zoom(desk.zoom() + ZOOM_STEP),
        "zoom_out": lambda: desk.set_zoom(desk.zoom() - ZOOM_STEP),
        "zoom_reset": lambda: desk.set_zoom(100),
        "theme_light": lambda: window.look.choose_theme("light"),
        "theme_dark": lambda: window.look.choose_theme("dark"),
        "theme_system": lambda: window.look.choose_theme("system"),
        "high_contrast": window.look.toggle_contrast,
        "sans": window.look.toggle_sans,
        "less_motion": window.look.toggle_motion,
        "swap": commands.swap,
        "again": commands.again,
        "cancel": workspace.cancel,
        "date_left": lambda: commands.correct_date("left"),
        "date_right": lambda: commands.correct_date("right"),
        "encoding_left": lambda: commands.correct_encoding("left"),
        "encoding_right": lambda: commands.correct_encoding("right"),
        "draw_link": window.linking.draw_chosen,
        "keep_link": window.linking.toggle_kept,
        "cut_link": window.linking.cut,
        "forget_links": window.linking.forget,
        "next": lambda: window.moves.step(1),
        "previous": lambda: window.moves.step(-1),
        "confirm": commands.confirm,
        "dismiss": commands.dismiss,
        "note": commands.note,
        "clear_filters": commands.clear_filters,
        "show_open": lambda: change(to_review=not workspace.filters.to_review),
        "show_sure": lambda: change(sure=not workspace.filters.sure),
        "show_quiet": lambda: change(quiet=not workspace.filters.quiet),
        "house": commands.edit_house,
        "keys": lambda: Shortcuts(key_table(), window).exec(),
        "about": lambda: About(window).exec(),
        "round": lambda: window.moves.go_round(1),
        "round_back": lambda: window.moves.go_round(-1),
        "escape": window.moves.escape,
    }


def bind_actions(window: Window) -> None:
    """Give every action its deed, and the buttons of the toolbar their actions."""
    actions, toolbar = window.actions_by_name, window.toolbar
    for name, deed in deeds(window).items():
        actions[name].triggered.connect(lambda checked=False, deed=deed: deed())
    for names in _GROUPS:
        group = QActionGroup(window)
        for name in names:
            group.addAction(actions[name])
    for button, name in (
        (toolbar.open, "open"),
        (toolbar.swap, "swap"),
        (toolbar.again, "again"),
        (toolbar.previous, "previous"),
        (toolbar.next, "next"),
        (toolbar.together, "together"),
        (toolbar.fold, "fold"),
        (toolbar.export, "export"),
    ):
        button.clicked.connect(lambda checked=False, name=name: actions[name].trigger())
    sizes = QMenu(toolbar.text_size)
    for name in ("zoom_in", "zoom_out", "zoom_reset"):
        sizes.addAction(actions[name])
    toolbar.text_size.clicked.connect(
        lambda: sizes.popup(toolbar.text_size.mapToGlobal(toolbar.text_size.rect().bottomLeft()))
    )
    toolbar.page_chosen.connect(lambda number: window.moves.show_page("overview" if number else "compare"))
    toolbar.sought.connect(window.moves.seek)
    toolbar.field.left.connect(window.desk.left_pane.setFocus)


def follow(window: Window) -> None:
    """Pass news on: from the workspace to the parts, and from the parts to the workspace."""
    workspace, commands, desk = window.workspace, window.commands, window.desk
    workspace.stateChanged.connect(window.refresh_state)
    workspace.readingChanged.connect(window.show_reading)
    workspace.alignmentChanged.connect(lambda: desk.set_alignment(workspace.alignment))
    workspace.comparisonChanged.connect(window.show_comparison)
    workspace.listChanged.connect(window.show_list)
    workspace.selectionChanged.connect(window.show_selection)
    workspace.reviewChanged.connect(window.show_review)
    workspace.failed.connect(commands.keep_what_was_given)
    workspace.failed.connect(lambda message, advice: window.notice.say(message, advice, commands.way_on()))
    window.notice.acted.connect(commands.go_on)
    commands.failed.connect(window.notice.say)
    commands.told.connect(window.status.tell)
    commands.given.connect(window.start_page.show_given)
    commands.review_file.changed.connect(window.show_review)
    desk.findingActivated.connect(workspace.select_finding)
    desk.linkActivated.connect(workspace.select_link)
    desk.linkDrawn.connect(window.linking.draw)
    desk.linkMenuAsked.connect(window.linking.menu)
    window.linking.told.connect(window.status.tell)
    desk.passageFocused.connect(window.status.show_place)
    desk.dateEditRequested.connect(commands.correct_date)
    desk.encodingEditRequested.connect(commands.correct_encoding)
    desk.zoomChanged.connect(window.look.zoomed)
    window.list.cancelled.connect(workspace.cancel)
    window.list.again.connect(commands.again)
    window.list.view.entered_texts.connect(window.moves.enter_texts)
    for signal, name in (
        (window.tray.confirm, "confirm"),
        (window.tray.dismiss, "dismiss"),
        (window.tray.note, "note"),
        (window.tray.copy, "copy"),
        (window.tray.keep, "keep_link"),
        (window.tray.cut, "cut_link"),
    ):
        signal.connect(window.actions_by_name[name].trigger)
    window.overview.chosen.connect(window.moves.show_chosen)
    window.overview.opened.connect(window.moves.open_finding)
    window.overview.placed.connect(window.moves.open_place)
    window.start_page.given.connect(commands.give)
    window.start_page.sample.connect(commands.open_sample)
    window.start_page.wished.connect(window.moves.wish)
    window.start_page.recent.connect(lambda left, right: commands.drop([left, right]))
    QGuiApplication.styleHints().colorSchemeChanged.connect(window.look.system_changed)
