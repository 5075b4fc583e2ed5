"""Where each text speaks of whom, and how much: one row an actor or side, with its share of the words and its places.

The measure is the words of the sentences that name the actor, over all words of running text: space and order as
W. Schulz (1976) and T. van Dijk (1988) take them for what a report makes important. A sentence may count for several.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comparators.framing.grammar import NOT_PROSE
from comparators.framing.referents import is_actor
from comparators.framing.terms import hits
from comparators.knowledge.gazetteer import gazetteer
from comparators.model import SIDES, Pair, Reading, Side, Span

Stretch = tuple[float, float]  # from and to, as shares of the text's words
_MOST = 8
_FEWEST = 2  # sentences of either text
ALONE = "Told here alone"


@dataclass(frozen=True, slots=True)
class EmphasisRow:
    """One actor, side or country, or the matter that a text tells alone: share of words, 0 to 1, and stretches."""

    subject: str
    left: float
    right: float
    left_places: tuple[Stretch, ...]
    right_places: tuple[Stretch, ...]


def emphasis_map(pair: Pair) -> tuple[EmphasisRow, ...]:
    """The matter told alone first, then up to eight actors, those with most space first; empty for empty texts."""
    placed = {side: _places(pair.reading(side)) for side in SIDES}
    subjects: dict[Side, Mapping[str, frozenset[int]]] = {side: _subjects(pair.reading(side)) for side in SIDES}
    names = {name for side in SIDES for name, rows in subjects[side].items() if len(rows) >= _FEWEST}
    names -= {name for name in names if any(name != other and name in other.split("-") for other in names)}
    rows = [_row(name, placed, {side: subjects[side].get(name, frozenset()) for side in SIDES}) for name in names]
    rows.sort(key=lambda row: (-row.left - row.right, row.subject))
    links: dict[Side, frozenset[int]] = {
        "left": frozenset(pair.alignment.by_left),
        "right": frozenset(pair.alignment.by_right),
    }
    alone = _row(ALONE, placed, {side: frozenset(placed[side]) - links[side] for side in SIDES})
    return tuple(([alone] if alone.left or alone.right else []) + rows[:_MOST])


def _places(reading: Reading) -> dict[int, Stretch]:
    """Every sentence of the report, headline included, and where it stands."""
    numbers = [n for n, s in enumerate(reading.sentences) if reading.passages[s.passage].role not in NOT_PROSE]
    size = {n: sum(any(c.isalnum() for c in t.text) for t in reading.sentence_tokens(n)) for n in numbers}
    total = sum(size.values()) or 1
    found, before = {}, 0
    for number in numbers:
        found[number] = (round(before / total, 4), round((before + size[number]) / total, 4))
        before += size[number]
    return found


def sentence_at(reading: Reading, share: float) -> Span | None:
    """The sentence that stands at this share (0 to 1) of the text's words; None in a text without words."""
    before = [number for number, (start, _) in _places(reading).items() if start <= share]
    return reading.sentences[before[-1]].span if before else None


def _row(name: str, placed: Mapping[Side, dict[int, Stretch]], numbers: Mapping[Side, frozenset[int]]) -> EmphasisRow:
    places = {side: _joined([placed[side][n] for n in sorted(numbers[side]) if n in placed[side]]) for side in SIDES}
    shares = {side: round(sum(end - start for start, end in places[side]), 3) for side in SIDES}
    return EmphasisRow(name, shares["left"], shares["right"], places["left"], places["right"])


def _joined(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Stretches that touch, as one."""
    found: list[Stretch] = []
    for start, end in stretches:
        if found and found[-1][1] >= start:
            found[-1] = (found[-1][0], end)
        elif end > start:
            found.append((start, end))
    return tuple(found)


def _subjects(reading: Reading) -> Mapping[str, frozenset[int]]:
    """The sentences that name each actor: persons by last name, countries with their people, sides by their kind."""
    found: dict[str, set[int]] = {}
    for hit in hits(reading):
        if is_actor(hit) and hit.referent != "territory":
            found.setdefault(hit.referent[:1].upper() + hit.referent[1:], set()).add(hit.sentence)
    for number in range(len(reading.sentences)):
        for name in _named(reading, number):
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _named(reading: Reading, number: int) -> Iterator[str]:
    """Countries and last names of persons in this sentence."""
    sentence = reading.sentences[number]
    for index in range(sentence.first, sentence.last):
        token = reading.tokens[index]
        if not token.text[:1].isupper() or token.pos not in {"PROPN", "ADJ", "NOUN"}:
            continue
        code = gazetteer().country_of(token.text) or gazetteer().country_of(token.text.removesuffix("s"))
        last = index + 1 == sentence.last or reading.tokens[index + 1].entity != "PERSON"
        if code and token.entity in {"GPE", "NORP"}:
            yield _country(code)
        elif token.entity == "PERSON" and last and len(token.text) > len("Mr"):
            yield token.text.removesuffix("'s").removesuffix("’s")


def _country(code: str) -> str:
    """The first name on record for a country's code."""
    rows = gazetteer().of("country", country=code)
    return rows[0].names[0] if rows else code
