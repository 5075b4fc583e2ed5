"""The gazetteer holds well-formed rows and answers exact lookups, never guesses."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest

import resources
from comparators.knowledge.gazetteer import FILES, gazetteer, rows_of

HEADER = "id\tcanonical\ttype\tcountry\tsource\n"


@pytest.mark.parametrize("name", FILES)
def test_every_line_is_well_formed(name):
    seen: set[str] = set()
    for number, entry in enumerate(rows_of(resources.read_text("gazetteer", f"{name}.tsv")), start=2):
        where = f"{name}.tsv line {number} ({entry.canonical})"
        assert entry.id not in seen, where
        seen.add(entry.id)
        assert entry.native_ar or entry.native_ru or name == "organisations", f"{where}: no native form"
        assert all(re.fullmatch(r"[^A-Za-z]+", form) for form in entry.native_ar), f"{where}: Latin in native_ar"
        assert all(re.search(r"[А-Яа-яЁё0-9]", form) for form in entry.native_ru), f"{where}: no Cyrillic in native_ru"
        for day in (entry.valid_from, entry.valid_to):
            assert not day or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day), f"{where}: {day}"
        assert entry.type != "person" or entry.role, f"{where}: a person without a part"


def test_a_line_without_a_source_is_named():
    with pytest.raises(ValueError, match=r"line 3: no source"):
        list(rows_of(HEADER + "kyiv\tKyiv\tplace\tUA\tatlas\nlviv\tLviv\tplace\tUA\t\n"))


def test_an_unknown_type_is_refused():
    with pytest.raises(ValueError, match="no type 'river'"):
        list(rows_of(HEADER + "nile\tNile\triver\tEG\tatlas\n"))


def test_names_are_found_whatever_their_accents_and_hyphens():
    assert [entry.canonical for entry in gazetteer().named("nagorno karabakh")] == ["Nagorno-Karabakh"]
    assert [entry.canonical for entry in gazetteer().named("Jean-Noël Barrot")] == ["Jean-Noel Barrot"]


def test_a_name_that_is_merely_close_is_not_found():
    assert gazetteer().named("Yerevyan") == ()


@pytest.mark.parametrize(
    ("word", "code"), [("Azerbaijani", "AZ"), ("Sudan", "SD"), ("U.S.", "US"), ("Tuesday", ""), ("us", "")]
)
def test_country_names_and_adjectives_are_known(word, code):
    assert gazetteer().country_of(word) == code


def test_holders_of_an_office_are_known_by_date():
    rows = gazetteer().of("person", country="UA", role="foreign minister")
    assert [row.canonical for row in rows if row.held_on(date(2022, 3, 1))] == ["Dmytro Kuleba"]
    assert [row.canonical for row in rows if row.held_on(date(2025, 3, 1))] == ["Andrii Sybiha"]


# One holder at a time; left out are parts that several hold at once (leader, spokesman, envoy, speaker, adviser).
SINGLE = ("president", "prime minister", "foreign minister", "defence minister", "interior minister",
          "secretary-general", "supreme leader", "king", "emir", "army chief")  # fmt: skip


@pytest.mark.parametrize("role", SINGLE)
def test_an_office_has_one_holder_at_a_time(role):
    terms: dict[str, list] = {}
    for entry in gazetteer().of("person", role=role):
        terms.setdefault(entry.country, []).append(entry)
    for country, rows in terms.items():
        ordered = sorted((row for row in rows if row.valid_from), key=lambda row: row.valid_from)
        for before, after in pairwise(ordered):
            length = min(len(before.valid_to), len(after.valid_from))
            ended = bool(before.valid_to) and before.valid_to[:length] <= after.valid_from[:length]
            assert ended, f"{role} of {country}: {before.canonical} and {after.canonical}"


def test_a_term_does_not_end_before_it_starts():
    for entry in gazetteer().entries:
        length = min(len(entry.valid_from), len(entry.valid_to))
        assert entry.valid_from[:length] <= entry.valid_to[:length] or not length, entry.id


def test_the_terms_of_one_person_are_one_entity():
    rows = [row for row in gazetteer().named("Donald Trump") if row.role == "president"]
    assert [row.held_on(date(2019, 5, 1)) for row in rows] == [True, False]
    assert [row.held_on(date(2022, 5, 1)) for row in rows] == [False, False]
    assert {row.entity for row in rows} == {"donald-trump"}
