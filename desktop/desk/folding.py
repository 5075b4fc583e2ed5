"""Which passages fold away: those that no *same* or *update* link reaches. Headline and lead always stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from comparators.model import Alignment, Reading, Side
from desktop.desk.places import runs

PARTNERED = ("same", "update")
_MOST_NAMES = 2


@dataclass(frozen=True, slots=True)
class Fold:
    """Passages ``first`` to ``last`` (counted from 0, both ends included) behind one row."""

    first: int
    last: int
    label: str
    hint: str

    def holds(self, passage: int) -> bool:
        return self.first <= passage <= self.last


def folds_of(reading: Reading, alignment: Alignment, side: Side) -> tuple[Fold, ...]:
    """The folds of one text, in text order; none where nothing is linked, as then everything would go."""
    partnered: set[int] = set()
    touched: dict[int, set[str]] = {}
    for link in alignment.links:
        for number in getattr(link, side):
            if number >= len(reading.sentences):
                continue
            passage = reading.sentences[number].passage
            touched.setdefault(passage, set()).add(link.relation)
            if link.relation in PARTNERED:
                partnered.add(passage)
    if not partnered:
        return ()
    kept = partnered | _always_shown(reading)
    away = runs(number for number in range(len(reading.passages)) if number not in kept)
    return tuple(_fold(reading, first, last, touched) for first, last in away)


def _always_shown(reading: Reading) -> set[int]:
    lead = next((number for number, passage in enumerate(reading.passages) if passage.role == "body"), None)
    shown = {number for number, passage in enumerate(reading.passages) if passage.role == "headline"}
    return shown if lead is None else shown | {lead}


def _fold(reading: Reading, first: int, last: int, touched: dict[int, set[str]]) -> Fold:
    passages = reading.passages[first : last + 1]
    captions = all(passage.role == "caption" for passage in passages)
    relations = set().union(*(touched.get(number, set()) for number in range(first, last + 1)))
    if len(passages) == 1 and passages[0].heading is not None:
        label = passages[0].heading.of(reading.text)
    elif len(passages) == 1:
        label = "1 caption without a partner" if captions else "1 passage without a partner"
    else:
        label = f"{len(passages)} {'captions' if captions else 'passages'} without a partner"
    if all(touched.get(number) for number in range(first, last + 1)):
        hint = "related only" if "related" in relations else "parallel only"
    else:
        hint = ", ".join(_names(reading, range(first, last + 1)))
    return Fold(first, last, label, hint)


def _names(reading: Reading, passages: Iterable[int]) -> list[str]:
    """A name from each of these passages, the first ones, to know them by: a person's last name before a place."""
    names: list[str] = []
    for passage in passages:
        mentions = [item for item in reading.mentions if reading.sentences[item.sentence].passage == passage]
        for kind in ("person", "organisation", "place"):
            found = next((item.span.of(reading.text).split() for item in mentions if item.kind == kind), [])
            if found:
                name = found[-1] if kind == "person" else " ".join(found)
                names += [name] if name not in names else []
                break
        if len(names) == _MOST_NAMES:
            break
    return names
