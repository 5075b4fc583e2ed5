"""The nouns refuse what cannot be."""

from __future__ import annotations

from datetime import date

import pytest

from comparators.model import Comparison, Decision, Evidence, Finding, Profile, Review, Span
from comparators.values import Interval
from tests.marked import pair_of, reading_of

NOTHING = Profile(0, 0, 0.0, 0.0, 0.0, 0.0)


def finding(**changes):
    values = {
        "comparator": "facts/quantity",
        "kind": "quantity",
        "verdict": "conflict",
        "severity": "high",
        "confidence": 0.8,
        "title": "Deaths",
        "statement": "Two dead, or three.",
        "explanation": "The numbers differ.",
        "left": (Evidence(0, 3, "Two"),),
    }
    return Finding(**{**values, **changes})


def test_a_span_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="not a span"):
        Span(4, 2)


@pytest.mark.parametrize(
    "changes", [{"kind": "label"}, {"verdict": None}, {"confidence": 1.2}, {"left": ()}, {"severity": "dire"}]
)
def test_a_finding_that_breaks_the_contract_is_refused(changes):
    with pytest.raises(ValueError, match="facts/quantity"):
        finding(**changes)


def test_a_finding_keeps_its_id_when_its_wording_changes():
    assert finding().id == finding(statement="Another wording.", confidence=0.5).id


def test_a_finding_elsewhere_has_another_id():
    assert finding().id != finding(left=(Evidence(10, 13, "Two"),)).id


def test_a_comparison_refuses_a_quote_that_is_not_in_the_text():
    pair = pair_of(reading_of("Three died."), reading_of("The library will close."))
    with pytest.raises(ValueError, match="is not 'Two'"):
        Comparison(pair, (finding(),), NOTHING, NOTHING)


def test_a_decision_that_is_undone_leaves_no_trace():
    review = Review().with_decision("F1", Decision("confirmed"))
    assert review.of("F1").state == "confirmed"
    assert review.with_decision("F1", Decision()) == Review()


@pytest.mark.parametrize(
    ("first", "last", "iso"),
    [
        (date(2020, 10, 9), date(2020, 10, 9), "2020-10-09"),
        (date(2020, 2, 1), date(2020, 2, 29), "2020-02"),
        (date(2020, 1, 1), date(2020, 12, 31), "2020"),
        (date(2020, 10, 1), date(2020, 10, 10), "2020-10-01/2020-10-10"),
    ],
)
def test_an_interval_is_written_as_shortly_as_it_can(first, last, iso):
    assert Interval(first, last).iso() == iso


@pytest.mark.parametrize("iso", ["2020-10-09", "2020-02", "2020", "2020-10-01/2020-10-10"])
def test_an_interval_is_read_back_from_what_it_wrote(iso):
    assert Interval.from_iso(iso).iso() == iso


@pytest.mark.parametrize(
    "wrong", ["", "2020-13", "0000", "9 October", "2020-10-09/", "20-1-1", "2020-10-10/2020-10-01"]
)
def test_what_is_not_a_date_is_refused(wrong):
    with pytest.raises(ValueError, match=r"."):
        Interval.from_iso(wrong)
