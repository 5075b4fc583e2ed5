"""Two reports whose datelines name a day and no year are put in order, and nothing else is concluded from it."""

from __future__ import annotations

import pytest

from comparators.loading.text import article_from_text
from comparators.pipeline import compare
from comparators.reading import ordered_by_dateline, read
from comparators.values import NO_YEAR

_LEFT = """Ferry sinks off Bria

BRIA, March 3 (Reuters) - The Marietta sank off Bria on Tuesday, killing at least 14 people, the coast guard said."""
_RIGHT = """Divers at work off Bria

BRIA, {day} (AP) - Divers have recovered 31 bodies from the Marietta, which sank on Tuesday, the coast guard said."""


def dates(left: str, right: str) -> list[tuple[int, int] | None]:
    days = [r.dateline_day for r in ordered_by_dateline(*(read(article_from_text(text)) for text in (left, right)))]
    return [None if day is None else (day.earliest.month, day.earliest.day) for day in days]


def test_the_later_dateline_makes_a_running_count_an_update_without_a_year():
    comparison = compare(article_from_text(_LEFT), article_from_text(_RIGHT.format(day="March 5")))
    found = [f for f in comparison.findings if f.verdict == "update" and f.title == "Deaths"]
    assert [f.statement for f in found] == ["Deaths, rising: at least 14 by 3 March (left), 31 by 5 March (right)."]
    assert all(reading.published is None for reading in (comparison.pair.left, comparison.pair.right))


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("March 5", [(3, 3), (3, 5)]),
        ("July 5", [None, None]),
        ("March 5, 2021", [None, None]),
    ],
)
def test_only_two_near_days_without_a_year_are_set_in_order(day, wanted):
    assert dates(_LEFT, _RIGHT.format(day=day)) == wanted


def test_january_follows_december():
    left = read(article_from_text(_LEFT.replace("March 3", "Dec 30")))
    right = read(article_from_text(_RIGHT.format(day="Jan 2")))
    days = [reading.dateline_day for reading in ordered_by_dateline(left, right)]
    assert days[0] is not None
    assert days[1] is not None
    assert days[0].earliest < days[1].earliest
    assert days[1].earliest.year == NO_YEAR + 1
