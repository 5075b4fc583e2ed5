"""The mouse in a pane: choosing words, clicking marks and folds, naming what lies under it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu

from comparators.model import Finding
from desktop.desk.folding import Fold
from desktop.desk.gutter import on_bar
from desktop.desk.marks import describe, weight
from desktop.desk.selection import Selection, word_at
from desktop.desk.unlinked import Unlinked

if TYPE_CHECKING:
    from desktop.desk.pane import Pane

_EDGE_INTERVAL = 30  # milliseconds between two steps of scrolling while words are chosen past the edge


class Pointer(QObject):
    """Follows the mouse for one pane."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._pressed: QPoint | None = None
        self._dragging = False
        self._last_double = QPoint(-99, -99)
        self._triple = QTimer(self, singleShot=True)
        self._edge = QTimer(self, interval=_EDGE_INTERVAL)
        self._edge.timeout.connect(self._scroll_at_edge)
        self._at = QPoint()

    # What lies under a point

    def fold_at(self, point: QPoint) -> Fold | None:
        pane = self._pane
        if pane.page is None:
            return None
        item = pane.page.item_at(point.y() + pane.scroll_top)
        inside = item is not None and item.top <= point.y() + pane.scroll_top <= item.bottom
        across = pane.column_left - 8 <= point.x() <= pane.column_left + pane.column_width + 8
        return item.fold if item is not None and inside and across else None

    def findings_at(self, point: QPoint) -> list[Finding]:
        """The findings whose words, or whose gutter bar, lie under a point, the most severe first."""
        pane = self._pane
        if pane.page is None:
            return []
        x, y = point.x() - pane.column_left, point.y() + pane.scroll_top
        found: dict[str, Finding] = {}
        item = pane.page.item_at(y)
        if item is None or item.row is None or not item.top <= y <= item.bottom:
            return []
        for mark in pane.marks_on(item.row.row):
            if mark.beside:
                if on_bar(pane, item, mark, point.x(), y - item.top):
                    found[mark.name] = mark.finding
                continue
            for piece in item.row.pieces(mark.start, mark.end):
                down = y - item.top - piece.top
                if piece.x - 1 <= x <= piece.right + 1 and 0 <= down <= item.row.line_height:
                    found[mark.name] = mark.finding
        return sorted(found.values(), key=weight)

    def why_unlinked(self, point: QPoint) -> Unlinked | None:
        """What the sentence under a point says of having no link."""
        pane = self._pane
        offset = pane.offset_at(point)
        number = pane.reading.sentence_at(offset) if pane.reading is not None and offset is not None else None
        return pane.unlinked.get(number) if number is not None else None

    def tooltip(self, point: QPoint) -> str:
        fold = self.fold_at(point)
        if fold is not None:
            return escape(f"{fold.label}{': ' + fold.hint if fold.hint else ''}. Click to open.")
        return "<br>".join(escape(describe(finding)) for finding in self.findings_at(point))

    # Events

    def press(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._dragging = point, False
        offset = self._pane.offset_at(point)
        if offset is None:
            return
        if self._triple.isActive() and (point - self._last_double).manhattanLength() < 6:
            self._select_row(point)
            self._dragging = True
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pane.set_selection(Selection(self._pane.selection.anchor, offset))
            self._dragging = True
        else:
            self._pane.set_selection(Selection(offset, offset))

    def move(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is None:
            self._hover(point)
            return
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and event.buttons() & Qt.MouseButton.LeftButton and not self._triple.isActive():
            self._dragging = True
        if self._dragging and not self._triple.isActive():
            self._at = point
            self._extend(point)
            outside = not 0 <= point.y() < self._pane.view_height
            if outside != self._edge.isActive():
                self._edge.start() if outside else self._edge.stop()

    def release(self, event: QMouseEvent) -> None:
        self._edge.stop()
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None or self._dragging:
            return
        point = event.position().toPoint()
        fold = self.fold_at(point)
        if fold is not None:
            self._pane.open_fold(fold)
            return
        findings = self.findings_at(point)
        if findings:
            # A second click on words with several marks goes to the next of them.
            names = [finding.id for finding in findings]
            chosen = self._pane.selected_finding
            number = (names.index(chosen) + 1) % len(names) if chosen in names else 0
            self._pane.findingClicked.emit(names[number])

    def double_click(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        offset = self._pane.offset_at(point)
        if offset is None or self._pane.page is None or event.button() != Qt.MouseButton.LeftButton:
            return
        span = word_at(self._pane.page.reading.text, offset)
        self._pane.set_selection(Selection(span.start, span.end))
        self._pressed, self._dragging, self._last_double = point, True, point
        self._triple.start(QApplication.doubleClickInterval())

    def leave(self) -> None:
        self._set_hovered_fold(None)

    def _hover(self, point: QPoint) -> None:
        fold = self.fold_at(point)
        self._set_hovered_fold(fold)
        pane = self._pane
        in_text = pane.column_left <= point.x() <= pane.column_left + pane.column_width
        if fold is not None or self.findings_at(point):
            pane.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            pane.viewport().setCursor(Qt.CursorShape.IBeamCursor if in_text else Qt.CursorShape.ArrowCursor)

    def _set_hovered_fold(self, fold: Fold | None) -> None:
        if fold is not self._pane.hovered_fold:
            self._pane.hovered_fold = fold
            self._pane.viewport().update()

    def _extend(self, point: QPoint) -> None:
        offset = self._pane.offset_at(point)
        if offset is not None:
            self._pane.set_selection(Selection(self._pane.selection.anchor, offset))

    def _scroll_at_edge(self) -> None:
        beyond = self._at.y() if self._at.y() < 0 else self._at.y() - self._pane.view_height
        self._pane.scroll_by(max(min(beyond, 60), -60), glide=False)
        self._extend(self._at)

    def _select_row(self, point: QPoint) -> None:
        page = self._pane.page
        item = page.item_at(point.y() + self._pane.scroll_top) if page is not None else None
        if item is not None and item.row is not None:
            self._pane.set_selection(Selection(item.row.row.span.start, item.row.row.span.end))

    def menu(self, point: QPoint, at: QPoint) -> None:
        """What can be done here: go to one of the findings, copy, select all."""
        pane = self._pane
        menu = QMenu(pane)
        for finding in self.findings_at(point):
            action = menu.addAction(describe(finding))
            action.triggered.connect(lambda _=False, name=finding.id: pane.findingClicked.emit(name))
        why = self.why_unlinked(point)
        if why is not None:
            action = menu.addAction(why.words.replace("&", "&&"))
            action.triggered.connect(lambda _=False: pane.placeAsked.emit(why.span.start, why.span.end))
        if not menu.isEmpty():
            menu.addSeparator()
        copy = menu.addAction("Copy", QKeySequence(QKeySequence.StandardKey.Copy), pane.copy)
        copy.setEnabled(bool(pane.selection))
        menu.addAction("Select all", QKeySequence(QKeySequence.StandardKey.SelectAll), pane.select_all)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
