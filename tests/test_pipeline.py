"""The stages in order: what compare promises whoever calls it."""

from __future__ import annotations

import pytest

from comparators.errors import Cancelled, SameArticleError
from comparators.model import Evidence, Finding
from comparators.pipeline import compare, in_reading_order
from comparators.registry import Comparator
from tests.marked import article

LEFT = "Two people died in a storm on Monday.\n\nThe mayor closed the bridge."
RIGHT = "Three people were killed by Monday's storm.\n\nThe bridge was closed."


def failing(pair):
    raise RuntimeError("no table")
    yield


def finding(start, *, severity="low", comparator="framing/label"):
    quote = LEFT[start : start + 3]
    return Finding(
        comparator,
        comparator.split("/")[1],
        severity,
        0.5,
        "Label",
        "Called otherwise.",
        "",
        left=(Evidence(start, start + 3, quote),),
        verdict="conflict" if comparator.startswith("facts") else None,
    )


def test_a_comparator_that_raises_becomes_a_notice_and_costs_nothing_else():
    broken = Comparator("facts/date", failing, "")
    sound = Comparator("framing/label", lambda pair: iter([finding(0)]), "")
    comparison = compare(article(LEFT), article(RIGHT), comparators=(broken, sound))
    assert [found.comparator for found in comparison.findings] == ["framing/label"]
    assert ("facts/date", "RuntimeError: no table") in [(n.subject, n.detail) for n in comparison.notices]


def test_the_same_text_twice_is_refused_with_advice():
    with pytest.raises(SameArticleError, match="Choose another"):
        compare(article(LEFT), article(LEFT))


def test_cancelling_stops_before_the_next_stage():
    stages = []
    with pytest.raises(Cancelled):
        compare(
            article(LEFT),
            article(RIGHT),
            on_progress=lambda progress: stages.append(progress.stage),
            is_cancelled=lambda: len(stages) >= 2,
        )
    assert stages == ["read", "read"]


def test_progress_never_goes_back_and_ends_at_one():
    seen = []
    compare(article(LEFT), article(RIGHT), on_progress=lambda progress: seen.append(progress.done))
    assert seen == sorted(seen)
    assert seen[-1] == pytest.approx(1.0)


def test_findings_stand_by_area_then_severity_then_place():
    mixed = [
        finding(6),
        finding(4, severity="high"),
        finding(0),
        finding(8, comparator="facts/date"),
        finding(0),
    ]
    ordered = [(f.area, f.severity, f.left[0].start) for f in in_reading_order(mixed)]
    assert ordered == [("facts", "low", 8), ("framing", "high", 4), ("framing", "low", 0), ("framing", "low", 6)]


def test_two_runs_on_the_same_input_are_equal():
    assert compare(article(LEFT), article(RIGHT)) == compare(article(LEFT), article(RIGHT))


def test_two_texts_that_share_nothing_are_said_to_with_the_evidence():
    comparison = compare(article(LEFT), article("The choir sang old songs.\n\nIts concert is on Sunday."))
    (notice,) = [notice for notice in comparison.notices if notice.subject == "pair"]
    assert "share no matter" in notice.message
    assert not [f for f in comparison.findings if f.area == "framing" or f.verdict == "omission"]


def test_two_reports_of_one_event_are_not_called_strangers():
    comparison = compare(article(LEFT), article(RIGHT))
    assert not [notice for notice in comparison.notices if notice.subject == "pair"]
