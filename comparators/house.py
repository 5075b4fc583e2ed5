"""What one desk adds to the built-in knowledge: names of its own, and the spellings that it prefers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

EntryType = Literal["person", "place", "weapon", "agency", "organisation", "armed group", "people", "country"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a gazetteer: a name and what is known of it. A person has one row a term of office.

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
    def entity(self) -> str:
        """One key for all terms of a person: the id without what stands after "/" in that of a later term."""
        return self.id.partition("/")[0]

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


@dataclass(frozen=True, slots=True)
class Preference:
    """A spelling that the desk prefers, the others that it replaces, and a note that is shown with it."""

    preferred: str
    others: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, eq=False)
class House:
    """A desk's own names and preferred spellings. Two houses are the same only if they are one object."""

    entries: tuple[Entry, ...] = ()
    preferred: tuple[Preference, ...] = ()

    def spelling(self, name: str) -> str:
        """The name as this house writes it: the preferred form of one that the list holds, else the name itself."""
        return next((row.preferred for row in self.preferred if name in row.others), name)


NO_HOUSE = House()
