"""The keyboard in a pane: scroll, choose words, copy, open folds. Keys it does not know go on to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.desk.folding import Fold
from desktop.desk.painting import keyboard_fold
from desktop.desk.selection import Selection, next_word, previous_word

if TYPE_CHECKING:
    from desktop.desk.pane import Pane

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


def handle(pane: Pane, event: QKeyEvent) -> bool:
    """Do what the key asks; False where it asks nothing of a pane."""
    if event.matches(QKeySequence.StandardKey.Copy):
        return pane.copy()
    if event.matches(QKeySequence.StandardKey.SelectAll):
        pane.select_all()
        return True
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers in (_SHIFT, _SHIFT | _CONTROL):
        return _choose(pane, Qt.Key(event.key()), by_word=bool(modifiers & _CONTROL))
    if modifiers in (Qt.KeyboardModifier.NoModifier, _CONTROL):
        return _scroll(pane, Qt.Key(event.key())) or (
            modifiers == Qt.KeyboardModifier.NoModifier and _fold(pane, Qt.Key(event.key()))
        )
    return False


def _scroll(pane: Pane, key: Qt.Key) -> bool:
    line = pane.setting.line("reading")
    leap = pane.view_height - 2 * line
    distances = {
        Qt.Key.Key_Up: -line,
        Qt.Key.Key_Down: line,
        Qt.Key.Key_PageUp: -leap,
        Qt.Key.Key_PageDown: leap,
        Qt.Key.Key_Space: leap,
    }
    if key in distances:
        pane.scroll_by(distances[key])
    elif key == Qt.Key.Key_Home:
        pane.scroll_to(0, glide=True, steering=True)
    elif key == Qt.Key.Key_End:
        pane.scroll_to(pane.verticalScrollBar().maximum(), glide=True, steering=True)
    else:
        return False
    return True


def _fold(pane: Pane, key: Qt.Key) -> bool:
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
        fold = keyboard_fold(pane)
        if isinstance(fold, Fold):
            pane.open_fold(fold)
            return True
    elif key == Qt.Key.Key_Left and pane.focused_passage is not None:
        return pane.close_fold(pane.focused_passage)
    return False


def _choose(pane: Pane, key: Qt.Key, *, by_word: bool) -> bool:
    page = pane.page
    if page is None:
        return False
    text, cursor = page.reading.text, pane.selection.cursor
    if not pane.selection and cursor == 0:  # nothing chosen yet: begin where the reader is
        items = page.between(pane.scroll_top, pane.scroll_top + pane.view_height)
        rows = [item.row.row for item in items if item.row is not None and item.top >= pane.scroll_top]
        cursor = rows[0].span.start if rows else 0
    anchor = pane.selection.anchor if pane.selection or pane.selection.cursor else cursor
    if key == Qt.Key.Key_Right:
        target: int | None = next_word(text, cursor) if by_word else min(cursor + 1, len(text))
    elif key == Qt.Key.Key_Left:
        target = previous_word(text, cursor) if by_word else max(cursor - 1, 0)
    elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        target = _line_away(pane, cursor, 1 if key == Qt.Key.Key_Down else -1)
    elif key == Qt.Key.Key_Home:
        target = 0 if by_word else _line_end(pane, cursor, at_start=True)
    elif key == Qt.Key.Key_End:
        target = len(text) if by_word else _line_end(pane, cursor, at_start=False)
    else:
        return False
    if target is None:
        return True
    pane.set_selection(Selection(anchor, target))
    spot = page.spot(target)
    if spot is not None:
        line = pane.setting.line("reading")
        if spot.y < pane.scroll_top:
            pane.scroll_to(spot.y - line, steering=True)
        elif spot.y + line > pane.scroll_top + pane.view_height:
            pane.scroll_to(spot.y + 2 * line - pane.view_height, steering=True)
    return True


def _line_away(pane: Pane, cursor: int, direction: int) -> int | None:
    assert pane.page is not None
    spot = pane.page.spot(cursor)
    if spot is None:
        return None
    y = spot.y + (spot.height * 1.5 if direction > 0 else -spot.height * 0.5 - pane.setting.gap)
    if direction > 0 and not pane.page.within_row(y):
        y += pane.setting.gap
    return pane.page.offset_at(spot.x, y)


def _line_end(pane: Pane, cursor: int, *, at_start: bool) -> int | None:
    assert pane.page is not None
    spot = pane.page.spot(cursor)
    if spot is None:
        return None
    return pane.page.offset_at(0.0 if at_start else pane.page.width + 1.0, spot.y + spot.height / 2)
