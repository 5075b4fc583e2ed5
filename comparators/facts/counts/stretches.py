"""Counts of which only one is kept over a stretch of time: 50 arrests over four nights, one on Monday.

Wrong where the other report counts over the same nights and does not say so.
"""

from __future__ import annotations

import re

from comparators.facts.counts.claims import Claim
from comparators.facts.counts.fit import is_vague, point_of
from comparators.model import Pair, Reading

_HARMED = frozenset({"dead", "wounded", "casualties"})  # what one event does, however long it lasts
_FURTHEST = 5.0  # times, within which two counts of arrests may be of one night
_OVER = re.compile(
    r"\b(?:over|during|throughout) (?:the )?(?:last |past )?\w+ (?:nights|days|weeks|weekends|months|years)\b"
)


def _of_two_nights(left: Claim, right: Claim) -> bool:
    """Whether two counts of arrests are of two moments of a long unrest: only one is dated, or they lie far apart."""
    if left.total or right.total:
        return False
    if is_vague(left.value) or is_vague(right.value) or bool(left.times) != bool(right.times):
        return True
    small, large = sorted((point_of(left.value), point_of(right.value)))
    return large > _FURTHEST * max(small, 1.0)


_BY_HOUR = re.compile(
    r"\b(?:by|as of|until) (\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|noon|midday|midnight|\d{1,2}[:.]\d\d\b)"
)
_SO_FAR = re.compile(r"\bafter(?: about| some| nearly| almost| more than)? $", re.IGNORECASE)


def _up_to(reading: Reading, claim: Claim) -> str:
    """The hour up to which a share or a count is kept; empty without one."""
    if claim.value.unit and claim.value.unit != "percent":
        return ""
    after = reading.text[
        claim.mention.span.end : min(claim.mention.span.end + 40, reading.sentences[claim.sentence].span.end)
    ]
    found = _BY_HOUR.search(after)
    return found[1] if found is not None else ""


def goes_on(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether both tell how long it had gone on by their own day, "after four days of riots", or one counts up to
    an hour: "58 percent by 4 p.m."."""
    hours = _up_to(pair.left, left), _up_to(pair.right, right)
    if hours[0] != hours[1]:
        return True
    if left.measure != "duration" or right.measure != "duration":
        return False
    if pair.left.published is not None and pair.left.published == pair.right.published:
        return False
    return all(
        _SO_FAR.search(reading.text[max(0, claim.mention.span.start - 20) : claim.mention.span.start])
        and reading.text[claim.mention.span.end :].lstrip().startswith("of ")
        for reading, claim in ((pair.left, left), (pair.right, right))
    )


def over_two_stretches(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether only one of two counts stands in a sentence that names a stretch of several nights, days or years."""
    if left.measure in _HARMED or left.value.unit:
        return False
    if left.measure == right.measure == "arrested" and _of_two_nights(left, right):
        return True
    texts = pair.left.sentence_text(left.sentence), pair.right.sentence_text(right.sentence)
    return (_OVER.search(texts[0]) is None) != (_OVER.search(texts[1]) is None)
