"""The verdict on a whole text needs three distinct strong signs."""

from __future__ import annotations

from comparators.artefacts.translated import translated
from tests.marked import reading_of

SIGNS = (
    "The council of the port will meet in a closed manner.",
    "The fire did not leave any casualties.",
    "Smoke rose, according to scenes broadcast by a local channel.",
    "One guard is carrying a severe wound.",
)


def test_three_signs_are_enough_and_name_the_language():
    assert "probably from Arabic" in translated(reading_of(" ".join(SIGNS)))


def test_two_signs_are_not():
    assert translated(reading_of(" ".join(SIGNS[:2]))) == ""


def test_one_sign_that_comes_back_is_one_sign():
    assert translated(reading_of(" ".join([SIGNS[0]] * 5))) == ""
