"""Dates in words."""

from __future__ import annotations

import pytest

from comparators.reports.dates import days_apart, in_words
from comparators.values import Interval


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2020-10-09", "9 October 2020"),
        ("2021-01", "January 2021"),
        ("2020", "2020"),
        ("2020-10-01/2020-10-09", "1 to 9 October 2020"),
        ("2020-09-30/2020-10-09", "30 September to 9 October 2020"),
        ("2020-12-30/2021-01-02", "30 December 2020 to 2 January 2021"),
    ],
)
def test_an_interval_reads_as_a_person_writes_it(iso, words):
    assert in_words(Interval.from_iso(iso)) == words


@pytest.mark.parametrize(
    ("left", "right", "says"),
    [
        ("2020-10-09", "2020-10-09", "the same day"),
        ("2020-10-09", "2020-10", "the same time"),
        ("2020-10-09", "2020-10-10", "right report is later by 1 day:"),
        ("2020-10-12", "2020-10-09", "left report is later by 3 days:"),
        ("2020-10-09", "2020-10-12/2020-10-14", "later by 3 to 5 days:"),
        ("2020-10-09", "2021-01", "later by about 3 months:"),
        ("2017", "2021", "later by about 4 years:"),
    ],
)
def test_the_later_report_is_named_with_the_time_between(left, right, says):
    assert says in days_apart(Interval.from_iso(left), Interval.from_iso(right))
