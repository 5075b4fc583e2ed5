"""Letters that a match must hold: never more than it does hold."""

from __future__ import annotations

import pytest

from comparators.knowledge.pattern_words import needed
from comparators.knowledge.wordings import wordings


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("in a closed manner", ("closed",)),
        ("(?:bombing|shelling) operations?", ("operation",)),
        (r"hit (?:\d+ )?(?:strikes|blows)", ("strikes", "blows")),
        ("(?:the )?envoy|minister", ("envoy", "minister")),
        (r"\b(?:very )?(?:\w+ ){1,3}\d", ()),
        ("colou?r", ("colo",)),
        ("(?!not)[a-z]+ed", ()),
        (r"(?:stress(?:ed|es)) on", ("stress",)),
    ],
)
def test_what_every_match_holds(pattern, expected):
    assert needed(pattern) == expected


@pytest.mark.parametrize("pattern", ["(?:a|b)? x", "[(|] y", r"\(left\)"])
def test_signs_in_classes_and_escapes_are_no_structure(pattern):
    assert all(letters in "left" for letters in needed(pattern))


def test_no_wording_is_lost_by_looking_for_its_letters_first():
    for wording in wordings():
        assert wording.may_stand_in(wording.example.lower()), wording.pattern.pattern
        assert wording.pattern.search(wording.example)
