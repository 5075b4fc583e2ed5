"""The dead of a whole war, which reports give in passing, each after its own source."""

from __future__ import annotations

from comparators.facts.counts.claims import Claim, claims_of, evidence_span
from comparators.facts.counts.fit import is_vague, point_of
from comparators.facts.counts.scope import as_of, compare_scope, words_of
from comparators.facts.divergence import beside, divergence
from comparators.model import Finding, Pair, Reading

_WHOLE_WAR = 10_000
_APART = 1.3  # times; half a year of war lies below it
_WORDS = frozenset({"war", "conflict", "uprising", "insurgency", "revolt", "crisis"})


def war_totals_apart(pair: Pair) -> tuple[Claim, Claim] | None:
    """The two texts' totals of one war's dead, where they are too far apart for rounding or a few months."""
    left, right = _totals(pair.left), _totals(pair.right)
    if not left or not right:
        return None
    rows = [
        (max(ratio, 1 / ratio), a, b) for a in left for b in right if (ratio := point_of(a.value) / point_of(b.value))
    ]
    nearest = min(rows, key=lambda row: (row[0], row[1].token, row[2].token))
    return nearest[1:] if nearest[0] >= _APART else None


def _totals(reading: Reading) -> list[Claim]:
    return [
        claim
        for claim in claims_of(reading)
        if not claim.value.unit
        and not claim.value.group
        and not is_vague(claim.value)
        and point_of(claim.value) >= _WHOLE_WAR
        and _dead(reading, claim)
    ]


def _dead(reading: Reading, claim: Claim) -> bool:
    """Whether a number counts a war's dead: by its own words, or as the toll that its sentence names."""
    words = {token.lemma.lower() for token in reading.sentence_tokens(claim.sentence)}
    before = reading.text[: claim.mention.span.start].rstrip().lower()
    share = before.endswith(("quarter of", "half of", "third of"))  # "a quarter of a million"
    return bool(_WORDS & words) and not share and (claim.measure == "dead" or (not claim.measure and "toll" in words))


def total_finding(pair: Pair, left: Claim, right: Claim) -> Finding:
    """Two totals of one war: an update where the later report has the higher one, else a conflict of sources."""
    words = words_of(pair.left, left), words_of(pair.right, right)
    when = as_of(pair.left, left), as_of(pair.right, right)
    later = ""
    if when[0] is not None and when[1] is not None and not when[0].overlaps(when[1]):
        later = "right" if when[0].latest < when[1].earliest else "left"
    higher = "right" if point_of(right.value) > point_of(left.value) else "left"
    return divergence(
        pair,
        "quantity",
        "update" if later == higher else "conflict",
        left=(evidence_span(pair.left, left),),
        right=(evidence_span(pair.right, right),),
        title="Deaths in the war",
        statement=f"Deaths in the war: {beside(words)}.",
        explanation="Both reports give the dead of the whole war, and the two are too far apart for rounding.",
        doubt="Two sources may count other groups, or other years of the war.",
        severity="low",
        confidence=0.55,
        values=words,
        slots=compare_scope(pair.left, pair.right, left, right).slots,
    )
