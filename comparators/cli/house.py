"""A desk's own lists on the command line: given to a comparison, or checked line by line."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from comparators.house import NO_HOUSE, House
from comparators.reports.visible import one_line

if TYPE_CHECKING:
    from comparators.knowledge.own_tables import Fault

ALL_GOOD, SOME_BAD = 0, 1


def house_of(chosen: Namespace) -> House:
    """The lists that the arguments name. DataError names every line that cannot be used."""
    if not chosen.entries and not chosen.house_style:
        return NO_HOUSE
    from comparators.knowledge.house_style import load_house_style
    from comparators.knowledge.own_entries import load_entries

    entries = tuple(entry for path in chosen.entries for entry in load_entries(path))
    return House(entries, load_house_style(chosen.house_style) if chosen.house_style else ())


def check_entries(chosen: Namespace) -> int:
    """Say of each file how many entries it holds, and what is wrong with which line."""
    from comparators.knowledge.own_entries import import_entries

    status = ALL_GOOD
    for path in chosen.files:
        imported = import_entries(path)
        status = max(status, told(path, imported.faults, len(imported.entries), "name"))
    return status


def check_house_style(chosen: Namespace) -> int:
    """The same for preferred spellings."""
    from comparators.knowledge.house_style import import_house_style

    status = ALL_GOOD
    for path in chosen.files:
        imported = import_house_style(path)
        status = max(status, told(path, imported.faults, len(imported.preferred), "preferred spelling"))
    return status


def told(path: str, faults: Sequence[Fault], count: int, noun: str) -> int:
    """Print the faults and the count; the exit status for this file."""
    bad = sum(fault.fatal for fault in faults)
    for fault in faults:
        print(one_line(f"{path}: {'' if fault.fatal else 'note: '}{fault}"))
    left_out = f", {bad} {'line' if bad == 1 else 'lines'} cannot be used" if bad else ""
    print(one_line(f"{path}: {count} {noun if count == 1 else noun + 's'}{left_out}"))
    return SOME_BAD if bad else ALL_GOOD
