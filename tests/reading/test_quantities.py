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
        ("Between two and three million people fled.", "two and three million", 2e6, 3e6, "exact", "displaced", ""),
        ("The toll has reached 300 to 400 deaths.", "300 to 400", 300, 400, "exact", "dead", ""),
        ("More than 6,000 people were killed in the war.", "More than 6,000", 6000, None, "more_than", "dead", ""),
        ("At least 130 civilians were killed.", "At least 130", 130, None, "at_least", "dead", "civilians"),
        ("The death toll rose to 112 on Sunday.", "112", 112, 112, "exact", "dead", ""),
        ("Police arrested forty-two protesters.", "forty-two", 42, 42, "exact", "arrested", ""),
        ("The quake left 24 dead and over 200 injured.", "over 200", 200, None, "more_than", "wounded", ""),
        ("Dozens of people were wounded.", "Dozens", 20, 200, "about", "wounded", ""),
        ("The bank lost $4.5m in a year.", "$4.5m", 4.5e6, 4.5e6, "exact", "money", ""),
        ("They made off with $2.6 - million on Monday.", "$2.6 - million", 2.6e6, 2.6e6, "exact", "money", ""),
        ("Nearly 2,000 peacekeeping troops arrived.", "Nearly 2,000", 2000, 2000, "about", "troops", "soldiers"),
        ("A fire destroyed about 1,500 houses.", "about 1,500", 1500, 1500, "about", "destroyed", "house"),
        ("Between 20 and 30 miners are missing.", "20 and 30", 20, 30, "exact", "missing", "staff"),
        ("The town lies about 20 kilometers from the border.", "about 20 kilometers", 20, 20, "about", "distance", ""),
        ("Two people are reported to have been killed.", "Two", 2, 2, "exact", "dead", ""),
        ("A magnitude 6.1 earthquake struck.", "6.1", 6.1, 6.1, "exact", "magnitude", ""),
        ("Ilse Brandt, 84, was not hurt.", "84", 84, 84, "exact", "age", ""),
        ("The forward, 22, has yet to sign.", "22", 22, 22, "exact", "age", ""),
        ("It was found by Ilse Brandt, 84.", "84", 84, 84, "exact", "age", ""),
        ("The 12 people now known to have died lived here.", "12", 12, 12, "exact", "dead", ""),
        ("The number of people diagnosed with cholera has risen to 23.", "23", 23, 23, "exact", "infected", ""),
        ("It called back cheese after 17 people fell ill with listeriosis.", "17", 17, 17, "exact", "infected", ""),
        ("The number of homes without power fell to 4,000.", "4,000", 4000, 4000, "exact", "without power", "homes"),
        ("The personal data of 3.2 million customers leaked.", "3.2 million", 3.2e6, 3.2e6, "exact", "customer", ""),
        ("Nine in ten pilots stayed away.", "Nine in ten", 90, 90, "about", "pilot", ""),
        ("It will shut one in six of its 620 branches.", "620", 620, 620, "exact", "branch", ""),
        ("The raids killed two in three attacks.", "two", 2, 2, "exact", "dead", ""),
        ("A driver in his fifties was hurt.", "fifties", 50, 59, "about", "age", ""),
        ("The park covers 19,500 km2.", "19,500 km2", 19500, 19500, "exact", "area", ""),
        ("Her 13-year-old grandson died.", "13-year-old", 13, 13, "exact", "age", ""),
        ("Half a million voters stayed at home.", "Half a million", 5e5, 5e5, "exact", "people", "voters"),
        ("The convoy carried up to 40 refugees.", "up to 40", None, 40, "at_most", "aboard", "refugees"),
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


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("8 persons killed 58 others injured in rocket attacks on the city", {"8": "dead", "58": "wounded"}),
        ("2 Killed 10 Injured in Shelling of Residential Quarter", {"2": "dead", "10": "wounded"}),
        ("Coalition-led Raids Kill 21 Villagers in the North", {"21": "dead"}),
        (
            "A raid hit a market killing five people and wounding dozens more observers said.",
            {"dozens": "wounded"},
        ),
        ("A local group put the death toll from the raids at 50.", {"50": "dead"}),
        ("Death toll from bus bomb at least 126 Observatory", {"at least 126": "dead"}),
        ("The war has claimed some 300,000 lives since.", {"some 300,000": "dead"}),
        ("The shelling claimed the lives of at least 32 people.", {"at least 32": "dead"}),
        ("Six more people lost their lives in a village nearby.", {"Six": "dead"}),
        ("Ten villagers were killed including five children in the strike.", {"five": "dead"}),
        ("The group said that 11 children were among the dead.", {"11": "dead"}),
        ("Three people sustained injuries of varying severity.", {"Three": "wounded"}),
        ("Thousands were stranded at two transit points.", {"two": "point"}),
        ("Hundreds of people were evacuated to 10 shelters.", {"10": "shelter"}),
        ("Three soldiers killed the driver of a lorry.", {"Three": "troops"}),
        ("The militia freed 14 nurses abducted in May.", {"14": "freed"}),
        ("Fifteen pupils were brought back to their parents.", {"Fifteen": "freed"}),
        ("Four of the injured died in hospital.", {"Four": "dead"}),
        ("Two guards were shot dead at the gate.", {"Two": "dead"}),
        ("Not less than twelve of its soldiers were destroyed.", {"Not less than twelve": "dead"}),
        ("Three teenagers destroyed 12 cars.", {"Three": "people", "12": "destroyed"}),
        ("The number of injured has risen to 27.", {"27": "wounded"}),
        ("The number of those martyred climbed to 27.", {"27": "dead"}),
        ("18 persons, among them 4 policemen, were injured.", {"18": "wounded"}),
        ("Two more men were arrested, bringing the total to 12.", {"12": "arrested"}),
        ("The blunder cost six patients their lives.", {"six": "dead"}),
    ],
)
def test_what_befell_them_is_told_by_the_words_beside_the_number_too(text, counted):
    found = {words: value.counted for words, value in quantities(text)}
    assert {words: found.get(words) for words in counted} == counted


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


