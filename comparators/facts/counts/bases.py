"""Numbers that another number is a share of: the 6,000 of "half of the town's 6,000 residents"."""

from __future__ import annotations

import re

from comparators.facts.counts.claims import Claim, claims_of
from comparators.model import Reading, Span
from comparators.reading.number_words import number_of

# "ten of the club's 16 games", "two of its nine trucks"
_OF_WHOLE = re.compile(
    r"(?:\d[\d.,]*|[a-z]+) of (?:the|its|their|his|her|our|all|[A-Z][\w.]*(?:['’]s?|\s['’]))"
    r"(?: (?:[A-Z][\w.-]*|[a-z-]+(?=['’])))*(?:['’]s?|\s['’]s?)?\s$"
)
_PARTS = frozenset({"all", "most", "some", "many", "several", "half", "each", "none", "both", "few"})


def is_base(reading: Reading, claim: Claim) -> bool:
    """Whether a share in the same sentence is taken of this number: then it is no count of its own."""
    if _after_part(reading, claim):
        return True
    for other in claims_of(reading):
        if other.sentence == claim.sentence and other.value.share_base is not None and other is not claim:
            whole = base_span(reading, other)
            if whole is not None and whole.contains(claim.mention.span):
                return True
    return False


def _after_part(reading: Reading, claim: Claim) -> bool:
    """Whether a number of them stands right before: "ten of the club's 16 games"."""
    if claim.value.unit:
        return False
    found = _OF_WHOLE.search(reading.text[reading.sentences[claim.sentence].span.start : claim.mention.span.start])
    if found is None:
        return False
    word = found[0].split()[0].lower()
    return word[0].isdigit() or word in _PARTS or number_of(word) is not None


def base_span(reading: Reading, share: Claim) -> Span | None:
    """Where the text says what a share is taken of."""
    end = reading.sentences[share.sentence].span.end
    start = reading.text.find(share.value.share_of, share.mention.span.end, end)
    return Span(start, start + len(share.value.share_of)) if start >= 0 and share.value.share_of else None
