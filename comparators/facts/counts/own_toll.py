"""How a toll that one text gives in two numbers is told: which part of the text gives which, and how grave it is."""

from __future__ import annotations

from comparators.facts.counts.claims import Claim, evidence_span
from comparators.facts.counts.fit import is_vague, point_of
from comparators.facts.counts.scope import title_of
from comparators.facts.divergence import own_slot
from comparators.facts.events.tellings import Telling, told_otherwise
from comparators.model import Finding, Pair, Severity, Side

_CLASH, _LOOSE = 1.5, 1.15  # times; nearer counts are looseness more than contradiction
_WIDE = 3.0  # times; so far apart, a least figure is no longer meant


def toll_finding(pair: Pair, side: Side, first: Claim, second: Claim) -> Finding:
    """The two numbers as a finding of one text against itself."""
    reading = pair.reading(side)
    severity = _severity(first, second)
    return told_otherwise(
        pair,
        side,
        "quantity",
        [Telling(claim.sentence, evidence_span(reading, claim)) for claim in (first, second)],
        title=title_of(first),
        explanation="Both count the same people in the event that the report opens with"
        + (", and one is loose or older." if severity == "low" else ", and cannot both hold."),
        doubt="The later figure may count one place or day of several, or come from another source.",
        severity=severity,
        confidence=0.5 if severity == "low" else 0.6,
        compared="Number",
        slots=(
            own_slot(side, "Counted", title_of(first)),
            own_slot(side, "Of whom", first.value.group or "everyone"),
        ),
    )


def _severity(first: Claim, second: Claim) -> Severity:
    small, large = sorted((first, second), key=lambda claim: point_of(claim.value))
    times = point_of(large.value) / max(point_of(small.value), 1.0)
    if is_vague(first.value) or is_vague(second.value) or times < _LOOSE:
        return "low"
    if small.value.bound in {"at_least", "more_than"}:
        return "medium" if times >= _WIDE else "low"
    return "high" if times >= _CLASH else "medium"
