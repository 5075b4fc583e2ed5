"""A second look at all pairs of sentences, when it is known which of them pick each other.

A long sentence tells several matters, and each wants its own counterpart: a pair is worth more when it tells what the
best other counterpart of each leaves untold. Reports go on in one order for a while: a pair is worth more when the
sentences before or after it pick each other too. And two reports of one event meet in many places, while two of
one war meet here and there by chance: what the texts have in common as wholes speaks for or against every pair.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from comparators.alignment.features import Array
from comparators.alignment.word_meaning import Likeness, alike, mean_of

_USUAL = 0.2  # share left untold by others that a pair tells which surely picks each other, where words are not known
_MEETING = -2.1  # log of the mean chance to be picked below which two texts hardly tell one event
_STEEP = 6.0  # what is taken from all pairs (log odds) for each step below
_SOFT = 0.1  # how softly that begins; chosen on links read by a person, and on pairs whose links are labelled whole


def mutual_chance(by_word: Array, by_clause: Array) -> Array:
    """Chance that two sentences pick each other: the middle of both ways of picking, as sentences and by clauses."""
    chance: Array = np.exp((by_word + np.minimum(by_clause, 0)) / 4)
    return chance


def untold(likeness: Likeness | None, left: Sequence[int], right: Sequence[int], chance: Array) -> Array:
    """The share of each sentence's words that find their likes here and not in its best other counterpart.

    ``left`` and ``right`` say where each sentence's words begin. The lesser of both directions; another counterpart
    counts by its chance. Without the model, a usual share.
    """
    if likeness is None:
        return chance * np.float32(_USUAL)
    here = _told_here(likeness.words[0], likeness.telling[0], left, chance)
    there = _told_here(likeness.words[1], likeness.telling[1], right, chance.T)
    lesser: Array = np.minimum(here, there.T)
    return lesser


def _told_here(likeness: Array, telling: Array, firsts: Sequence[int], chance: Array) -> Array:
    found = alike(likeness)
    rows = np.repeat(np.arange(len(firsts)), np.diff([*firsts, len(found)]))
    words = np.arange(len(found))
    order = np.argsort(-chance, axis=1, kind="stable")
    told = [found[words, rival[rows]] * chance[np.arange(len(firsts)), rival][rows] for rival in order[:, :2].T]
    elsewhere = np.repeat(told[0][:, None], found.shape[1], axis=1)
    elsewhere[words, order[:, 0][rows]] = told[1] if len(told) > 1 else 0.0
    return mean_of(np.maximum(found - elsewhere, 0), telling, firsts)


def in_order(chance: Array) -> Array:
    """The chance of the pair before or of the pair after, whichever is greater."""
    around = np.zeros_like(chance)
    around[:-1, :-1] = chance[1:, 1:]
    around[1:, 1:] = np.maximum(around[1:, 1:], chance[:-1, :-1])
    return around


def apart(columns: Mapping[str, Array], left_titles: Sequence[bool], right_titles: Sequence[bool]) -> float:
    """What is taken from every pair (log odds, 0 or more) because the bodies of the two texts hardly meet."""
    rows, places = ~np.array(left_titles, dtype=np.bool_), ~np.array(right_titles, dtype=np.bool_)
    if not rows.any() or not places.any():
        return 0.0
    chance = mutual_chance(columns["mutual: word meaning"], columns["mutual: clauses"])[np.ix_(rows, places)]
    meeting = np.log(np.concatenate([chance.max(axis=1), chance.max(axis=0)]).mean())
    return float(_STEEP * _SOFT * np.logaddexp(0.0, (_MEETING - meeting) / _SOFT))
