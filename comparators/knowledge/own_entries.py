"""A desk's own names: read from TSV, CSV, JSON or the answer of a Wikidata query, and written as TSV.

Known columns, under any of several names: name (label), type, aliases (altLabel), ar, ru, az, hy, mistranslated as,
role, country, start, end, cue words, note, source. Only the name is always needed; a row with a role is a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, cast, get_args

from comparators.errors import DataError
from comparators.house import Entry, EntryType
from comparators.knowledge.gazetteer import built_in, fold, gazetteer
from comparators.knowledge.offices import office_in
from comparators.knowledge.own_tables import MOST_ROWS, Fault, Row, decoded, read_bytes, table, unfit

COLUMNS = ("canonical", "type", "aliases", "native_ar", "native_ru", "native_az", "native_hy", "mistranslated_as",
           "role", "country", "valid_from", "valid_to", "cue_words", "note", "source")  # fmt: skip
_CALLED = {
    "canonical": "name label itemlabel personlabel placelabel english englishname title",
    "id": "item person place qid wikidata",
    "type": "kind class",
    "aliases": "alias altlabel itemaltlabel personaltlabel alsoknownas other othernames",
    "native_ar": "ar arabic arlabel labelar itemlabelar nativear",
    "native_ru": "ru russian rulabel labelru itemlabelru nativeru",
    "native_az": "az azerbaijani azlabel labelaz nativeaz",
    "native_hy": "hy armenian hylabel labelhy nativehy",
    "mistranslated_as": "mistranslation mistranslations wrong",
    "role": "rolelabel position positionlabel office officelabel",
    "country": "countrylabel countrycode state",
    "valid_from": "start starttime from since startdate",
    "valid_to": "end endtime to until enddate",
    "cue_words": "cues cue near",
    "note": "notes remark comment",
    "source": "sources reference",
}
_COLUMN_OF = {word: column for column, words in _CALLED.items() for word in (column.replace("_", ""), *words.split())}
_LISTS = frozenset({"aliases", "native_ar", "native_ru", "native_az", "native_hy", "mistranslated_as", "cue_words"})
_SCRIPTS = {"native_ar": ("Arabic", "[\u0600-\u06ff]"), "native_ru": ("Cyrillic", "[\u0400-\u04ff]"),
            "native_hy": ("Armenian", "[\u0530-\u058f]")}  # fmt: skip
_DAY = re.compile(r"\+?(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T[\d:.]*Z?)?")
_ITEM = re.compile(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q[1-9]\d{0,11})")
_COMMON = 4.0  # Zipf frequency from which a single word is everyday English


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file of entries holds: those that can be used, and what is wrong with the others."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...] = ()

    @property
    def fatal(self) -> tuple[Fault, ...]:
        return tuple(fault for fault in self.faults if fault.fatal)


class _Bad(Exception):  # noqa: N818 (turned into a Fault where the row is known)
    """What is wrong with a row, in words."""


def load_entries(path: str | Path) -> tuple[Entry, ...]:
    """All entries of a file. DataError names every bad line (the first few in full)."""
    imported = import_entries(path)
    if imported.fatal:
        raise bad_lines(imported.fatal, str(path))
    return imported.entries


def bad_lines(faults: tuple[Fault, ...], where: str) -> DataError:
    """The error for a file with bad lines."""
    shown = " ".join(str(fault) for fault in faults[:5])
    more = f" And {len(faults) - 5} more." if len(faults) > 5 else ""
    return DataError(f"{shown}{more}", advice="Mend or take out these lines.", where=where)


def import_entries(path: str | Path) -> Imported:
    """The good rows of a file, and the faults of the others. DataError where the file itself cannot be read."""
    return entries_in(decoded(read_bytes(path), str(path)), name=Path(path).name, where=str(path))


def entries_in(text: str, *, name: str = "your list", where: str = "") -> Imported:
    """The same for a text; ``name`` is the source that entries without one are given."""
    found: dict[tuple[str, str, str, str], Entry] = {}
    faults: list[Fault] = []
    for count, row in enumerate(table(text, where), start=1):
        if count > MOST_ROWS:
            faults.append(Fault(row.where, f"There are more than {MOST_ROWS:,} rows; the rest is left out."))
            break
        try:
            entry = _entry(row, name)
        except _Bad as bad:
            faults.append(Fault(row.where, str(bad)))
            continue
        faults += [Fault(row.where, words, fatal=False) for words in _doubts(row, entry)]
        key = (entry.type, fold(entry.canonical), entry.role, entry.valid_from)
        found[key] = _united(found[key], entry) if key in found else entry
    entries = tuple(replace(entry, id=f"own-{number}") for number, entry in enumerate(found.values(), start=1))
    return Imported(entries, tuple(faults))


def _entry(row: Row, name: str) -> Entry:
    problem = unfit(row)
    if problem:
        raise _Bad(problem)
    cells: dict[str, str] = {}
    for header, cell in row.cells.items():
        column = _COLUMN_OF.get(re.sub(r"[^a-z]", "", header.lower()))
        link = cell.startswith(("http://", "https://")) and column not in ("id", "source", "note")
        if column is not None and not link and (column not in cells or header.lower().endswith("label")):
            cells[column] = cell
    canonical = cells.get("canonical", "")
    if not canonical or re.fullmatch(r"Q\d+", canonical):
        raise _Bad("there is no name.")
    if not re.search(r"[A-Za-z]", canonical):
        raise _Bad(f"“{canonical}” has no Latin letters; the name is the English one.")
    item = _ITEM.fullmatch(cells.get("id", ""))
    role = office_in(cells.get("role", ""))
    values = {column: _list(cells.get(column, ""), wikidata=item is not None) for column in _LISTS}
    for column, (script, letters) in _SCRIPTS.items():
        wrong = [form for form in values[column] if not re.search(letters, form)]
        if wrong:
            raise _Bad(f"“{wrong[0]}” has no {script} letters.")
    start, end = _day(cells.get("valid_from", "")), _day(cells.get("valid_to", ""))
    if start and end and start[: len(end)] > end[: len(start)]:
        raise _Bad(f"it ends ({end}) before it starts ({start}).")
    kind = _type(cells.get("type", ""), role)
    source = cells.get("source") or (f"Wikidata {item[1]} (CC0)" if item else name)
    aliases = tuple(alias for alias in values.pop("aliases") if fold(alias) != fold(canonical))
    country = _country(cells.get("country", ""), role, cells)
    return Entry("", canonical, kind, source, aliases, role=role, country=country,
                 valid_from=start, valid_to=end, note=cells.get("note", ""), **values)  # fmt: skip


def _list(cell: str, *, wikidata: bool) -> tuple[str, ...]:
    """A cell's parts; a query's label service joins them by commas, all else by "|"."""
    mark = "|" if "|" in cell or not wikidata else ", "
    return tuple(dict.fromkeys(part.strip() for part in cell.split(mark) if part.strip()))


def _type(cell: str, role: str) -> EntryType:
    word = cell.lower().strip()
    if word in get_args(EntryType):
        return cast(EntryType, word)
    if not word and role:
        return "person"
    known = ", ".join(get_args(EntryType))
    raise _Bad(f"the type “{cell}” is unknown; it is one of {known}." if word else f"there is no type: one of {known}.")


def _day(cell: str) -> str:
    """An ISO day, month or year. A query gives 1 January for a year that it knows no day of."""
    if not cell:
        return ""
    match = _DAY.fullmatch(cell)
    if match is None or not 1 <= int(match[2] or 1) <= 12 or not 1 <= int(match[3] or 1) <= 31:
        raise _Bad(f"“{cell}” is no date; write 2020, 2020-07 or 2020-07-16.")
    year, month, day = match.groups()
    if "T" in cell and (month, day) == ("01", "01"):
        return year
    return "-".join(part for part in (year, month, day) if part)


def _country(cell: str, role: str, cells: dict[str, str]) -> str:
    known = gazetteer()
    if not cell:
        of = re.search(r" of (?:the )?([A-Z].*)", cells.get("role", ""))
        return known.country_of(of[1]) if of and role else ""
    code = cell if cell in _codes() else known.country_of(cell)
    if not code:
        raise _Bad(f"no country is called “{cell}”; give its English name or its two-letter code.")
    return code


def _codes() -> frozenset[str]:
    return frozenset(entry.country for entry in built_in())


def _doubts(row: Row, entry: Entry) -> Iterator[str]:
    """What may be meant, and is said all the same."""
    from wordfreq import zipf_frequency

    unknown = [name for name in row.cells if re.sub(r"[^a-z]", "", name.lower()) not in _COLUMN_OF]
    if unknown:
        yield f"the column “{unknown[0]}” is not used."
    for name in entry.names:
        word = name.isalpha() and not name.isupper()
        if word and not gazetteer().named(name) and zipf_frequency(name.lower(), "en") >= _COMMON:
            yield f"“{name}” is an everyday English word: every “{name}” with a capital will be taken for this."


def _united(one: Entry, other: Entry) -> Entry:
    """Two rows of one name as one: a query repeats a row for each of its forms."""
    lists: dict[str, Any] = {key: tuple(dict.fromkeys((*getattr(one, key), *getattr(other, key)))) for key in _LISTS}
    return replace(one, country=one.country or other.country, valid_to=one.valid_to or other.valid_to, **lists)


def entries_tsv(entries: Iterable[Entry]) -> str:
    """The entries as a table that ``entries_in`` reads back."""
    lines = ["\t".join(COLUMNS)]
    known = {field.name for field in fields(Entry)}
    for entry in entries:
        cells = [getattr(entry, column) for column in COLUMNS if column in known]
        lines.append("\t".join(_cell("|".join(cell) if isinstance(cell, tuple) else cell) for cell in cells))
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split())
