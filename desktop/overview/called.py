"""What things are called: one row a thing, either text's names with how often it uses them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from comparators.model import SIDES, Side
from desktop.overview.tables import Called, Thing
from desktop.theme import Theme, current_theme, interface_font
from desktop.widgets.labels import Text, caption


class CalledTable(QWidget):
    """A name in plum is part of a framing finding. ``opened`` carries side, start and end of a name's first place."""

    opened = Signal(str, int, int)

    def __init__(self, things: Sequence[Thing], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, 92)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, words in ((1, "Left"), (2, "Right")):
            grid.addWidget(caption(words), 0, column)
        self._cells: list[tuple[Text, Side, Sequence[Called]]] = []
        row = 1
        for thing in things:
            line = QFrame()
            line.setObjectName("divider")
            line.setFixedHeight(1)
            grid.addWidget(line, row, 0, 1, 3)
            name = Text(thing.name, font=interface_font(12.5), token="ink2", wrap=True)
            name.setContentsMargins(0, 5, 0, 6)
            grid.addWidget(name, row + 1, 0, Qt.AlignmentFlag.AlignTop)
            for column, side, names in zip((1, 2), SIDES, (thing.left, thing.right), strict=True):
                cell = Text("", font=interface_font(12.5), wrap=True, rich=True)
                cell.setContentsMargins(0, 5, 0, 6)
                cell.setAlignment(Qt.AlignmentFlag.AlignTop)
                cell.setTextInteractionFlags(
                    Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
                )
                cell.linkActivated.connect(self._open)
                self._cells.append((cell, side, names))
                grid.addWidget(cell, row + 1, column)
            row += 2
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_cells"):
            self._write()

    def _write(self) -> None:
        """The names in the colours of the theme that is on now: rich text keeps those that it was made with."""
        for cell, side, names in self._cells:
            cell.setText(_names(side, names, current_theme()))

    def _open(self, link: str) -> None:
        side, start, end = link.split(":")
        self.opened.emit(side, int(start), int(end))


def _names(side: Side, names: Sequence[Called], theme: Theme) -> str:
    """Each name with how often it is used, as links to its first place."""
    lines = []
    for called in names:
        colour = theme.hex("framing" if called.finding else "ink")
        place = f"{side}:{called.span.start}:{called.span.end}"
        style = f"color:{colour};text-decoration:{'underline' if called.finding else 'none'}"
        count = f'<span style="color:{theme.hex("ink3")}">&nbsp;{called.times}</span>'
        lines.append(f'<a href="{place}" style="{style}">{escape(called.words)}</a>{count}')
    return "<br>".join(lines)
