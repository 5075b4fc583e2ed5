"""The measures of both texts, side by side; never a score of an outlet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from comparators.model import Comparison, Profile
from desktop.theme import interface_font
from desktop.widgets.labels import Text


def measure_rows(left: Profile, right: Profile) -> tuple[tuple[str, str, str], ...]:
    """Name, left, right. Further measures that the engine gives follow the fixed ones."""
    rows = [
        ("Words", f"{left.words:,}", f"{right.words:,}"),
        ("Words in a sentence, mean", f"{left.words_per_sentence:.1f}", f"{right.words_per_sentence:.1f}"),
        ("Flesch–Kincaid grade", f"{left.grade:.1f}", f"{right.grade:.1f}"),
        ("Flesch reading ease", f"{left.reading_ease:.0f}", f"{right.reading_ease:.0f}"),
        ("Words in direct quotation", f"{left.quoted_share * 100:.0f} %", f"{right.quoted_share * 100:.0f} %"),
    ]
    others = dict(right.measures)
    for name, value in left.measures:
        if isinstance(value, int | float) and not isinstance(value, bool) and name in others:
            rows.append((name.replace("_", " ").capitalize(), _figure(value), _figure(others[name])))
    return tuple(rows)


def _figure(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:.1f}" if isinstance(value, float) else str(value)


class MeasureTable(QWidget):
    """Rows with hairlines between."""

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        right_edge = Qt.AlignmentFlag.AlignRight
        for column, name in ((1, "Left"), (2, "Right")):
            grid.addWidget(Text(name, font=interface_font(11.5, weight=600), token="ink2"), 0, column, right_edge)
        row = 1
        for name, left, right in measure_rows(comparison.left_profile, comparison.right_profile):
            line = QFrame()
            line.setObjectName("divider")
            line.setFixedHeight(1)
            grid.addWidget(line, row, 0, 1, 3)
            for column, words in enumerate((name, left, right)):
                text = Text(words, font=interface_font(13))
                text.setContentsMargins(0, 3, 0, 4)
                grid.addWidget(text, row + 1, column, right_edge if column else Qt.AlignmentFlag.AlignLeft)
            row += 2
