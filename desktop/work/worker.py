"""One job at a time for the window; those that were let go end by themselves, unheard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.work.job import Job, Task


class Worker(QObject):
    """Starts a task in a thread and passes on what it reports, until it ends or is dropped."""

    arrived = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._dropped: list[Job] = []

    @property
    def busy(self) -> bool:
        return self._job is not None

    def start(self, task: Task) -> None:
        """Run this task; a job that still runs is dropped."""
        self.drop()
        self._job = Job(task, self)
        self._job.arrived.connect(self.arrived)
        self._job.ended.connect(self.ended)
        self._job.start()

    def drop(self) -> bool:
        """Let go of the running job, if there is one: ask it to stop, and hear no more of it."""
        if self._job is None:
            return False
        job, self._job = self._job, None
        job.cancel()
        job.arrived.disconnect(self.arrived)
        job.ended.disconnect(self.ended)
        self._dropped = [old for old in self._dropped if old.running] + [job]
        return True

    def take(self) -> list[object]:
        """All that was reported since the last time, in order."""
        return self._job.take() if self._job is not None else []

    def hand_over(self) -> Job | None:
        """The job that has ended, with its result or error; the worker is free again."""
        job, self._job = self._job, None
        return job

    def close(self) -> None:
        """Drop all work and wait until its threads are gone."""
        self.drop()
        for job in self._dropped:
            job.wait()
