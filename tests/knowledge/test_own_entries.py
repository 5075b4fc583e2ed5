"""A desk's own names: read from what desks have, with every bad line named, and they override the built-in rows."""

from __future__ import annotations

import pytest

from comparators.errors import DataError
from comparators.house import Entry, House
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.own_entries import entries_in, entries_tsv, import_entries, load_entries
from comparators.knowledge.own_tables import LONGEST_CELL, MOST_ROWS

QUERY = (
    "item,label,altLabel,ar,ru,role,country,start,end\n"
    'http://www.wikidata.org/entity/Q7,Selma Oruc,"S. Oruc, Selma Oruch",سلمى أوروتش,Сельма Оруч,'
    "Minister of Foreign Affairs of Kazakhstan,Kazakhstan,2026-02-03T00:00:00Z,\n"
)


def messages(text: str) -> list[str]:
    return [str(fault) for fault in entries_in(text).faults]


def test_the_csv_of_a_wikidata_query_is_understood():
    (entry,) = entries_in(QUERY).entries
    assert (entry.canonical, entry.type, entry.role, entry.country) == (
        "Selma Oruc",
        "person",
        "foreign minister",
        "KZ",
    )
    assert entry.aliases == ("S. Oruc", "Selma Oruch")
    assert entry.native_ar == ("سلمى أوروتش",)
    assert entry.valid_from == "2026-02-03"
    assert entry.source == "Wikidata Q7 (CC0)"


def test_the_json_of_a_wikidata_query_is_understood():
    text = """{"head": {}, "results": {"bindings": [
        {"item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q9"},
         "itemLabel": {"type": "literal", "value": "Ondava Ridge"}, "type": {"value": "place"}}]}}"""
    (entry,) = entries_in(text).entries
    assert (entry.canonical, entry.type, entry.source) == ("Ondava Ridge", "place", "Wikidata Q9 (CC0)")


def test_rows_that_a_query_repeats_for_each_form_are_one_entry():
    twice = QUERY + QUERY.split("\n", 1)[1].replace("سلمى أوروتش", "سلمى اوروج")
    (entry,) = entries_in(twice).entries
    assert entry.native_ar == ("سلمى أوروتش", "سلمى اوروج")


def test_a_year_without_a_known_day_is_a_year():
    assert entries_in(QUERY.replace("2026-02-03T", "2026-01-01T")).entries[0].valid_from == "2026"


@pytest.mark.parametrize("mark", ["\t", ",", ";"])
def test_tables_may_be_parted_by_tabs_commas_or_semicolons(mark):
    text = "\ufeffname\ttype\tcountry\tsource\nOndava\tplace\tSlovakia\tatlas\n".removeprefix("\ufeff").replace(
        "\t", mark
    )
    (entry,) = entries_in(text).entries
    assert (entry.canonical, entry.country, entry.source) == ("Ondava", "SK", "atlas")


def test_a_list_of_json_objects_may_hold_lists():
    text = '[{"name": "Ondava", "type": "place", "aliases": ["Ondawa", "Onddava"]}]'
    assert entries_in(text).entries[0].aliases == ("Ondawa", "Onddava")


def test_what_is_written_is_read_back_the_same():
    (entry,) = entries_in(QUERY).entries
    assert entries_in(entries_tsv([entry])).entries == (entry,)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("\tplace\t\t\t", "line 2: there is no name."),
        ("Q88\tplace\t\t\t", "line 2: there is no name."),
        ("Ondava\t\t\t\t", "line 2: there is no type: one of person, place"),
        ("Ondava\triver\t\t\t", "line 2: the type “river” is unknown; it is one of person, place"),
        ("Ondava\tplace\tNeverland\t\t", "line 2: no country is called “Neverland”"),
        ("Ondava\tplace\tSK\tOndava\t", "line 2: “Ondava” has no Arabic letters."),
        ("Ондава\tplace\tSK\t\t", "line 2: “Ондава” has no Latin letters; the name is the English one."),
        ("Ann Ode\tperson\tSK\t\tlast May", "line 2: “last May” is no date; write 2020, 2020-07 or 2020-07-16."),
        ("Ann \x1b[31mOde\tperson\tSK\t\t", "line 2: “name” holds a control character."),
        ("A" * (LONGEST_CELL + 1) + "\tplace\t\t\t", f"line 2: “name” is longer than {LONGEST_CELL} characters."),
    ],
)
def test_a_bad_line_is_named_with_what_is_wrong(row, message):
    found = messages("name\ttype\tcountry\tar\tstart\n" + row + "\nLaborec\tplace\tSK\t\t\n")
    assert len(found) == 1
    assert found[0].startswith(message)


