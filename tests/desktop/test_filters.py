"""Which findings are shown, in what groups and order."""

from __future__ import annotations

from dataclasses import replace

from comparators.model import Decision, Review
from desktop.findings.filters import Filters, arrange
from tests.desktop.made import findings, named, reading

NONE = Review()


def names(filters: Filters, review: Review = NONE) -> dict[str, list[str]]:
    arrangement = arrange(findings(), filters, review, reading("left"), reading("right"))
    return {group.name: [one.title for one in group.findings] for group in arrangement.groups}


def test_findings_stand_by_area_the_most_severe_first_and_the_quiet_ones_are_hidden():
    assert list(names(Filters())) == ["Facts", "In one report only", "Framing", "Artefacts"]
    assert names(Filters()) == {
        "Facts": ["The search", "Deaths"],
        "In one report only": ["The owner"],
        "Framing": ["How officials spoke"],
        "Artefacts": ["Belekan → Belikan"],
    }


def doubtful(*titles: str):
    """The findings made by hand, these of them only worth a check."""
    return tuple(replace(one, confidence=0.5) if one.title in titles else one for one in findings())


def test_of_one_severity_the_surest_comes_first():
    arrangement = arrange(doubtful("The search"), Filters(), NONE, reading("left"), reading("right"))
    assert [one.title for one in arrangement.groups[0].findings] == ["Deaths", "The search"]


def test_what_is_only_worth_a_check_is_counted_in_the_heading_and_can_be_hidden():
    made = doubtful("The search", "The day")
    shown = arrange(made, Filters(), NONE, reading("left"), reading("right")).groups[0]
    assert (len(shown.findings), shown.to_check) == (2, 1)
    hidden = arrange(made, Filters(sure=True), NONE, reading("left"), reading("right")).groups[0]
    assert ([one.title for one in hidden.findings], hidden.total) == (["Deaths"], 2)


def test_what_was_kept_quiet_comes_last_when_asked_for():
    assert list(names(Filters(quiet=True)).items())[-1] == ("Kept quiet", ["The day"])


def test_the_total_counts_quiet_findings_too():
    arrangement = arrange(findings(), Filters(), NONE, reading("left"), reading("right"))
    assert (len(arrangement.shown), arrangement.total) == (5, 6)


def test_groups_by_verdict_have_the_verdicts_before_the_areas():
    assert list(names(Filters(grouping="verdict"))) == ["Conflict", "Update", "One side only", "Framing", "Artefacts"]


def test_groups_by_place_follow_the_left_text_and_end_with_what_only_the_right_has():
    assert list(names(Filters(grouping="place"))) == ["Left ¶ 2", "Left ¶ 3", "Right ¶ 4"]


def test_search_looks_into_quotations_values_and_kinds():
    assert names(Filters(text="sea lines")) == {"In one report only": ["The owner"]}
    assert names(Filters(text="reporting verb")) == {"Framing": ["How officials spoke"]}


def test_only_what_is_still_to_review():
    review = NONE.with_decision(named("Deaths").id, Decision("confirmed"))
    assert names(Filters(to_review=True), review)["Facts"] == ["The search"]


def test_every_active_limit_can_be_taken_off():
    filters = Filters(areas=frozenset({"facts"}), severities=frozenset({"low"}), text="x", to_review=True, sure=True)
    words = [words for words, _ in filters.active()]
    assert words == ["without framing", "without artefacts", "severity: low", "to review", "only the sure", "“x”"]
    for _, without in filters.active():
        assert len(without.active()) == len(words) - 1
    assert (
        replace(filters, areas=Filters().areas, severities=frozenset(), text="", to_review=False, sure=False)
        == Filters()
    )
