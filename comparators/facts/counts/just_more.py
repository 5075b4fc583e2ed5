"""Numbers at the edge of each other: "more than 19" beside "19", and "up to 150 a day" beside 182 of one day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from comparators.facts.counts.claims import Claim, claims_of, evidence_span
from comparators.facts.counts.scope import TOLLS, title_of, words_of
from comparators.facts.divergence import beside, divergence, own_slot
from comparators.facts.events.one_story import openings_meet
from comparators.facts.events.tellings import HEADS
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span

_FEWEST = 5
_ROUND = 5  # "more than 300" rounds down, "more than 19" does not
_A_DAY = (("per", "day"), ("a", "day"), ("each", "day"), ("every", "day"))
_MOST = frozenset({"at_most", "less_than"})
_MORE = "“More than” a number says that the number itself is too small."
_RATE = "The report gives a most for one day, and more than that for one day."


def just_more(pair: Pair) -> Iterator[Finding]:
    """One finding inside each text, or else one across both; then a day above the most of a day."""
    inside = False
    for side in SIDES:
        reading = pair.reading(side)
        edge = _edge(_tolls(reading), _tolls(reading))
        if edge is not None:
            inside = True
            yield _own(pair, side, *edge, _MORE)
        beyond = _beyond(reading)
        if beyond is not None:
            yield _own(pair, side, *beyond, _RATE)
    edge = _edge(_tolls(pair.left), _tolls(pair.right)) if openings_meet(pair) else None
    if edge is not None and (not inside or edge[0].prominent or edge[1].prominent):
        yield _across(pair, *edge)


def _tolls(reading: Reading) -> list[Claim]:
    """Counts of people; those of headlines are left out, which save words."""
    return [
        claim
        for claim in claims_of(reading)
        if claim.measure in TOLLS
        and not (claim.value.unit or claim.certainty.negated or claim.background or claim.past_event)
        and reading.passage_of(claim.sentence).role not in HEADS
    ]


def _edge(some: list[Claim], others: list[Claim]) -> tuple[Claim, Claim] | None:
    """A count that is more than a number, and one that is this number or at least it."""
    for a in some:
        for b in others:
            low = a.value.low
            if a.measure != b.measure or low is None or low != b.value.low or low < _FEWEST or low % _ROUND == 0:
                continue
            if {a.value.bound, b.value.bound} in ({"more_than", "exact"}, {"more_than", "at_least"}):
                return a, b
    return None


def _beyond(reading: Reading) -> tuple[Claim, Claim] | None:
    """ "Up to 150 strikes per day", and 182 strikes "over the past 24 hours"."""
    claims = [claim for claim in claims_of(reading) if claim.measure and not claim.value.unit]
    for most in claims:
        if most.value.bound not in _MOST or not _by_day(reading, most):
            continue
        for claim in claims:
            number = claim.value.low
            if claim.measure != most.measure or number is None or claim.value.bound in _MOST:
                continue
            if number > (most.value.high or number) and _of_a_day(reading, claim):
                return most, claim
    return None


def _by_day(reading: Reading, claim: Claim) -> bool:
    after = [token.text.lower() for token in reading.tokens[claim.token + 1 : claim.token + 6]]
    return "daily" in after or any(pair in _A_DAY for pair in pairwise(after))


def _of_a_day(reading: Reading, claim: Claim) -> bool:
    lemmas = [token.lemma.lower() for token in reading.sentence_tokens(claim.sentence)]
    day = any(pair == ("24", "hour") for pair in pairwise(lemmas))
    return day or any(time.days <= 1 for time in claim.times)


def _own(pair: Pair, side: Side, first: Claim, second: Claim, why: str) -> Finding:
    reading = pair.reading(side)
    words = words_of(reading, first), words_of(reading, second)
    spans = _spans(reading, first, second)
    value = f"{words[0]}, {words[1]}"
    return divergence(
        pair,
        "quantity",
        "internal",
        left=spans if side == "left" else (),
        right=spans if side == "right" else (),
        title=title_of(first),
        statement=f"{title_of(first)}: the {side} report gives both {words[0]} and {words[1]}.",
        explanation=why,
        doubt="The two may have been counted by two sources, or of two things.",
        severity="low",
        confidence=0.5,
        values=(value, None) if side == "left" else (None, value),
        slots=(own_slot(side, "Number", words[0]), own_slot(side, "Another number", words[1])),
    )


def _spans(reading: Reading, *claims: Claim) -> tuple[Span, ...]:
    return tuple(evidence_span(reading, claim) for claim in claims)


def _across(pair: Pair, left: Claim, right: Claim) -> Finding:
    words = words_of(pair.left, left), words_of(pair.right, right)
    return divergence(
        pair,
        "quantity",
        "conflict",
        left=_spans(pair.left, left),
        right=_spans(pair.right, right),
        title=title_of(left),
        statement=f"{title_of(left)}: {beside(words)}.",
        explanation=f"Both reports open with one event. {_MORE}",
        doubt="Two sources may have counted, or one of the reports rounds.",
        severity="low",
        confidence=0.5,
        values=words,
        slots=(Slot("Number", *words, "differs"),),
    )
