"""The emphasis map: for each actor a strip of either text, marked where it is spoken of, and its share of the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from comparators.framing.emphasis_map import ALONE, EmphasisRow
from comparators.model import SIDES, Side, Span
from desktop.overview.doors import Door, Doors
from desktop.theme import current_theme, interface_font
from desktop.widgets.lines import draw_track

_ROW, _HEAD, _STRIP = 25, 22, 10
_FIGURE, _GAP, _BETWEEN = 46, 14, 28


class EmphasisMap(Doors):
    """Each strip runs from the first word of its text to the last. The matter told in one text alone is in plum.
    ``where`` gives the sentence that stands at a share of a text's words: a mark opens it."""

    def __init__(
        self,
        rows: Sequence[EmphasisRow],
        where: Callable[[Side, float], Span | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)
        self._spans = {
            (side, first): where(side, first)
            for row in self._rows
            for side, places in zip(SIDES, (row.left_places, row.right_places), strict=True)
            for first, _ in places
        }
        spoken = [f"{row.subject}: left {row.left:.0%}, right {row.right:.0%} of the words" for row in self._rows]
        self.setAccessibleName("Emphasis. " + "; ".join(spoken))
        self.setToolTip("\n".join(spoken))

    def sizeHint(self) -> QSize:
        return QSize(520, _HEAD + _ROW * len(self._rows) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = interface_font(12.5)
        metrics = QFontMetricsF(font)
        names, room, starts = self._columns()
        painter.setFont(interface_font(11.5, weight=600))
        painter.setPen(theme.colour("ink2"))
        for start, words in zip(starts, ("Left", "Right"), strict=True):
            painter.drawText(QRectF(start, 0, room, 18), Qt.AlignmentFlag.AlignLeft, words)
        painter.setFont(font)
        for number, row in enumerate(self._rows):
            top = _HEAD + number * _ROW
            painter.setPen(theme.colour("ink"))
            name = metrics.elidedText(row.subject, Qt.TextElideMode.ElideRight, names - _GAP)
            painter.drawText(QRectF(0, top, names, _ROW), Qt.AlignmentFlag.AlignVCenter, name)
            alone = number == 0 and row.subject == ALONE
            for start, places, share in zip(
                starts, (row.left_places, row.right_places), (row.left, row.right), strict=True
            ):
                strip = QRectF(start, top + (_ROW - _STRIP) / 2, room, _STRIP)
                draw_track(painter, theme, strip)
                painter.setBrush(theme.colour("framing", 0.8) if alone else theme.colour("ink2", 0.85))
                for first, last in places:
                    width = max(1.5, room * (last - first))
                    painter.drawRect(QRectF(start + room * first, strip.top(), width, _STRIP))
                painter.setPen(theme.colour("ink2"))
                words = f"{share * 100:.0f} %" if share else "none"
                box = QRectF(start + room, top, _FIGURE, _ROW)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        self.paint_chosen(painter)

    def _columns(self) -> tuple[float, float, tuple[float, float]]:
        """Width of the names, width of a strip, where the two strips start."""
        metrics = QFontMetricsF(interface_font(12.5))
        widest = max((metrics.horizontalAdvance(row.subject) for row in self._rows), default=0)
        names = min(widest, self.width() * 0.26) + _GAP
        room = (self.width() - names - _BETWEEN) / 2 - _FIGURE
        return names, room, (names, names + room + _FIGURE + _BETWEEN)

    def doors(self) -> list[Door]:
        """One a mark."""
        _, room, starts = self._columns()
        found = []
        for number, row in enumerate(self._rows):
            for side, start, places in zip(SIDES, starts, (row.left_places, row.right_places), strict=True):
                for first, last in places:
                    span = self._spans[side, first]
                    if span is not None:
                        wide = max(5.0, room * (last - first))
                        box = QRectF(start + room * first, _HEAD + number * _ROW, wide, float(_ROW))
                        words = f"{row.subject}, {side}, at {first:.0%} of the text. Click opens the passage."
                        found.append(Door(box, words, side, span))
        return found