def test_the_good_lines_beside_a_bad_one_are_kept():
    imported = entries_in("name\ttype\n\tplace\nLaborec\tplace\n")
    assert [entry.canonical for entry in imported.entries] == ["Laborec"]


def test_an_end_before_the_start_is_named():
    text = "name\ttype\trole\tstart\tend\nAnn Ode\tperson\tmayor\t2020-05\t2019\n"
    assert messages(text) == ["line 2: it ends (2019) before it starts (2020-05)."]


def test_an_everyday_word_as_a_name_is_pointed_out_and_kept():
    imported = entries_in("name\ttype\nWill\tplace\n")
    assert [fault.fatal for fault in imported.faults] == [False]
    assert len(imported.entries) == 1


def test_a_column_that_is_not_used_is_pointed_out():
    assert messages("name\ttype\tpopulation\nOndava\tplace\t900\n") == ["line 2: the column “population” is not used."]


def test_too_many_rows_are_cut_with_a_word_about_it():
    text = "name\ttype\n" + "".join(f"Ondava{chr(97 + n % 26)}{n}\tplace\n" for n in range(MOST_ROWS + 5))
    imported = entries_in(text)
    assert len(imported.entries) == MOST_ROWS
    assert "more than 20,000 rows" in str(imported.faults[-1])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "The file is empty"),
        (b"name\ttype\nK\xf6ln\tplace\n", "Line 2 is not UTF-8"),
        (b"[1, 2", "not well-formed JSON"),
        (b'{"names": 3}', "A list of entries is needed"),
    ],
)
def test_a_file_that_is_no_such_list_is_an_error_in_words(tmp_path, data, message):
    path = tmp_path / "own.tsv"
    path.write_bytes(data)
    with pytest.raises(DataError, match=message):
        import_entries(path)


def test_loading_refuses_a_file_with_bad_lines_and_names_them(tmp_path):
    path = tmp_path / "own.tsv"
    path.write_text("name\ttype\n\tplace\nOndava\triver\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"line 2: there is no name.*line 3: the type “river”"):
        load_entries(path)


def own(**cells) -> House:
    return House((Entry(**{"id": "own/1", "type": "place", "source": "the desk", **cells}),))


def test_an_own_row_overrides_the_built_in_one_and_keeps_its_native_forms():
    house = own(canonical="Kiev", aliases=("Kyiv",), country="UA")
    (entry,) = [row for row in gazetteer(house).named("Kyiv") if row.type == "place"]
    assert (entry.canonical, entry.source) == ("Kiev", "the desk")
    assert entry.native_ru == gazetteer().named("Kyiv")[0].native_ru != ()


def test_an_own_spelling_of_a_person_without_an_office_holds_for_every_term():
    house = own(canonical="Sergey Lavrov", aliases=("Sergei Lavrov",), type="person")
    rows = [row for row in gazetteer(house).named("Sergei Lavrov") if row.type == "person"]
    assert {row.canonical for row in rows} == {"Sergey Lavrov"}
    assert "foreign minister" in {row.role for row in rows}


def test_a_new_holder_of_an_office_stands_beside_the_old_ones():
    house = own(canonical="Selma Oruc", type="person", role="foreign minister", country="UA", valid_from="2026")
    holders = gazetteer(house).of("person", country="UA", role="foreign minister")
    assert {"Selma Oruc", "Dmytro Kuleba"} <= {row.canonical for row in holders}


def test_the_built_in_gazetteer_is_untouched():
    gazetteer(own(canonical="Kiev", aliases=("Kyiv",)))
    assert gazetteer().named("Kyiv")[0].canonical == "Kyiv"
