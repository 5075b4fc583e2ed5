"""What a screen reader finds in painted parts: one unseen child for each passage or link in view."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

_SETTLED = 120  # milliseconds without scrolling before the children follow


@dataclass(frozen=True, slots=True)
class StandIn:
    """One thing in view: its name as read out, its place, and the word that a press on it sends ("" for mere text)."""

    name: str
    place: QRect
    press: str = ""


class _Text(QLabel):
    def paintEvent(self, event: QPaintEvent) -> None:
        """What it stands for is painted already."""


class _Button(QAbstractButton):
    def paintEvent(self, event: QPaintEvent) -> None:
        """What it stands for is painted already."""


class StandIns(QObject):
    """Keeps a widget's unseen children in step with what it shows, while anything reads them."""

    def __init__(
        self, host: QWidget, find: Callable[[], Iterable[StandIn]], press: Callable[[str], object] = str
    ) -> None:
        super().__init__(host)
        self._host, self._find, self._press = host, find, press
        self._children: list[QWidget] = []
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED)
        self._timer.timeout.connect(self.refresh)

    def settle(self) -> None:
        """Something has moved: follow once it rests. Costs nothing where no screen reader runs."""
        if QAccessible.isActive():
            self._timer.start()

    def refresh(self) -> None:
        for child in self._children:
            child.deleteLater()
        self._children = [self._child(item) for item in self._find()]

    def _child(self, item: StandIn) -> QWidget:
        if item.press:
            button = _Button(self._host)
            button.clicked.connect(lambda _=False, word=item.press: self._press(word))
            child: QWidget = button
        else:
            child = _Text(self._host)
        child.setAccessibleName(item.name)
        child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        child.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        child.setGeometry(item.place)
        child.show()
        return child
