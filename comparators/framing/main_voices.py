"""Whose words each text gives most room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comparators.framing.grammar import NOT_PROSE
from comparators.framing.reported import head_of
from comparators.framing.voices import clean, with_speaker
from comparators.model import SIDES, Pair, Reading, Side, Span
from comparators.values import Quotation

_FEWEST = 3  # statements of either text
_FEWEST_OF_ONE, _FEWEST_OF_EITHER = 2, 3  # of the main voice in each text, and in one of them
_LEAST = 0.25  # of a text's statements; less is no main voice
_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Statement:
    """Words with a speaker, quoted or reported: ``head`` is the speaker's main word, ``span`` both together."""

    name: str
    head: str
    span: Span


@dataclass(frozen=True, slots=True)
class MainVoice:
    """The speaker with most statements: ``count`` of ``of``, and the first places."""

    name: str
    count: int
    of: int
    spans: tuple[Span, ...]


def statements(reading: Reading) -> tuple[Statement, ...]:
    """All of them, in text order."""
    found = []
    for mention in reading.mentions:
        value = mention.value
        role = reading.passages[reading.sentences[mention.sentence].passage].role
        if not isinstance(value, Quotation) or not value.speaker or role in NOT_PROSE:
            continue
        head = head_of(value.speaker)
        if head:
            span = with_speaker(mention.span, value)
            found.append(Statement(clean(value.speaker), head, span))
    return tuple(sorted(found, key=lambda statement: (statement.span.start, statement.span.end)))


def main_voices(pair: Pair) -> Mapping[Side, MainVoice] | None:
    """The main voice of either text; None where they are one, where none stands out, or a text has few statements."""
    found = {side: statements(pair.reading(side)) for side in SIDES}
    if min(len(rows) for rows in found.values()) < _FEWEST:
        return None
    counts = {side: _counts(found[side]) for side in SIDES}
    chief = {side: max(counts[side], key=lambda head: (len(counts[side][head]), head)) for side in SIDES}
    for side, other in (("left", "right"), ("right", "left")):
        here, there = counts[side][chief[side]], counts[other].get(chief[side], ())  # type: ignore[index]
        share = len(here) / len(found[side]), len(there) / len(found[other])  # type: ignore[index]
        if len(here) < _FEWEST_OF_ONE or share[0] < max(_LEAST, 2 * share[1]):
            return None
    if max(len(counts[side][chief[side]]) for side in SIDES) < _FEWEST_OF_EITHER:
        return None
    return {side: _main(counts[side][chief[side]], len(found[side])) for side in SIDES}


def _counts(found: tuple[Statement, ...]) -> dict[str, tuple[Statement, ...]]:
    rows: dict[str, tuple[Statement, ...]] = {}
    for statement in found:
        rows[statement.head] = (*rows.get(statement.head, ()), statement)
    return rows


def _main(rows: tuple[Statement, ...], of: int) -> MainVoice:
    name = max((row.name for row in rows), key=lambda name: (len(name), name))
    return MainVoice(name, len(rows), of, tuple(row.span for row in rows[:_SHOWN]))
