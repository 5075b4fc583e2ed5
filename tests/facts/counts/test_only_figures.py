"""The only figures of one thing, votes that fell otherwise, and figures that were brought up to date."""

from __future__ import annotations

import pytest

from comparators.facts.counts.only_figures import only_figures
from comparators.facts.counts.progress import brought_up_to_date
from comparators.facts.counts.votes_apart import votes_apart
from tests.marked import pair_of, reading_of


def pair(left, right, later="2023-08-11"):
    return pair_of(reading_of(left, "2023-08-10"), reading_of(right, later))


@pytest.mark.parametrize(
    ("left", "right", "numbers"),
    [
        (
            "Hackers stole the names and addresses of 2.3 million customers, the phone company said.",
            "The personal data of 3.2 million customers of the phone company are now in the wrong hands.",
            (2.3e6, 3.2e6),
        ),
        (
            "The bank’s quarterly net profit rose to 418 million euros.",
            "In three months the bank made 481 million euros after tax.",
            (418e6, 481e6),
        ),
        (
            "The mine’s owner, which has put $140 million into the project, may appeal.",
            "The company said it had spent $90 million on the mine so far.",
            (140e6, 90e6),
        ),
        (
            "Nine in ten of the airline’s pilots followed the strike call, the union said.",
            "About 60 percent of the pilots had stayed away from work in the strike, the airline said.",
            (90, 60),
        ),
        (
            "The commission put turnout among 4.5 million registered voters at 64.1 percent.",
            "Only 58.3 percent of the 4,486,000 people on the voters’ roll took part in the election.",
            (64.1, 58.3),
        ),
        (
            "The inquiry counted 84 wrong results of the laboratory.",
            "The laboratory delivered 134 false findings, says the inquiry.",
            (84, 134),
        ),
        (
            "The storm cut power lines and felled 340 trees in the city.",
            "In the city the storm brought down 520 trees and cut power lines.",
            (340, 520),
        ),
        ("The airline cancelled 412 flights.", "The company scrapped 520 flights on Tuesday.", (412, 520)),
        (
            "Rebels burned a column of 16 buses near Marun. Nine buses were beyond repair.",
            "The column near Marun was made up of 19 buses, said the governor.",
            (16, 19),
        ),
        (
            "Two rockets struck the port of Marun at night.",
            "Five rockets hit the port of Marun, the navy said.",
            (2, 5),
        ),
        ("The rider skipped two doping tests last year.", "She skipped three doping tests last year.", (2, 3)),
    ],
)
def test_the_only_figures_of_one_thing_are_set_beside_each_other(left, right, numbers):
    (row,) = only_figures(pair(left, right))
    assert (row.left.value.low, row.right.value.low) == numbers


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Hackers stole the names of 2.3 million customers.",
            "Hackers stole the names of more than two million customers.",
        ),
        (
            "Of the voters, 60 percent of the pilots backed the strike.",
            "In the strike vote, 40 percent of the pilots were against.",
        ),
        (
            "The bank made 418 million euros in the quarter and 1.6 billion euros in the year.",
            "The bank made 512 million euros before tax.",
        ),
        (
            "The storm felled 340 trees in the city.",
            "The storm felled another 520 trees in the city.",
        ),
        (
            "The storm felled 340 trees in the city.",
            "A total of 520 trees were felled in the region since May.",
        ),
        (
            "The crowd was put at 4.5 million registered voters.",
            "The roll has 4,486,000 registered voters.",
        ),
        (
            "He scored 21 goals last season.",
            "He scored 26 goals in all competitions, 21 goals in the league.",
        ),
        ("The relief agency has sent 18 doctors and nurses to Marun.", "In Marun work seven doctors and 11 nurses."),
        ("The court heard 41 witnesses.", "The court heard 22 prosecution witnesses and 19 for the defence."),
        ("He had eight rebounds a game.", "He grabbed 11 rebounds."),
        ("Five jeeps were burned in Marun.", "The army burned five cars and three jeeps in Marun."),
        ("Police searched 40 flats in Lyon.", "The developer will build 60 flats in Lyon."),
        ("The company will cut 1,200 jobs in Lyon.", "The new plant in Lyon is to create 1,500 jobs."),
        (
            "The plant employs 190 bakers.",
            "The town has a school for 300 young bakers and a market hall.",
        ),
    ],
)
def test_figures_that_can_both_hold_are_left_alone(left, right):
    assert not only_figures(pair(left, right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("By seven votes to four the judges struck down the licence.", "Eight of the eleven judges backed the order."),
        ("Parliament lifted his immunity by 88 votes to 42.", "Of the deputies, 95 of the 130 members voted for it."),
        ("The council approved the tower, voting by 21 votes to 16.", "The tower was approved by 23 votes to 14."),
    ],
)
def test_votes_that_fall_otherwise_are_found(left, right):
    (finding,) = votes_apart(pair(left, right))
    assert finding.verdict == "conflict"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("By seven votes to four the judges struck it down.", "Seven of the eleven judges backed the order."),
        ("By seven votes to four the judges struck it down.", "Four of the eleven judges dissented."),
        ("By seven votes to four the judges struck it down.", "Three of the eleven judges are women."),
        ("By seven votes to four the judges struck it down.", "The deputies rejected it by 60 votes to 40."),
    ],
)
def test_votes_that_can_be_one_or_are_of_other_bodies_are_left_alone(left, right):
    assert not list(votes_apart(pair(left, right)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Fourteen people were detained across the country after the vote, police said.",
            "Nineteen arrests had been made in connection with the vote, police said.",
        ),
        (
            "The dairy recalled soft cheese after 17 people fell ill with listeriosis.",
            "The number of people diagnosed with listeriosis from the dairy’s soft cheese has risen to 23.",
        ),
        (
            "Shares in the bank were up 3.1% in early trading.",
            "The bank’s stock gave up its early gains to close 1.4 percent down.",
        ),
        (
            "Returns from 71% of polling stations gave her 51.8% of the vote.",
            "The complete tally gave the challenger 50.6 percent.",
        ),
    ],
)
def test_figures_of_a_later_time_are_updates(left, right):
    ((_, _, finding),) = brought_up_to_date(pair(left, right))
    assert finding.verdict == "update"


@pytest.mark.parametrize(
    ("left", "right", "later"),
    [
        ("Fourteen people were detained after the vote.", "Nineteen arrests were made after the vote.", "2023-08-10"),
        ("Nineteen people were detained after the vote.", "Fourteen arrests were made after the vote.", "2023-08-11"),
        ("Its shares fell by as much as 31%.", "Its stock closed 24 percent lower.", "2023-08-11"),
        ("The shares closed 2.1 percent up.", "The stock ended 2.1 percent higher.", "2023-08-11"),
        ("Fourteen people were detained in Lyon.", "Nineteen people were killed in Lyon.", "2023-08-11"),
        ("The final tally gave her 50.6 percent.", "In the complete count she had 50.6 percent.", "2023-08-11"),
    ],
)
def test_figures_that_no_later_time_tells_apart_are_no_updates(left, right, later):
    assert not list(brought_up_to_date(pair(left, right, later)))


def test_a_sum_of_one_month_is_not_that_since_the_start_of_the_year():
    left = "The bank of Marun sold about $400 million in July to hold up the currency, its report says."
    right = "The bank of Marun has spent some $900 million to hold up the currency since the start of the year."
    assert not only_figures(pair(left, right))
