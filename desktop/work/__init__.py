"""Work off the interface thread: the door between the window and the engine."""

from __future__ import annotations

from desktop.work.job import Job
from desktop.work.tasks import Address, Pasted, Source, Sources, compare_task, source_name

__all__ = ["Address", "Job", "Pasted", "Source", "Sources", "compare_task", "source_name"]
