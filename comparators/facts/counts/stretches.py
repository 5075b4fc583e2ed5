"""Counts of which only one is kept over a stretch of time: 50 arrests over four nights, one on Monday.

Wrong where the other report counts over the same nights and does not say so.
"""

from __future__ import annotations

import re

from comparators.facts.counts.claims import Claim
from comparators.model import Pair

_HARMED = frozenset({"dead", "wounded", "casualties"})  # what one event does, however long it lasts
_OVER = re.compile(
    r"\b(?:over|during|throughout) (?:the )?(?:last |past )?\w+ (?:nights|days|weeks|weekends|months|years)\b"
)


def over_two_stretches(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether only one of two counts stands in a sentence that names a stretch of several nights, days or years."""
    if left.measure in _HARMED or left.value.unit:
        return False
    texts = pair.left.sentence_text(left.sentence), pair.right.sentence_text(right.sentence)
    return (_OVER.search(texts[0]) is None) != (_OVER.search(texts[1]) is None)
