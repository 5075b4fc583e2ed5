"""A hand on the real window: keys and clicks sent through the X server, from a thread of its own.

The test runs beside the application's event loop, as a person does, so dialogs that wait for an answer can be
answered. Whatever looks at the window is asked of the interface thread.
"""

from __future__ import annotations

import functools
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

PATIENCE = 120.0  # seconds until a condition counts as never met


class Asker(QObject):
    """Runs what another thread asks for on the interface thread."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._questions: queue.Queue[tuple[Callable[[], Any], queue.Queue[Any]]] = queue.Queue()
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def ask(self, question: Callable[[], Any]) -> Any:
        answer: queue.Queue[Any] = queue.Queue()
        self._questions.put((question, answer))
        self.asked.emit()
        value, error = answer.get(timeout=PATIENCE)
        if error is not None:
            raise error
        return value

    def _answer(self) -> None:
        question, answer = self._questions.get()
        try:
            answer.put((question(), None))
        except BaseException as error:
            answer.put((None, error))


class Hand:
    """Keys, clicks, looking and waiting."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self._asker = Asker()

    def see(self, question: Callable[[], Any]) -> Any:
        """The answer to a question about the window."""
        return self._asker.ask(question)

    def until(self, condition: Callable[[], object], what: str, *, seconds: float = PATIENCE) -> None:
        """Wait until the condition holds; AssertionError, saying what was awaited, if it never does."""
        end = time.monotonic() + seconds
        while not self.see(condition):
            assert time.monotonic() < end, f"waited {seconds:.0f} s for: {what}"
            time.sleep(0.02)

    def focus(self, window: QWidget | None = None) -> None:
        """There is no window manager on the virtual screen: the hand gives a window the keyboard."""
        wanted = window or self.window
        _send("windowfocus", "--sync", str(self.see(lambda: int(wanted.winId()))))
        self.until(wanted.isActiveWindow, "the window to be active", seconds=10)

    def dialog(self) -> QWidget:
        """The dialog that has just opened, with the keyboard."""
        self.until(lambda: QApplication.activeModalWidget() is not None, "a dialog to open", seconds=20)
        dialog = self.see(QApplication.activeModalWidget)
        self.focus(dialog)
        return dialog

    def press(self, *keys: str) -> None:
        """Keys by their X names: F8, ctrl+e, Return."""
        for key in keys:
            _send("key", "--clearmodifiers", key)
            self.see(QApplication.processEvents)

    def write(self, text: str) -> None:
        _send("type", "--delay", "4", text)
        self.see(QApplication.processEvents)

    def click(self, point: QPoint) -> None:
        """The left button at a point of the screen."""
        _send("mousemove", "--sync", str(point.x()), str(point.y()))
        _send("click", "1")

    def drag(self, start: QPoint, end: QPoint) -> None:
        """The left button held from one point of the screen to another, by way of the middle."""
        middle = QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2)
        _send("mousemove", "--sync", str(start.x()), str(start.y()))
        _send("mousedown", "1")
        for point in (middle, end):
            _send("mousemove", "--sync", str(point.x()), str(point.y()))
            self.see(QApplication.processEvents)
        _send("mouseup", "1")


def _send(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True, timeout=30)


def by_hand(test: Callable[..., None]) -> Callable[..., None]:
    """The test in a thread beside the event loop; its failure is the test's failure."""

    @functools.wraps(test)
    def run(*arguments: Any, **named: Any) -> None:
        failures: list[BaseException] = []

        def body() -> None:
            try:
                test(*arguments, **named)
            except BaseException as error:
                failures.append(error)

        thread = threading.Thread(target=body, daemon=True)
        thread.start()
        while thread.is_alive():
            QApplication.processEvents()
            time.sleep(0.002)
            modal = QApplication.activeModalWidget()
            if failures and modal is not None:
                modal.close()
        if failures:
            raise failures[0]

    return run
