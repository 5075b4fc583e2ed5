"""Two readings -> their links: evidence, a learned strength, the best pairs, and what relation each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

import numpy as np

from comparators.alignment.candidates import Mask, standing, strength
from comparators.alignment.choice import Choice, choose, gather
from comparators.alignment.context import apart
from comparators.alignment.features import Array, Table, bags, features
from comparators.alignment.matter import Matter, prepare
from comparators.alignment.participants import participants
from comparators.alignment.reasons import alike_clauses, reasons
from comparators.alignment.relation import at_different_times, clashes_between, relation, tolls
from comparators.alignment.same_names import respelled, spellings
from comparators.alignment.story import CHOSEN, doubt, learned, story
from comparators.model import Alignment, Link, Nearest, Reading, Side

_ONE_TOLL = 0.6  # log odds: a toll is told anew in other words when weeks have gone by
_SURELY_MET = 0.7  # log odds that the firmest pair of two texts reaches when they tell one story
_ALONE = 1.0  # what is taken from all pairs for each step that it falls short
_NEVER = -20.0  # log odds of a pair that a person has cut, or that a locked link leaves no room for


def align(left: Reading, right: Reading, *, locked: Iterable[Link] = (), cut: Iterable[Link] = ()) -> Alignment:
    """Links in order of the left text; they may cross, and join one sentence to several.

    ``locked`` links are kept as they are and take their sentences out of the contest; pairs of ``cut`` links are
    never linked again; the rest is aligned anew around both. Without the model package words alone decide, and
    ``method`` says so. A locked link whose sentences the texts do not have is a ValueError.
    """
    locked = tuple(sorted(locked, key=lambda link: (link.left, link.right)))
    for link in locked:
        if max(link.left) >= len(left.sentences) or max(link.right) >= len(right.sentences):
            raise ValueError(f"{link.id} names a sentence that is not there")
    here, there = prepare(left, participants(left)), prepare(right, participants(right))
    there = replace(there, traits=respelled(there.traits, spellings(here.traits, there.traits)))
    method = "lexical" if here.meaning is None or there.meaning is None else "embeddings"
    kept = tuple(Link(k.left, k.right, k.relation, 1.0, k.reasons or ("set by a person",), locked=True) for k in locked)
    if not here.numbers or not there.numbers:
        return Alignment(kept, method=method)
    table = features(here, there)
    barred = _barred(here, there, locked, cut)
    trust = np.float32(doubt(story(table) + CHOSEN)) + _one_toll(left, here, right, there)
    columns = standing(table, here, there, barred=barred)
    strengths = np.where(barred, np.float32(_NEVER), strength(columns) + trust)
    doubted = strengths  # a pair is drawn for its strength; whether it is one matter, the texts as wholes say too
    if not locked:
        # reports weeks apart meet in few places, of one story too
        parted = 0.0 if at_different_times(left, right) else apart(columns, here.titles, there.titles)
        strengths, doubted = _less_alone(strengths), _less_alone(strengths - np.float32(parted))
    linked = choose(strengths)
    pairs = []
    for row, column in zip(*(map(int, places) for places in np.nonzero(linked)), strict=True):
        found = float(doubted[row, column])
        kind = relation(left, here.numbers[row], right, there.numbers[column], strength=found)
        pairs.append(Choice((row,), (column,), kind, found, (row, column)))
    gathered = gather(
        pairs,
        left_follows=lambda one, other: _follows(left, here, one, other),
        right_follows=lambda one, other: _follows(right, there, one, other),
    )
    links = (_link(choice, left, here, right, there, table) for choice in gathered)
    nearest = (
        *_nearest("left", left, here, right, there, strengths, {n for link in kept for n in link.left}),
        *_nearest("right", right, there, left, here, strengths.T, {n for link in kept for n in link.right}),
    )
    return Alignment(tuple(sorted((*kept, *links), key=lambda link: (link.left, link.right))), nearest, method)


def _less_alone(strengths: Array) -> Array:
    """The strengths, less what even the firmest pair lacks to be sure that the texts meet."""
    less: Array = strengths - np.float32(_ALONE * max(0.0, _SURELY_MET - float(strengths.max())))
    return less


def _one_toll(left: Reading, here: Matter, right: Reading, there: Matter) -> Array:
    """What speaks for pairs of sentences that give a toll of one kind at different times, however far the figures.

    Nothing in reports of the same days: there another toll is mostly another attack's.
    """
    if not at_different_times(left, right):
        return np.zeros((len(here.numbers), len(there.numbers)), dtype=np.float32)
    lefts, rights = bags(
        [dict.fromkeys(tolls(left, number), 1.0) for number in here.numbers],
        [dict.fromkeys(tolls(right, number), 1.0) for number in there.numbers],
    )
    speaks: Array = (lefts @ rights.T > 0).astype(np.float32) * np.float32(_ONE_TOLL)
    return speaks


def _barred(here: Matter, there: Matter, locked: Iterable[Link], cut: Iterable[Link]) -> Mask:
    """Pairs that may not be linked: every pair of a locked sentence, and the pairs that were cut."""
    rows = {number: row for row, number in enumerate(here.numbers)}
    columns = {number: column for column, number in enumerate(there.numbers)}
    barred = np.zeros((len(rows), len(columns)), dtype=np.bool_)
    for link in locked:
        barred[[rows[number] for number in link.left if number in rows], :] = True
        barred[:, [columns[number] for number in link.right if number in columns]] = True
    for link in cut:
        for i, j in product(link.left, link.right):
            if i in rows and j in columns:
                barred[rows[i], columns[j]] = True
    return barred


def _follows(reading: Reading, matter: Matter, one: int, other: int) -> bool:
    """Whether these rows are neighbouring sentences of one passage."""
    first, second = matter.numbers[one], matter.numbers[other]
    return second == first + 1 and reading.sentences[first].passage == reading.sentences[second].passage


def _link(choice: Choice, left: Reading, here: Matter, right: Reading, there: Matter, table: Table) -> Link:
    row, column = choice.best
    i, j = here.numbers[row], there.numbers[column]
    cosine = float(table.columns["cosine"][row, column])
    why = reasons(left, i, right, j, here.traits[row], there.traits[column], cosine)
    alike = alike_clauses(left, here, row, right, there, column, table.clauses)
    clashes = tuple(str(clash) for clash in clashes_between(left, i, right, j)) if choice.relation != "same" else ()
    return Link(
        left=tuple(here.numbers[row] for row in choice.rows),
        right=tuple(there.numbers[column] for column in choice.columns),
        relation=choice.relation,
        score=_chance(choice.strength),
        reasons=(*why, *alike, *clashes),
    )


def _chance(log_odds: float) -> float:
    """The chance that a reader draws the link too, fitted on labelled articles that the weights were not learned on."""
    slope, start = learned()["certainty"]
    return round(float(1 / (1 + np.exp(-slope * log_odds - start))), 3)


def _nearest(
    side: Side, reading: Reading, matter: Matter, other: Reading, others: Matter, strengths: Array, taken: set[int]
) -> Iterator[Nearest]:
    """For each sentence without a link, the closest one and what parts them."""
    linked = np.flatnonzero(choose(strengths).any(axis=1))
    for row, number in enumerate(matter.numbers):
        if row not in linked and number not in taken:
            column = int(strengths[row].argmax())
            clashes = [str(clash) for clash in clashes_between(reading, number, other, others.numbers[column])]
            reason = "; ".join(clashes) or "too little in common"
            yield Nearest(side, number, others.numbers[column], _chance(float(strengths[row, column])), reason)
