"""How strongly something is hovered or selected, eased over a moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from desktop.desk.glide import FADE


class Fade(QObject):
    """One key at a time comes up to 1; the one before it goes back to 0."""

    def __init__(self, parent: QObject, on_change: Callable[[], None]) -> None:
        super().__init__(parent)
        self._on_change = on_change
        self.reduced = False
        self.key: str | None = None
        self._strengths: dict[str, float] = {}
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=16)
        self._timer.timeout.connect(self._step)

    def set(self, key: str | None) -> None:
        """Let this key come up; None lets all go."""
        if key == self.key:
            return
        self.key = key
        if self.reduced:
            self._strengths = {key: 1.0} if key is not None else {}
            self._on_change()
            return
        if key is not None:
            self._strengths.setdefault(key, 0.0)
        if not self._timer.isActive():
            self._clock.start()
            self._timer.start()

    def strength(self, key: str) -> float:
        return self._strengths.get(key, 0.0)

    @property
    def strongest(self) -> float:
        """Whether anything is up, 0 to 1."""
        return max(self._strengths.values(), default=0.0)

    def _step(self) -> None:
        part = self._clock.restart() / FADE
        for key, value in list(self._strengths.items()):
            value = min(value + part, 1.0) if key == self.key else max(value - part, 0.0)
            if value > 0.0:
                self._strengths[key] = value
            else:
                del self._strengths[key]
        if all(value == 1.0 for value in self._strengths.values()):
            self._timer.stop()
        self._on_change()
