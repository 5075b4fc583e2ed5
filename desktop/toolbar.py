"""The toolbar: one row that never wraps; its words give way before its buttons do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.theme import interface_font
from desktop.widgets.button import Button
from desktop.widgets.field import SearchField
from desktop.widgets.labels import Text
from desktop.widgets.segmented import Segmented


class Toolbar(QWidget):
    """Buttons only; the window gives each its action. ``page_chosen``: 0 compare, 1 overview."""

    page_chosen = Signal(int)
    sought = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(46)
        self.open = Button("Open pair", look="flat", icon="folder-open", key="")
        self.open.setToolTip("Open pair (Ctrl+O)")
        self.swap = _icon_button("Swap sides", "arrow-left-right", "Ctrl+Shift+X")
        self.again = _icon_button("Compare again", "refresh-cw", "F5")
        self.pages = Segmented((("Compare", "columns-2"), ("Overview", "chart-no-axes-column")))
        self.pages.buttons[1].setToolTip("Overview (F9)")
        self.previous = _icon_button("Previous finding", "chevron-up", "F7")
        self.place = Text("", font=interface_font(13, weight=500))
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.place.setMinimumWidth(62)
        self.next = _icon_button("Next finding", "chevron-down", "F8")
        self.together = Button("Scroll together", look="flat", icon="link-2", checkable=True)
        self.together.setToolTip("Scroll together (Ctrl+L)")
        self.fold = Button("Fold the rest", look="flat", icon="fold-vertical", checkable=True)
        self.fold.setToolTip("Fold what has no partner (Ctrl+R)")
        self.text_size = _icon_button("Text size", "a-large-small", "Ctrl++, Ctrl+-")
        self.field = SearchField("Find in both texts", "Ctrl F")
        self.field.setMinimumWidth(120)
        self.field.setMaximumWidth(224)
        self.field.entered.connect(lambda forward: self.sought.emit(self.field.text(), forward))
        self.export = Button("Export", look="flat", icon="share")
        self.export.setToolTip("Export a report (Ctrl+E)")
        self.pages.chosen.connect(self.page_chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(4)
        self.rules = [_rule() for _ in range(3)]
        first: tuple[QWidget, ...] = (self.open, self.swap, self.again, self.rules[0], self.pages, self.rules[1])
        for widget in first:
            row.addWidget(widget)
        self.steps: list[QWidget] = [self.previous, self.place, self.next]
        for widget in (*self.steps, self.rules[2], self.together, self.fold, self.text_size):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.field, 100)
        row.addSpacing(6)
        row.addWidget(self.export)

    def set_short(self, short: bool) -> None:
        """Icons without words, for narrow windows."""
        words: tuple[Button, ...] = (self.open, self.together, self.fold, self.export)
        for button in words:
            button.hide_words(short)
        self.field.setMaximumWidth(150 if short else 224)
        self.field.setPlaceholderText("Find in texts" if short else "Find in both texts")

    def set_state(self, *, texts: bool, findings: bool, reading: bool, running: bool) -> None:
        """What can be done now: there are texts, there are findings, the reading page is up, a comparison runs."""
        self.swap.setEnabled(texts)
        self.again.setEnabled(texts and not running)
        self.pages.setEnabled(findings)
        self.export.setEnabled(findings)
        stepping: tuple[QWidget, ...] = (*self.steps, self.rules[2])
        for part in stepping:
            part.setVisible(findings and reading)
        working: tuple[QWidget, ...] = (self.rules[1], self.together, self.fold, self.text_size, self.field)
        for part in working:
            part.setVisible(texts and reading)

    def show_place(self, place: int | None, total: int) -> None:
        """1 of 12, or how many there are while none is chosen."""
        self.place.setText(f"{place} of {total}" if place else f"– of {total}")
        self.previous.setEnabled(total > 0)
        self.next.setEnabled(total > 0)


def _icon_button(name: str, icon: str, key: str) -> Button:
    button = Button(name, look="flat", icon=icon)
    button.hide_words(True)
    button.setToolTip(f"{name} ({key})")
    return button


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("divider")
    rule.setFixedSize(1, 22)
    holder = QFrame()
    holder.setFixedWidth(17)
    row = QHBoxLayout(holder)
    row.setContentsMargins(8, 0, 8, 0)
    row.addWidget(rule)
    return holder
