"""Where a source is not what it seems: two sentences run into one, a count told a second time with its source."""

from __future__ import annotations

import re

from comparators.facts.acts.predicates import Couple, predicates_of
from comparators.model import Pair

_FULL_STOP = re.compile(r"[a-z]{3}[.!?] +(?:- )?[A-Z]")


def runs_on(pair: Pair, couple: Couple) -> bool:
    """Whether a full stop stands between the act and its source: two sentences were read as one."""
    for reading, act in ((pair.left, couple.left), (pair.right, couple.right)):
        if act.speaker is not None and reading.sentences[act.sentence].span.contains(act.speaker.span):
            ends = sorted((act.speaker.span.start, reading.tokens[act.verb].span.start))
            if _FULL_STOP.search(reading.text[ends[0] : ends[1]]):
                return True
    return False


def told_again(pair: Pair, couple: Couple) -> bool:
    """Whether the text without a source gives its count a second time, with one: a deck or a lead before its body."""
    left = couple.left.speaker is None
    reading, act, other = (pair.left, couple.left, couple.right) if left else (pair.right, couple.right, couple.left)
    partners = {
        number
        for link in pair.alignment.links
        if link.relation in {"same", "update"} and other.sentence in (link.right if left else link.left)
        for number in (link.left if left else link.right)
    }
    return any(
        told.speaker is not None and any(word.isdigit() for word in told.target_words & act.target_words)
        for number in partners - {act.sentence}
        for told in predicates_of(reading, number)
    )
