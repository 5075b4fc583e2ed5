"""Linked scrolling."""

from __future__ import annotations

import itertools

from desktop.desk.levelling import Anchor, level, nearest

ANCHORS = (Anchor(100, 200, 500, 1, 4), Anchor(300, 400, 900, 3, 7))


def test_inside_a_partnered_passage_both_move_alike() -> None:
    assert [level(ANCHORS, height, 1000, 2000) for height in (100, 150, 200)] == [500, 550, 600]


def test_between_two_the_other_page_makes_up_the_way_evenly() -> None:
    assert level(ANCHORS, 250, 1000, 2000) == 750


def test_tops_and_ends_meet() -> None:
    assert level(ANCHORS, 0, 1000, 2000) == 0
    assert level(ANCHORS, 1000, 1000, 2000) == 2000


def test_without_links_the_pages_scroll_in_proportion() -> None:
    assert level((), 250, 1000, 2000) == 500


def test_nothing_jumps() -> None:
    heights = [level(ANCHORS, height / 10, 1000, 2000) for height in range(10001)]
    assert max(abs(after - before) for before, after in itertools.pairwise(heights)) < 1.0


def test_the_nearest_partnered_passage() -> None:
    assert nearest(ANCHORS, 260) == ANCHORS[1]
    assert nearest((), 260) is None
