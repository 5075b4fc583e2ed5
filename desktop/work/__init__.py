"""Work off the interface thread: the door between the window and the engine."""

from __future__ import annotations

from desktop.work.sources import Address, Pasted, Said, Source, Sources, source_name
from desktop.work.tasks import compare_task, relink_task
from desktop.work.worker import Worker

__all__ = [
    "Address",
    "Pasted",
    "Said",
    "Source",
    "Sources",
    "Worker",
    "compare_task",
    "relink_task",
    "source_name",
]
