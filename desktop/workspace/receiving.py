"""The work in the background, and what it brings while it runs: texts first, then links, then findings."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject

from comparators.model import Alignment, OwnLink, Reading, Side
from desktop.selection import NOTHING, Selection
from desktop.work import Worker, relink_task
from desktop.work.job import Task
from desktop.work.tasks import Loaded, Shown, Step
from desktop.workspace.reviewing import Reviewing


class Receiving(Reviewing):
    """One task at a time. What it brings is shown at once; how it ended is for the workspace to say."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.started = 0.0
        self._wanted = NOTHING
        self._worker = Worker(self)
        self._worker.arrived.connect(self._take)
        self._linked: tuple[OwnLink, ...] = ()  # the person's own links that the alignment knows of

    def _start(self, task: Task) -> None:
        self.started = time.monotonic()
        self._worker.start(task)

    @property
    def seconds(self) -> float:
        """Since the comparison started."""
        return time.monotonic() - self.started

    def _take(self) -> None:
        for item in self._worker.take():
            self._receive(item)
        self.progressed.emit()

    def _receive(self, item: object) -> None:
        if isinstance(item, tuple):
            self.stages = item
        elif isinstance(item, Loaded):
            self.articles[item.side] = item.article
        elif isinstance(item, Shown):
            self.readings[item.side] = item.reading
            self.readingChanged.emit(item.side)
        elif isinstance(item, Step):
            self.step = item
            if isinstance(item.result, Reading):
                left = self.articles.get("left")
                side: Side = "left" if item.result.article is left else "right"
                self.readings[side] = item.result
                self.readingChanged.emit(side)
            elif isinstance(item.result, Alignment):
                self.alignment = item.result
                self.alignmentChanged.emit()
            elif item.result:
                self.findings += tuple(item.result)  # type: ignore[arg-type]
                self._rearrange()

    @property
    def relinking(self) -> bool:
        """Whether the pair is being aligned anew around the person's own links; what was found stays until then."""
        return self._worker.busy and self.state == "ready"

    def _follow_links(self, link: str | None) -> None:
        if self.comparison is None or self.history.review.links == self._linked:
            return
        self._linked = self.history.review.links
        self._wanted = Selection(None, link) if link else self.selection
        self._start(relink_task(self.readings["left"], self.readings["right"], self._linked))
        self.progressed.emit()
