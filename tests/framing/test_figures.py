"""Whether two clauses count so differently that they hardly tell of one deed."""

from __future__ import annotations

import pytest

from comparators.framing.figures import counts_differ, other_figures


@pytest.mark.parametrize(
    ("left", "right", "other"),
    [
        ({"kill", "10"}, {"execute", "24"}, True),
        ({"kill", "ten"}, {"execute", "dozen"}, False),
        ({"kill", "28"}, {"kill", "31"}, False),
        ({"kill", "civilian"}, {"execute", "24"}, False),
        ({"kill", "five", "23"}, {"kill", "24"}, False),
    ],
)
def test_figures_far_apart_are_of_other_deeds(left, right, other):
    assert other_figures(left, right) == other
    assert other_figures(right, left) == other


def test_one_kind_counted_twice_over_is_another_toll():
    assert counts_differ("10 civilians were killed", "the group executed 24 civilians")
    assert counts_differ("five civilians died", "killing nine civilians")
    assert not counts_differ("killing 15 members of the staff", "four staff of the union were killed")
    assert not counts_differ("killing 28 civilians", "31 civilians were killed")
