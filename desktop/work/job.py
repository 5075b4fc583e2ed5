"""One piece of work in a thread of its own, which reports as it goes and can be asked to stop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QThread, Signal

from comparators.errors import Cancelled

Report = Callable[[object], None]
IsCancelled = Callable[[], bool]
Task = Callable[[Report, IsCancelled], object]


class Job(QObject):
    """Runs ``task(report, is_cancelled)``; what it reports waits in a queue until ``take`` fetches it.

    The signals carry no objects: PySide6 6.12 loses a reference for each object that a signal carries on
    Python 3.11, and a queue keeps the order anyway. ``ended`` comes once, after which ``result`` or ``error``
    is set; both are None when the job was cancelled.
    """

    arrived = Signal()
    ended = Signal()

    def __init__(self, task: Task, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.result: object = None
        self.error: Exception | None = None
        self._reports: SimpleQueue[object] = SimpleQueue()
        self._stop = threading.Event()
        self._thread = _Thread(lambda: self._run(task))
        self._thread.finished.connect(self.ended)

    def start(self) -> None:
        self._thread.start(QThread.Priority.LowPriority)

    def cancel(self) -> None:
        """Ask it to stop; it ends at its next report. What it reports from now on is dropped."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    @property
    def running(self) -> bool:
        return self._thread.isRunning()

    def wait(self) -> None:
        """Cancel and stay until the thread is gone: a thread must not outlive its job."""
        self.cancel()
        self._thread.wait()

    def take(self) -> list[object]:
        """All that was reported since the last time, in order."""
        taken: list[object] = []
        while not self._stop.is_set():
            try:
                taken.append(self._reports.get_nowait())
            except Empty:
                break
        return taken

    def _report(self, item: object) -> None:
        if self._stop.is_set():
            raise Cancelled
        self._reports.put(item)
        self.arrived.emit()

    def _run(self, task: Task) -> None:
        try:
            self.result = task(self._report, self._stop.is_set)
        except Cancelled:
            self.result = None
        except Exception as error:  # every error is shown in the window, none is lost in a thread
            self.error = error


class _Thread(QThread):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()
