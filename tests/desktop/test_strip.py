"""The overview strip."""

from __future__ import annotations

from desktop.desk.marks import Mark, line_kind
from desktop.desk.strip import ticks_of
from tests.desktop.leaves import dam

DEATHS, VILLAGERS, MATCH, SAID, *_ = [Mark(0, 1, finding, finding.id, line_kind(finding)) for finding in dam().findings]


def test_ticks_nearer_than_three_pixels_merge_to_the_severest() -> None:
    ticks = ticks_of([(10.0, MATCH), (12.0, DEATHS), (40.0, DEATHS)])
    assert [(tick.y, [item.title for item in tick.findings]) for tick in ticks] == [
        (12.0, ["Deaths", "Cricket match"]),
        (40.0, ["Deaths"]),
    ]


def test_lanes_do_not_merge_with_each_other() -> None:
    assert len(ticks_of([(10.0, DEATHS), (10.0, SAID)])) == 2


def test_conflicts_are_painted_last() -> None:
    assert ticks_of([(5.0, VILLAGERS), (90.0, DEATHS)])[-1].first is VILLAGERS.finding
