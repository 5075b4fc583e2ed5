"""Places lie in the areas that hold them, by rows with a source, and nothing is guessed."""

from __future__ import annotations

import pytest

from comparators.knowledge.regions import lies_in


@pytest.mark.parametrize(
    ("place", "area"),
    [("Stepanakert", "Nagorno-Karabakh"), ("Bakhmut", "Donetsk"), ("Srinagar", "Kashmir"), ("Aleppo", "Syria")],
)
def test_a_place_lies_in_its_area(place, area):
    assert lies_in(place, area)
    assert not lies_in(area, place)


def test_places_side_by_side_hold_nothing():
    assert not lies_in("Bakhmut", "Luhansk")
    assert not lies_in("Nowhere", "Syria")
