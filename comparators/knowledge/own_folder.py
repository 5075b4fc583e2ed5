"""The folder in which a desk keeps its own names and its house style; the caller says where it is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from comparators.errors import DataError
from comparators.house import NO_HOUSE, Entry, House, Preference
from comparators.knowledge.house_style import ImportedStyle, import_house_style, style_tsv
from comparators.knowledge.own_entries import Imported, entries_tsv, import_entries
from comparators.knowledge.own_tables import Fault
from comparators.writing import write_whole

NAMES, STYLE = "names.tsv", "house-style.tsv"


def open_house(folder: Path | None) -> House:
    """What the two files hold, as far as it can be used; nothing where there is no folder or no file."""
    entries, style = own_entries(folder).entries, own_style(folder).preferred
    return House(entries, style) if entries or style else NO_HOUSE


def own_entries(folder: Path | None) -> Imported:
    """The names of the folder, with the faults of lines that somebody has changed by hand."""
    path = folder / NAMES if folder else None
    try:
        return import_entries(path) if path and path.exists() and path.stat().st_size else Imported(())
    except DataError as error:
        return Imported((), (Fault(NAMES, error.message),))


def own_style(folder: Path | None) -> ImportedStyle:
    """The preferred spellings of the folder, likewise."""
    path = folder / STYLE if folder else None
    try:
        return import_house_style(path) if path and path.exists() else ImportedStyle(())
    except DataError as error:
        return ImportedStyle((), (Fault(STYLE, error.message),))


def save_house(folder: Path, entries: Iterable[Entry], preferred: Iterable[Preference]) -> None:
    """Write both files, each whole or not at all. DataError where that cannot be."""
    for name, text in ((NAMES, entries_tsv(entries)), (STYLE, style_tsv(preferred))):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(folder / name, text.encode("utf-8"))
        except OSError as error:
            raise DataError(
                f"Your list cannot be saved ({error.strerror or error}).", where=str(folder / name)
            ) from error
