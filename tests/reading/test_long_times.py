"""A length of time told in two units is one quantity; two lengths stay two."""

from __future__ import annotations

import pytest

from comparators.values import Quantity
from tests.marked import reading_of


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The match lasted two hours and 30 minutes.", [(2.5, "hour")]),
        ("He served one year and six months.", [(1.5, "year")]),
        ("The trip takes 2 hours 15 minutes.", [(2.25, "hour")]),
        ("It took three days and 12 people.", [(3.0, "day"), (12.0, "")]),
        ("It took 20 minutes and two hours.", [(20.0, "minute"), (2.0, "hour")]),
        ("It lasted one hour and 90 minutes.", [(1.0, "hour"), (90.0, "minute")]),
    ],
)
def test_two_units_of_one_length_are_one_quantity(text, values):
    found = [m.value for m in reading_of(text).mentions if isinstance(m.value, Quantity)]
    assert [(round(value.low or 0, 2), value.unit) for value in found] == values
