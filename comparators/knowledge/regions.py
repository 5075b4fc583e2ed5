"""Which place lies in which: regions.tsv, and the countries of the gazetteer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import resources
from comparators.errors import DataError
from comparators.knowledge.gazetteer import fold, gazetteer


@lru_cache(maxsize=1)
def regions() -> Mapping[str, frozenset[str]]:
    """Place -> the areas that hold it, both folded; DataError names a line that lacks a cell."""
    rows: dict[str, frozenset[str]] = {}
    for number, line in enumerate(resources.read_text("gazetteer", "regions.tsv").splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != 3 or not all(cells):
            raise DataError("A line needs a place, an area and a source.", where=f"regions.tsv, line {number}")
        rows[fold(cells[0])] = rows.get(fold(cells[0]), frozenset()) | {fold(cells[1])}
    return rows


def lies_in(place: str, area: str) -> bool:
    """Whether the place is known to lie in the area: by its row, or by its country. False for what is not known."""
    wanted = {fold(name) for name in _names(area)}
    for name in _names(place):
        if wanted & regions().get(fold(name), frozenset()):
            return True
    country = gazetteer().country_of(area)
    if not country:
        return False
    held = [entry.country for entry in gazetteer().named(place) if entry.type == "place"]
    above = [entry.country for name in regions().get(fold(place), frozenset()) for entry in gazetteer().named(name)]
    return country in {*held, *above}


def is_country(name: str) -> bool:
    """Whether the gazetteer knows the name as that of a country."""
    return any(entry.type == "country" for entry in gazetteer().named(name))


def _names(name: str) -> tuple[str, ...]:
    """The name and the spellings that the gazetteer knows for it."""
    known = [entry for entry in gazetteer().named(name) if entry.type == "place"]
    return (name, *(spelling for entry in known for spelling in entry.names))
