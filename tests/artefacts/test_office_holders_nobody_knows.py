"""A real office holder whom the gazetteer does not hold is not taken for a damaged colleague."""

from __future__ import annotations

from comparators.artefacts.name import find_in
from comparators.artefacts.name_rules import by_office
from comparators.artefacts.name_runs import lines
from comparators.knowledge.gazetteer import Gazetteer, gazetteer
from tests.marked import reading_of

OFFICES = {"foreign minister", "president", "prime minister", "defence minister", "interior minister", "army chief"}


def test_each_known_holder_taken_out_of_the_gazetteer_stays_unflagged():
    """Every holder in turn is unknown, in a sentence with the right office and country, beside all the others."""
    names = gazetteer()
    holders = [entry for entry in names.entries if entry.type == "person" and entry.role in OFFICES]
    rows = [row for row in holders if names.of("country", country=row.country)]
    country = {code: names.of("country", country=code)[0].canonical for code in {row.country for row in rows}}
    text = "\n\n".join(
        f"The {row.role} of {country[row.country]}, {row.canonical}, spoke to reporters." for row in rows
    )
    reading = reading_of(text)
    flagged = []
    for line, row in zip(lines(reading, Gazetteer(())), rows, strict=True):
        without = Gazetteer(tuple(entry for entry in names.of("person", country=row.country) if entry is not row))
        with_countries = Gazetteer((*names.of("country", country=row.country), *without.entries))
        flagged += [row.canonical for run in line.runs if by_office(text, line, run, with_countries, None)]
    assert len(rows) >= 60
    assert flagged == []


def test_the_ministers_of_the_seed_stay_unflagged_even_when_unknown():
    names = gazetteer()
    known = {"Sergey Lavrov", "Zohrab Mnatsakanyan"}
    without = Gazetteer(tuple(entry for entry in names.entries if entry.canonical not in known))
    text = (
        "Armenian Foreign Minister Zohrab Mnatsakanyan will be received in Moscow by his counterpart Sergey Lavrov. "
        "Russian Foreign Minister Sergey Lavrov spoke to reporters."
    )
    assert list(find_in(reading_of(text), "left", without)) == []
