"""One leaf of the diptych: a report to read, with its passage numbers, marks and folds."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QSizePolicy, QToolTip, QWidget

from comparators.model import Reading, Side, Span
from desktop.desk import keys, painting, pointing
from desktop.desk.folding import Fold
from desktop.desk.glide import Glide
from desktop.desk.marks import Mark
from desktop.desk.page import Page, RowSetter
from desktop.desk.selection import Selection, copied
from desktop.desk.typesetting import Typesetting
from desktop.theme import Theme

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class Pane(QAbstractScrollArea):
    """Shows a page and where on it the person is. What is selected elsewhere, the desk tells it."""

    findingClicked = Signal(str)
    moved = Signal()  # scrolled, by whomever
    steered = Signal()  # scrolled by the person, in this pane
    paged = Signal()  # a new page: other width, zoom, text or folds
    zoomAsked = Signal(int)  # steps of the wheel with Ctrl

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.theme = theme
        self.setting = Typesetting()
        self.gutter, self.padding = 40, 18
        self.page: Page | None = None
        self.marks: tuple[Mark, ...] = ()
        self.selected_finding: str | None = None
        self.focused_passage: int | None = None
        self.selection = Selection(0, 0)
        self.hovered_fold: Fold | None = None
        self.keyboard_focus = False
        self.folds: tuple[Fold, ...] = ()
        self._folded = False
        self._opened: set[int] = set()
        self._setter: RowSetter | None = None
        self._steering = True
        self.glide = Glide(self, self._glided)
        self.pointer = pointing.Pointer(self)

        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName("Left text" if side == "left" else "Right text")
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # What it shows

    def set_reading(self, reading: Reading | None) -> None:
        self._setter = RowSetter(reading) if reading is not None else None
        self.marks, self.folds, self._opened = (), (), set()
        self.selected_finding, self.focused_passage = None, None
        self.selection = Selection(0, 0)
        self.setAccessibleDescription(reading.article.title or "" if reading is not None else "")
        self.repage()
        self.scroll_to(0)

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        self.marks = marks
        self.viewport().update()

    def set_folds(self, folds: tuple[Fold, ...]) -> None:
        if folds != self.folds:
            self.folds, self._opened = folds, set()
            if self._folded:
                self.repage()

    def set_folded(self, folded: bool) -> None:
        if folded != self._folded:
            self._folded, self._opened = folded, set()
            self.repage()

    def set_selected_finding(self, finding_id: str | None) -> None:
        self.selected_finding = finding_id
        self.viewport().update()

    def set_focused_passage(self, passage: int | None) -> None:
        if passage != self.focused_passage:
            self.focused_passage = passage
            self.viewport().update()

    def set_typesetting(self, setting: Typesetting, *, gutter: int, padding: int) -> None:
        if (setting, gutter, padding) != (self.setting, self.gutter, self.padding):
            self.setting, self.gutter, self.padding = setting, gutter, padding
            self.repage()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.viewport().update()

    def open_fold(self, fold: Fold) -> None:
        self._opened.add(fold.first)
        self.repage()

    def close_fold(self, passage: int) -> bool:
        """Fold a passage away again that was opened; False where it stands in no opened fold."""
        for fold in self.folds:
            if fold.holds(passage) and fold.first in self._opened:
                self._opened.discard(fold.first)
                self.repage()
                return True
        return False

    def reveal(self, spans: Iterable[Span]) -> None:
        """Open what hides these words."""
        if self.page is None:
            return
        closed = [fold for fold in self.page.folds if any(self._in_fold(fold, span) for span in spans)]
        if closed:
            self._opened |= {fold.first for fold in closed}
            self.repage()

    def _in_fold(self, fold: Fold, span: Span) -> bool:
        assert self.page is not None
        passages = self.page.reading.passages
        return passages[fold.first].span.start < span.end and span.start < passages[fold.last].span.end

    # Where things stand

    @property
    def column_width(self) -> int:
        available = self.viewport().width() - self.gutter - self.padding
        return max(min(available, round(self.setting.longest_measure())), 40)

    @property
    def column_left(self) -> int:
        spare = max(self.viewport().width() - self.gutter - self.padding - self.column_width, 0) // 2
        return spare + (self.gutter if self.side == "left" else self.padding)

    @property
    def scroll_top(self) -> int:
        """How far the page's top has gone above the pane's, in pixels."""
        return self.verticalScrollBar().value()

    @property
    def view_height(self) -> int:
        return self.viewport().height()

    def offset_at(self, point: QPoint) -> int | None:
        if self.page is None:
            return None
        return self.page.offset_at(point.x() - self.column_left, point.y() + self.scroll_top)

    def in_view(self, top: float, bottom: float) -> bool:
        """Whether this stretch of the page is wholly in view; of one taller than the pane, its beginning."""
        bottom = min(bottom, top + self.view_height)
        return self.scroll_top <= top and bottom <= self.scroll_top + self.view_height

    # Scrolling

    def scroll_to(self, y: float, *, glide: bool = False, steering: bool = False) -> None:
        """Bring this height of the page to the pane's top. ``steering`` when it is the person who scrolls."""
        goal = min(max(round(y), 0), self.verticalScrollBar().maximum())
        self._steering = steering
        if glide:
            self.glide.go(self.scroll_top, goal)
        else:
            self.glide.stop()
            self._glided(goal)

    def scroll_by(self, distance: float, *, glide: bool = True) -> None:
        """The person's own scrolling: further on the way where one is still under way."""
        start = self.glide.goal if self.glide.goal is not None and self._steering else self.scroll_top
        self.scroll_to(start + distance, glide=glide, steering=True)

    def bring_into_view(self, top: float, bottom: float) -> None:
        if not self.in_view(top, bottom):
            self.scroll_to(top - self.view_height / 3, glide=True, steering=True)

    def _glided(self, value: float) -> None:
        steering = self._steering
        self.verticalScrollBar().setValue(round(value))
        self._steering = steering

    def _scrolled(self) -> None:
        self.viewport().update()
        self.moved.emit()
        if self._steering:
            self.steered.emit()
        self._steering = True  # whatever moves the bar next without asking us is the person

    # Text

    def set_selection(self, selection: Selection) -> None:
        self.selection = selection
        self.viewport().update()

    def copy(self) -> bool:
        """Put the chosen words on the clipboard; False where none are chosen."""
        if self.page is None or not self.selection:
            return False
        QApplication.clipboard().setText(copied(self.page, self.selection.span))
        return True

    def select_all(self) -> None:
        if self.page is not None:
            self.set_selection(Selection(0, len(self.page.reading.text)))

    def find_text(self, pattern: re.Pattern[str], start: int, *, forward: bool) -> bool:
        """Choose the next (or the previous) place of this pattern after ``start`` in what can be shown."""
        if self._setter is None:
            return False
        text = self._setter.reading.text
        shown = [row.span for row in self._setter.rows]
        matches = (match.span() for match in pattern.finditer(text))
        spans = [Span(*found) for found in matches if any(span.start <= found[0] < span.end for span in shown)]
        spans = [span for span in spans if (span.start >= start if forward else span.end <= start)]
        if not spans:
            return False
        span = spans[0] if forward else spans[-1]
        self.reveal([span])
        self.set_selection(Selection(span.start, span.end))
        extent = self.page.extent(span) if self.page is not None else None
        if extent is not None:
            self.bring_into_view(*extent)
        return True

    # Qt

    def repage(self) -> None:
        """Set the page anew and keep the person's place: the passage at the pane's top stays there."""
        place = self._place()
        if self._setter is None:
            self.page = None
        else:
            folds = [fold for fold in self.folds if fold.first not in self._opened] if self._folded else []
            self.page = Page(self._setter, self.column_width, self.setting, folds)
        self._set_range()
        if place is not None and self.page is not None:
            passage, below = place
            extent = self.page.passage_extent(passage)
            if extent is not None:
                self.scroll_to(min(extent[0] + below, extent[1]))
        self.viewport().update()
        self.paged.emit()

    def _place(self) -> tuple[int, float] | None:
        if self.page is None or self.scroll_top == 0:
            return None
        for item in self.page.between(self.scroll_top, self.scroll_top + self.view_height):
            passage = item.row.row.passage if item.row is not None else item.fold.first if item.fold is not None else 0
            return passage, self.scroll_top - item.top
        return None

    def _set_range(self) -> None:
        bar = self.verticalScrollBar()
        height = self.page.height if self.page is not None else 0
        self._steering = False
        bar.setRange(0, max(round(height) - self.view_height, 0))
        bar.setPageStep(self.view_height)
        bar.setSingleStep(round(self.setting.line("reading")))
        self._steering = True

    def minimumSizeHint(self) -> QSize:
        return QSize(self.gutter + self.padding + 160, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.page is None or self.page.width != self.column_width:
            self.repage()
        else:
            self._set_range()
            self.paged.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painting.paint_pane(painter, self)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomAsked.emit(1 if event.angleDelta().y() > 0 else -1)
        elif not event.pixelDelta().isNull():
            self.scroll_by(-event.pixelDelta().y(), glide=False)
        else:
            self.scroll_by(
                -event.angleDelta().y() / 120 * QApplication.wheelScrollLines() * self.setting.line("reading")
            )
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not keys.handle(self, event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.pointer.tooltip(event.pos()), self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self.pointer.leave()
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keyboard_focus = event.reason() in _KEYBOARD
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keyboard_focus = False
        self.viewport().update()
