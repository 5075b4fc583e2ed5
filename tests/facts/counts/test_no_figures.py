"""Numbers and dates of everyday reports that tell nothing or are of two things, beside those that do differ."""

from __future__ import annotations

import pytest

from comparators.facts import date, quantity
from tests.marked import pair_of, reading_of


def conflicts(module, left, right, published=None):
    pair = pair_of(reading_of(left, published), reading_of(right, published), linked=True)
    return [finding.values for finding in module.find(pair) if finding.verdict == "conflict"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "http://news.example.org/mayor-opens-the-new-harbour-bridge/4188213.html",
            "http://news.example.org/mayor-opens-the-new-harbour-bridge/4190077.html",
        ),
        (
            "http: / / news. example. org / mayor - opens - new - harbour - bridge / 4188213. html",
            "http: / / news. example. org / mayor - opens - new - harbour - bridge / 4190077. html",
        ),
        (
            "The storm did an estimated $3 million damage to the old theatre, the police said.",
            "Storm damage to the old theatre was estimated at $US3 million ($4.4 million), the police said.",
        ),
        (
            "Angry crowds fought the police in the streets of Harlow as 200 students rioted after a vigil.",
            "Angry crowds fought the police in the streets of Harlow on the third night of riots after a vigil.",
        ),
        (
            "The champion beat Marco Ruiz in the sixth round to keep his world title.",
            "The champion beat Marco Ruiz for his second victory and kept his world title.",
        ),
        (
            "The champion kept his world title with a one-sided win over Marco Ruiz in Bremen.",
            "The champion kept his world title by a win in the seventh round over Marco Ruiz in Bremen.",
        ),
        (
            "The Rovers (12-5) beat the Harriers at the Municipal Stadium on Sunday.",
            "The Rovers beat the Harriers 31-20 at the Municipal Stadium on Sunday.",
        ),
        (
            "The new fishing rule takes effect nine days before the vote.",
            "The new fishing rule will take effect in about 30 days.",
        ),
        (
            "Ross found his team mate Lane with a six-yard pass in the last quarter against the Harriers.",
            "Ross threw for 310 yards against the Harriers and found his team mate Lane with a pass in the last.",
        ),
    ],
)
def test_numbers_of_two_things_are_quiet(left, right):
    assert conflicts(quantity, left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The storm did an estimated $3 million damage to the old theatre, the police said.",
            "The storm did an estimated $4.4 million damage to the old theatre, the police said.",
        ),
        (
            "The champion beat Marco Ruiz in the sixth round to keep his world title.",
            "The champion beat Marco Ruiz in the seventh round to keep his world title.",
        ),
        (
            "The Rovers beat the Harriers 31-24 at the Municipal Stadium on Sunday.",
            "The Rovers beat the Harriers 31-20 at the Municipal Stadium on Sunday.",
        ),
        (
            "The ministry received nearly 300,000 comments on the new fishing rule.",
            "The ministry received nearly 235,000 comments on the new fishing rule.",
        ),
        (
            "The new road is 12 kilometres long, the ministry of transport said.",
            "The new road is 120 kilometres long, the ministry of transport said.",
        ),
    ],
)
def test_numbers_of_one_thing_still_differ(left, right):
    assert conflicts(quantity, left, right)


@pytest.mark.parametrize(
    ("left", "right", "published"),
    [
        (
            "UPDATED: 22:19 GMT, 12 March 2013",
            "UPDATED: Thursday, March 14, 2013, 9:31 AM",
            None,
        ),
        (
            "Ines Duval scored 20 points last night to break the scoring record of the club.",
            "Ines Duval scored 20 points to break the scoring record of the club on Thursday night.",
            None,
        ),
        (
            "Ines Duval scored 23 points against Drake and led the club to Saturday’s semifinals.",
            "Ines Duval scored 23 points against Drake on Friday and led the club to victory.",
            "2013-03-09",
        ),
        (
            "The new fishing rule takes effect nine days before the vote.",
            "The new fishing rule will take effect in about 30 days.",
            None,
        ),
    ],
)
def test_dates_of_two_things_are_quiet(left, right, published):
    assert conflicts(date, left, right, published) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Ines Duval scored 20 points on Friday to break the scoring record of the club.",
            "Ines Duval scored 20 points on Thursday to break the scoring record of the club.",
        ),
        (
            "The new fishing rule takes effect in ten days, the ministry said.",
            "The new fishing rule takes effect in 30 days, the ministry said.",
        ),
    ],
)
def test_dates_of_one_thing_still_differ(left, right):
    assert conflicts(date, left, right, "2013-03-09")
