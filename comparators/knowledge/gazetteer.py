"""People, places, weapons, agencies, armed groups and countries that the product knows by name.

The rows stand in ``resources/gazetteer/*.tsv``, each with its source. Lookups fold case, accents, hyphens and
apostrophes, so that "Nagorno Karabakh" finds "Nagorno-Karabakh"; they never guess.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal, get_args

import resources

EntryType = Literal["person", "place", "weapon", "agency", "organisation", "armed group", "people", "country"]
FILES = ("countries", "people", "places", "weapons", "organisations")
_LISTS = ("aliases", "adjectives", "mistranslated_as", "native_ar", "native_ru", "native_az", "native_hy", "cue_words")
_DASHES = str.maketrans({"‐": " ", "‑": " ", "–": " ", "—": " ", "-": " ", "’": "'", "‘": "'", "ʼ": "'", "`": "'"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a name and what is known of it. A person has one row a term of office.

    ``country`` is an ISO 3166 code, or the name of a body (UN, EU, NATO); ``valid_from`` and ``valid_to`` are ISO
    dates as precise as known ("2020", "2020-07", "2020-07-16"), empty for open or unknown.
    """

    id: str
    canonical: str
    type: EntryType
    source: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    mistranslated_as: tuple[str, ...] = ()
    native_ar: tuple[str, ...] = ()
    native_ru: tuple[str, ...] = ()
    native_az: tuple[str, ...] = ()
    native_hy: tuple[str, ...] = ()
    role: str = ""
    country: str = ""
    valid_from: str = ""
    valid_to: str = ""
    cue_words: tuple[str, ...] = ()
    note: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The right forms: the preferred one first."""
        return (self.canonical, *self.aliases)

    def held_on(self, day: date | None) -> bool:
        """Whether this term of office covers the day; an unknown day or end counts as yes."""
        if day is None:
            return True
        text = day.isoformat()
        started = not self.valid_from or text[: len(self.valid_from)] >= self.valid_from
        return started and (not self.valid_to or text[: len(self.valid_to)] <= self.valid_to)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name as lookups compare it: no case, accents, hyphens or doubled spaces."""
    decomposed = unicodedata.normalize("NFKD", name.translate(_DASHES))
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(letters.casefold().split())


def key_of(name: str) -> str:
    """What a name is stored under: abbreviations ("US", "IS") as they are written, all else folded."""
    letters = [character for character in name if character.isalpha()]
    return name if 1 < len(letters) <= 5 and all(map(str.isupper, letters)) else fold(name)


@dataclass(frozen=True)
class Gazetteer:
    """All rows, with lookups that answer in the order of the files."""

    entries: tuple[Entry, ...]

    def named(self, name: str) -> tuple[Entry, ...]:
        """The rows whose name or alias this is; empty for a name that the gazetteer does not hold."""
        return self._by_name.get(name) or self._by_name.get(fold(name), ())

    def mistranslated(self, name: str) -> tuple[Entry, ...]:
        """The rows that are known to be mistranslated as this."""
        return self._by_mistranslation.get(fold(name), ())

    def of(self, entry_type: EntryType, *, country: str = "", role: str = "") -> tuple[Entry, ...]:
        """The rows of a type, of a country and a role where given."""
        rows = self._by_type.get(entry_type, ())
        return tuple(row for row in rows if country in ("", row.country) and role in ("", row.role))

    def country_of(self, word: str) -> str:
        """The code of the country that this name or adjective ("Azerbaijani") means; empty for none."""
        return self._countries.get(word) or self._countries.get(fold(word), "")

    def longest_name(self, words: tuple[str, ...]) -> int:
        """How many of these words, from the first, make the longest known name; 0 for none."""
        if not words or fold(words[0]).split(" ")[0] not in self._first_words:
            return 0
        for count in range(min(len(words), self._longest), 0, -1):
            if self.named(" ".join(words[:count])):
                return count
        return 0

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Every single word of every right name and adjective, folded."""
        return frozenset(
            word for entry in self.entries for name in (*entry.names, *entry.adjectives) for word in fold(name).split()
        )

    @cached_property
    def countries(self) -> Mapping[str, str]:
        """Every country name and adjective, as stored, with its code."""
        return self._countries

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(fold(name).split(" ")[0] for name in self._by_name)

    @cached_property
    def _longest(self) -> int:
        return max((len(name.split()) for name in self._by_name), default=0)

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Entry, ...]]:
        return _index((name, entry) for entry in self.entries for name in entry.names)

    @cached_property
    def _by_mistranslation(self) -> Mapping[str, tuple[Entry, ...]]:
        return _index((name, entry) for entry in self.entries for name in entry.mistranslated_as)

    @cached_property
    def _by_type(self) -> Mapping[str, tuple[Entry, ...]]:
        return {kind: tuple(row for row in self.entries if row.type == kind) for kind in get_args(EntryType)}

    @cached_property
    def _countries(self) -> Mapping[str, str]:
        rows: dict[str, str] = {}
        for entry in self._by_type.get("country", ()):
            for name in (*entry.names, *entry.adjectives):
                rows.setdefault(key_of(name), entry.country)
        return rows


def _index(rows: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    index: dict[str, tuple[Entry, ...]] = {}
    for name, entry in rows:
        key = key_of(name)
        if entry not in index.get(key, ()):
            index[key] = (*index.get(key, ()), entry)
    return index


def rows_of(text: str) -> Iterator[Entry]:
    """The entries of a TSV text with a header line; lists inside a cell are parted by "|".

    ValueError, with the line's number, for a line without id, name, source or a known type.
    """
    for number, row in enumerate(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE), start=2):
        yield entry_of({key: value or "" for key, value in row.items() if key is not None}, where=f"line {number}")


def entry_of(row: Mapping[str, str], *, where: str) -> Entry:
    """One row as an Entry. ValueError where a needed cell is empty or unknown."""
    missing = [key for key in ("id", "canonical", "type", "source") if not row.get(key, "").strip()]
    if missing:
        raise ValueError(f"{where}: no {', '.join(missing)}")
    if row["type"] not in get_args(EntryType):
        raise ValueError(f"{where}: no type {row['type']!r}")
    unknown = [key for key in row if key not in Entry.__dataclass_fields__]
    if unknown:
        raise ValueError(f"{where}: no column {unknown[0]!r}")
    values: dict[str, object] = {key: value.strip() for key, value in row.items()}
    for key in _LISTS:
        values[key] = tuple(part.strip() for part in row.get(key, "").split("|") if part.strip())
    return Entry(**values)  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The built-in gazetteer."""
    entries = [entry for name in FILES for entry in rows_of(resources.read_text("gazetteer", f"{name}.tsv"))]
    return Gazetteer(tuple(entries))
