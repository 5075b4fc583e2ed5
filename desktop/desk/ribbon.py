"""The hinge: between the panes, the links of what they share."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from comparators.model import Alignment, Link
from desktop.desk import ribbon_painting
from desktop.desk.bands import KNOT, KNOT_SELECTED
from desktop.desk.drawing import Drawing, paint_drawing
from desktop.desk.fade import Fade
from desktop.desk.links import Look, describe_link
from desktop.desk.page import Page
from desktop.desk.pane import Pane
from desktop.desk.ribbon_scene import Corner, DrawnLink, PlacedLink, Scene, SceneMaker, View, place_links
from desktop.desk.sizes import LARGE
from desktop.theme import Theme


class Ribbon(QWidget):
    """Paints the links in view and tells which of them the person points at or clicks."""

    linkClicked = Signal(str)
    linkDrawn = Signal(int, int)  # offsets into the left and the right text
    menuAsked = Signal(str, QPoint)

    def __init__(self, left: Pane, right: Pane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self._alignment = Alignment()
        self._looks: dict[str, Look] = {}
        self._placed: tuple[PlacedLink, ...] | None = None  # None until asked for: both panes may be set anew
        self._maker = SceneMaker()
        self.scene = Scene()
        self._stale = True
        self._drawing = Drawing(left, right)
        self.drawable = False  # once the pair is compared
        self.hovered = Fade(self, self.update)
        self.chosen = Fade(self, self._moved)  # a selected link is wider, and whole
        self.setFixedWidth(LARGE.ribbon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Links between the texts")
        self.keyboard_focus = False
        for pane in (left, right):
            pane.moved.connect(self._moved)
            pane.paged.connect(self.refresh)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 200)

    @property
    def theme(self) -> Theme:
        return self._left.theme

    def set_links(self, alignment: Alignment, looks: dict[str, Look]) -> None:
        self._alignment, self._looks = alignment, looks
        self.refresh()

    def set_selected(self, link_id: str | None) -> None:
        self.chosen.set(link_id)
        self._moved()

    def refresh(self) -> None:
        """Find the links' places again: other links, or another page."""
        self._placed = None
        self._moved()

    def resizeEvent(self, event: QEvent) -> None:
        self._moved()

    def _moved(self) -> None:
        self._stale = True
        self.update()

    def current_scene(self) -> Scene:
        """What is in view now."""
        if self._stale:
            self.scene = self._maker.scene(self._places(), self.view(), whole=self.chosen.key, half=self._half)
            self._stale = False
        return self.scene

    def _places(self) -> tuple[PlacedLink, ...]:
        left, right = self.pages()
        if self._placed is None:
            self._maker.forget()
            known = left is not None and right is not None
            self._placed = place_links(self._alignment, self._looks, left, right) if known else ()  # type: ignore[arg-type]
        return self._placed

    def pages(self) -> tuple[Page | None, Page | None]:
        return self._left.page, self._right.page

    def view(self) -> View:
        return View(self._left.scroll_top, self._right.scroll_top, self.width(), self.height())

    def _half(self, link_id: str) -> float:
        return KNOT + (KNOT_SELECTED - KNOT) * self.chosen.strength(link_id)

    def link_point(self, link_id: str) -> QPoint | None:
        """Where a link can be clicked: its knot, or its foot while the partner is out of view; None out of view."""
        for drawn in self.current_scene().drawn:
            if drawn.link.id == link_id:
                return self._point_of(drawn).toPoint()
        return None

    def _point_of(self, drawn: DrawnLink) -> QPointF:
        if drawn.knot is not None:
            return QPointF(drawn.knot.x(), drawn.knot.y() - self._left.scroll_top)
        side, top, bottom = drawn.feet[0]
        return QPointF(4 if side == "left" else self.width() - 4, (top + bottom) / 2 - self._left.scroll_top)

    def link_at(self, point: QPointF) -> DrawnLink | None:
        return self.current_scene().link_at(QPointF(point.x(), point.y() + self._left.scroll_top))

    # Corner pills

    def pills(self) -> dict[Corner, QRectF]:
        """The places of the corner pills that have something to count."""
        counts = {corner: len(links) for corner, links in self.current_scene().beyond.items()}
        return ribbon_painting.pill_boxes(self, counts)

    def _pill_at(self, point: QPointF) -> Corner | None:
        # Targets are 24 px at least, whatever is painted.
        return next(
            (corner for corner, box in self.pills().items() if box.adjusted(-3, -4, 3, 4).contains(point)), None
        )

    def _list_partners(self, corner: Corner) -> None:
        links = self.current_scene().beyond[corner]
        if len(links) == 1:
            self.linkClicked.emit(links[0].id)
            return
        menu = QMenu(self)
        for link in links:
            action = menu.addAction(self.describe_end(link, corner))
            action.triggered.connect(lambda _=False, name=link.id: self.linkClicked.emit(name))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.pills()[corner].bottomLeft().toPoint()))

    def describe_end(self, link: Link, corner: Corner) -> str:
        """A partner out of view in a few words: passage number and how its sentence begins."""
        side, _ = corner
        page = (self._left if side == "left" else self._right).page
        numbers = link.left if side == "left" else link.right
        if page is None:
            return link.id
        sentence = page.reading.sentences[numbers[0]]
        words = " ".join(sentence.span.of(page.reading.text).split())
        return f"¶ {sentence.passage + 1}  {words[:60]}{'…' if len(words) > 60 else ''}".replace("&", "&&")

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ribbon_painting.paint_ribbon(painter, self, self.current_scene(), self._left.scroll_top)
        paint_drawing(painter, self._drawing, self.theme)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._drawing.move(event.position(), self.width()):
            self.setCursor(Qt.CursorShape.CrossCursor)
            self.update()
            return
        drawn = None if self._pill_at(event.position()) else self.link_at(event.position())
        pointing = drawn is not None or self._pill_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor)
        self.hovered.set(drawn.link.id if drawn is not None else None)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.set(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        corner = self._pill_at(event.position())
        if corner is not None:
            self._list_partners(corner)
            return
        if self.drawable:
            self._drawing.press(event.position(), self.width())
        drawn = self.link_at(event.position())
        if drawn is not None:
            self.linkClicked.emit(drawn.link.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        joined = self._drawing.release(event.position(), self.width())
        self.update()
        if joined is not None:
            self.linkDrawn.emit(*joined)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the link under the mouse, or with the one that the keys point at."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            name = self.hovered.key or self.chosen.key
            point = self.link_point(name) if name else None
        else:
            drawn = self.link_at(QPointF(event.pos()))
            name, point = (drawn.link.id, event.pos()) if drawn is not None else (None, None)
        if name and point is not None:
            self.menuAsked.emit(name, self.mapToGlobal(point))

    def wheelEvent(self, event: QWheelEvent) -> None:
        (self._left if event.position().x() < self.width() / 2 else self._right).wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape and self._drawing.start is not None:
            self._drawing.cancel()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.hovered.key is not None:
            self.linkClicked.emit(self.hovered.key)
        else:
            event.ignore()

    def _step(self, direction: int) -> None:
        """Point at the next link in view, from top to bottom."""
        drawn = sorted(self.current_scene().drawn, key=lambda item: self._point_of(item).y())
        if not drawn:
            return
        names = [item.link.id for item in drawn]
        start = names.index(self.hovered.key) if self.hovered.key in names else (-1 if direction > 0 else len(names))
        item = drawn[min(max(start + direction, 0), len(drawn) - 1)]
        self.hovered.set(item.link.id)
        self.setAccessibleDescription(describe_link(item.link))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tooltip(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _tooltip(self, point: QPointF) -> str:
        corner = self._pill_at(point)
        if corner is not None:
            side, above = corner
            return f"Partners out of view in the {side} text, {'above' if above else 'below'}"
        drawn = self.link_at(point)
        return escape(describe_link(drawn.link)) if drawn is not None else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keyboard_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keyboard_focus = False
        self.hovered.set(None)
        self.update()
