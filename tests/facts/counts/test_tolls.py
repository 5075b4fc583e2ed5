"""The timeline of claims: every count once, with the time that it speaks of and who says so."""

from __future__ import annotations

from datetime import date

from comparators.facts.counts.tolls import tolls_of
from tests.marked import pair_of, reading_of

LEFT = "A ferry sank off Mwanza on Monday. At least 40 people drowned, the police said on Tuesday."
RIGHT = "The ferry that sank off Mwanza killed 86 people, the governor said. Killed were 86 people."


def tolls():
    left, right = reading_of(LEFT, "2018-09-18"), reading_of(RIGHT, "2018-09-21")
    return [toll for toll in tolls_of(pair_of(left, right)) if toll.measure == "dead"]


def test_each_count_stands_once_with_its_bound_and_its_time():
    first, second, *_ = tolls()
    assert (first.side, first.low, first.open_end) == ("left", 40, True)
    assert (second.side, second.low, second.high) == ("right", 86, 86)
    assert second.as_of is not None
    assert second.as_of.earliest == date(2018, 9, 21)


def test_a_count_quotes_its_text():
    for toll in tolls():
        text = LEFT if toll.side == "left" else RIGHT
        assert " ".join(toll.span.of(text).split()) == toll.words
