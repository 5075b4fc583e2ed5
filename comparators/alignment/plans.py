"""Whether a date is one that a sentence looks forward to: a deadline, a plan, what is expected by then.

Reports of one plan may part over just that day, so unlike the day of what happened it does not tell two events apart.
"""

from __future__ import annotations

import re

from comparators.model import Mention, Reading
from comparators.values import When

_DEADLINE = re.compile(r"\b(?:by|before|until|till|no later than)(?: the)?\s+$", re.IGNORECASE)
_AHEAD = frozenset({"will", "shall", "would", "should", "could", "may", "might", "’ll", "'ll"})
_MEANT = frozenset({"expect", "plan", "schedule", "due", "set", "aim", "hope", "intend", "slate", "want", "pledge"})
_HIGH = 8  # steps up the tree from a date to what it dates


def looked_forward_to(reading: Reading, number: int, mention: Mention) -> bool:
    """Whether the sentence puts the date ahead: after the report's own day, "by" it, or with a verb of what will be."""
    value = mention.value
    if isinstance(value, When) and value.interval is not None and reading.published is not None:
        return value.interval.earliest > reading.published.interval.latest
    if _DEADLINE.search(reading.text[: mention.span.start][-20:]):
        return True
    sentence = reading.sentences[number]
    inside = (i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.start >= mention.span.start)
    index = next(inside, None)
    for _ in range(_HIGH):
        if index is None:
            return False
        token = reading.tokens[index]
        if token.pos in ("VERB", "AUX", "ADJ") and _ahead(reading, sentence.first, sentence.last, index):
            return True
        index = token.head if token.head != index else None
    return False


def _ahead(reading: Reading, first: int, last: int, verb: int) -> bool:
    """Whether the verb stands with will or should, or under a verb of expecting."""
    tokens = reading.tokens
    inside = tokens[first:last]
    helpers = {token.text.casefold() for token in inside if token.head == verb and token.tag == "MD"}
    above = tokens[tokens[verb].head]
    meant = tokens[verb].tag == "VB" and above.lemma in _MEANT
    return bool(helpers & _AHEAD) or meant
