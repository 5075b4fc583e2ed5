"""People, places, weapons, agencies, armed groups and countries that the product knows by name.

The rows stand in ``resources/gazetteer/*.tsv``, each with its source. Lookups fold case, accents, hyphens and
apostrophes, so that "Nagorno Karabakh" finds "Nagorno-Karabakh"; they never guess.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import get_args

import resources
from comparators.house import NO_HOUSE, Entry, EntryType, House

__all__ = ["FILES", "Entry", "Gazetteer", "entry_of", "fold", "gazetteer", "key_of", "rows_of"]

FILES = ("countries", "people", "places", "weapons", "organisations")
_LISTS = ("aliases", "adjectives", "mistranslated_as", "native_ar", "native_ru", "native_az", "native_hy", "cue_words")
_DASHES = str.maketrans({"‐": " ", "‑": " ", "–": " ", "—": " ", "-": " ", "’": "'", "‘": "'", "ʼ": "'", "`": "'"})


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


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """All rows, with lookups that answer in the order of the files. Two are the same only if they are one object."""

    entries: tuple[Entry, ...]

    def named(self, name: str) -> tuple[Entry, ...]:
        """The rows whose name or alias this is; empty for a name that the gazetteer does not hold."""
        return self._by_name.get(name) or self._by_name.get(fold(name), ())

    def mistranslated(self, name: str) -> tuple[Entry, ...]:
        """The rows that are known to be mistranslated as this."""
        return self._by_mistranslation.get(fold(name), ())

    def may_be_mistranslated(self, word: str) -> bool:
        """Whether any known mistranslation of a name begins with this word."""
        return fold(word).split(" ")[0] in self._mistranslated_beginnings

    @cached_property
    def _mistranslated_beginnings(self) -> frozenset[str]:
        return frozenset(fold(name).split(" ")[0] for entry in self.entries for name in entry.mistranslated_as)

    def of(self, entry_type: EntryType, *, country: str = "", role: str = "") -> tuple[Entry, ...]:
        """The rows of a type, of a country and a role where given."""
        rows = self._by_type.get(entry_type, ())
        return tuple(row for row in rows if country in ("", row.country) and role in ("", row.role))

    def country_of(self, word: str) -> str:
        """The code of the country that this name or adjective ("Azerbaijani") means; empty for none."""
        return self._countries.get(word) or self._countries.get(fold(word), "")

    def opens(self, word: str) -> bool:
        """Whether any name or alias begins with this word, whatever its case and accents."""
        return fold(word).split(" ")[0] in self._first_words

    def longest_name(self, words: tuple[str, ...]) -> int:
        """How many of these words, from the first, make the longest known name; 0 for none."""
        if not words or not self.opens(words[0]):
            return 0
        for count in range(min(len(words), self._longest), 0, -1):
            if self.named(" ".join(words[:count])):
                return count
        return 0

    def begins(self, word: str) -> bool:
        """Whether any name, alias or adjective begins with this word, whatever its case and accents."""
        return fold(word).split(" ")[0] in self._beginnings

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return self._first_words | frozenset(fold(name).split(" ")[0] for name in self._countries)

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
    def adjectives_of_countries(self) -> str:
        """A pattern for every adjective of a country ("Syrian", "South Korean"), the longest first."""
        words = {re.escape(word) for row in self.of("country") for word in row.adjectives}
        return "|".join(sorted(words, key=len, reverse=True))

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


@lru_cache(maxsize=4)
def gazetteer(house: House = NO_HOUSE) -> Gazetteer:
    """The built-in gazetteer, or with a desk's own entries, which override its rows."""
    return Gazetteer(overridden(built_in(), house.entries) if house.entries else built_in())


@lru_cache(maxsize=1)
def built_in() -> tuple[Entry, ...]:
    """The rows under ``resources/gazetteer/``, in the order of the files."""
    return tuple(entry for name in FILES for entry in rows_of(resources.read_text("gazetteer", f"{name}.tsv")))


def overridden(rows: tuple[Entry, ...], own: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """A desk's own entries, then those rows that none of them takes the place of.

    An own entry takes the place of the rows of its type that share its name (of a person: of the same office too),
    and keeps what they know where it says nothing itself, such as a native form.
    """
    index = _index((name, row) for row in rows for name in row.names)
    merged: list[Entry] = []
    replaced: set[tuple[str, str]] = set()
    for entry in own:
        known = [row for name in entry.names for row in index.get(key_of(name), ()) if row.type == entry.type]
        known = [row for row in known if fold(row.canonical) in {fold(name) for name in entry.names}
                 or fold(entry.canonical) in {fold(name) for name in row.names}]  # fmt: skip
        same = [row for row in known if entry.type != "person" or entry.role in ("", row.role)]
        replaced |= {(row.type, row.id) for row in same}
        if entry.type == "person" and not entry.role and same:
            merged += [_filled(replace(row, canonical=entry.canonical, aliases=entry.aliases, source=entry.source,
                                       note=entry.note), (row,)) for row in same]  # fmt: skip
        else:
            merged.append(_filled(entry, (*same, *known)))
    return (*merged, *(row for row in rows if (row.type, row.id) not in replaced))


def _filled(entry: Entry, known: tuple[Entry, ...]) -> Entry:
    """The entry with what these rows know of the same name; its own cells stay."""
    if not known:
        return entry
    first = known[0]
    names = {fold(name) for name in entry.names}
    aliases = (*entry.aliases, *(name for name in first.names if fold(name) not in names))
    natives = {key: getattr(entry, key) or getattr(first, key)
               for key in ("native_ar", "native_ru", "native_az", "native_hy", "adjectives", "mistranslated_as",
                           "cue_words", "country")}  # fmt: skip
    return replace(entry, aliases=aliases, **natives)
