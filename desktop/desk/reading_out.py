"""The words that a screen reader says of a passage, a fold or a link in view."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRect

from comparators.model import Link
from desktop.desk.links import describe_link
from desktop.desk.marks import describe
from desktop.desk.pane import Pane
from desktop.desk.places import passages_of_link
from desktop.desk.ribbon import Ribbon
from desktop.desk.stand_ins import StandIn, StandIns

_TARGET = 24


def read_out(panes: Sequence[Pane], ribbon: Ribbon, press: Callable[[str], None]) -> tuple[StandIns, ...]:
    """Let the panes and the ribbon be read; ``press`` is told the id of a link that a screen reader presses."""
    texts = [StandIns(pane.viewport(), partial(passages_in_view, pane)) for pane in panes]
    links = StandIns(ribbon, partial(links_in_view, ribbon), press)
    for pane, children in zip(panes, texts, strict=True):
        for moved in (pane.moved, pane.paged):
            moved.connect(children.settle)
            moved.connect(links.settle)
    return (*texts, links)


def passages_in_view(pane: Pane) -> Iterator[StandIn]:
    """Every row in view with its words and what is marked in it, in reading order."""
    if pane.page is None:
        return
    for item in pane.page.between(pane.scroll_top, pane.scroll_top + pane.view_height):
        place = QRect(pane.column_left, round(item.top - pane.scroll_top), pane.column_width, round(item.height))
        if item.fold is not None:
            yield StandIn(f"Folded: {item.fold.label}", place)
        elif item.row is not None:
            row = item.row.row
            words = " ".join(row.span.of(pane.page.reading.text).split())
            number = f"Passage {row.passage + 1}. " if row.numbered else ""
            marks = list(dict.fromkeys(describe(mark.finding) for mark in pane.marks_on(row)))
            yield StandIn(f"{number}{words}{' Marked: ' + '; '.join(marks) if marks else ''}", place)


def links_in_view(ribbon: Ribbon) -> Iterator[StandIn]:
    """Every link in view as a button, from top to bottom."""
    places = []
    for drawn in ribbon.current_scene().drawn:
        point = ribbon.link_point(drawn.link.id)
        if point is not None:
            places.append((point.y(), drawn.link, point))
    for _, link, point in sorted(places, key=lambda place: (place[0], place[1].id)):
        place = QRect(point.x() - _TARGET // 2, point.y() - _TARGET // 2, _TARGET, _TARGET)
        yield StandIn(_link_words(ribbon, link), place, press=link.id)


def _link_words(ribbon: Ribbon, link: Link) -> str:
    left, right = ribbon.pages()
    if left is None or right is None:
        return describe_link(link)
    numbers = [
        " and ".join(str(passage + 1) for passage in passages_of_link(page.reading, sentences))
        for page, sentences in ((left, link.left), (right, link.right))
    ]
    return f"Link, left passage {numbers[0]}, right passage {numbers[1]}: {describe_link(link)}"
