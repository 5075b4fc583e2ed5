"""Whether two tolls are of two attacks, or of an attack and a war: by their days and their size."""

from __future__ import annotations

from comparators.facts.counts.figures import Match
from comparators.facts.counts.fit import point_of
from comparators.facts.counts.scope import as_of
from comparators.model import Pair

HIT = frozenset({"dead", "wounded", "casualties"})  # what an attack does; the displaced flee a whole war
NEWS, A_MONTH = 4, 20  # days in which the toll of one attack is still news; after which it is closed
_WHOLE_WAR, _NEARLY = 10_000, 1.3


def days_between(pair: Pair, match: Match) -> int:
    """From the one claim to the other, in days; 0 where one is not dated."""
    left, right = as_of(pair.left, match.left_claim), as_of(pair.right, match.right_claim)
    if left is None or right is None:
        return 0
    return max((left.earliest - right.latest).days, (right.earliest - left.latest).days, 0)


def of_two_times(pair: Pair, match: Match) -> bool:
    """Whether two figures are what two attacks did: such counts close within days."""
    left, right = match.left_claim, match.right_claim
    if left.measure not in HIT or (left.total and right.total) or left.value.low == right.value.low:
        return False
    return days_between(pair, match) > A_MONTH and not _one_date(pair, match)


def _one_date(pair: Pair, match: Match) -> bool:
    """Whether the one text dates its count by about the day that the other was written: "an August 21 attack"."""
    both = as_of(pair.left, match.left_claim), as_of(pair.right, match.right_claim)
    return any(
        day is not None and any(abs((time.latest - day.latest).days) <= NEWS for time in claim.times)
        for claim, day in ((match.left_claim, both[1]), (match.right_claim, both[0]))
    )


def of_a_war(match: Match) -> bool:
    """Whether one figure alone is so high that it counts the dead of a war: "hundreds of thousands", 494."""
    small, large = sorted((point_of(match.left_value), point_of(match.right_value)))
    return small < _WHOLE_WAR <= large


def of_one_war(match: Match) -> bool:
    """Whether both are least numbers of a war's dead, of one order."""
    small, large = sorted((point_of(match.left_value), point_of(match.right_value)))
    least = {match.left_value.bound, match.right_value.bound} <= {"at_least", "more_than"}
    return least and small >= _WHOLE_WAR and large < _NEARLY * small


def shrinks(match: Match, later: str) -> bool:
    """Whether the later report (left, right, or none) has the lower count of what only adds up."""
    low = point_of(match.left_value) < point_of(match.right_value)
    return match.left_claim.measure in HIT and bool(later) and (later == "left") == low
