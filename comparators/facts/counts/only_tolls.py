"""The one count of the hurt, the houses destroyed, the hostages freed that each of two reports of one event gives.

Beside ``matches``, which asks that the event of the two sentences be sure: here both reports open with one event, the
sentences are aligned, and neither text gives a second number of the measure. Wrong where each report counts another
place or hour of a long event.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.figure_verdict import later_of, several_against_one
from comparators.facts.counts.figures import Figure, Match, link_of
from comparators.facts.counts.fit import comparable, fits, is_vague, point_of
from comparators.facts.counts.scope import FALLING, TOLLS, compare_scope, group_class
from comparators.facts.events.one_story import openings_meet
from comparators.facts.events.same_event import told_apart
from comparators.model import Pair, Reading, Verdict

_LINKED = 0.5
_FURTHEST = 6.0  # times
_NOT_YET = frozenset({"possible", "expected", "wanted", "conditional"})


def only_tolls(pair: Pair) -> Iterator[tuple[Match, Verdict]]:
    """One row a measure and group of people."""
    if not openings_meet(pair):
        return
    here, there = _by_measure(pair.left), _by_measure(pair.right)
    for key in sorted(here.keys() & there.keys()):
        mine, theirs = here[key], there[key]
        if len({c.value for c in mine}) != 1 or len({c.value for c in theirs}) != 1:
            continue
        linked = [(link.score, a, b) for a in mine for b in theirs if (link := link_of(pair, a, b)) is not None]
        score, a, b = max(
            linked, key=lambda row: (row[0], -row[1].token, -row[2].token), default=(0.0, mine[0], theirs[0])
        )
        link = link_of(pair, a, b)
        if link is None or score < _LINKED or link.relation not in {"same", "update"} or not _apart(pair, a, b):
            continue
        scope = compare_scope(pair.left, pair.right, a, b)
        if scope.apart:
            continue
        match = Match(Figure(tuple(mine)), Figure(tuple(theirs)), a, b, a.value, b.value, link, scope, False, score)
        later = later_of(pair, match)
        grown = point_of(b.value) > point_of(a.value)
        yield match, "update" if later and (grown == (later == "right") or a.measure in FALLING) else "conflict"


def _by_measure(reading: Reading) -> dict[tuple[str, str], list[Claim]]:
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims_of(reading):
        if claim.measure in TOLLS and not claim.value.unit:
            found.setdefault((claim.measure, group_class(claim.value.group)), []).append(claim)
    return found


def _apart(pair: Pair, a: Claim, b: Claim) -> bool:
    if not comparable(a.value, b.value) or fits(a.value, b.value) or is_vague(a.value) or is_vague(b.value):
        return False
    small, large = sorted((a.value, b.value), key=point_of)
    if point_of(small) <= 0 or point_of(large) > _FURTHEST * point_of(small):
        return False
    if small.bound in {"at_least", "more_than"} or large.bound in {"at_most", "less_than"}:
        return False
    if any(c.past_event or c.background or c.part or c.certainty.negated for c in (a, b)):
        return False
    if (a.certainty.modality in _NOT_YET) != (b.certainty.modality in _NOT_YET):
        return False
    return not (told_apart(pair, a, b) or several_against_one(pair, a, b))
