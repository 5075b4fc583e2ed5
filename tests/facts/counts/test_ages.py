"""Two ages of one person."""

from __future__ import annotations

import pytest

from comparators.facts.counts.ages_apart import ages_apart
from tests.marked import pair_of, reading_of


def found(left, right, later="2023-08-10"):
    return list(ages_apart(pair_of(reading_of(left, "2023-08-09"), reading_of(right, later))))


FINED = "The harbour court in Marun fined Petra Lindal, 41, for smuggling cigarettes on Tuesday."


@pytest.mark.parametrize(
    "right",
    [
        "The harbour court in Marun fined Petra Lindal, aged 38, for smuggling cigarettes.",
        "The harbour court in Marun fined Petra Lindal, in her fifties, for smuggling cigarettes.",
        "The harbour court in Marun fined Lindal, 42, for smuggling cigarettes.",
        "The harbour court in Marun fined a trader for smuggling. The 42-year-old left the court by a side door.",
    ],
)
def test_another_age_of_one_person_is_found(right):
    (finding,) = found(FINED, right)
    assert finding.verdict == "conflict"


@pytest.mark.parametrize(
    ("right", "later"),
    [
        ("The harbour court in Marun fined Petra Lindal, aged 41, for smuggling cigarettes.", "2023-08-10"),
        ("The harbour court in Marun fined Petra Lindal, in her forties, for smuggling cigarettes.", "2023-08-10"),
        ("The harbour court in Marun fined Petra Lindal, 42, for smuggling cigarettes.", "2023-10-10"),
        ("The harbour court in Marun fined Jonas Lindal, 62, for smuggling cigarettes.", "2023-08-10"),
        ("The harbour court in Marun fined a trader. The 63-year-old left the court by a side door.", "2023-08-10"),
        (
            "The harbour court in Marun fined a trader. The 42-year-old left with her daughter Ane, 9.",
            "2023-08-10",
        ),
    ],
)
def test_ages_that_can_be_one_or_are_of_others_are_left_alone(right, later):
    assert not found(FINED, right, later)
