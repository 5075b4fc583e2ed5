"""Whether two prison terms are of two convicts, or one of them was only asked for, served or suspended."""

from __future__ import annotations

import re
from itertools import pairwise

from comparators.facts.counts.claims import Claim
from comparators.facts.wording.names import folded
from comparators.model import Pair, Reading, Span

_GIVEN = re.compile(
    r"\b(?:sentenc\w+|jail(?:ed|s)?|imprison\w+|"
    r"(?:years?|months?)(?:['’]|s)? (?:in (?:prison|jail)|behind bars|imprisonment)|"
    r"go(?:es)? to (?:prison|jail)|sent to (?:prison|jail)|prison term|prison sentence)\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:suspend\w+|up to|maximum|fac(?:es|ed|ing)|asked|sought|seek\w*|demand\w*|serv(?:ed|ing)|spent|parole|"
    r"eligible|probation)\b",
    re.IGNORECASE,
)
_NEAR = 70  # letters before and after


def of_two_terms(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether two lengths are prison terms of two people, or one of them is asked for, served or suspended."""
    if left.measure != "duration" or right.measure != "duration":
        return False
    sides = ((pair.left, left), (pair.right, right))
    around = [_around(reading, claim.sentence, claim.mention.span) for reading, claim in sides]
    if not all(_GIVEN.search(words) for words in around):
        return False
    if bool(_OTHERWISE.search(around[0])) != bool(_OTHERWISE.search(around[1])):
        return True
    persons = [_persons(reading, claim.sentence) for reading, claim in sides]
    return bool(persons[0] and persons[1]) and not persons[0] & persons[1]


def _around(reading: Reading, number: int, span: Span) -> str:
    """The words of the sentence that stand near."""
    sentence = reading.sentences[number].span
    return reading.text[max(sentence.start, span.start - _NEAR) : min(sentence.end, span.end + _NEAR)]


def _persons(reading: Reading, number: int) -> set[str]:
    """The last words of the names of persons in a sentence."""
    tokens = [*reading.sentence_tokens(number), None]
    ends = {
        folded(one.text)
        for one, after in pairwise(tokens)
        if one is not None and one.entity == "PERSON" and (after is None or after.entity != "PERSON")
    }
    return ends | {
        folded(mention.span.of(reading.text).split()[-1])
        for mention in reading.mentions_by_sentence[number]
        if mention.kind == "person"
    }
