"""Whether two texts tell one story: the tables that ship, and how doubt tells on links."""

from __future__ import annotations

import pytest

from comparators.alignment.candidates import link_weights
from comparators.alignment.features import features
from comparators.alignment.matter import prepare
from comparators.alignment.participants import participants
from comparators.alignment.story import doubt, learned, story
from tests.marked import reading_of

QUAKE = """A strong earthquake shook the island of Lombok on Sunday, killing 91 people, officials said.

Thousands of people in Mataram spent the night outdoors."""
LOMBOK = """At least 91 people have died in an earthquake on Lombok in Indonesia, the disaster agency said on Sunday.

Residents of Mataram slept in the open."""
PERU = """A strong earthquake shook Peru's coast on Friday, killing 510 people, officials said.

Thousands of people in Pisco spent the night outdoors."""


def told(left: str, right: str) -> float:
    both = [prepare(reading, participants(reading)) for reading in (reading_of(left), reading_of(right))]
    return story(features(*both))


def test_another_quake_is_less_of_one_story():
    assert told(QUAKE, LOMBOK) > told(QUAKE, PERU)


def test_doubt_weakens_links_and_never_strengthens_them():
    assert 0 >= doubt(9.0) > doubt(2.0) > doubt(-2.0)
    assert doubt(9.0) == pytest.approx(0.0, abs=0.01)


def test_the_table_says_where_it_comes_from_and_how_good_it_was_on_topics_kept_apart():
    assert "CC BY 3.0" in learned()["origin"]
    assert learned()["kept_apart"]["AP"] > 0.8


def test_every_column_speaks_for_a_link_but_that_one_is_a_title():
    assert {name for name, weight in link_weights()[1].items() if weight <= 0} == {"one is a title"}
