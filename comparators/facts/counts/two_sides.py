"""Counts of one text that are of two sides, or of one side and of both: "our soldiers" and "its servicemen"."""

from __future__ import annotations

from comparators.facts.counts.claims import Claim, claims_of
from comparators.model import Reading

_NEAR = 4  # tokens after a number in which its noun has its owner
_OURS = frozenset({"our", "ours"})
_THEIRS = frozenset({"its", "their", "his", "her"})


def two_sides(reading: Reading, first: Claim, second: Claim) -> bool:
    """Whether the two count the people of two owners, or the smaller and a third make up the larger."""
    owners = _whose(reading, first), _whose(reading, second)
    if all(owners) and owners[0] != owners[1]:
        return True
    numbers = [claim.value.low for claim in (first, second)]
    if numbers[0] is None or numbers[1] is None:
        return False
    rest = abs(numbers[0] - numbers[1])
    others = (c for c in claims_of(reading) if c.measure == first.measure and c not in (first, second))
    return any(c.value.low == rest and not (c.past_event or c.value.unit) for c in others)


def _whose(reading: Reading, claim: Claim) -> str:
    last = min(claim.token + _NEAR, reading.sentences[claim.sentence].last)
    for token in reading.tokens[claim.token + 1 : last]:
        word = token.text.lower()
        if word in _OURS | _THEIRS:
            return "ours" if word in _OURS else "theirs"
    return ""
