"""Numbers are read with their bounds and units, and with what they count."""

from __future__ import annotations

import pytest

from comparators.reading.units import in_base
from comparators.values import Quantity
from tests.marked import reading_of


def quantities(text: str) -> list[tuple[str, Quantity]]:
    reading = reading_of(text)
    return [(m.span.of(text), m.value) for m in reading.mentions if isinstance(m.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "bound", "counted", "group"),
    [
        ("The toll has reached 300 to 400 deaths.", "300 to 400", 300, 400, "exact", "dead", ""),
        ("More than 6,000 people were killed in the war.", "More than 6,000", 6000, None, "more_than", "dead", ""),
        ("At least 130 civilians were killed.", "At least 130", 130, None, "at_least", "dead", "civilians"),
        ("The death toll rose to 112 on Sunday.", "112", 112, 112, "exact", "dead", ""),
        ("Police arrested forty-two protesters.", "forty-two", 42, 42, "exact", "arrested", "protesters"),
        ("The quake left 24 dead and over 200 injured.", "over 200", 200, None, "more_than", "wounded", ""),
        ("Dozens of people were wounded.", "Dozens", 20, 200, "about", "wounded", ""),
        ("The bank lost $4.5m in a year.", "$4.5m", 4.5e6, 4.5e6, "exact", "money", ""),
        ("Nearly 2,000 peacekeeping troops arrived.", "Nearly 2,000", 2000, 2000, "about", "troops", "soldiers"),
        ("A fire destroyed about 1,500 houses.", "about 1,500", 1500, 1500, "about", "destroyed", "house"),
        ("Between 20 and 30 miners are missing.", "20 and 30", 20, 30, "exact", "missing", "staff"),
        ("The town lies about 20 kilometers from the border.", "about 20 kilometers", 20, 20, "about", "distance", ""),
        ("Two people are reported to have been killed.", "Two", 2, 2, "exact", "dead", ""),
        ("A magnitude 6.1 earthquake struck.", "6.1", 6.1, 6.1, "exact", "magnitude", ""),
        ("Ilse Brandt, 84, was not hurt.", "84", 84, 84, "exact", "age", ""),
        ("A driver in his fifties was hurt.", "fifties", 50, 59, "about", "age", ""),
        ("The park covers 19,500 km2.", "19,500 km2", 19500, 19500, "exact", "area", ""),
        ("Her 13-year-old grandson died.", "13-year-old", 13, 13, "exact", "age", ""),
        ("Half a million voters stayed at home.", "Half a million", 5e5, 5e5, "exact", "people", "voters"),
        ("The convoy carried up to 40 refugees.", "up to 40", None, 40, "at_most", "people", "refugees"),
        (
            "The plan costs two to three million dollars.",
            "two to three million dollars",
            2e6,
            3e6,
            "exact",
            "money",
            "",
        ),
    ],
)
def test_a_number_is_read_with_what_it_counts(text, words, low, high, bound, counted, group):
    found = dict(quantities(text))
    assert words in found, found
    value = found[words]
    assert (value.low, value.high, value.bound) == (low, high, bound)
    assert (value.counted, value.group) == (counted, group)


def test_a_share_says_what_it_is_taken_of():
    ((words, share), (_, base)) = quantities("The war has displaced half of the city’s population of about 140,000.")
    assert (words, share.low, share.unit, share.counted) == ("half", 50, "percent", "displaced")
    assert share.share_base == 140_000
    assert base.counted == "people"


@pytest.mark.parametrize(
    "text",
    [
        "They met on 9 October 2020.",
        "The cathedral was rebuilt in the 1990s.",
        "A CN-235 aircraft flew there.",
        "The second half was better.",
        "No one was there.",
    ],
)
def test_dates_and_model_names_count_nothing(text):
    assert not [words for words, value in quantities(text) if not value.ordinal]


def test_units_convert():
    assert in_base(20, "km") == pytest.approx(in_base(12.43, "mile"), rel=0.01)
