"""What the window asks of the engine. The engine is imported here, in the worker, after the window has shown."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from comparators.model import Article, Comparison, OwnLink, Reading, Side
from desktop.work.job import IsCancelled, Report, Task
from desktop.work.sources import Address, Pasted, Said, Source, Sources

if TYPE_CHECKING:
    from desktop.overview.figures import Figures


@dataclass(frozen=True, slots=True)
class Loaded:
    """An article that has just been read from its file."""

    side: Side
    article: Article


@dataclass(frozen=True, slots=True)
class Shown:
    """An article in passages alone, so that it can be read while its sentences are still being found."""

    side: Side
    reading: Reading


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
class Result:
    """The comparison, and the figures of its overview page."""

    comparison: Comparison
    figures: Figures


OwnLinks = tuple[OwnLink, ...]


def compare_task(sources: Sources, own_links: OwnLinks = (), house_folder: Path | None = None) -> Task:
    """Load both sides and compare them, reporting stages, articles, readings, links and findings as they come.

    ``house_folder`` holds the desk's own names and its house style.
    """
    return functools.partial(_compare, sources, own_links, house_folder)


def relink_task(left: Reading, right: Reading, own_links: OwnLinks) -> Task:
    """Compare two readings anew around a person's own links, reporting only how far it has come."""
    return functools.partial(_relink, left, right, own_links)


def _relink(left: Reading, right: Reading, own_links: OwnLinks, report: Report, is_cancelled: IsCancelled) -> object:
    from comparators.pipeline import Progress, compare_readings
    from desktop.overview.figures import figures_of

    def forward(progress: Progress) -> None:
        report(Step(progress.stage, progress.done, progress.detail))

    comparison = compare_readings(left, right, own_links=own_links, on_progress=forward, is_cancelled=is_cancelled)
    return Result(comparison, figures_of(comparison))


def _compare(
    sources: Sources, own_links: OwnLinks, house_folder: Path | None, report: Report, is_cancelled: IsCancelled
) -> object:
    # The texts first: they can be read while the checks and their models are still being loaded.
    from comparators.reading.passages import split_passages

    articles = []
    sides: tuple[Side, Side] = ("left", "right")
    for side in sides:
        article = _load(sources.side(side), sources.said(side))
        articles.append(article)
        report(Loaded(side, article))
        report(Shown(side, Reading(article=article, passages=split_passages(article), sentences=())))

    from comparators import compare
    from comparators.knowledge.own_folder import open_house
    from comparators.pipeline import Progress
    from comparators.registry import COMPARATORS
    from desktop.overview.figures import figures_of

    checks = [comparator.id for comparator in COMPARATORS]
    report(tuple(Stage(area, tuple(id.split("/")[1] for id in checks if id.startswith(f"{area}/"))) for area in _AREAS))

    def forward(progress: Progress) -> None:
        report(Step(progress.stage, progress.done, progress.detail, progress.result))

    house = open_house(house_folder)
    comparison = compare(
        articles[0], articles[1], house=house, on_progress=forward, is_cancelled=is_cancelled, own_links=own_links
    )
    return Result(comparison, figures_of(comparison))


_AREAS = ("facts", "framing", "artefacts")


def _load(source: Source | None, said: Said) -> Article:
    article = _read(source, said)
    if said.published is None:
        return article
    return replace(article, published=said.published, published_source="user")


def _read(source: Source | None, said: Said) -> Article:
    from comparators.loading import load_address, load_article, load_clipboard

    if isinstance(source, Article):
        return source
    if isinstance(source, Address):
        return load_address(source.url, encoding=said.encoding, any_language=said.any_language)
    if isinstance(source, Pasted):
        article = load_clipboard(source.text, any_language=said.any_language)
        return replace(article, origin=replace(article.origin, path=source.origin or "pasted"))
    return load_article(str(source), encoding=said.encoding, any_language=said.any_language)
