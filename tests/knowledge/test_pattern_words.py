"""Letters that a match must hold: never more than it does hold."""

from __future__ import annotations

import re

import pytest

from comparators.knowledge.offices import office_before
from comparators.knowledge.pattern_words import every_match, needed, pruned
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
        (r"(?P<before>on|in) (?P<kind>quarter|suburb)s?", ("quarter", "suburb")),
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


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\b(?P<who>rebel|militant)s group\b", "The Rebels group and the militants group left."),
        (r"(?i)tags: \w+", "TAGS: Syria"),
        (r"\d+ (?:of|in) \d+", "3 of 4, 1 in 2"),
    ],
)
def test_looking_for_letters_first_loses_no_match(pattern, text):
    compiled = re.compile(pattern)
    assert [m.span() for m in every_match(compiled, text)] == [m.span() for m in compiled.finditer(text)]


def test_alternatives_that_cannot_stand_in_a_text_are_left_out():
    pattern = r"Read more|Share this (?:page|story)|\d{3} \d{3}"
    for text in ("Share this page", "Read more and share this", "nothing at all", "555 123"):
        kept = pruned(pattern, text)
        assert kept is not None
        assert kept.findall(text) == re.findall(pattern, text)
    assert pruned("Read more|Share this", "nothing at all") is None


@pytest.mark.parametrize(
    "words",
    ["The foreign minister", "the Secretary of State, ", "Chief of the General Staff", "head of state and king",
     "NATO Secretary-General", "army spokeswoman", "speaker of parliament", "Commander-in-Chief",
     "foreign policy chief",
     "minister of interior", "special envoy"],
)  # fmt: skip
def test_an_office_is_read_at_the_end_of_words(words):
    assert office_before(words)[1] < len(words)


def test_what_ends_like_an_office_is_none():
    assert office_before("He was making")[0] == ""
    assert office_before("the army of the king's men")[0] == ""
