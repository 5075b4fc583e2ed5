"""A desk's preferred spellings: a table of the preferred one, the others that it replaces, and a note."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from comparators.house import House, Preference
from comparators.knowledge.own_entries import bad_lines
from comparators.knowledge.own_tables import Fault, Row, decoded, read_bytes, table, unfit

HEADER = "preferred\tother\tnote"
_CALLED = {"preferred": "preferred", "prefer": "preferred", "write": "preferred", "use": "preferred",
           "other": "other", "others": "other", "not": "other", "instead of": "other", "avoid": "other",
           "note": "note", "notes": "note", "reason": "note", "remark": "note"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ImportedStyle:
    """What a file of preferred spellings holds: the rows that can be used, and what is wrong with the others."""

    preferred: tuple[Preference, ...]
    faults: tuple[Fault, ...] = ()


def load_house_style(path: str | Path) -> tuple[Preference, ...]:
    """All rows of a file. DataError names every bad line."""
    imported = import_house_style(path)
    if imported.faults:
        raise bad_lines(imported.faults, str(path))
    return imported.preferred


def import_house_style(path: str | Path) -> ImportedStyle:
    """The good rows of a file, and the faults of the others. DataError where the file itself cannot be read."""
    return style_in(decoded(read_bytes(path), str(path)), where=str(path))


def style_in(text: str, *, where: str = "") -> ImportedStyle:
    """The same for a text; a header line is not needed."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if not lines:
        return ImportedStyle(())
    headed = lines[0].lstrip().startswith(("[", "{")) or re.split("[\t,;]", lines[0])[0].strip().lower() in _CALLED
    added = 0 if headed else 1
    mark = next((mark for mark in "\t;," if mark in lines[0]), "\t")
    rows = table(text if headed else HEADER.replace("\t", mark) + "\n" + text, where)
    found: list[Preference] = []
    faults: list[Fault] = []
    taken: dict[str, str] = {}
    for row in rows:
        place = _moved(row.where, added)
        preference, problem = _preference(row)
        clash = next((name for name in (preference.preferred, *preference.others) if name in taken), None)
        if not problem and clash is not None:
            problem = f"“{clash}” stands in {taken[clash]} already."
        if problem:
            faults.append(Fault(place, problem))
            continue
        taken |= dict.fromkeys((preference.preferred, *preference.others), place)
        found.append(preference)
    return ImportedStyle(tuple(found), tuple(faults))


def _moved(where: str, added: int) -> str:
    """The line's own number, without the header line that was put before it."""
    word, number = where.split(" ")
    return f"{word} {int(number) - added}"


def _preference(row: Row) -> tuple[Preference, str]:
    cells = {_CALLED.get(name.lower().strip(), ""): cell for name, cell in row.cells.items()}
    preferred = " ".join(cells.get("preferred", "").split())
    others = tuple(dict.fromkeys(" ".join(part.split()) for part in cells.get("other", "").split("|") if part.strip()))
    preference = Preference(preferred, others, " ".join(cells.get("note", "").split()))
    problem = unfit(row)
    if not problem and not preferred:
        problem = "there is no preferred spelling."
    if not problem and not others:
        problem = f"“{preferred}” replaces nothing; write the other spelling in the second column."
    if not problem and preferred in others:
        problem = f"“{preferred}” cannot replace itself."
    return preference, problem


def style_tsv(preferred: Iterable[Preference]) -> str:
    """The rows as a table that ``style_in`` reads back."""
    lines = [HEADER]
    for row in preferred:
        cells = (row.preferred, "|".join(row.others), row.note)
        lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    return "\n".join(lines) + "\n"


@lru_cache(maxsize=4)
def style_patterns(house: House) -> tuple[tuple[Preference, re.Pattern[str], re.Pattern[str]], ...]:
    """Each preference with the pattern of its other spellings, and that of the preferred one.

    Whole words; a blank is any white space or a hyphen. Capitals count where the two spellings differ by them alone,
    otherwise only a capital at the start does ("kiev" is no Kiev, "KIEV" is).
    """
    return tuple((row, _pattern(row.others, row.preferred), _pattern((row.preferred,), "")) for row in house.preferred)


def _pattern(names: tuple[str, ...], preferred: str) -> re.Pattern[str]:
    parts = []
    for name in sorted(names, key=lambda name: (-len(name), name)):
        words = r"[\s\-‑]+".join(re.escape(word) for word in name.split())
        if name.casefold() == preferred.casefold() or name.isupper():
            parts.append(words)
        elif name[:1].isupper():
            parts.append(rf"(?={re.escape(name[0])})(?i:{words})")
        else:
            parts.append(f"(?i:{words})")
    return re.compile(rf"(?<![\w])(?:{'|'.join(parts)})(?!\w)")
