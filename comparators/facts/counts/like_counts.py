"""Two figures for one thing under two words: 600 houses and 800 homes, the 34-year-old firefighter and a fireman of 43.

Beside ``matches``, which pairs figures by the word that is counted: here the counted words are compared by meaning, in
sentences that a sure link joins. Both figures must be told on their own side only, and be the only ones of their kind
that are, so that a list of scores, of prices or of ages is never compared across its lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.figure_verdict import later_of
from comparators.facts.counts.figures import Figure, Match
from comparators.facts.counts.fit import fits, point_of
from comparators.facts.counts.only_claims import other_periods
from comparators.facts.counts.scope import TOLLS, compare_scope
from comparators.facts.wording.alike import Facing, facing, likeness_of
from comparators.model import Link, Pair, Reading, Verdict
from comparators.reading.units import measure_of
from comparators.values import Quantity

_LINKED = 0.55  # score of the link
_ONE_THING = 0.45  # cosine of what is counted
_MOST = 2  # figures of a kind without a counterpart; more are a list
_LEAST = 2.0  # "one" and "a" are hardly ever a figure
_ONE_ORDER = 3.0  # times as large: beyond it, they are two things of one name
_LOWER, _UPPER = frozenset({"at_least", "more_than"}), frozenset({"at_most", "less_than"})
_UNTOLD = frozenset({"duration"})  # compared as time
_MOVED = frozenset({"displaced", "evacuated"})
_OF_SOMETHING = frozenset({"count", "age", "share"})
_NAMED = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Like:
    """Two claims of one thing; ``likeness`` of what they count, 0 to 1."""

    left: Claim
    right: Claim
    link: Link
    likeness: float


def like_counts(pair: Pair) -> Iterator[Like]:
    """Every two figures of one thing that cannot both be right, in the order of the sentences."""
    claims = claims_of(pair.left), claims_of(pair.right)
    for row in facing(pair):
        if row.link.score < _LINKED:
            continue
        mine = _alone(claims[0], row.left, claims[1])
        theirs = _alone(claims[1], row.right, claims[0])
        for kind in sorted(mine.keys() & theirs.keys()):
            yield from _paired(pair, row, mine[kind], theirs[kind], _likeness(pair, row, kind))


def like_match(pair: Pair, like: Like) -> Match:
    """The two as figures beside each other."""
    a, b = like.left, like.right
    scope = compare_scope(pair.left, pair.right, a, b)
    return Match(Figure((a,)), Figure((b,)), a, b, a.value, b.value, like.link, scope, False, like.likeness)


def like_verdict(pair: Pair, match: Match) -> Verdict | None:
    """What the two come to; None where something parts them, or a bound or a size lets both stand."""
    left, right = match.left_claim, match.right_claim
    groups = left.value.group and right.value.group  # jobs are of no group, and workers of one
    reasons = [reason for reason in match.scope.apart if groups or not reason.startswith("of whom")]
    apart = reasons or left.certainty.negated != right.certainty.negated or other_periods(pair, left, right)
    small, large = sorted((match.left_value, match.right_value), key=point_of)
    bounded = small.bound in _LOWER or large.bound in _UPPER
    if apart or bounded or point_of(large) > _ONE_ORDER * point_of(small):
        return None
    counted = _kind(match.left_value) == "count"
    return "update" if counted and later_of(pair, match) else "conflict"


def _paired(
    pair: Pair, row: Facing, mine: list[Claim], theirs: list[Claim], likeness: Callable[[Claim, Claim], float]
) -> Iterator[Like]:
    if max(len(mine), len(theirs)) > _MOST:
        return
    for a in mine:
        b = max(theirs, key=lambda other: likeness(a, other))
        best = likeness(a, b)
        if best >= _ONE_THING and a is max(mine, key=lambda other: likeness(other, b)):
            yield Like(a, b, row.link, best)


def _likeness(pair: Pair, row: Facing, kind: str) -> Callable[[Claim, Claim], float]:
    """How like what two claims count is; sums of money and lengths are one thing in sentences of one matter.

    A share is of something: "a 15 percent rise", "5 percent of imports".
    """

    def of(a: Claim, b: Claim) -> float:
        things = _thing(pair.left, a), _thing(pair.right, b)
        return likeness_of(pair, row, *things)

    return of if kind in _OF_SOMETHING else lambda a, b: row.link.score


def _alone(claims: tuple[Claim, ...], sentence: int, others: tuple[Claim, ...]) -> dict[str, list[Claim]]:
    """{kind: the sentence's figures of it that the other text does not give}."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        kind = _kind(claim.value)
        if claim.sentence != sentence or not kind or not _is_figure(claim):
            continue
        if not any(_kind(other.value) == kind and fits(claim.value, other.value) for other in others):
            found.setdefault(kind, []).append(claim)
    return found


def _kind(value: Quantity) -> str:
    if value.counted in _MOVED:
        return "moved"
    if value.counted in _UNTOLD or value.counted in TOLLS:
        return ""
    if value.counted == "age" or (value.counted == "money" and not value.unit):
        return value.counted
    return (measure_of(value.unit) or value.unit) if value.unit else "count"


def _is_figure(claim: Claim) -> bool:
    value = claim.value
    return value.low is not None and value.low >= _LEAST and value.high in (None, value.low)


def _thing(reading: Reading, claim: Claim) -> int:
    """The token of what is counted, or of who is that old; the number's own where nothing is named."""
    token = reading.tokens[claim.token]
    if claim.value.unit == "percent":
        return _of_what(reading, claim.token)
    if token.pos in _NAMED:
        return claim.token
    return token.head if reading.tokens[token.head].pos in _NAMED else claim.token


def _of_what(reading: Reading, percent: int) -> int:
    """ "A 15 percent rise", "5 percent of imports": the rise, the imports; the sign itself where it stands alone."""
    token = reading.tokens[percent]
    if token.dep in {"compound", "amod", "nmod", "nummod"} and reading.tokens[token.head].pos in _NAMED:
        return token.head
    joints = [i for i in reading.dependents[percent] if reading.tokens[i].text.lower() == "of"]
    below = (i for joint in joints for i in reading.dependents[joint] if reading.tokens[i].dep == "pobj")
    return next(below, percent)