HOMELESS = (
    "More than 3,000 were forced from their homes on Monday.",
    "Some 500 people had to leave their homes.",
    "20 families lost their homes.",
    "About 1,200 villagers were driven out of their houses.",
)


@pytest.mark.parametrize("text", HOMELESS)
def test_people_who_had_to_leave_their_homes_are_displaced(text):
    assert [quantity.counted for _, quantity in quantities(text)] == ["displaced"]


@pytest.mark.parametrize("text", ["300 residents returned to their homes.", "Police said 40 people left for home."])
def test_people_who_go_home_are_not(text):
    assert [quantity.counted for _, quantity in quantities(text)] == ["people"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They bid between $140 and $150 million.", 140e6, 150e6),
        ("It will cost between 3 and 4 billion euros.", 3e9, 4e9),
        ("It costs between 900,000 and 2 million euros.", 900e3, 2e6),
        ("It costs 900,000 to 2 million euros.", 900e3, 2e6),
    ],
)
def test_both_ends_of_a_range_are_of_one_scale(text: str, low: float, high: float) -> None:
    found = [m.value for m in reading_of(text).mentions if isinstance(m.value, Quantity)]
    assert [(value.low, value.high) for value in found] == [(low, high)]


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("It cost $US1 million.", 1e6, "dollar"),
        ("It cost US$1 million.", 1e6, "dollar"),
        ("It cost A$3 million.", 3e6, "australian_dollar"),
        ("It cost $A3 million.", 3e6, "australian_dollar"),
        ("It cost C$40m.", 40e6, "canadian_dollar"),
        ("It cost three million Australian dollars.", 3e6, "australian_dollar"),
        ("It cost one-million dollars.", 1e6, "dollar"),
    ],
)
def test_it_tells_one_dollar_from_another(text: str, low: float, unit: str) -> None:
    found = [m.value for m in reading_of(text).mentions if isinstance(m.value, Quantity)]
    assert [(value.low, value.unit) for value in found] == [(low, unit)]
