"""Every comparator, in reading order. To add one: write its file, then name it here."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import cast

from comparators.artefacts import (
    agreement,
    boilerplate,
    calque,
    meaning,
    measure,
    metadata,
    name,
    pronoun,
    quotation,
    term,
    typo,
    variant,
)
from comparators.facts import (
    actor,
    attribution,
    date,
    modality,
    omission,
    person,
    place,
    polarity,
    quantity,
    role,
    status,
)
from comparators.facts.set_aside import aside
from comparators.framing import agency, emphasis, frame, label, loaded, scare_quotes, tone, verb, voice
from comparators.framing.worth import weighed
from comparators.model import Area, Finding, Pair


@dataclass(frozen=True, slots=True)
class Comparator:
    """One check: ``id`` is ``area/kind``; ``text`` is its module's docstring, which is product text."""

    id: str
    find: Callable[[Pair], Iterator[Finding]]
    text: str

    @property
    def area(self) -> Area:
        return cast(Area, self.id.partition("/")[0])

    @property
    def summary(self) -> str:
        """The first line of its text."""
        return self.text.partition("\n")[0]


def comparator(module: ModuleType) -> Comparator:
    """The comparator that a module such as ``comparators.facts.quantity`` defines by its ``find``."""
    area, kind = module.__name__.split(".")[-2:]
    find = {"framing": weighed, "facts": aside}.get(area, _as_it_is)(module.find)
    return Comparator(f"{area}/{kind}", find, inspect.cleandoc(module.__doc__ or ""))


def _as_it_is(find: Callable[[Pair], Iterator[Finding]]) -> Callable[[Pair], Iterator[Finding]]:
    return find


FACTS: tuple[ModuleType, ...] = (
    quantity, date, place, person, role, actor, attribution, modality, polarity, status, omission,
)  # fmt: skip
FRAMING: tuple[ModuleType, ...] = (
    label,
    verb,
    agency,
    loaded,
    scare_quotes,
    voice,
    emphasis,
    frame,
    tone,
)
ARTEFACTS: tuple[ModuleType, ...] = (
    name,
    variant,
    term,
    calque,
    agreement,
    pronoun,
    measure,
    meaning,
    quotation,
    typo,
    metadata,
    boilerplate,
)

COMPARATORS: tuple[Comparator, ...] = tuple(comparator(module) for module in (*FACTS, *FRAMING, *ARTEFACTS))
