"""Work off the interface thread: the door between the window and the engine."""

from __future__ import annotations

from desktop.work.job import Job
from desktop.work.tasks import Sources, compare_task

__all__ = ["Job", "Sources", "compare_task"]
