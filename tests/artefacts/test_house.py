"""A desk's own lists in a comparison: its spellings are asked for, its names are known, its words are offered."""

from __future__ import annotations

from comparators import compare
from comparators.house import NO_HOUSE, Entry, House, Preference
from comparators.loading.text import article_from_text

LEFT = (
    "Shelling hit Kiev on Monday, officials said. Rescue teams in Kyiv searched the ruins.\n\nThe Kiev Post closed.\n"
)
RIGHT = "The library will close at noon on Friday."
STYLE = House(preferred=(Preference("Kyiv", ("Kiev",), "as the agencies"),))


def found(kind: str, left: str = LEFT, house: House = NO_HOUSE):
    comparison = compare(article_from_text(left), article_from_text(RIGHT), house=house)
    return [finding for finding in comparison.findings if finding.comparator == f"artefacts/{kind}"]


def test_a_spelling_that_the_house_does_not_use_is_one_quiet_note_with_every_place():
    (finding,) = found("variant", house=STYLE)
    assert finding.severity == "low"
    assert finding.statement == "House style: “Kyiv”, not “Kiev”."
    assert [item.quote for item in finding.left] == ["Kiev", "Kiev"]
    assert finding.suggestion is not None
    assert (finding.suggestion.text, finding.suggestion.source) == ("Kyiv", "your house style")
    assert "as the agencies" in finding.explanation


def test_without_a_list_the_two_spellings_are_still_told():
    (finding,) = found("variant")
    assert finding.title == "Two spellings"


def test_a_spelling_inside_the_preferred_one_is_right():
    house = House(preferred=(Preference("Agence France-Presse", ("France-Presse",)),))
    assert not found("variant", "He told Agence France-Presse by phone.", house)


def test_the_form_offered_for_a_damaged_name_is_in_the_house_s_style():
    text = "Russian forces shelled the town of Kharkov. Ukraine said rockets fell on the city of Karkiv at dawn."
    plain = found("name", text)
    styled = found("name", text, House(preferred=(Preference("Kharkov", ("Kharkiv",)),)))
    assert [finding.suggestion.text for finding in plain] == ["Kharkiv"]
    assert [finding.suggestion.text for finding in styled] == ["Kharkov"]


MINISTER = "Kazakh Foreign Minister Silma Urush arrived in Baku on Monday for talks."


def test_a_new_office_holder_of_one_s_own_is_offered_for_a_damaged_name():
    entry = Entry("own/1", "Selma Oruc", "person", "the desk", native_ar=("سلمى أوروتش",), role="foreign minister",
                  country="KZ")  # fmt: skip
    assert not found("name", MINISTER)
    (finding,) = found("name", MINISTER, House((entry,)))
    assert finding.suggestion is not None
    assert (finding.suggestion.text, finding.suggestion.source) == ("Selma Oruc", "the desk")


def test_a_name_of_one_s_own_is_never_called_damaged():
    text = "The village of Yerevyan in Armenia was quiet. Armenian police closed the road to Yerevyan."
    assert found("name", text)
    assert not found("name", text, House((Entry("own/1", "Yerevyan", "place", "the desk", country="AM"),)))
