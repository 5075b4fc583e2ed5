"""Two prison terms that one person is given in aligned sentences: six years here, nine years there.

What somebody faces, has served or a prosecutor asked for is no term; nor is a suspended one, of which a story tells
beside the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from comparators.facts.counts.claims import Claim
from comparators.facts.divergence import beside, divergence
from comparators.facts.once import once
from comparators.facts.wording.names import folded
from comparators.model import Finding, Pair, Reading, Slot, Span
from comparators.values import Quantity

_GIVEN = re.compile(
    r"\b(?:sentenc\w+|jail(?:ed|s)?|imprison\w+|"
    r"(?:years?|months?)(?:['’]|s)? (?:in (?:prison|jail)|behind bars|imprisonment)|"
    r"go(?:es)? to (?:prison|jail)|sent to (?:prison|jail)|prison term|prison sentence)\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:suspend\w+|up to|maximum|minimum|at least|could|may|might|fac(?:e|es|ed|ing)|ask(?:s|ed)?|sought|seek\w*|"
    r"demand\w*|call\w*|prosecut\w+|serv(?:ed|ing)|spent|after|less than|more than|parole|eligible|reduc\w+|cut|"
    r"probation|originally|previous\w*|earlier|appeal\w*)\b",
    re.IGNORECASE,
)
_NEAR = 70  # letters before and after
_LINKED = 0.5  # score of the link
_SURE = 0.66


@dataclass(frozen=True, slots=True)
class Term:
    """``months`` is how long it is."""

    sentence: int
    span: Span
    months: float


@once
def terms_of(reading: Reading) -> tuple[Term, ...]:
    """Every prison term that a text tells as given, in text order."""
    return tuple(_terms(reading))


def _terms(reading: Reading) -> Iterator[Term]:
    for number in range(len(reading.sentences)):
        for mention in reading.mentions_by_sentence[number]:
            value = mention.value
            if not isinstance(value, Quantity) or value.unit not in {"year", "month"} or value.low != value.high:
                continue
            around = _around(reading, number, mention.span)
            if value.low and value.counted == "duration" and _GIVEN.search(around) and not _OTHERWISE.search(around):
                yield Term(number, mention.span, value.low * (12 if value.unit == "year" else 1))


def prison_terms_apart(pair: Pair) -> Iterator[Finding]:
    """At most one finding, the surest link first: two terms of one person, neither of which the other report tells."""
    lefts, rights = terms_of(pair.left), terms_of(pair.right)
    known = {term.months for term in lefts}, {term.months for term in rights}
    for link in sorted(pair.alignment.links, key=lambda link: -link.score):
        if link.relation not in {"same", "update"} or link.score < _LINKED:
            continue
        mine = [term for term in lefts if term.sentence in link.left]
        theirs = [term for term in rights if term.sentence in link.right]
        if len({t.months for t in mine}) != 1 or len({t.months for t in theirs}) != 1:
            continue
        left, right = mine[0], theirs[0]
        if left.months in known[1] or right.months in known[0]:
            continue
        persons = _persons(pair.left, left.sentence) & _persons(pair.right, right.sentence)
        if persons:
            yield _finding(pair, left, right, sorted(persons)[0])
            return


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


def _finding(pair: Pair, left: Term, right: Term, person: str) -> Finding:
    words = left.span.of(pair.left.text), right.span.of(pair.right.text)
    return divergence(
        pair,
        "quantity",
        "conflict",
        left=(left.span,),
        right=(right.span,),
        title="Prison term",
        statement=f"Prison term: {beside(words)}.",
        explanation=f"The sentences are aligned and give one person ({person.title()}) two terms, and neither report "
        "tells the other’s.",
        doubt="One of them may be of another person named in the sentence, or of another count.",
        severity="high",
        confidence=_SURE,
        values=words,
        slots=(Slot("Of", person.title(), person.title(), "same"), Slot("Term", *words, "differs")),
    )
