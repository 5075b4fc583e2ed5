"""Names, their kind, and the mentions of one person or place gathered."""

from __future__ import annotations

import pytest

from tests.marked import reading_of, unmark

NAMES = ("person", "organisation", "place", "group", "role", "weapon")


def names(text, published=None):
    reading = reading_of(text, published)
    return [(m.kind, m.span.of(text), m.value) for m in reading.mentions if m.kind in NAMES]


def kinds(text):
    return {(kind, words) for kind, words, _ in names(text)}


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("person", "Kenyan Foreign Minister ⟦Jihon Permov⟧ arrived on Friday."),
        ("person", "The army chief met Mr. ⟦Okonkwo⟧ in the hangar."),
        ("person", "Her grandson, ⟦Artur⟧, was among the victims."),
        ("place", "Shells fell in the village of ⟦Alkanli⟧ overnight."),
        ("place", "⟦Nagorno Karabakh⟧ was quiet on Sunday."),
        ("place", "The talks between ⟦Moscow⟧ and Yerevyan went on."),
        ("place", "The talks between Moscow and ⟦Yerevyan⟧ went on."),
        ("organisation", "The Syrian Observatory for Human Rights said so, and ⟦Hezbollah⟧ denied it."),
        ("group", "⟦Sudanese⟧ troops crossed the river."),
        ("weapon", "The town was shelled with 300 mm ⟦“Smirch”⟧ missiles."),
        ("weapon", "Two ⟦Su-25⟧ jets were shot down."),
        ("role", "The ⟦prime minister⟧ resigned on Monday."),
    ],
)
def test_a_name_has_its_kind(kind, marked):
    text, (span,) = unmark(marked)
    assert (kind, span.of(text).strip("“”")) in kinds(text), kinds(text)


@pytest.mark.parametrize(
    ("kind", "words", "text"),
    [
        ("weapon", "Spike", "Spike in cases worries doctors."),
        ("weapon", "Israeli", "Israeli missiles hit the port."),
        ("place", "Washington", "The Washington Post reported the story first."),
        ("organisation", "Propaganda", "Propaganda and rhetoric govern everyday life there."),
    ],
)
def test_a_word_that_only_looks_like_a_name_is_none(kind, words, text):
    assert (kind, words) not in kinds(text)


@pytest.mark.parametrize(
    ("text", "place", "role"),
    [
        ("Nairobi rejected the offer on Monday.", "Nairobi", "government"),
        ("The Kremlin said that the talks had failed.", "Kremlin", ""),
        ("Troops left Nairobi on Monday.", "Nairobi", ""),
        ("Rain fell as Nairobi slept.", "Nairobi", ""),
    ],
)
def test_a_capital_is_its_government_only_where_it_acts_as_one(text, place, role):
    found = {m.span.of(text): m.value.role for m in reading_of(text).mentions if m.kind in ("place", "organisation")}
    assert found[place] == role


def test_a_title_and_a_surname_are_the_person_named_in_full():
    text = "Foreign Minister Ama Mensah left on Monday. Minister Mensah spoke first. “Enough,” said Mensah."
    people = [m for m in reading_of(text).mentions if m.kind == "person"]
    assert len({m.value.entity for m in people}) == 1, people
    assert len(people) == 3


def test_a_surname_alone_is_the_person_named_in_full():
    text = "President Ama Okonkwo met farmers. Later, Okonkwo flew home. Mrs. Okonkwo declined to comment."
    assert {value.entity for kind, _, value in names(text) if kind == "person"} == {"ama-okonkwo"}


def test_a_surname_that_two_people_share_stays_open():
    text = "Anna Okonkwo met David Okonkwo in Accra. Mr. Okonkwo said nothing."
    assert len({value.entity for kind, _, value in names(text) if kind == "person"}) == 3


def test_spellings_of_one_place_share_an_entity():
    text = "Nagorny Karabakh was shelled. Nagorno-Karabakh was quiet."
    assert len({value.entity for kind, _, value in names(text) if kind == "place"}) == 1


def test_a_capital_that_speaks_is_its_government():
    text = "Baku denied the report. Fires burned near Baku."
    assert [value.role for kind, _, value in names(text) if kind == "place"] == ["government", ""]


def test_an_office_shares_the_entity_of_its_holder():
    text = "Armenia's prime minister, Nikol Pashinyan, asked for help."
    found = {kind: value for kind, _, value in names(text) if kind in ("role", "person")}
    assert found["role"].entity == found["person"].entity == "nikol-pashinyan"
    assert (found["role"].canonical, found["role"].country) == ("prime minister", "AM")


def test_a_speaker_has_the_entity_of_the_name():
    text = "Foreign Minister Ama Okonkwo spoke in Accra. “We will count every vote,” Okonkwo said."
    (quotation,) = [m.value for m in reading_of(text).mentions if m.kind == "quotation"]
    assert quotation.speaker_entity == "ama-okonkwo"


def test_an_acronym_in_brackets_is_the_name_before_it():
    text = "The Free Dam Council (FDC) met. The FDC rejected the plan."
    entities = {value.entity for kind, words, value in names(text) if kind == "organisation" and "Council" in words}
    assert entities == {"free-dam-council"}
