"""Moves a value to its goal in a moment; at once where motion is reduced or a screen reader runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtGui import QAccessible

SCROLL = 160
FADE = 90
FOLD = 120


class Glide(QObject):
    """From where it is to a goal, out-cubic. A new goal on the way starts from where the value has come to."""

    def __init__(self, parent: QObject, on_value: Callable[[float], None], duration: int = SCROLL) -> None:
        super().__init__(parent)
        self._on_value = on_value
        self._duration = duration
        self.reduced = False
        self.goal: float | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)
        self._animation.finished.connect(self._finish)

    @property
    def moving(self) -> bool:
        return self._animation.state() == QVariantAnimation.State.Running

    def go(self, start: float, goal: float) -> None:
        """Begin to move; at once where motion is reduced or there is no way to go."""
        self._animation.stop()
        self.goal = goal
        if self.reduced or QAccessible.isActive() or abs(goal - start) < 1e-3:
            self._on_value(goal)
            self.goal = None
            return
        self._animation.setStartValue(float(start))
        self._animation.setEndValue(float(goal))
        self._animation.setDuration(self._duration)
        self._animation.start()

    def stop(self) -> None:
        self._animation.stop()
        self.goal = None

    def _step(self, value: object) -> None:
        if self.goal is not None:
            self._on_value(float(value))  # type: ignore[arg-type]

    def _finish(self) -> None:
        self.goal = None
