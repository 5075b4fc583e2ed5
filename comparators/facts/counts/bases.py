"""Numbers that another number is a share of: the 6,000 of "half of the town's 6,000 residents"."""

from __future__ import annotations

from comparators.facts.counts.claims import Claim, claims_of
from comparators.model import Reading, Span


def is_base(reading: Reading, claim: Claim) -> bool:
    """Whether a share in the same sentence is taken of this number: then it is no count of its own."""
    for other in claims_of(reading):
        if other.sentence == claim.sentence and other.value.share_base is not None and other is not claim:
            whole = base_span(reading, other)
            if whole is not None and whole.contains(claim.mention.span):
                return True
    return False


def base_span(reading: Reading, share: Claim) -> Span | None:
    """Where the text says what a share is taken of."""
    end = reading.sentences[share.sentence].span.end
    start = reading.text.find(share.value.share_of, share.mention.span.end, end)
    return Span(start, start + len(share.value.share_of)) if start >= 0 and share.value.share_of else None
