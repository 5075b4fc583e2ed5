"""Reports of two days: what must hold before they are set aside, and what a person is told."""

from __future__ import annotations

import pytest

from comparators.facts.events.two_days import two_days
from comparators.facts.set_aside import notice
from comparators.pipeline import compare
from comparators.reports.html import render
from tests.marked import article, pair_of, reading_of

MONDAY = "Nine killed in rocket attack on Harim\n\nNine people were killed in a rocket attack on Harim on Monday."
THURSDAY = "Five killed in rocket attack on Harim\n\nFive people were killed in a rocket attack on Harim on Thursday."


def days(left: str, left_day: str | None, right: str, right_day: str | None) -> bool:
    return two_days(pair_of(reading_of(left, left_day), reading_of(right, right_day))) is not None


def test_two_bulletins_of_two_months_are_of_two_days():
    assert days(MONDAY, "2016-08-15", THURSDAY, "2016-10-06")


@pytest.mark.parametrize(
    ("left", "left_day", "right", "right_day"),
    [
        pytest.param(MONDAY, None, THURSDAY, "2016-10-06", id="one without a date"),
        pytest.param(MONDAY, "2016-08-15", THURSDAY.replace("Thursday", "Tuesday"), "2016-08-16", id="the next day"),
        pytest.param(
            MONDAY, "2016-08-15", THURSDAY + " It was the worst since that of 15 August.", "2016-10-06", id="looks back"
        ),
        pytest.param(
            MONDAY.replace("a rocket attack on", "the flood in"),
            "2016-08-15",
            THURSDAY.replace("a rocket attack on", "the flood in"),
            "2016-10-06",
            id="a flood goes on",
        ),
        pytest.param(
            MONDAY + " Mayor Anna Kovač was among them.",
            "2016-08-15",
            THURSDAY + " Mayor Anna Kovač was hurt.",
            "2016-10-06",
            id="one person in both openings",
        ),
    ],
)
def test_reports_that_may_tell_of_one_day_are_left_alone(left, left_day, right, right_day):
    assert not days(left, left_day, right, right_day)


def test_a_person_is_told_and_sees_what_was_set_aside():
    comparison = compare(article(MONDAY, "2016-08-15"), article(THURSDAY, "2016-10-06"))
    assert any("15 August 2016 (left) and 6 October 2016 (right)" in n.detail for n in comparison.notices)
    facts = [f for f in comparison.findings if f.area == "facts" and f.left and f.right]
    assert any(f.verdict == "scope" and f.kind == "quantity" for f in facts)
    assert all(f.quiet for f in facts)


def test_the_page_calls_no_figure_of_two_days_an_update():
    page = render(compare(article(MONDAY, "2016-08-15"), article(THURSDAY, "2016-10-06"))).decode()
    assert "The right report is later by" in page
    assert "may be updates" not in page


def test_reports_of_one_day_bring_no_notice():
    assert notice(pair_of(reading_of(MONDAY, "2016-08-15"), reading_of(MONDAY, "2016-08-15"))) == ()
