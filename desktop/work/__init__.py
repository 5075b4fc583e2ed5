"""Work off the interface thread: the door between the window and the engine."""

from __future__ import annotations

from desktop.work.job import Job
from desktop.work.sources import Address, Pasted, Said, Source, Sources, source_name
from desktop.work.tasks import compare_task, relink_task

__all__ = ["Address", "Job", "Pasted", "Said", "Source", "Sources", "compare_task", "relink_task", "source_name"]
