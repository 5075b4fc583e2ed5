"""Where one text tells its chief event, and how a reader is told the place."""

from comparators.facts.events.tellings import body_of, later_of, opening_of, part_of
from comparators.loading.text import article_from_text
from comparators.reading import read

_STORY = """Ferry fire kills four

A fire on a ferry off Zanzibar killed four people on Monday.

The ferry was on its way to Pemba.

In April another fire killed two people in Tanga.

Shops at the pier were closed."""


def test_headline_and_lead_open_and_the_rest_comes_later_but_for_other_events():
    reading = read(article_from_text(_STORY))
    assert opening_of(reading) == (0, 1)
    assert [reading.sentence_text(n) for n in later_of(reading)] == [
        "The ferry was on its way to Pemba.",
        "Shops at the pier were closed.",
    ]


def test_the_parts_of_a_text_are_named_for_a_reader():
    reading = read(article_from_text(_STORY))
    assert part_of(reading, 0) == "the headline"
    assert [part_of(reading, n) for n in body_of(reading)] == ["the lead", "paragraph 2", "paragraph 3", "paragraph 4"]
