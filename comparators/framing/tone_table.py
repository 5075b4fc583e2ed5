"""The tone on each actor in both texts, side by side: words for and against, with their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from comparators.framing.actor_tone import Toned, named, toned
from comparators.model import SIDES, Pair, Side, Span

_MOST = 8


@dataclass(frozen=True, slots=True)
class ToneSide:
    """One actor in one text: how often it is named, and the words that judge it, in text order."""

    named: int
    hits: tuple[Toned, ...]
    plain: tuple[Span, ...] = ()

    @property
    def against(self) -> tuple[Toned, ...]:
        return tuple(hit for hit in self.hits if hit.against)

    @property
    def favourable(self) -> tuple[Toned, ...]:
        return tuple(hit for hit in self.hits if not hit.against)


@dataclass(frozen=True, slots=True)
class ToneRow:
    """One actor that both texts name and that one of them judges at least."""

    actor: str
    left: ToneSide
    right: ToneSide

    def side(self, side: Side) -> ToneSide:
        return self.left if side == "left" else self.right


def tone_table(pair: Pair) -> tuple[ToneRow, ...]:
    """Up to eight actors, those with most judging words first; counts, never a score of a text.

    Actors whom labels alone judge are left to the table of labels.
    """
    places = {side: named(pair.reading(side)) for side in SIDES}
    meant = _meant(places)
    found = {side: [replace(h, actor=meant.get(h.actor, h.actor)) for h in toned(pair.reading(side))] for side in SIDES}
    places = {side: _joined(places[side], meant) for side in SIDES}
    rows = []
    for actor in {hit.actor for side in SIDES for hit in found[side]}:
        if not all(actor in places[side] for side in SIDES):
            continue
        sides = {}
        for side in SIDES:
            hits = tuple(hit for hit in found[side] if hit.actor == actor)
            plain = tuple(s for s in places[side][actor] if not any(s.overlaps(hit.span) for hit in hits))
            sides[side] = ToneSide(len(places[side][actor]), hits, plain)
        if any(hit.how != "label" for side in SIDES for hit in sides[side].hits):
            rows.append(ToneRow(actor, sides["left"], sides["right"]))
    rows.sort(key=lambda row: (-len(row.left.hits) - len(row.right.hits), row.actor))
    return tuple(rows[:_MOST])


def _meant(places: Mapping[Side, Mapping[str, tuple[Span, ...]]]) -> Mapping[str, str]:
    """A side of the nation that the texts speak of most, under its plain name: "the army" is then that nation's."""
    counts: Counter[str] = Counter()
    for found in places.values():
        for actor, spans in found.items():
            if actor.endswith(")"):
                counts[actor] += len(spans)
    meant: dict[str, str] = {}
    for actor, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        plain = actor.rpartition(" (")[0]
        if plain not in meant.values():
            meant[actor] = plain
    return meant


def _joined(places: Mapping[str, tuple[Span, ...]], meant: Mapping[str, str]) -> dict[str, tuple[Span, ...]]:
    found: dict[str, tuple[Span, ...]] = {}
    for actor, spans in places.items():
        name = meant.get(actor, actor)
        found[name] = tuple(sorted((*found.get(name, ()), *spans)))
    return found
