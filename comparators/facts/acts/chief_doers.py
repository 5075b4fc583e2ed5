"""Who did the chief act, as each opening tells it, and how surely: flatly, by a claim, as suspected, as one of two.

No links are asked: where both reports open with one event, headline and lead are set against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from comparators.facts.acts.behind import Behind, agent_keys, behind_of
from comparators.facts.events.one_story import one_story, opening
from comparators.facts.once import once
from comparators.knowledge.measures import events
from comparators.model import SIDES, Pair, Reading, Side, Span
from comparators.reading.grammar import children, noun_phrase

Surety = Literal["flat", "said", "doubted", "one of two", "open"]

_ORDER: tuple[Surety, ...] = ("flat", "said", "doubted", "one of two", "open")
_STRENGTHS: dict[str, Surety] = {"flat": "flat", "said": "said", "doubted": "doubted", "open": "open"}
_ATTACKS = frozenset({"attack", "explosion", "death", "shooting"})
_TWO = re.compile(r"\beither\b.+\bor\b", re.IGNORECASE | re.DOTALL)
_THOUGHT = frozenset({"believed", "thought", "suspected", "presumed", "understood"})
_AS_ONE = 0.9  # score of a link between two openings
_NEAR = 8  # words from "believed" to "by"


@dataclass(frozen=True, slots=True)
class Doer:
    """One place that says who did the chief act; ``agents`` are empty where it is left open."""

    surety: Surety
    agents: frozenset[str]
    who: str
    span: Span
    sentence: int


@dataclass(frozen=True, slots=True)
class DoersApart:
    """``sure`` stands on ``side``, the less sure ``other`` in the other text."""

    side: Side
    sure: Doer
    other: Doer


@once
def open_with_one(pair: Pair) -> bool:
    """Whether both reports open with one event, by their openings as wholes or by two sentences that say the same."""
    if one_story(pair).sure:
        return True
    firsts = set(opening(pair.left)), set(opening(pair.right))
    return any(
        link.relation == "same" and link.score >= _AS_ONE and firsts[0] & {*link.left} and firsts[1] & {*link.right}
        for link in pair.alignment.links
    )


def chief_doers_apart(pair: Pair) -> Iterator[DoersApart]:
    """At most one row a pair: the surest telling of the one opening, and what the other opening says less surely."""
    if not open_with_one(pair):
        return
    for side in SIDES:
        mine = _surest(opened(pair.reading(side)))
        theirs = opened(pair.right if side == "left" else pair.left)
        if mine is None or not theirs:
            continue
        best = _surest(theirs)
        if best is None or _ORDER.index(best.surety) - _ORDER.index(mine.surety) < 1 or best.surety in {"flat", "said"}:
            continue
        yield DoersApart(side, mine, best)
        return


def _surest(rows: tuple[Doer, ...]) -> Doer | None:
    return min(rows, key=lambda row: (_ORDER.index(row.surety), row.sentence), default=None)


@once
def opened(reading: Reading) -> tuple[Doer, ...]:
    """Each place of headline and lead that names a doer of the chief act or leaves the doer open, in text order."""
    first = opening(reading)
    rows = [_of(row) for row in behind_of(reading) if row.sentence in first and _is_chief(row)]
    rows += [row for number in first for row in _thought(reading, number)]
    return tuple(sorted(rows, key=lambda row: row.span))


def _is_chief(row: Behind) -> bool:
    return row.strength in _STRENGTHS and row.event in _ATTACKS and not row.claim and (row.act or not row.agents)


def _of(row: Behind) -> Doer:
    surety = _STRENGTHS[row.strength]
    return Doer("one of two" if _TWO.search(row.who) else surety, row.agents, row.who, row.span, row.sentence)


def _thought(reading: Reading, number: int) -> Iterator[Doer]:
    """ "An attack believed to be by government jets", "strikes thought to have been carried out by planes"."""
    sentence = reading.sentences[number]
    for place in range(sentence.first, sentence.last):
        if reading.tokens[place].text.lower() not in _THOUGHT:
            continue
        held = _by_whom(reading, number, place)
        if held is None or not any(
            events().get(token.lemma.lower()) in _ATTACKS for token in reading.tokens[sentence.first : place]
        ):
            continue
        agents = agent_keys(reading, number, held)
        if agents:
            named = noun_phrase(reading, sentence, held)
            who = named.of(reading.text)
            span = Span(reading.tokens[place].span.start, named.end)
            yield Doer("one of two" if _TWO.search(who) else "doubted", agents, who, span, number)


def _by_whom(reading: Reading, number: int, place: int) -> int | None:
    """The noun after the "by" that follows a word soon."""
    sentence = reading.sentences[number]
    last = min(place + _NEAR, sentence.last)
    by = next((i for i in range(place + 1, last) if reading.tokens[i].text == "by"), None)
    if by is None:
        return None
    return next((i for i in children(reading, sentence, by) if reading.tokens[i].dep == "pobj"), None)
