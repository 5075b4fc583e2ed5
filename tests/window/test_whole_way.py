"""The whole way through, as a person goes it: load the seeds, click a link, step through findings, export."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from tests.window.driver import Hand, by_hand

pytestmark = pytest.mark.window

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


class Outline(HTMLParser):
    """What a page holds: its elements by name, what its links point at, its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.source = page
        self.elements: list[str] = []

        self.targets: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.elements.append(tag)

        if tag == "a" and values.get("href"):
            self.targets.append(values["href"])

    def handle_data(self, data):
        self.text += data


def load_seeds(hand: Hand) -> None:
    """Through the window's own dialog, by keyboard."""
    hand.focus()
    hand.press("ctrl+o")
    dialog = hand.dialog()
    hand.write(str(SEEDS[0]))
    hand.see(lambda: dialog.fields["right"].field.setFocus())
    hand.write(str(SEEDS[1]))
    hand.press("Return")
    hand.until(lambda: hand.window.workspace.state == "ready", "the comparison to be ready")
    hand.focus()


def rest(hand: Hand) -> tuple[int, int]:
    """The first sentences in view, once the panes have come to rest."""

    def places() -> tuple[int, int]:
        desk = hand.window.desk
        return desk.first_visible_sentence("left"), desk.first_visible_sentence("right")

    seen = [(-2, -2), (-1, -1)]

    def still() -> bool:
        seen.append(hand.window.desk.left_pane.verticalScrollBar().value())
        seen.append(hand.window.desk.right_pane.verticalScrollBar().value())
        return len(seen) > 24 and seen[-2:] * 10 == seen[-20:]

    hand.until(still, "the panes to rest", seconds=15)
    return hand.see(places)


@by_hand
def test_the_seeds_are_read_aligned_and_marked_in_every_area(hand):
    load_seeds(hand)
    comparison = hand.window.workspace.comparison
    assert len(comparison.pair.alignment.links) >= 5
    assert {finding.area for finding in comparison.findings} == {"facts", "framing", "artefacts"}
    assert not comparison.notices


@by_hand
def test_f8_steps_through_the_findings_and_moves_both_panes(hand):
    load_seeds(hand)
    workspace = hand.window.workspace
    start = hand.see(lambda: workspace.selection.finding)
    seen = [rest(hand)]
    for _ in range(8):
        before = hand.see(lambda: workspace.selection.finding)
        hand.press("F8")
        hand.until(lambda before=before: workspace.selection.finding != before, "the next finding", seconds=10)
        seen.append(rest(hand))
    assert len({left for left, _ in seen}) > 1
    assert len({right for _, right in seen}) > 1
    hand.press(*["F7"] * 8)
    hand.until(lambda: workspace.selection.finding == start, "F7 to come back", seconds=10)


@by_hand
def test_a_click_on_a_link_selects_it_and_shows_both_its_ends(hand):
    load_seeds(hand)
    rest(hand)
    desk, workspace = hand.window.desk, hand.window.workspace

    def knots():
        ribbon = desk.ribbon
        area = ribbon.rect().translated(ribbon.mapToGlobal(ribbon.rect().topLeft())).adjusted(4, 30, -4, -30)
        points = {link.id: desk.link_point(link.id) for link in workspace.alignment.links}
        return {name: point for name, point in points.items() if area.contains(point)}

    visible = hand.see(knots)
    assert visible, "no knot of a link is in view"
    chosen = hand.see(lambda: workspace.selection)
    hand.click(sorted(visible.items())[0][1])
    hand.until(lambda: workspace.selection != chosen, "another selection", seconds=10)
    assert hand.see(lambda: workspace.selection.link) in visible
    assert hand.see(hand.window.tray.isVisible)


@by_hand
def test_a_link_drawn_by_mouse_is_kept_and_ctrl_z_takes_it_back(hand):
    load_seeds(hand)
    rest(hand)
    desk, workspace = hand.window.desk, hand.window.workspace

    def beside() -> tuple:
        """The lowest whole line of either text, at the ribbon's edges."""
        ribbon, points = desk.ribbon, []
        for side, x in (("left", 6), ("right", ribbon.width() - 6)):
            pane = desk.panes[side]
            items = pane.page.between(pane.scroll_top, pane.scroll_top + pane.view_height - 30)
            low = [item for item in items if item.row is not None][-1]
            y = min(low.bottom - pane.scroll_top - 12, pane.view_height - 40)
            points.append(ribbon.mapToGlobal(QPoint(x, round(y))))
        return tuple(points)

    hand.drag(*hand.see(beside))

    def own() -> bool:
        return not workspace.relinking and any(link.locked for link in workspace.alignment.links)

    hand.until(own, "the link to be kept")
    hand.focus()
    hand.press("ctrl+z")
    hand.until(lambda: not workspace.relinking and not own(), "the link to be taken back")


@by_hand
def test_ctrl_e_exports_an_html_report_that_holds_the_comparison(hand, tmp_path):
    load_seeds(hand)
    target = tmp_path / "report.html"
    hand.press("ctrl+e")
    dialog = hand.dialog()
    html = next(number for number in range(dialog.format.count()) if ".html" in dialog.format.itemText(number))
    hand.see(lambda: dialog.format.setCurrentIndex(html))
    hand.see(dialog.path.field.setFocus)
    hand.press("ctrl+a")
    hand.write(str(target))
    hand.press("Return")
    hand.until(target.exists, "the report to be written", seconds=30)
    page = Outline(target.read_text(encoding="utf-8"))
    comparison = hand.window.workspace.comparison
    shown = re.sub(r"\s+", " ", page.text)
    for reading in (comparison.pair.left, comparison.pair.right):
        for number in range(len(reading.sentences)):
            assert re.sub(r"\s+", " ", reading.sentence_text(number))[:40] in shown

    assert all(finding.id in page.source for finding in comparison.findings if not finding.quiet)
    assert all(address.startswith("#") for address in page.targets)
    assert not {"iframe", "object", "img", "link"} & set(page.elements)
