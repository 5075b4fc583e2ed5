"""The desk's parts in their places: cards on top; strip, pane, ribbon, pane, strip below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget


def arrange(desk: QWidget, top: Sequence[tuple[QWidget, int]], body: Sequence[tuple[QWidget, int]]) -> QWidget:
    """Lay out the desk, each part with its share of the width; gives the widget that holds the body."""
    whole = QVBoxLayout(desk)
    holder = QWidget(desk)
    upper, lower = QHBoxLayout(), QHBoxLayout(holder)
    for row, parts in ((upper, top), (lower, body)):
        for part, share in parts:
            row.addWidget(part, share)
    whole.addLayout(upper)
    whole.addWidget(holder, 1)
    for layout in (whole, upper, lower):
        _close(layout)
    return holder


def _close(layout: QLayout) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
