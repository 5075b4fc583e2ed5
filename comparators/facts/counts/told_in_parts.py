"""A number here whose parts stand there: 120 beds against 80 in one centre and 40 in another."""

from __future__ import annotations

from itertools import combinations

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import is_vague
from comparators.facts.counts.scope import TOLLS
from comparators.model import Pair, Reading

_ANOTHER = frozenset({"another", "other", "second"})
_MOST = 6  # numbers of one sentence of which sums are tried


def told_in_parts(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether the number of one side is the sum of the other's and of one or two more of the same sentence."""
    return _comes_to(pair.left, left, right) or _comes_to(pair.right, right, left)


def _comes_to(reading: Reading, part: Claim, whole: Claim) -> bool:
    if part.value.low is None or whole.value.low is None or is_vague(part.value) or is_vague(whole.value):
        return False
    beside = [
        claim.value.low
        for claim in claims_of(reading)
        if claim.sentence == part.sentence
        and claim.token != part.token
        and claim.value.unit == part.value.unit
        and claim.value.low
        and not claim.value.ordinal
        and not _of_them(reading, claim)
        and not ({claim.measure, part.measure} <= TOLLS and claim.measure != part.measure)
    ][:_MOST]
    if part.value.low == 1:  # "in one centre and in another"
        beside += [1.0 for token in reading.sentence_tokens(part.sentence) if token.lemma.lower() in _ANOTHER]
    more = whole.value.low - part.value.low
    return more > 0 and any(sum(some) == more for count in (1, 2) for some in combinations(beside, count))


def _of_them(reading: Reading, claim: Claim) -> bool:
    """ "Two of them": counted already."""
    return reading.text[claim.mention.span.end :].lstrip().lower().startswith(("of them", "of whom"))
