"""Times that the story brings together: near hours, the day of the event itself, a plan and what came of it."""

from __future__ import annotations

import pytest

from comparators.facts.events.times_findings import times_findings
from tests.marked import pair_of, reading_of


def found(left, right, later="2023-08-10"):
    return list(times_findings(pair_of(reading_of(left, "2023-08-09"), reading_of(right, later)), set()))


RAID = "Raiders stopped and looted a mail train at Marun junction on Wednesday, the railway said. Nobody was hurt."


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        (
            RAID,
            "The railway accused raiders of looting the mail train at Marun junction. It said that the incident took "
            "place on Monday evening.",
            ("on Wednesday", "on Monday evening"),
        ),
        (
            "A tanker blew up outside a depot in Marun, killing its driver. It was hit at about 21:40, a guard said.",
            "A tanker blew up outside a depot in Marun, the police said. The explosion happened around 20:15.",
            ("at about 21:40", "around 20:15"),
        ),
        (
            "The museum in Marun said the burgled wing should reopen to visitors on Monday.",
            "The museum in Marun said the burgled wing stays closed to visitors until Thursday.",
            ("on Monday", "until Thursday"),
        ),
    ],
)
def test_times_of_one_event_are_set_beside_each_other(left, right, words):
    (finding,) = found(left, right)
    assert finding.values == words


def test_a_day_that_was_planned_is_brought_up_to_date():
    left = "The new judges will be sworn in at the palace in Marun on Friday, the court said."
    right = "The new judges were sworn in at the palace in Marun on Wednesday evening, the court said."
    (finding,) = found(left, right, "2023-08-10")
    assert finding.verdict == "update"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (RAID, "Raiders looted a mail train at Marun junction. The director spoke of it on Monday."),
        (RAID, "Raiders looted a mail train at Marun junction. The incident took place on Wednesday."),
        (
            "A ferry hit the pier in Marun at 8:12 a.m., the coastguard said.",
            "The ferry that hit the pier in Marun had left the island at 7:40 a.m.",
        ),
        (
            "The museum in Marun will stay closed on Tuesday, the director said.",
            "The museum in Marun reopened on Wednesday.",
        ),
    ],
)
def test_times_of_two_acts_are_left_alone(left, right):
    assert not found(left, right)
