"""Where each text speaks of whom, and how much."""

from __future__ import annotations

from functools import cache

from comparators.framing.emphasis_map import ALONE, emphasis_map
from comparators.model import Pair
from tests.marked import pair_of, reading_of

LEFT = (
    "Rebels shelled the airport of Sebha on Sunday. The rebels lost two men near Sebha. "
    "Egypt closed its border with Libya on Monday. Egypt sent planes."
)
RIGHT = (
    "Rebels shelled the airport of Sebha on Sunday. Nobody was hurt in Sebha. A bakery opened in the old town. "
    "Its owner sells rolls with dates."
)


@cache
def pair() -> Pair:
    return pair_of(reading_of(LEFT), reading_of(RIGHT))


def test_shares_are_those_of_the_stretches():
    for row in emphasis_map(pair()):
        for share, places in ((row.left, row.left_places), (row.right, row.right_places)):
            assert abs(share - sum(end - start for start, end in places)) < 0.002
            assert all(0 <= start < end <= 1 for start, end in places)
            assert list(places) == sorted(places)


def test_a_country_that_one_text_leaves_out_has_an_empty_strip():
    row = next(row for row in emphasis_map(pair()) if row.subject == "Egypt")
    assert row.left > 0.3
    assert row.left_places[-1][1] == 1.0
    assert row.right_places == ()


def test_what_one_text_tells_alone_comes_first():
    assert emphasis_map(pair())[0].subject == ALONE


def test_swapping_the_texts_swaps_the_strips():
    straight = emphasis_map(pair())
    turned = emphasis_map(pair_of(reading_of(RIGHT), reading_of(LEFT)))
    assert {(r.subject, r.left_places, r.right_places) for r in straight} == {
        (r.subject, r.right_places, r.left_places) for r in turned
    }
