"""Links drawn between the panes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from comparators.model import Link
from desktop.desk.bands import band, knot_height, tail
from desktop.desk.links import Look, describe_link, looks_of
from desktop.desk.ribbon_scene import PlacedLink, SceneMaker, View
from tests.desktop.leaves import dam

GREEN = Look("same", None)


def placed(name: int, left: list[tuple[float, float]], right: list[tuple[float, float]]) -> PlacedLink:
    return PlacedLink(Link((name,), (name,), "same", 0.8), GREEN, tuple(left), tuple(right))


def scene(*links: PlacedLink, left: float = 0, right: float = 0, whole: str | None = None):
    return SceneMaker().scene(links, View(left, right, 96, 400), whole=whole, half=lambda name: 4.0)


def test_a_band_has_a_waist_of_twice_the_half_width() -> None:
    shape = band(((0, 100),), ((200, 300),), 150, 96, 4)
    assert shape.fill.contains(QPointF(48, 153))
    assert not shape.fill.contains(QPointF(48, 156))
    assert shape.fill.contains(QPointF(2, 50))
    assert shape.fill.contains(QPointF(94, 250))
    assert not shape.fill.contains(QPointF(94, 50))


def test_the_knot_stands_at_the_mean_of_the_two_sides_mean_centres_and_inside() -> None:
    assert knot_height(((0, 100), (100, 200)), ((300, 400),), 0, 600) == 225
    assert knot_height(((0, 4),), ((0, 4),), 0, 600) == 10
    assert knot_height(((590, 620),), ((590, 640),), 0, 600) == 590


def test_many_to_many_goes_through_one_knot() -> None:
    drawn = scene(placed(1, [(0, 50), (300, 350)], [(100, 150), (200, 250)])).drawn
    assert [len(item.shapes) for item in drawn] == [1]
    assert len(drawn[0].feet) == 4


def test_a_partner_out_of_view_leaves_a_tail_that_bends_toward_it() -> None:
    up, down = tail((100, 150), "left", True, 96), tail((100, 150), "left", False, 96)
    assert up.fill.boundingRect().top() <= 125 - 34
    assert down.fill.boundingRect().bottom() >= 125 + 34
    assert up.fill.boundingRect().right() == pytest.approx(96 * 0.46)


def test_partners_out_of_view_are_counted_in_their_corner() -> None:
    found = scene(
        placed(1, [(0, 50)], [(900, 950)]),
        placed(2, [(60, 90)], [(0, 40), (800, 840)]),
        placed(3, [(900, 950)], [(950, 990)]),
    )
    assert {corner: [link.id for link in links] for corner, links in found.beyond.items()} == {
        ("right", False): ["L1-1", "L2-2"]
    }
    assert len(found.drawn) == 2


def test_a_selected_links_far_strands_are_drawn_to_the_edge() -> None:
    link = placed(1, [(0, 50)], [(100, 150), (900, 950)])
    assert scene(link).drawn[0].shapes[0].fill.boundingRect().bottom() == 150
    assert scene(link, whole="L1-1").drawn[0].shapes[0].fill.boundingRect().bottom() == 950


def test_a_shape_is_kept_while_both_sides_move_alike() -> None:
    maker, link = SceneMaker(), placed(1, [(100, 150)], [(200, 250)])

    def shape(left: float, right: float) -> object:
        view = View(left, right, 96, 400)
        return maker.scene([link], view, whole=None, half=lambda name: 4.0).drawn[0].shapes[0]

    assert shape(0, 0) is shape(40, 40)
    assert shape(0, 0) is not shape(0, 20)


def test_the_smallest_of_the_links_under_a_point_is_on_top() -> None:
    big, small = placed(1, [(0, 300)], [(0, 300)]), placed(2, [(140, 160)], [(140, 160)])
    found = scene(big, small)
    assert found.link_at(QPointF(10, 150)).link.id == "L2-2"
    assert found.link_at(QPointF(10, 40)).link.id == "L1-1"


def test_eight_pixels_of_slack() -> None:
    found = scene(placed(1, [(100, 120)], [(100, 120)]))
    assert found.link_at(QPointF(48, 122)) is not None
    assert found.link_at(QPointF(2, 127)) is not None
    assert found.link_at(QPointF(2, 135)) is None


def test_a_link_that_carries_a_conflict_is_red_whatever_its_relation(application: QApplication) -> None:
    comparison = dam()
    pair = comparison.pair
    looks = looks_of(pair.left, pair.right, pair.alignment, comparison.findings)
    assert [looks[link.id].sign for link in pair.alignment.links] == ["update", None, None, "conflict", None]
    assert [looks[link.id].hue for link in pair.alignment.links] == ["facts", "same", "same", "conflict", "quiet"]


def test_a_link_says_relation_score_and_reasons() -> None:
    assert describe_link(dam().pair.alignment.links[2]) == "same, 0.90: both: dam"
