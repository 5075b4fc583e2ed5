"""Bodies recovered, where a text has no other toll: "divers have recovered 31 bodies" tells of at least 31 deaths.

Wrong where the bodies are older than the event, as those of a mass grave: a sentence that names a grave is left out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from comparators.model import Reading

if TYPE_CHECKING:
    from comparators.facts.counts.claims import Claim

_FOUND = frozenset({"recover", "retrieve", "find", "pull", "discover", "bring", "locate", "remove"})
_OLDER = frozenset({"grave", "cemetery", "tomb", "morgue", "mortuary", "identify"})


def as_deaths(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims, with bodies recovered as deaths where nothing else in the text counts the dead."""
    if any(claim.measure == "dead" and not claim.past_event for claim in claims):
        return claims
    return tuple(_as_deaths(reading, claim) for claim in claims)


def _as_deaths(reading: Reading, claim: Claim) -> Claim:
    words = {token.lemma.lower() for token in reading.sentence_tokens(claim.sentence)}
    if claim.measure != "bodies" or not words & _FOUND or words & _OLDER:
        return claim
    bound = "at_least" if claim.value.bound == "exact" else claim.value.bound
    high = None if bound == "at_least" else claim.value.high
    return replace(claim, value=replace(claim.value, counted="dead", bound=bound, high=high))
