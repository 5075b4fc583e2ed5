"""Tolls and crowds of one matter, told under other words, places and days; and what must not be compared."""

from __future__ import annotations

import pytest

from comparators.facts.counts.chief_tolls import chief_tolls_apart
from comparators.facts.counts.crowds_apart import crowds_apart
from comparators.facts.counts.own_figures import contradictions
from comparators.facts.events.rare_names import rare_names, story_by_names
from tests.marked import pair_of, reading_of

FERRY = (
    "The Orlanda Star sank off Kellmore on Wednesday, the coast guard said. Captain Tove Lindqvist was on the bridge. "
)
NEXT_DAY = "Divers went down again in the Sound of Brannick on Thursday. The Orlanda Star lies off Kellmore. "


def pair(left, right):
    return pair_of(reading_of(left, "2023-08-10"), reading_of(right, "2023-08-11"))


def numbers(rows):
    return [(row.verdict, row.left[0].value.low, row.right[0].value.low) for row in rows]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            FERRY + "Eleven people drowned.",
            NEXT_DAY + "The number of dead has risen to 19, said Tove Lindqvist, her captain.",
            ("update", 11, 19),
        ),
        (
            FERRY + "The wreck is deep. Lifeboats came late. Sixteen people are missing, the mayor said.",
            NEXT_DAY + "Tove Lindqvist is being questioned. Nine people are missing.",
            ("update", 16, 9),
        ),
        (
            "Guards of the Kellmore mine fired near Brannick on Wednesday. One driver, Jonas Ekberg, was shot dead.",
            "Robbers fell on a convoy of the Kellmore mine near Brannick. They murdered four of the drivers, "
            "one of them Jonas Ekberg.",
            ("update", 1, 4),
        ),
    ],
)
def test_the_tolls_of_one_matter_are_compared_wherever_they_stand(left, right, expected):
    assert expected in numbers(chief_tolls_apart(pair(left, right)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # the texts share no name but that of a country
            FERRY + "Eleven people drowned.",
            "A coach fell into a gorge in Norway on Monday. Nineteen people were killed on the road to Tarvik.",
        ),
        (  # the parts of the other's number
            FERRY + "Eleven people drowned.",
            NEXT_DAY + "Seven people drowned at once with the ship of Tove Lindqvist, and four died in hospital.",
        ),
        (  # of the dead, not the dead
            FERRY + "Eleven people drowned.",
            NEXT_DAY + "Tove Lindqvist wept. Ten of the dead were from Brannick.",
        ),
        (  # women among all, and a woman elsewhere
            FERRY + "Eleven people drowned, including five children and two women.",
            NEXT_DAY + "Tove Lindqvist wept. Three women were killed.",
        ),
    ],
)
def test_other_events_and_parts_are_left_alone(left, right):
    assert not numbers(chief_tolls_apart(pair(left, right)))


MARCH = "Tove Lindqvist spoke for the miners of Kellmore on Wednesday. "


def test_crowds_are_compared_without_a_common_noun():
    found = pair(
        MARCH + "Organisers put the crowd at 70,000.",
        "A quiet day, say the police of Kellmore. Some 12,000 people marched to hear Tove Lindqvist.",
    )
    assert numbers(crowds_apart(found)) == [("conflict", 70000, 12000)]


@pytest.mark.parametrize(
    "right",
    [
        "Kellmore was calm. Some 70,000 people marched to hear Tove Lindqvist.",
        "Kellmore heard Tove Lindqvist. In May some 12,000 people had marched there.",
        "Kellmore heard Tove Lindqvist. Police expect 12,000 people to march on Friday.",
        "Kellmore heard Tove Lindqvist. Organisers counted 80,000 marchers, the police 12,000 marchers.",
    ],
)
def test_one_crowd_or_another_day_or_two_counts_are_left_alone(right):
    assert not numbers(crowds_apart(pair(MARCH + "Organisers put the crowd at 70,000.", right)))


def test_rare_names_tell_one_matter_and_well_known_ones_do_not():
    one = pair(FERRY, NEXT_DAY + "Tove Lindqvist is being questioned.")
    assert len(rare_names(one)) >= 2
    assert story_by_names(one).sure
    two = pair("Shells fell on Aleppo in Syria on Wednesday.", "The president of Syria came to Aleppo and Damascus.")
    assert not rare_names(two)


def test_two_sides_of_one_text_are_no_contradiction():
    text = (
        "Eight dead in fighting at Kellmore\n\nAt least eight soldiers were killed at Kellmore on Wednesday. "
        "Brannick's army said five of its troops died. Tarvik spoke of the deaths of three soldiers."
    )
    assert not list(contradictions(pair(text, "Nothing was heard."), "left"))
