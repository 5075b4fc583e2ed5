"""One button for the whole window: icon or line sample, words, count, key, arrow; in five looks."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from desktop.theme import Theme, current_theme, interface_font, paint_icon
from desktop.widgets.lines import draw_line_sample

Look = Literal["plain", "primary", "flat", "chip", "segment"]

_HEIGHTS: dict[Look, int] = {"plain": 32, "primary": 32, "flat": 30, "chip": 26, "segment": 28}
_PADDING: dict[Look, float] = {"plain": 11, "primary": 12, "flat": 7, "chip": 7, "segment": 12}
_ICON, _GAP = 16, 7
_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class Button(QAbstractButton):
    """A button that draws itself from the theme.

    ``key`` is shown as a key cap and in the tooltip; it does not bind the key (the window's actions do that).
    ``dense`` has less room at the ends, for a full row.
    With ``words_hidden`` only the icon is drawn; tooltip and accessible name keep the words.
    """

    pressedWithMenu = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        look: Look = "plain",
        icon: str = "",
        sample: str = "",
        key: str = "",
        checkable: bool = False,
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.icon_name = icon
        self.sample = sample
        self.key = key
        self.count = ""
        self.words_hidden = False
        self.key_hidden = False
        self.small = False
        self.dense = dense
        self.icon_token = ""
        self.keyboard_focus = False
        self._menu: QMenu | None = None
        self.setText(text)
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._describe()

    # What it shows

    def set_words(self, text: str, *, count: str = "") -> None:
        """Change words and count, and ask for the room they need."""
        if (text, count) == (self.text(), self.count):
            return
        self.count = count
        self.setText(text)
        self._describe()
        self.updateGeometry()
        self.update()

    def hide_key(self, hidden: bool) -> None:
        """Without the key cap, where there is no room for it."""
        if hidden != self.key_hidden:
            self.key_hidden = hidden
            self.updateGeometry()
            self.update()

    def hide_words(self, hidden: bool) -> None:
        if hidden != self.words_hidden:
            self.words_hidden = hidden
            self.updateGeometry()
            self.update()

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu on click; an arrow says so."""
        self._menu = menu
        self.clicked.connect(self._open_menu)
        self.updateGeometry()

    def _open_menu(self) -> None:
        self.pressedWithMenu.emit()
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(QPointF(0, self.height() + 2).toPoint()))

    def _describe(self) -> None:
        words = " ".join(filter(None, (self.text(), self.count)))
        self.setAccessibleName(words)
        if self.words_hidden or not self.text():
            return
        if self.key and not self.toolTip():
            self.setToolTip(f"{self.text().rstrip('…')} ({self.key})")

    # Size

    def set_small(self, small: bool) -> None:
        """Tighter, for narrow windows."""
        self.small = small
        self.updateGeometry()
        self.update()

    def _size(self) -> float:
        return 12 if self.look == "chip" else 13

    def _gap(self) -> int:
        return 4 if self.look == "chip" else _GAP

    def _sample_width(self) -> int:
        return 11 if self.small else 13

    def _font_weight(self) -> int:
        return 500 if self.look in ("plain", "primary", "chip") or self.isChecked() else 400

    def _parts_width(self) -> float:
        shown_text = self.text() if not (self.words_hidden and self.icon_name) else ""
        metrics = QFontMetricsF(interface_font(self._size(), weight=500))
        widths: list[float] = []
        if self.sample:
            widths.append(self._sample_width())
        if self.icon_name:
            widths.append(_ICON)
        if shown_text:
            widths.append(metrics.horizontalAdvance(shown_text))
        if self.count:
            widths.append(metrics.horizontalAdvance(self.count))
        if self.key and shown_text and not self.key_hidden:
            widths.append(self._key_width())
        if self._menu is not None:
            widths.append(12)
        return sum(widths) + self._gap() * max(0, len(widths) - 1)

    def _key_width(self) -> float:
        return max(18.0, QFontMetricsF(interface_font(11)).horizontalAdvance(self.key) + 10)

    def sizeHint(self) -> QSize:
        padding = _PADDING[self.look] - (1.5 if self.dense else 0) - (1 if self.small else 0)
        return QSize(round(self._parts_width() + 2 * padding), _HEIGHTS[self.look])

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # Events

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keyboard_focus = event.reason() in _KEYBOARD
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keyboard_focus = False
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.EnabledChange, QEvent.Type.StyleChange):
            self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.look == "chip":
            box.adjust(0, 1, 0, -1)
        radius = box.height() / 2 if self.look == "chip" else 6.0
        fill, border = self._surface(theme)
        painter.setPen(QPen(border, 1) if border else Qt.PenStyle.NoPen)
        painter.setBrush(fill or Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)
        self._paint_parts(painter, theme)
        if self.keyboard_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.look == "primary":
                painter.setPen(QPen(theme.colour("on-accent"), 1.5))
                painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), radius - 2, radius - 2)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _surface(self, theme: Theme) -> tuple[QColor | None, QColor | None]:
        under = self.underMouse() and self.isEnabled()
        if self.look == "primary":
            accent = theme.colour("accent")
            if not self.isEnabled():
                return theme.colour("hover"), theme.colour("hairline2")
            return (accent.darker(108) if under or self.isDown() else accent), None
        if self.isDown() or self.isChecked():
            border = theme.colour("control") if self.look in ("plain", "chip") else None
            return theme.colour("selected"), border
        if self.look == "flat":
            return (theme.colour("hover") if under else None), None
        if self.look == "segment":
            return (theme.colour("hover") if under else None), None
        edge = "hairline2" if self.look == "chip" or not self.isEnabled() else "control"
        return theme.colour("hover" if under else "raised"), theme.colour(edge)

    def _ink(self, theme: Theme) -> str:
        if not self.isEnabled():
            return theme.hex(
                "ink3"
                if self.look == "segment" and self.isChecked()
                else "hairline2"
                if self.look != "primary"
                else "ink3"
            )
        if self.look == "primary":
            return theme.hex("on-accent")
        return theme.hex("ink" if self.isChecked() or self.look in ("plain", "segment") else "ink2")

    def _paint_parts(self, painter: QPainter, theme: Theme) -> None:
        ink = self._ink(theme)
        gap = self._gap()
        shown_text = self.text() if not (self.words_hidden and self.icon_name) else ""
        x = (self.width() - self._parts_width()) / 2
        middle = self.height() / 2
        if self.sample:
            draw_line_sample(painter, self.sample, QPointF(x, middle), self._sample_width(), theme)
            x += self._sample_width() + gap
        if self.icon_name:
            tinted = theme.hex(self.icon_token) if self.icon_token and self.isEnabled() else ink
            paint_icon(painter, self.icon_name, tinted, QRectF(x, middle - 8, _ICON, _ICON))
            x += _ICON + gap
        font = interface_font(self._size(), weight=self._font_weight())
        painter.setFont(font)
        metrics = QFontMetricsF(interface_font(self._size(), weight=500))
        for words in (shown_text, self.count):
            if words:
                width = metrics.horizontalAdvance(words)
                painter.setPen(QColor(ink))
                painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
                x += width + gap
        if self.key and shown_text and not self.key_hidden:
            self._paint_key(painter, theme, x, middle)
            x += self._key_width() + gap
        if self._menu is not None:
            paint_icon(painter, "chevron-down", ink, QRectF(x, middle - 6, 12, 12))

    def _paint_key(self, painter: QPainter, theme: Theme, x: float, middle: float) -> None:
        primary = self.look == "primary" and self.isEnabled()
        box = QRectF(x, middle - 9, self._key_width(), 18).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("on-accent", 0.55) if primary else theme.colour("hairline2"), 1))
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(interface_font(11, weight=400))
        painter.setPen(theme.colour("on-accent") if primary else theme.colour("ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.key)
