"""Totals whose parts are told place by place, where one measure adds up and another does not.

A text that gives the dead of each district and of all gives, as a rule, the wounded of the same districts, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.scope import TOLLS, group_class
from comparators.facts.counts.sums import Sum
from comparators.model import Reading

_FEWEST, _MOST = 2, 6


@dataclass(frozen=True, slots=True)
class Breakdown:
    """``whole`` is not what ``parts`` come to, though ``other`` adds up over the same places."""

    whole: Claim
    parts: Sum
    other: Sum


def broken_totals(reading: Reading) -> Iterator[Breakdown]:
    """Each total that lacks something, once, beside the measure that adds up."""
    claims = [c for c in claims_of(reading) if c.measure in TOLLS and _plain(c)]
    seen: set[tuple[str, float]] = set()
    for whole in claims:
        good = _parts(whole, claims)
        if good is None:
            continue
        where = [part.sentence for part in good.parts]
        for other in claims:
            beside = other.measure != whole.measure and other.sentence == whole.sentence
            key = (other.measure, other.value.low or 0.0)
            if not beside or key in seen or other.value.group != whole.value.group:
                continue
            parts = [c for c in claims if c.measure == other.measure and c.sentence in where]
            found = Sum(tuple(parts))
            single = len({part.sentence for part in parts}) == len(parts) >= _FEWEST
            if (
                single
                and found.total != other.value.low
                and max(p.value.low or 0 for p in parts) < (other.value.low or 0)
            ):
                seen.add(key)
                yield Breakdown(other, found, good)


def _parts(whole: Claim, claims: list[Claim]) -> Sum | None:
    """The other numbers of a total's measure, where each stands in a sentence of its own and all add up to it."""
    smaller: dict[tuple[int, float], Claim] = {}
    for claim in claims:
        same = claim.measure == whole.measure and group_class(claim.value.group) == group_class(whole.value.group)
        if same and claim.in_body and (claim.value.low or 0) < (whole.value.low or 0):
            smaller.setdefault((claim.sentence, claim.value.low or 0.0), claim)
    found = Sum(tuple(smaller.values()))
    apart = len({part.sentence for part in found.parts}) == len(found.parts)
    return found if apart and _FEWEST <= len(found.parts) <= _MOST and found.total == whole.value.low else None


def _plain(claim: Claim) -> bool:
    value = claim.value
    return value.bound == "exact" and value.low == value.high is not None and not value.unit and not claim.past_event
