"""One leaf of the diptych: a report to read, with its passage numbers, marks and folds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from comparators.model import Reading, Side, Span
from desktop.desk import keys, painting, pointing
from desktop.desk.fold_state import FoldState
from desktop.desk.folding import Fold
from desktop.desk.marks import Mark
from desktop.desk.page import Page, RowSetter
from desktop.desk.rows import Row
from desktop.desk.scrolling import ScrollingArea
from desktop.desk.selection import Selection, copied
from desktop.desk.typesetting import Typesetting
from desktop.desk.unlinked import Unlinked
from desktop.theme import Theme

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class Pane(ScrollingArea):
    """Shows a page and where on it the person is. What is selected elsewhere, the desk tells it."""

    findingClicked = Signal(str)
    placeAsked = Signal(int, int)  # words of the other text, by their offsets
    paged = Signal()  # a new page: other width, zoom, text or folds

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
        self.folding = FoldState()
        self.unlinked: Mapping[int, Unlinked] = {}
        self._marks_by_row: dict[Row, tuple[Mark, ...]] = {}
        self._setter: RowSetter | None = None
        self.pointer = pointing.Pointer(self)

        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName("Left text" if side == "left" else "Right text")

    # What it shows

    def set_reading(self, reading: Reading | None) -> None:
        """Show another text from its top; the same text, read again, keeps the person's place."""
        before = self.reading
        again = reading is not None and before is not None and reading.text == before.text
        self._setter = RowSetter(reading) if reading is not None else None
        self.set_marks(())
        self.folding.set_folds(())
        self.selected_finding, self.focused_passage = None, None
        self.selection = Selection(0, 0)
        self.setAccessibleDescription(reading.article.title or "" if reading is not None else "")
        if not again:
            self.page = None
        self.repage()
        if not again:
            self.scroll_to(0)

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        self.marks = marks
        self._marks_by_row.clear()
        self.viewport().update()

    def marks_on(self, row: Row) -> tuple[Mark, ...]:
        """The marks that share a character with a row."""
        if row not in self._marks_by_row:
            self._marks_by_row[row] = tuple(
                mark for mark in self.marks if mark.start < row.span.end and row.span.start < mark.end
            )
        return self._marks_by_row[row]

    def set_folds(self, folds: tuple[Fold, ...]) -> None:
        if self.folding.set_folds(folds):
            self.repage()

    def set_folded(self, folded: bool) -> None:
        if self.folding.set_on(folded):
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
            self.line_height = setting.line("reading")
            self.repage()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.viewport().update()

    def open_fold(self, fold: Fold) -> None:
        if self.folding.open(fold):
            self.repage(around=fold.first)

    def close_fold(self, passage: int) -> bool:
        """Fold a passage away again that was opened; False where it stands in no opened fold."""
        closed = self.folding.close(passage)
        if closed:
            self.repage(around=passage)
        return closed

    def reveal(self, spans: Iterable[Span]) -> None:
        """Open what hides these words."""
        if self.reading is not None and self.folding.open_around(self.reading, spans):
            self.repage()

    @property
    def reading(self) -> Reading | None:
        return self._setter.reading if self._setter is not None else None

    @property
    def rows(self) -> tuple[Row, ...]:
        """All that can be shown, folded away or not."""
        return self._setter.rows if self._setter is not None else ()

    # Where things stand

    @property
    def column_width(self) -> int:
        available = self.viewport().width() - self.gutter - self.padding
        return max(min(available, round(self.setting.longest_measure())), 40)

    @property
    def column_left(self) -> int:
        spare = max(self.viewport().width() - self.gutter - self.padding - self.column_width, 0) // 2
        return spare + (self.gutter if self.side == "left" else self.padding)

    def offset_at(self, point: QPoint) -> int | None:
        if self.page is None:
            return None
        return self.page.offset_at(point.x() - self.column_left, point.y() + self.scroll_top)

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

    def show_selected(self, span: Span) -> None:
        """Choose these words and bring them into view."""
        self.reveal([span])
        self.set_selection(Selection(span.start, span.end))
        extent = self.page.extent(span) if self.page is not None else None
        if extent is not None:
            self.bring_into_view(*extent)

    # Qt

    def repage(self, around: int | None = None) -> None:
        """Set the page anew. A passage stays where it is: ``around``, else the one in focus, else the topmost."""
        place = self._place(around)
        if self._setter is None:
            self.page = None
        else:
            self.page = Page(self._setter, self.column_width, self.setting, self.folding.closed())
        self.set_page_height(self.page.height if self.page is not None else 0)
        extent = self.page.passage_extent(place[0]) if place is not None and self.page is not None else None
        if place is not None and extent is not None:
            _, below, height = place
            # A passage that begins above the pane keeps the part that has gone, whatever its lines are now.
            self.scroll_to(extent[0] - (below if below >= 0 else below * (extent[1] - extent[0]) / height))
        self.viewport().update()
        self.paged.emit()

    def _place(self, around: int | None) -> tuple[int, float, float] | None:
        """A passage in view, how far below the pane's top it begins, and its height; None to stay at the top."""
        page, top = self.page, self.scroll_top
        if page is None or (around is None and top == 0):
            return None
        items = page.between(top, top + self.view_height)
        first = items[0].passage if items else 0
        for passage in (around, self.focused_passage, first):
            extent = page.passage_extent(passage) if passage is not None else None
            if passage is not None and extent is not None and extent[0] < top + self.view_height and extent[1] > top:
                return passage, extent[0] - top, extent[1] - extent[0]
        return None

    def minimumSizeHint(self) -> QSize:
        return QSize(self.gutter + self.padding + 160, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.page is None or self.page.width != self.column_width:
            self.repage()
        else:
            self.set_page_height(self.page.height if self.page is not None else 0)
            self.paged.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painting.paint_pane(painter, self)
        painter.end()

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.pointer.menu(event.pos(), event.globalPos())

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
