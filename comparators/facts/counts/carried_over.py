"""A count on which one text contradicts itself, where the other text has one of its two numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comparators.facts.counts.claims import Claim, claims_of, evidence_span
from comparators.facts.counts.framed import come_to
from comparators.facts.counts.scope import title_of, words_of
from comparators.facts.divergence import beside, divergence
from comparators.model import Finding, Pair, Reading, Side, Slot


def carried_over(pair: Pair, own: Iterable[Finding]) -> Iterator[Finding]:
    """For each contradiction of one text in a count, the number of it that the other text never gives."""
    for finding in own:
        side: Side = "left" if finding.left else "right"
        reading, other = (pair.left, pair.right) if side == "left" else (pair.right, pair.left)
        numbers = _numbers(reading, finding)
        if len(numbers) != 2:
            continue
        for agreed, lone in (numbers, numbers[::-1]):
            theirs = [claim for claim in claims_of(other) if claim.measure == agreed.measure and _whole(claim)]
            told = [claim for claim in theirs if _number(claim) == _number(agreed)]
            if told and not any(_number(claim) == _number(lone) for claim in theirs):
                yield _finding(pair, *((lone, told[0]) if side == "left" else (told[0], lone)), side)
                break


def _numbers(reading: Reading, finding: Finding) -> tuple[Claim, ...]:
    """The claims that the evidence stands on, one for each number."""
    found: dict[object, Claim] = {}
    for item in (*finding.left, *finding.right):
        claim = next((c for c in claims_of(reading) if c.measure and c.mention.span.overlaps(item.span)), None)
        if claim is not None:
            found.setdefault(_number(claim), claim)
    return tuple(found.values()) if len({claim.measure for claim in found.values()}) == 1 else ()


def _number(claim: Claim) -> tuple[float | None, float | None]:
    return claim.value.low, claim.value.high


def _whole(claim: Claim) -> bool:
    return not (claim.background or claim.past_event or claim.part or claim.value.unit)


def _finding(pair: Pair, left: Claim, right: Claim, torn: Side) -> Finding:
    words = words_of(pair.left, left), words_of(pair.right, right)
    return divergence(
        pair,
        "quantity",
        come_to(pair, left, right),
        left=(evidence_span(pair.left, left),),
        right=(evidence_span(pair.right, right),),
        title=title_of(left),
        statement=f"{title_of(left)}: {beside(words)}.",
        explanation=f"The {torn} report gives two numbers for it, and the other report knows one of them only.",
        doubt="The two numbers may count different places or days.",
        severity="medium",
        confidence=0.5,
        values=words,
        slots=(Slot("Number", *words, "differs"),),
    )
