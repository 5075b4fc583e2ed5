"""The finding that two figures make: its words, its evidence and its slots."""

from __future__ import annotations

from comparators.facts.counts.claims import Claim, claims_of, evidence_span
from comparators.facts.counts.figure_verdict import later_of
from comparators.facts.counts.figure_words import (
    confidence_of,
    confidence_of_event,
    doubt_of,
    explanation_of,
    marked,
    moved_words,
    one_event_words,
    severity_of,
)
from comparators.facts.counts.figures import Match
from comparators.facts.counts.fit import derived, point_of, written
from comparators.facts.counts.framed import Apart
from comparators.facts.counts.overtaken import SumMatch
from comparators.facts.counts.scope import as_of, group_class, heading, title_of, words_of
from comparators.facts.divergence import beside
from comparators.model import Evidence, Finding, Pair, Reading, Verdict
from comparators.values import Quantity

_MOST_EVIDENCE = 3
_PARTS = {50: "half", 33: "a third", 67: "two thirds", 25: "a quarter", 75: "three quarters"}


def figure_finding(
    pair: Pair, match: Match, verdict: Verdict, added: SumMatch | None = None, event: Apart | None = None
) -> Finding:
    """The finding of two figures under a verdict; ``added`` where one is a sum, ``event`` where no link joins them."""
    left, right = match.left_claim, match.right_claim
    same_people = group_class(left.value.group) == group_class(right.value.group)
    title = heading(pair.left, left) if same_people else title_of(left)
    words = words_of(pair.left, left), words_of(pair.right, right)
    if added is None:
        sums = (_sum(left.value, match.right_value), _sum(right.value, match.left_value))
        arithmetic = "; ".join(filter(None, sums))
    else:
        arithmetic = added.sum.words
        total = written(added.sum.total)
        words = (total, words[1]) if added.side == "left" else (words[0], total)
    later = later_of(pair, match)
    when = as_of(pair.left, left), as_of(pair.right, right)
    values = match.left_value, match.right_value
    moved = moved_words(values, words, when, later) if verdict == "update" and added is None else ""
    statement = f"{title}{moved or f': {beside(words)}'}."
    if arithmetic:
        statement = f"{statement[:-1]}; {arithmetic}."
    return Finding(
        comparator="facts/quantity",
        kind="quantity",
        verdict=verdict,
        severity=severity_of(left, verdict),
        confidence=confidence_of(match, verdict) if event is None else confidence_of_event(event),
        title=title,
        statement=statement,
        explanation=explanation_of(pair, match, verdict, later) if event is None else one_event_words(event, later),
        doubt=doubt_of(match, verdict),
        left=_evidence(pair.left, left, match.left.claims, verdict),
        right=_evidence(pair.right, right, match.right.claims, verdict),
        values=words,
        slots=tuple(marked(slot, verdict) for slot in match.scope.slots),
        arithmetic=arithmetic,
        source="The two quotations.",
    )


def _sum(share: Quantity, other: Quantity) -> str:
    number = derived(share)
    if number is None or share.share_base is None or other.unit == "percent":
        return ""
    part = _PARTS.get(round(share.low or 0), f"{written(share.low or 0)} percent")
    stated = point_of(other)
    against = "" if abs(stated - number) <= 0.001 * number else f", not {written(stated)}"
    return f"{part} of {written(share.share_base)} is {written(number)}{against}"


def _evidence(reading: Reading, chosen: Claim, claims: tuple[Claim, ...], verdict: Verdict) -> tuple[Evidence, ...]:
    others = [claim for claim in claims if claim is not chosen and verdict != "scope"]
    if verdict != "scope" and not any(claim.in_body for claim in (chosen, *claims)):
        others += _in_story(reading, chosen)
    spans = sorted(evidence_span(reading, claim) for claim in [chosen, *others][:_MOST_EVIDENCE])
    return tuple(reading.evidence(span) for span in spans)


def _in_story(reading: Reading, headline: Claim) -> list[Claim]:
    """The claim of the story that gives a headline's number: "Nine killed" is "at least nine" below."""
    same = (c for c in claims_of(reading) if c.measure == headline.measure and c.value.low == headline.value.low)
    return [claim for claim in same if claim.in_body and not claim.past_event][:1]
