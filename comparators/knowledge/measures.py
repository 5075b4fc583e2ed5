"""What numbers in the news count, of whom, and in what event: measures.tsv, groups.tsv, event_verbs.tsv, deeds.tsv …"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import resources
from comparators.errors import DataError


@dataclass(frozen=True, slots=True)
class Fate:
    """One phrase that tells what befell those counted; ``needed`` and ``who`` are empty where any word will do."""

    measure: str
    word: str
    slot: str
    needed: frozenset[str]
    who: frozenset[str]


def _rows(name: str, columns: int) -> list[list[str]]:
    rows = []
    for number, line in enumerate(resources.read_text("lexicons", name).splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) != columns or not cells[0] or not cells[-1]:
            raise DataError(f"A line needs {columns} cells, with a source.", where=f"{name}, line {number}")
        rows.append(cells)
    return rows


@lru_cache(maxsize=1)
def measures() -> Mapping[tuple[str, str], str]:
    """(lemma, slot) -> measure: ("kill", "object") -> "dead"; slots are object, subject, self and toll."""
    return {(word, slot): measure for word, slot, measure, _ in _rows("measures.tsv", 4)}


@lru_cache(maxsize=1)
def fates() -> Mapping[str, tuple[Fate, ...]]:
    """Lemma of the verb or noun -> the phrases it stands in; under "" those that follow or stand alone."""
    table: dict[str, list[Fate]] = {}
    for measure, word, slot, needed, who, _ in _rows("fates.tsv", 6):
        row = Fate(measure, word, slot, _listed(needed), _listed(who))
        table.setdefault("" if slot in {"after", "self"} else word, []).append(row)
    return {word: tuple(rows) for word, rows in table.items()}


def _listed(cell: str) -> frozenset[str]:
    return frozenset() if cell == "-" else frozenset(cell.split(","))


@lru_cache(maxsize=1)
def groups() -> Mapping[str, str]:
    """Lemma -> group of people: "rebel" -> "fighters"; "person" -> "people"."""
    return {word: group for word, group, _, _ in _rows("groups.tsv", 4)}


@lru_cache(maxsize=1)
def events() -> Mapping[str, str]:
    """Lemma of a verb or noun -> the kind of event it names: "bomb" and "airstrike" -> "attack"."""
    return {word: event for word, event, _ in _rows("event_verbs.tsv", 3)}


@lru_cache(maxsize=1)
def event_means() -> Mapping[str, tuple[str, str]]:
    """Lemma, or two words as written -> role (means, target) and class: "warplane" -> ("means", "air")."""
    return {word: (role, kind) for word, role, kind, _ in _rows("event_means.tsv", 4)}


@lru_cache(maxsize=1)
def opposites() -> frozenset[tuple[str, str]]:
    """Pairs of lemmas that say the opposite of each other, in both orders."""
    pairs = [(word, other) for word, other, _ in _rows("opposites.tsv", 3)]
    return frozenset(pairs) | frozenset((other, word) for word, other in pairs)


@lru_cache(maxsize=1)
def ladders() -> Mapping[tuple[str, str], tuple[str, int, str]]:
    """(lemma, part of speech) -> matter, step and kind of finding: "leak" is step 1 of the publication of papers."""
    return {(word, pos): (matter, int(step), kind) for word, pos, matter, step, kind, _ in _rows("ladders.tsv", 6)}


@lru_cache(maxsize=1)
def outcomes() -> Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """First lemma of a phrase -> (its lemmas, matter, state), the longest first: "find not guilty" is cleared."""
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for matter, state, phrase, _ in _rows("outcomes.tsv", 4):
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, matter, state))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row))) for first, rows in table.items()}


@lru_cache(maxsize=1)
def alternatives() -> Mapping[str, tuple[tuple[tuple[str, ...], str, str, str], ...]]:
    """First lemma of a phrase -> (its lemmas, kind of finding, matter, member): "pistol" is the weapon "gun/pistol"."""
    table: dict[str, list[tuple[tuple[str, ...], str, str, str]]] = {}
    for kind, matter, member, phrase, _ in _rows("alternatives.tsv", 5):
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, kind, matter, member))
    return {first: tuple(rows) for first, rows in table.items()}


@lru_cache(maxsize=1)
def standings() -> Mapping[str, tuple[tuple[tuple[str, ...], str, str, frozenset[str], bool], ...]]:
    """First lemma of a phrase -> (its lemmas, matter, state, the nouns it is said of, lasting), the longest first.

    No nouns stand for any; ``lasting`` says whether the state may have changed when a later report is written.
    """
    table: dict[str, list[tuple[tuple[str, ...], str, str, frozenset[str], bool]]] = {}
    for matter, state, phrase, nouns, lasting, _ in _rows("standings.tsv", 6):
        words = tuple(phrase.split())
        bearers = frozenset() if nouns == "-" else frozenset(nouns.split(","))
        table.setdefault(words[0], []).append((words, matter, state, bearers, lasting == "yes"))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[:3]))) for first, rows in table.items()}


@lru_cache(maxsize=1)
def things() -> Mapping[str, frozenset[str]]:
    """Lemma of a noun -> the nouns that may stand for the same thing: "line" -> "track", "railway" and others."""
    rows: dict[str, set[str]] = {}
    for nouns, _ in _rows("things.tsv", 2):
        group = nouns.split(",")
        for noun in group:
            rows.setdefault(noun, set()).update(group)
    return {noun: frozenset(group) for noun, group in rows.items()}


@lru_cache(maxsize=1)
def stances() -> Mapping[str, tuple[tuple[tuple[str, ...], str, frozenset[str]], ...]]:
    """First lemma of a phrase -> (its lemmas, stance, the nouns its object needs), the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str, frozenset[str]]]] = {}
    for stance, phrase, nouns, _ in _rows("stances.tsv", 4):
        words = tuple(phrase.split())
        objects: frozenset[str] = frozenset() if nouns == "-" else frozenset(nouns.split(","))
        table.setdefault(words[0], []).append((words, stance, objects))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[:2]))) for first, rows in table.items()}


@lru_cache(maxsize=1)
def deeds() -> Mapping[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Lemma of a verb -> the word that must stand with it, or "", and the deeds that they tell, the longest first."""
    table: dict[str, dict[str, set[str]]] = {}
    for phrase, deed, _ in _rows("deeds.tsv", 3):
        verb, _, more = phrase.partition(" ")
        table.setdefault(verb, {}).setdefault(more, set()).add(deed)
    return {
        verb: tuple(
            (more, frozenset(kinds)) for more, kinds in sorted(rows.items(), key=lambda row: (not row[0], row[0]))
        )
        for verb, rows in table.items()
    }


@lru_cache(maxsize=1)
def figure_kinds() -> Mapping[tuple[str, str], str]:
    """(lemma, measure) -> what a figure is one of: ("fine", "money") -> "fine"."""
    return {(word, measure): kind for kind, word, measure, _ in _rows("figure_kinds.tsv", 4)}


@lru_cache(maxsize=1)
def noun_kinds() -> Mapping[str, frozenset[str]]:
    """Lemma of a noun -> what it can name: person, body, vehicle, place, part (of a house); others are left out."""
    return {word: frozenset(kinds.split("|")) for word, kinds in _rows("noun_kinds.tsv", 2)}
