"""The two sample articles: what must be found between them, and what must stay quiet."""

from __future__ import annotations

from pathlib import Path

import pytest

from comparators.facts import quantity
from comparators.model import Finding
from tests.marked import pair_of, reading_of

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def findings() -> list[Finding]:
    left, right = (path.read_text(encoding="utf-8") for path in SEEDS)
    return list(quantity.find(pair_of(reading_of(left, "2020-10-09"), reading_of(right, "2021-01-11"))))


def loud(findings: list[Finding], left: str, right: str) -> list[Finding]:
    return [
        finding
        for finding in findings
        if not finding.quiet
        and any(left in item.quote for item in finding.left)
        and any(right in item.quote for item in finding.right)
    ]


def test_the_displaced_are_a_conflict_with_the_sum_shown(findings):
    (found,) = loud(findings, "half of Nagorny Karabakh", "75,000 people")
    assert found.verdict == "conflict"
    assert "half of 140,000 is 70,000, not 75,000" in found.arithmetic


def test_the_toll_of_october_and_that_of_january_are_an_update(findings):
    (found,) = loud(findings, "300 to 400", "6,000")
    assert found.verdict == "update"


def test_two_attacks_are_not_one_toll(findings):
    assert not loud(findings, "two civilians", "21 dead")


def test_a_caption_of_october_is_no_contradiction_of_the_story_of_january(findings):
    assert not [finding for finding in findings if finding.verdict == "internal"]
