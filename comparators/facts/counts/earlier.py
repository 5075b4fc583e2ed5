"""Numbers that a text itself calls the earlier ones: "its earlier toll of 15", "updating a previous toll of 112"."""

from __future__ import annotations

import re

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import is_vague, point_of
from comparators.model import Pair, Reading

_EARLIER = frozenset({"earlier", "previous", "initial", "initially", "previously"})
_REACH = 14  # words before the number
_UPDATES = re.compile(
    r"\b(?:updat|revis|rais|correct)(?:ing|ed|es)\s+(?:an?|its|the|their)\s+(?:earlier|previous|initial)\b",
    re.IGNORECASE,
)


def called_earlier(reading: Reading, claim: Claim) -> bool:
    """ "its earlier toll of 15": the text itself says that it is overtaken."""
    first = max(reading.sentences[claim.sentence].first, claim.token - _REACH)
    return any(reading.tokens[i].text.lower() in _EARLIER for i in range(first, claim.token))


def brings_up_to_date(reading: Reading, claim: Claim) -> bool:
    """Whether the sentence goes on to say that the number replaces one: "13 died, … updating an earlier toll"."""
    sentence = reading.sentences[claim.sentence].span
    return _UPDATES.search(reading.text, claim.mention.span.end, sentence.end) is not None


def named_as_earlier(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether one text gives the other's number, too, as the earlier one: "126, updating a previous toll of 112"."""
    if is_vague(left.value) or is_vague(right.value) or point_of(left.value) == point_of(right.value):
        return False
    sides = ((pair.left, right), (pair.right, left))
    return any(
        claim.measure == other.measure and claim.value.low == other.value.low and called_earlier(reading, claim)
        for reading, other in sides
        for claim in claims_of(reading)
    )
