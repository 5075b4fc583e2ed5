"""The inline diff: readable, typed, and true to both texts."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparators.alignment.diff import diff_words
from tests.marked import reading_of

WORDS = "6,000|300|people|the|The|a|not|didn’t|Kyiv|“|.|,|é|19th-century| |\n"
TEXTS = st.lists(st.sampled_from(sorted(set(WORDS.split("|"))))).map(" ".join) | st.text(max_size=40)


def shown(left, right, **tokens):
    """The changed parts, as (removed or added words, type)."""
    return [
        ("-" + left[p.left_start : p.left_end].strip(), p.typed)
        if p.kind == "removed"
        else ("+" + right[p.right_start : p.right_end].strip(), p.typed)
        for p in diff_words(left, right, **tokens)
        if p.kind != "equal"
    ]


def assert_tiles(left, right):
    parts = diff_words(left, right)
    i = j = 0
    for part in parts:
        assert (part.left_start, part.right_start) == (i, j)
        i, j = part.left_end, part.right_end
        assert part.kind == "equal" or (part.left_start == part.left_end) == (part.kind == "added")
    assert "".join(left[p.left_start : p.left_end] for p in parts) == left
    assert "".join(right[p.right_start : p.right_end] for p in parts) == right


@given(TEXTS, TEXTS)
@settings(deadline=None)
def test_the_parts_rebuild_both_texts(left, right):
    assert_tiles(left, right)


@pytest.mark.parametrize("name", ["diff_match_patch"])
def test_without_diff_match_patch_difflib_rebuilds_both_texts_and_says_the_same(monkeypatch, name):
    left, right = "Police killed 12 people on Monday.", "Police did not slay 12 persons on Monday."
    by_patch = diff_words(left, right)
    monkeypatch.setitem(sys.modules, name, None)
    assert diff_words(left, right) == by_patch
    assert_tiles(left, right)


def test_numbers_are_whole():
    assert shown("It killed 300 to 400 soldiers.", "It killed 6,000 soldiers.") == [
        ("-300 to 400", "number"),
        ("+6,000", "number"),
    ]


def test_a_damaged_name_is_replaced_whole():
    left, right = "Foreign Minister Jihon Permov spoke.", "Foreign Minister Jeyhun Bayramov spoke."
    assert shown(left, right) == [("-Jihon Permov", "name"), ("+Jeyhun Bayramov", "name")]


def test_a_shared_number_stays_equal_between_changes():
    changed = shown("The storm killed 40 villagers.", "The typhoon left 40 residents dead.")
    assert not any("40" in words for words, _ in changed)


def test_a_negation_is_told_from_mere_wording():
    assert ("+didn’t", "negation") in shown("The bank paid the fine.", "The bank didn’t pay the fine.")


def test_verbs_are_told_by_the_parse():
    left, right = reading_of("The minister said it."), reading_of("The minister admitted it.")
    changed = shown(left.text, right.text, left_tokens=left.tokens, right_tokens=right.tokens)
    assert changed == [("-said", "verb"), ("+admitted", "verb")]


def test_typographic_quotation_marks_make_no_difference():
    assert shown("“It’s over,” he said.", '"It\'s over," he said.') == []


def test_white_space_makes_no_difference():
    assert shown("six weeks\nof war", "six  weeks of war") == []
