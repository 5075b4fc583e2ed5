"""How one row of the findings list is drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from comparators.model import Decision, Finding
from comparators.sureness import WORTH_A_CHECK, worth_a_check
from desktop.findings.filters import Group
from desktop.findings.glyphs import paint_tile
from desktop.findings.rows import DECISION, FINDING, FOLDED, GROUP, PLACES
from desktop.findings.wording import second_line, title
from desktop.theme import Theme, current_theme, interface_font, paint_icon

ROW, HEADER = 45, 27
_TILE = 24
_LEFT = 17
_WORDS = 51
_RIGHT = 14
NARROW = 300

Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Tile, what it is about, passage numbers; below, what differs, and the state of review."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW if index.data(FINDING) is not None else HEADER)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        box = QRectF(option.rect)
        finding = index.data(FINDING)
        if isinstance(finding, Finding):
            state = option.state
            _paint_back(painter, theme, box, state)
            _paint_finding(painter, theme, box, finding, index.data(DECISION), index.data(PLACES))
        else:
            state = option.state
            _paint_header(painter, theme, box, index.data(GROUP), folded=bool(index.data(FOLDED)), state=state)
        painter.restore()


def _paint_back(painter: QPainter, theme: Theme, box: QRectF, state: QStyle.StateFlag) -> None:
    selected = bool(state & QStyle.StateFlag.State_Selected)
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    if selected:
        painter.fillRect(box, theme.colour("selected"))
        bar = "accent" if bool(state & QStyle.StateFlag.State_Active) and focused else "control"
        painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), theme.colour(bar))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, theme.colour("hover"))
    if focused:
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(4, 1.5, -2, -1.5), 6, 6)


def _paint_finding(
    painter: QPainter, theme: Theme, box: QRectF, finding: Finding, decision: Decision, places: str
) -> None:
    left = box.left()
    paint_tile(painter, finding, QRectF(left + _LEFT, box.top() + (ROW - _TILE) / 2, _TILE, _TILE), theme)
    right = box.right() - _RIGHT
    dismissed = decision.state == "dismissed"

    number_font = interface_font(12)
    painter.setFont(number_font)
    painter.setPen(theme.colour("ink2"))
    first = QRectF(left + _WORDS, box.top() + 4, right - left - _WORDS, 18)
    painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, places)
    room = first.width() - QFontMetricsF(number_font).horizontalAdvance(places) - 10

    doubtful = worth_a_check(finding)
    font = interface_font(13, weight=400 if doubtful else 500)
    font.setStrikeOut(dismissed)
    painter.setFont(font)
    painter.setPen(theme.colour("ink3" if dismissed else "ink2" if doubtful else "ink"))
    heading = QFontMetricsF(font).elidedText(title(finding), Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(first.left(), first.top(), room + 1, 18), Qt.AlignmentFlag.AlignVCenter, heading)

    state_width = _paint_state(painter, theme, QRectF(right - 40, box.top() + 22, 40, 18), decision)
    font = interface_font(12)
    painter.setFont(font)
    painter.setPen(theme.colour("ink3" if dismissed else "ink2"))
    room = first.width() - (state_width + 6 if state_width else 0)
    words = second_line(finding, short=box.width() < NARROW)
    words = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(first.left(), box.top() + 22, room + 1, 18), Qt.AlignmentFlag.AlignVCenter, words)


def _paint_state(painter: QPainter, theme: Theme, box: QRectF, decision: Decision) -> float:
    x = box.right()
    for wanted, icon, token in (
        (decision.state == "confirmed", "check", "same"),
        (decision.state == "dismissed", "x", "ink3"),
        (bool(decision.note), "sticky-note", "ink2"),
    ):
        if wanted:
            x -= 15
            paint_icon(painter, icon, theme.hex(token), QRectF(x, box.center().y() - 7.5, 15, 15))
            x -= 4
    return box.right() - x


def _paint_header(
    painter: QPainter, theme: Theme, box: QRectF, group: Group, *, folded: bool, state: QStyle.StateFlag
) -> None:
    if state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, theme.colour("hover"))
    middle = box.center().y() + 1
    icon = "chevron-right" if folded else "chevron-down"
    paint_icon(painter, icon, theme.hex("ink2"), QRectF(box.left() + 13, middle - 6.5, 13, 13))
    font = interface_font(12, weight=600)
    painter.setFont(font)
    painter.setPen(QColor(theme.hex("ink2")))
    x = box.left() + 33
    painter.drawText(QPointF(x, middle + 4.5), group.name)
    x += QFontMetricsF(font).horizontalAdvance(group.name) + 9
    painter.setFont(interface_font(12))
    painter.setPen(theme.colour("ink2"))
    shown = len(group.findings)
    counts = f"{shown} of {group.total}" if shown < group.total else str(shown)
    painter.drawText(QPointF(x, middle + 4.5), counts)
    _paint_to_check(painter, theme, box, group, x + QFontMetricsF(interface_font(12)).horizontalAdvance(counts) + 14)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(4, 1.5, -2, -1.5), 6, 6)


def _paint_to_check(painter: QPainter, theme: Theme, box: QRectF, group: Group, left: float) -> None:
    """At the right of a header, with the broken outline that such rows carry: how many are only worth a check."""
    if not group.to_check:
        return
    metrics = QFontMetricsF(interface_font(12))
    words = f"{group.to_check} {WORTH_A_CHECK}"
    if box.right() - _RIGHT - metrics.horizontalAdvance(words) - 18 < left:
        words = str(group.to_check)  # the outline and the tooltip say the rest
    start = box.right() - _RIGHT - metrics.horizontalAdvance(words)
    painter.setPen(theme.colour("ink2"))
    painter.drawText(QPointF(start, box.center().y() + 5.5), words)
    line = QPen(theme.colour("ink2"), 1)
    line.setDashPattern([2.5, 2.0])
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(start - 17, box.center().y() - 4, 11, 11), 3, 3)
