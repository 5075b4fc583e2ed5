"""Words that count from "now" in a part that is older than the text around it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from comparators.artefacts.stale import stale_words
from comparators.model import PublicationDate
from comparators.values import Interval
from tests.marked import reading_of

TEXT = "The minister recently spoke of a truce.\n\nTalks go on this week, officials said."
APPEARED = PublicationDate(Interval(date(2021, 3, 2), date(2021, 3, 2)), "metadata", 0.9)


def reading(period: Interval | None):
    plain = reading_of(TEXT)
    first, *rest = plain.passages
    return replace(plain, published=APPEARED, passages=(replace(first, period=period), *rest))


def test_recently_in_an_older_part_counts_from_that_part():
    spans, since = stale_words(reading(Interval(date(2020, 5, 1), date(2020, 5, 31))))
    assert [span.of(TEXT) for span in spans] == ["recently"]
    assert since == "May 2020"


def test_a_part_of_the_same_weeks_is_not_stale():
    assert stale_words(reading(Interval(date(2021, 2, 20), date(2021, 2, 28)))) == ((), "")


def test_a_part_without_a_time_of_its_own_is_not_judged():
    assert stale_words(reading(None)) == ((), "")
