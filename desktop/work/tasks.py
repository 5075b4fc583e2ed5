"""What the window asks of the engine. The engine is imported here, in the worker, after the window has shown."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from comparators.model import Article, Side
from desktop.work.job import IsCancelled, Report, Task


@dataclass(frozen=True, slots=True)
class Loaded:
    """An article that has just been read from its file."""

    side: Side
    article: Article


@dataclass(frozen=True, slots=True)
class Step:
    """How far the work has come: ``done`` is 0 to 1."""

    stage: str
    done: float
    detail: str = ""
    result: object = None


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a comparison, before it starts: its name, and the checks that belong to it."""

    name: str
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """The two sides as the person gave them: a path, or an article that is already here. Either may be missing."""

    left: str | Article | None = None
    right: str | Article | None = None

    @property
    def complete(self) -> bool:
        return bool(self.left) and bool(self.right)

    def swapped(self) -> Sources:
        return Sources(self.right, self.left)

    def with_side(self, side: Side, source: str | Article | None) -> Sources:
        return Sources(source, self.right) if side == "left" else Sources(self.left, source)

    def side(self, side: Side) -> str | Article | None:
        return self.left if side == "left" else self.right


def compare_task(sources: Sources) -> Task:
    """Load both sides and compare them, reporting stages, articles, readings, links and findings as they come."""
    return functools.partial(_compare, sources)


def _compare(sources: Sources, report: Report, is_cancelled: IsCancelled) -> object:
    from comparators import compare, load_article
    from comparators.pipeline import Progress
    from comparators.registry import COMPARATORS

    checks = [comparator.id for comparator in COMPARATORS]
    report(tuple(Stage(area, tuple(id.split("/")[1] for id in checks if id.startswith(f"{area}/"))) for area in _AREAS))
    articles = []
    sides: tuple[Side, Side] = ("left", "right")
    for side in sides:
        source = sources.side(side)
        article = source if isinstance(source, Article) else load_article(str(source))
        articles.append(article)
        report(Loaded(side, article))

    def forward(progress: Progress) -> None:
        report(Step(progress.stage, progress.done, progress.detail, progress.result))

    return compare(articles[0], articles[1], on_progress=forward, is_cancelled=is_cancelled)


_AREAS = ("facts", "framing", "artefacts")
