"""Of whom a number is, in the text's own word, or everyone; never a noun that names nobody."""

from __future__ import annotations

import pytest

from comparators.facts.counts.claims import claims_of
from comparators.facts.counts.scope import whom_of
from tests.marked import reading_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The quake left 140 injured. The magnitude 5.9 quake struck on Saturday.", "everyone"),
        ("Police detained 40 protesters.", "protesters"),
        ("Seven sailors were killed.", "sailors"),
        ("Nine people were killed.", "everyone"),
    ],
)
def test_of_whom_is_told_in_the_texts_own_word(text, words):
    reading = reading_of(text)
    assert whom_of(reading, claims_of(reading)[0]) == words
