"""Shares in percent that two aligned sentences give for one thing: the vote, the turnout, a fall of shares.

A share names what it is taken of in many ways ("of the vote", "in the election", or not at all), so the words around
it tell which is which: those with a word in common are set together, then the one that is left on either side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import fits, point_of
from comparators.facts.counts.scope import compare_scope
from comparators.facts.divergence import beside, divergence
from comparators.facts.once import once
from comparators.model import Finding, Link, Pair, Reading

_FIRM = 0.5  # score of the link, where the words around the shares name one thing
_SURE = 0.85  # score of the link, where nothing else does
_REACH = 6  # words either side that may name what is measured
_FURTHEST = 2.0  # times; shares further apart are of other things
_ROUNDED = 0.6  # of the last digit that is given
_EMPTY = frozenset(
    {"percent", "per", "cent", "%", "say", "percentage", "point", "people", "result", "poll", "survey", "respondent"}
)
_CARRY = frozenset({"NOUN", "PROPN", "VERB"})
_POLL = re.compile(r"\b(?:polls?|surveys?|pollsters?|respondents)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SharesApart:
    """Two shares of one thing; ``shared`` is a word that stands beside both, or empty."""

    left: Claim
    right: Claim
    link: Link
    shared: str


@once
def shares_apart(pair: Pair) -> tuple[SharesApart, ...]:
    """Each share once, the surest first."""
    return tuple(_shares_apart(pair))


def _shares_apart(pair: Pair) -> Iterator[SharesApart]:
    links = [link for link in pair.alignment.links if link.relation in {"same", "update"} and link.score >= _FIRM]
    used: set[tuple[str, int]] = set()
    for by_word in (True, False):
        for link in sorted(links, key=lambda link: (-link.score, link.left, link.right)):
            mine = [c for c in _free(pair.left, link.left, pair.right) if ("left", c.token) not in used]
            theirs = [c for c in _free(pair.right, link.right, pair.left) if ("right", c.token) not in used]
            for row in _matched(pair, link, mine, theirs) if by_word else _left_over(pair, link, mine, theirs):
                if {("left", row.left.token), ("right", row.right.token)} & used:
                    continue
                used |= {("left", row.left.token), ("right", row.right.token)}
                yield row


def _free(reading: Reading, numbers: tuple[int, ...], other: Reading) -> list[Claim]:
    """The shares of these sentences that the other text has nowhere."""
    known = [c.value for c in _shares(other)]
    here = [c for c in _shares(reading) if c.sentence in numbers and not c.certainty.negated]
    return [c for c in here if not any(_one(c, low) for value in known if (low := value.low or value.high))]


@once
def _shares(reading: Reading) -> tuple[Claim, ...]:
    return tuple(c for c in claims_of(reading) if c.value.unit == "percent" and c.value.low == c.value.high)


def _one(claim: Claim, other: float) -> bool:
    """Whether two shares are one number, or one of them the other rounded: 53.94 and 53.9, 52.3 and 52."""
    own = point_of(claim.value)
    places = [_places(own), _places(other)]
    return own == other or (places[0] != places[1] and abs(own - other) < _ROUNDED * 10.0 ** -min(places))


def _places(share: float) -> int:
    """How many digits after the point."""
    return len(f"{share:.10g}".partition(".")[2])


def _matched(pair: Pair, link: Link, mine: list[Claim], theirs: list[Claim]) -> Iterator[SharesApart]:
    rows = []
    for a in mine:
        for b in theirs:
            shared = _around(pair.left, a) & _around(pair.right, b)
            if shared and _near(a, b) and (len(shared) > 1 or not _is_poll(pair, link)):
                rows.append((-len(shared), a.token, b.token, SharesApart(a, b, link, min(shared))))
    yield from (row for *_, row in sorted(rows, key=lambda r: r[:3]))


def _is_poll(pair: Pair, link: Link) -> bool:
    told = ((pair.left, link.left), (pair.right, link.right))
    return any(_POLL.search(reading.sentence_text(number)) for reading, numbers in told for number in numbers)


def _left_over(pair: Pair, link: Link, mine: list[Claim], theirs: list[Claim]) -> Iterator[SharesApart]:
    """The one share of each sentence, where the sentences surely say one thing."""
    if _is_poll(pair, link):
        return  # each poll asks many questions
    if link.score >= _SURE and len(mine) == len(theirs) == 1 and _near(mine[0], theirs[0]):
        yield SharesApart(mine[0], theirs[0], link, "")


def _near(left: Claim, right: Claim) -> bool:
    small, large = sorted((point_of(left.value), point_of(right.value)))
    return large <= _FURTHEST * max(small, 1.0) and not fits(left.value, right.value)


def _around(reading: Reading, claim: Claim) -> frozenset[str]:
    """The nouns and verbs beside a share, no further than the next number."""
    sentence = reading.sentences[claim.sentence]
    words = set()
    for step in (-1, 1):
        for place in range(claim.token + step, claim.token + step * (_REACH + 1), step):
            if not sentence.first <= place < sentence.last:
                break
            token = reading.tokens[place]
            if token.tag == "CD" and not token.span.overlaps(claim.mention.span):
                break
            if token.pos in _CARRY and token.entity != "DATE":  # the Sunday of two polls
                words.add(token.lemma.lower())
    return frozenset(words) - _EMPTY


def share_finding(pair: Pair, found: SharesApart) -> Finding:
    """The two shares as a conflict."""
    words = [c.mention.span.of(r.text) for c, r in ((found.left, pair.left), (found.right, pair.right))]
    scope = compare_scope(pair.left, pair.right, found.left, found.right)
    named = f" ({found.shared})" if found.shared not in {"", "share", "percent"} else ""
    near = f", beside the word “{found.shared}”" if found.shared else ""
    return divergence(
        pair,
        "quantity",
        "conflict",
        left=(found.left.mention.span,),
        right=(found.right.mention.span,),
        title="Share",
        statement=f"Share{named}: {beside(words)}.",
        explanation=f"The sentences are aligned and each gives one share{near}; neither text has the other’s number.",
        doubt="The shares may be taken of two things, or one may be a later count.",
        severity="medium",
        confidence=round(0.5 + 0.2 * found.link.score + 0.05 * bool(found.shared), 2),
        values=(words[0], words[1]),
        slots=scope.slots,
    )
