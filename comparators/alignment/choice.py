"""Which pairs of sentences become links, and which adjacent ones are gathered into one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from comparators.alignment.candidates import Mask
from comparators.alignment.features import Array
from comparators.model import Relation

WEAK = -1.5  # log odds from which a pair is drawn at all; below, it is only named as the nearest
_ORDER: tuple[Relation, ...] = ("update", "same", "related", "parallel")


@dataclass(frozen=True, slots=True)
class Choice:
    """Rows and columns that make one link; ``strength`` (log odds) and ``best`` pair are those of its firmest pair."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]
    relation: Relation
    strength: float
    best: tuple[int, int]


def choose(strengths: Array, least: float = WEAK) -> Mask:
    """Every sentence's best match, if it is good enough: a pair counts when it is the best of its row or column."""
    chosen = np.zeros(strengths.shape, dtype=np.bool_)
    chosen[np.arange(len(strengths)), strengths.argmax(axis=1)] = True
    chosen[strengths.argmax(axis=0), np.arange(strengths.shape[1])] = True
    good: Mask = chosen & (strengths >= least)
    return good


def gather(
    pairs: Iterable[Choice], *, left_follows: Callable[[int, int], bool], right_follows: Callable[[int, int], bool]
) -> list[Choice]:
    """One sentence against several that follow each other becomes one link; *parallel* stays by itself.

    ``left_follows(a, b)`` says whether row b comes right after row a in one passage. The order of rows is kept.
    """
    apart = sorted(pairs, key=lambda pair: (pair.rows, pair.columns))
    joined = _runs(apart, lambda pair: pair.rows, lambda pair: pair.columns, right_follows)
    done = [link for link in joined if len(link.columns) > 1]
    rest = sorted((link for link in joined if len(link.columns) == 1), key=lambda pair: (pair.columns, pair.rows))
    done += _runs(rest, lambda pair: pair.columns, lambda pair: pair.rows, left_follows)
    return sorted(done, key=lambda link: (link.rows, link.columns))


def _runs(
    pairs: Sequence[Choice],
    one: Callable[[Choice], tuple[int, ...]],
    many: Callable[[Choice], tuple[int, ...]],
    follows: Callable[[int, int], bool],
) -> list[Choice]:
    """Join neighbours in the list that have one side in common, while the other side runs on."""
    runs: list[list[Choice]] = []
    for pair in pairs:
        last = runs[-1][-1] if runs else None
        if (
            last is not None
            and one(last) == one(pair)
            and follows(many(last)[-1], many(pair)[0])
            and "parallel" not in (last.relation, pair.relation)
        ):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    return [_join(run) for run in runs]


def _join(run: Sequence[Choice]) -> Choice:
    firmest = max(run, key=lambda pair: (pair.strength, -pair.rows[0], -pair.columns[0]))
    relations = {pair.relation for pair in run}
    return Choice(
        rows=tuple(sorted({row for pair in run for row in pair.rows})),
        columns=tuple(sorted({column for pair in run for column in pair.columns})),
        relation=next(relation for relation in _ORDER if relation in relations),
        strength=firmest.strength,
        best=firmest.best,
    )
