"""Two readings -> their links: evidence, a learned score, the best pairs, and what relation each is."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from comparators.alignment.features import Array, features, prepare
from comparators.alignment.participants import participants
from comparators.alignment.reasons import reasons
from comparators.alignment.relation import clashes_between, relation
from comparators.alignment.trees import score
from comparators.model import Alignment, Link, Nearest, Reading, Side

_LINKED = 1.5  # log odds; see tests/bench/alignment.py for what another value costs
# The score was learned on sentences that name the story's main event; in whole articles likeness has more to say.
_MEANING, _ALIKE = 8.0, 0.5


def align(left: Reading, right: Reading) -> Alignment:
    """Links in order of the left text; they may cross. Without the model package: by words alone, and it says so.

    A sentence is linked to its best match, and to those whose best match it is.
    """
    here, there = prepare(left, participants(left)), prepare(right, participants(right))
    method = "lexical" if here.meaning is None or there.meaning is None else "embeddings"
    if not here.numbers or not there.numbers:
        return Alignment(method=method)
    table = features(here, there)
    scores = score(table) + _MEANING * (table.columns["cosine"] - _ALIKE)
    linked = (scores >= _LINKED) & (_best_of_row(scores) | _best_of_row(scores.T).T)
    cosine = table.columns["cosine"]
    links = []
    for row, column in zip(*np.nonzero(linked), strict=True):
        i, j = here.numbers[row], there.numbers[column]
        kind, because = relation(left, i, right, j)
        why = reasons(left, i, right, j, here.traits[row], there.traits[column], float(cosine[row, column]))
        links.append(Link((i,), (j,), kind, _chance(scores[row, column]), (*why, *because)))
    nearest = (
        *_nearest("left", left, here.numbers, right, there.numbers, scores, linked),
        *_nearest("right", right, there.numbers, left, here.numbers, scores.T, linked.T),
    )
    return Alignment(tuple(links), nearest, method)


def _best_of_row(scores: Array) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    best = np.zeros(scores.shape, dtype=np.bool_)
    best[np.arange(len(scores)), scores.argmax(axis=1)] = True
    return best


def _chance(log_odds: np.float32) -> float:
    return round(float(1 / (1 + np.exp(-log_odds))), 3)


def _nearest(
    side: Side, reading: Reading, numbers: tuple[int, ...], other: Reading, others: tuple[int, ...], scores: Array,
    linked: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
) -> Iterator[Nearest]:  # fmt: skip
    """For each sentence without a link, the closest one and what parts them."""
    for row, number in enumerate(numbers):
        if not linked[row].any():
            column = int(scores[row].argmax())
            clashes = [str(clash) for clash in clashes_between(reading, number, other, others[column])]
            reason = "; ".join(clashes) or "too little in common"
            yield Nearest(side, number, others[column], _chance(scores[row, column]), reason)
