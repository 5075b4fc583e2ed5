"""Counts that a later report has overtaken, once another count of the same story shows which report is the later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.figure_verdict import later_of
from comparators.facts.counts.figures import Figure, Match, figures_of, link_of
from comparators.facts.counts.fit import fits, point_of
from comparators.facts.counts.scope import TOLLS, compare_scope, group_class
from comparators.facts.counts.sums import Sum, added
from comparators.model import SIDES, Link, Pair, Side, Verdict
from comparators.values import Quantity

_FURTHEST = 8  # times; beyond it the two are not one count
_SURE = 0.75


@dataclass(frozen=True, slots=True)
class SumMatch:
    """A number of one text beside two or more numbers of the other that add up to it, or to less."""

    match: Match
    side: Side
    sum: Sum


def later_side(pair: Pair, judged: Iterable[tuple[Match, Verdict | None]]) -> Side | None:
    """Which report counts later, by its updates; None where they do not say, or say both."""
    sides: set[str] = set()
    for match, verdict in judged:
        if verdict == "update":
            grown = "right" if point_of(match.right_value) > point_of(match.left_value) else "left"
            sides.add(later_of(pair, match) or grown)
    return next((side for side in SIDES if sides == {side}), None)


def overtaken(pair: Pair, later: Side, told: set[tuple[str, int]]) -> Iterator[Match]:
    """Aligned counts of one measure and place that are higher in the later report, and told of by no finding yet."""
    for left in figures_of(pair.left):
        for right in figures_of(pair.right):
            for a in left.claims:
                b = next((b for b in right.claims if _grown(pair, a, b, later)), None)
                if b is None or ("left", a.token) in told or ("right", b.token) in told:
                    continue
                told |= {("left", a.token), ("right", b.token)}
                yield _match(pair, a, b, a.value, b.value)
                break


def sum_matches(pair: Pair, later: Side | None) -> Iterator[tuple[SumMatch, Verdict]]:
    """Sums of one text that the other gives as one number, or that the other's later number has overtaken."""
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        for found in added(pair.reading(side)):
            for claim in claims_of(pair.reading(other)):
                part = next((p for p in found.parts if _linked(pair, side, p, claim) is not None), None)
                if part is None or claim.measure != part.measure or claim.past_event:
                    continue
                if group_class(claim.value.group) != group_class(part.value.group):
                    continue
                ends = (part, claim) if side == "left" else (claim, part)
                values = (found.value, claim.value) if side == "left" else (claim.value, found.value)
                match = _match(pair, *ends, *values)
                figure = Figure((part, *(p for p in found.parts if p is not part)))
                match = replace(match, left=figure) if side == "left" else replace(match, right=figure)
                if match.fit and claim.value.low == found.total:
                    yield SumMatch(match, side, found), "consistent"
                elif later == other and _overtakes(claim, found, match):
                    yield SumMatch(match, side, found), "update"


def _overtakes(claim: Claim, found: Sum, match: Match) -> bool:
    there = any(slot.name == "Where" and slot.agreement == "same" for slot in match.scope.slots)
    return there and found.total < point_of(claim.value) <= _FURTHEST * found.total and not match.scope.apart


def _linked(pair: Pair, side: Side, part: Claim, claim: Claim) -> Link | None:
    link = link_of(pair, part, claim) if side == "left" else link_of(pair, claim, part)
    return link if link is not None and link.relation in {"same", "update"} else None


def _grown(pair: Pair, a: Claim, b: Claim, later: Side) -> bool:
    if a.measure != b.measure or a.measure not in TOLLS or a.part or b.part or a.past_event or b.past_event:
        return False
    if a.value.unit or b.value.unit or group_class(a.value.group) != group_class(b.value.group):
        return False
    link = link_of(pair, a, b)
    if link is None or link.relation not in {"same", "update"} or link.score < _SURE:
        return False
    earlier, last = (a, b) if later == "right" else (b, a)
    small, large = point_of(earlier.value), point_of(last.value)
    if fits(a.value, b.value) or not small < large <= _FURTHEST * small:
        return False
    scope = compare_scope(pair.left, pair.right, a, b)
    return not scope.apart and any(slot.name == "Where" and slot.agreement == "same" for slot in scope.slots)


def _match(pair: Pair, a: Claim, b: Claim, left: Quantity, right: Quantity) -> Match:
    link = link_of(pair, a, b)
    scope = compare_scope(pair.left, pair.right, a, b)
    return Match(
        Figure((a,)), Figure((b,)), a, b, left, right, link, scope, fits(left, right), link.score if link else 0.0
    )
