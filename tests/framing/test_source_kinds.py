"""Of which kind a source is: by the words of its name, by its country, or a person alone."""

from __future__ import annotations

import pytest

from comparators.framing.source_kinds import kind_of
from comparators.framing.voices import speaker_words


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a source at the police command", "authorities"),
        ("Russian Defence Ministry", "authorities"),
        ("Kremlin", "authorities"),
        ("Moscow", "authorities"),
        ("Syria Civil Defence", "aid and rescue"),
        ("World Health Organization", "aid and rescue"),
        ("the Kivu Observatory", "monitors"),
        ("Opposition media groups", "opposition and activists"),
        ("Residents of the quarter", "people on the spot"),
        ("AFP correspondent", "media"),
        ("analysts", "experts"),
        ("Amina Yusuf", "a person named"),
        ("heavy fighting", ""),
        ("more than 60 people", ""),
        ("UN Security Council resolution 2118", ""),
        ("hundreds of civilian casualties aid agencies", ""),
        ("another news scroll", ""),
    ],
)
def test_the_kind_of_a_source(name, kind):
    assert kind_of(name) == kind


def test_the_name_of_a_place_is_no_speaker():
    assert not speaker_words("Castello Road")
    assert speaker_words("Amina Yusuf")
