"""Figures of one text against its own lists, parts, dates and years of birth."""

from __future__ import annotations

import pytest

from comparators.facts.counts.own_lists import listed_otherwise
from comparators.facts.counts.own_parts import parted_otherwise
from comparators.facts.counts.own_spans import ages_otherwise, spans_otherwise
from tests.marked import UNRELATED, pair_of, reading_of


def found(rule, text):
    return list(rule(pair_of(reading_of(text, "2023-08-10"), reading_of(UNRELATED)), "left"))


@pytest.mark.parametrize(
    "text",
    [
        "Four other people were arrested: two officials, a manager and his brother, and the minister's driver.",
        "Three ministers resigned: Anna Holt, Piet Breuer, Lena Kask and Marko Vidal.",
        "The plan rests on five pillars: schools, health, roads and housing.",
        "The council named three sites: Halden, Moss, Tønsberg and Larvik.",
        "Five villages sued. Ober Sel, Linde, Karsk, Mollen, Brod and Vessa are the villages that signed.",
        "The bank will close four branches. The branches Holm, Brenna and Vik will shut first thing in May.",
        "Two suspects were charged with theft. The suspects are Marko Vidal, Ana Berg and Tom Hill.",
        "It was the third walkout at Norvia this year, coming after those of March, June and October.",
        "This was the second strike of the season, following those in Lyon, Lille and Nantes.",
        "The fourth rally of the week, after those in Gdansk and Poznan, drew thousands.",
    ],
)
def test_a_number_and_its_list_that_do_not_agree_are_found(text):
    (finding,) = found(listed_otherwise, text)
    assert finding.verdict == "internal"
    assert finding.left
    assert not finding.right


@pytest.mark.parametrize(
    "text",
    [
        "Four other people were arrested: two officials, a manager and the minister's driver.",
        "Three ministers resigned: Anna Holt, Piet Breuer and Lena Kask.",
        "Three men were held: John Smith, a baker, Tom Jones, a teacher, and Al Hill, a nurse.",
        "Five villages sued. Ober Sel, Linde and Karsk are among the villages.",
        "Five cities bid, including Oslo, Bergen and Moss.",
        "Five villages sued. The largest villages, Linde, Karsk and Brod, are on the river.",
        "It was the fourth walkout this year, after those of March, June and October.",
        "The third largest city after Lyon, Lille and Nantes drew crowds.",
        "The third goal came after Meier, Schulz and Braun had been booked.",
        "The company has two plants: one in Lyon, which makes tyres, and another in Lille.",
        "Three people were hurt: doctors and nurses treated them at once.",
        "The two groups, doctors and nurses, met on Monday.",
        "The four teams were drawn: Ajax against Porto, and Lyon against Celtic.",
        "He has three sons: Paul, Jan and Peter, who live in Oslo.",
        "Six patients were treated: three women, two men and a child.",
        "Six companies bid for the contract: Alfa, Beta Group, Gamma, Delta and Sons, Epsilon and Zeta.",
    ],
)
def test_a_number_and_its_list_that_can_agree_are_left_alone(text):
    assert not found(listed_otherwise, text)


@pytest.mark.parametrize(
    "text",
    [
        "Of the 43 injured, 12 were taken to the capital and 26 to Dolna Brina, while three were treated on the spot.",
        "Of the 20 players, 9 voted for the offer and 14 against it.",
        "Of the 60 flights, 22 went to Spain, 18 to Italy and 15 to Greece.",
        "Of the 120 seats, 70 went to the Greens, 40 to the Liberals and 20 to the farmers.",
    ],
)
def test_a_whole_and_its_parts_that_do_not_agree_are_found(text):
    (finding,) = found(parted_otherwise, text)
    assert finding.verdict == "internal"
    assert finding.left
    assert not finding.right


@pytest.mark.parametrize(
    "text",
    [
        "Of the 43 injured, 12 were taken to the capital and 28 to Dolna Brina, while three were treated on the spot.",
        "Of the 43 injured, 12 were in a critical condition.",
        "Of the 43 injured, 12 were women and 26 were men, and the rest children.",
        "Of the 20 dead, 12 were women and 11 were foreigners.",
        "Of the 43 injured, 12 were taken to hospital, 20 to a clinic and others went home.",
        "Of the 300 houses, 120 burned down in 2 hours and 40 were damaged.",
        "Of the nine, five are over 60 and four under 30.",
        "Of the 80 trains, 12 ran late on 3 May and 30 on 4 May.",
    ],
)
def test_a_whole_and_its_parts_that_can_agree_are_left_alone(text):
    assert not found(parted_otherwise, text)


@pytest.mark.parametrize(
    "text",
    [
        "The intruders were inside its network for 11 days, from August 12 until they were noticed on August 29.",
        "The festival runs for ten days, from 3 May to 20 May.",
        "He was held for three weeks, from June 1 to July 15.",
        "A two-month ban from 1 March 2022 to 30 September 2022 was imposed.",
    ],
)
def test_a_length_and_its_dates_that_do_not_agree_are_found(text):
    (finding,) = found(spans_otherwise, text)
    assert finding.verdict == "internal"
    assert finding.left
    assert not finding.right


@pytest.mark.parametrize(
    "text",
    [
        "The intruders were inside its network for 17 days, from August 12 until they were noticed on August 29.",
        "The festival runs for ten days, from 3 May to 12 May.",
        "The festival runs for ten days, from 3 May to 13 May.",
        "He was held for three weeks. From June 1 to July 15 the house was watched.",
        "In 11 days, tickets for shows between 12 August and 29 August sold out.",
        "The four-day summit from May 30 to June 2 was held in Bonn.",
        "He ruled for eight years, from 2014 to 2022.",
        "For three days, from Monday to Wednesday, trains will not run.",
    ],
)
def test_a_length_and_its_dates_that_can_agree_are_left_alone(text):
    assert not found(spans_otherwise, text)


@pytest.mark.parametrize(
    "text",
    [
        "The ship, built in 1998, has in its thirty-one years sailed under three flags.",
        "The factory, founded in 1950, has in its 90 years never been shut.",
        "Marta Holm, 40, was born in Oslo in May 1995 and studied there.",
        "Ana Berg, 22, has yet to comment. Born in Lyon in March 1991, she came through the ranks.",
    ],
)
def test_a_age_and_its_year_that_do_not_agree_are_found(text):
    (finding,) = found(ages_otherwise, text)
    assert finding.verdict == "internal"
    assert finding.left
    assert not finding.right


@pytest.mark.parametrize(
    "text",
    [
        "The ship, built in 1998, has in its twenty-five years sailed under three flags.",
        "The bridge was built in 1983, 40 years ago, and never repaired.",
        "Marta Holm, 28, was born in Oslo in May 1995 and studied there.",
        "Marta Holm, 40, spoke for the families. Her son was born in 2015.",
        "Ana Berg, 32, has yet to comment. Born in Lyon in March 1991, she came through the ranks.",
        "The prize, awarded in 2010, is given every five years.",
        "A man of 40, Jan Holm, and a girl who was born in 2015 were hurt.",
    ],
)
def test_a_age_and_its_year_that_can_agree_are_left_alone(text):
    assert not found(ages_otherwise, text)
