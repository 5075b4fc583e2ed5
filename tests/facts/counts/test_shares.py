"""Shares of one thing that differ by more than rounding, and sums of which one is a part."""

from __future__ import annotations

import pytest

from comparators.facts.counts.claims import claims_of
from comparators.facts.counts.shares_apart import shares_apart
from tests.marked import pair_of, reading_of


def found(left, right):
    return shares_apart(pair_of(reading_of(left, "2023-08-10"), reading_of(right, "2023-08-11")))


def test_two_shares_of_the_vote_are_set_beside_each_other():
    (row,) = found("The Liberals won 48.71 per cent of the vote.", "The Liberals won 46.2% of the vote.")
    assert (row.left.value.low, row.right.value.low) == (48.71, 46.2)


@pytest.mark.parametrize("share", ["48.7%", "49%", "48.71 percent"])
def test_a_share_that_is_rounded_is_the_same(share):
    assert not found("The Liberals won 48.71 per cent of the vote.", f"The Liberals won {share} of the vote.")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Of the rebuilding costs, 31 million euros is meant for schools.", True),
        ("Of the 46 aboard, 12 died.", True),
        ("Rebuilding costs 31 million euros.", False),
        ("The rebuilding, of which little is seen, costs 31 million euros.", False),
    ],
)
def test_what_a_sentence_takes_from_a_whole_is_a_part(text, part):
    assert claims_of(reading_of(text))[-1].part is part
