"""Figures that a later report, or the end of the count or of the day, brings up to date.

Counts of people that each text gives once ("fourteen detained", then "nineteen arrests"); shares of the vote before and
after all was counted; a share price in early trading and at the close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.counts.claims import Claim, claims_of, evidence_span
from comparators.facts.counts.figure_words import moved_words
from comparators.facts.counts.fit import fits, is_vague, point_of
from comparators.facts.counts.scope import TOLLS, as_of, compare_scope, group_class, title_of, words_of
from comparators.facts.divergence import beside, divergence
from comparators.facts.wording.meaning import likeness
from comparators.model import Finding, Pair, Reading, Verdict
from comparators.values import When

_TIMES = 3.0  # as large: more is of another event
_DAYS, _OLD = 10, 300
_LIKE = 0.3  # likeness of two sentences that tell one count
_PARTLY = re.compile(
    r"\b(?:with|after|from)\ (?:\w+\ )?[\d.]+ ?(?:%|percent|per\ cent).{0,60}"
    r"\b(?:counted|count|tallied|stations|precincts|ballots|votes|reporting)\b"
    r"|\b(?:partial|preliminary|provisional|early|first)\ (?:results?|count|tally|returns|figures)\b",
    re.IGNORECASE,
)
_WHOLLY = re.compile(
    r"\b(?:complete|final|full|official|definitive)\ (?:results?|count|tally|returns|vote\ count)\b"
    r"|\ball\ (?:the\ )?(?:votes|ballots|stations|precincts)\b|\b100\ ?(?:%|percent)\ of\b",
    re.IGNORECASE,
)
_POINTS = 8.0  # by which a share moves while the rest is counted
_STOCK = frozenset({"share", "stock"})
_UP = frozenset({"up", "rise", "gain", "climb", "jump", "surge", "soar", "advance", "higher", "add", "rally"})
_DOWN = frozenset(
    {"down", "fall", "drop", "lose", "slip", "slide", "sink", "shed", "lower", "decline", "plunge", "tumble"}
)
_CLOSE = frozenset({"close", "end", "finish", "settle"})
_EARLY = frozenset({"early", "morning", "opening", "premarket", "midday", "open"})
_REACH = 4


@dataclass(frozen=True, slots=True)
class Move:
    """A move of a share price in percent; ``closed`` where it is that of the whole day."""

    claim: Claim
    up: bool
    closed: bool
    early: bool


def brought_up_to_date(pair: Pair) -> Iterator[tuple[Claim, Claim, Finding]]:
    """Each update with the two numbers that it stands on."""
    for rule in (_counts, _votes, _moves):
        for a, b, verdict, why in rule(pair):
            yield a, b, _finding(pair, a, b, verdict, why)


def _counts(pair: Pair) -> Iterator[tuple[Claim, Claim, Verdict, str]]:
    """Counts of one measure, the only number of it in either text, where the later report has the larger one."""
    for measure in sorted(TOLLS):
        mine, theirs = _only(pair.left, measure), _only(pair.right, measure)
        if mine is None or theirs is None or group_class(mine.value.group) != group_class(theirs.value.group):
            continue
        days = [as_of(pair.left, mine), as_of(pair.right, theirs)]
        if days[0] is None or days[1] is None or days[0].overlaps(days[1]):
            continue
        if abs((days[1].earliest - days[0].earliest).days) > _DAYS:
            continue
        last, first = (theirs, mine) if days[1].earliest > days[0].earliest else (mine, theirs)
        if not point_of(first.value) < point_of(last.value) <= _TIMES * point_of(first.value):
            continue
        scope = compare_scope(pair.left, pair.right, mine, theirs)
        if (fits(mine.value, theirs.value) and first.value.bound == "exact") or scope.apart:
            continue
        if _alike(pair, mine, theirs) >= _LIKE:
            yield mine, theirs, "update", "Each text gives one such number, and the later report has the larger one."


def _only(reading: Reading, measure: str) -> Claim | None:
    """The claim of this measure, where the text's own event has one number; that of the body if there is one."""
    claims = [c for c in claims_of(reading) if c.measure == measure and not c.value.unit and not c.certainty.negated]
    claims = [c for c in claims if not (c.past_event or (c.background and not c.prominent) or _years_ago(reading, c))]
    if not claims or any(is_vague(c.value) or c.part for c in claims):
        return None
    if len({point_of(c.value) for c in claims}) != 1 or point_of(claims[0].value) < 2:
        return None
    return next((c for c in claims if c.in_body), claims[0])


def _years_ago(reading: Reading, claim: Claim) -> bool:
    """Whether the sentence names a year long before the report: "the worst since 2007, when 28 died"."""
    if reading.published is None:
        return False
    told = reading.published.interval.earliest
    values = (mention.value for mention in reading.mentions_by_sentence[claim.sentence])
    ends = (value.interval.latest for value in values if isinstance(value, When) and value.interval is not None)
    return any((told - end).days > _OLD for end in ends)


def _votes(pair: Pair) -> Iterator[tuple[Claim, Claim, Verdict, str]]:
    """A share of the vote while votes are counted, and one when all are."""
    for partly, wholly, flipped in ((pair.left, pair.right, False), (pair.right, pair.left, True)):
        for a in _by_words(partly, _PARTLY):
            for b in _by_words(wholly, _WHOLLY):
                if abs(point_of(a.value) - point_of(b.value)) > _POINTS or fits(a.value, b.value):
                    continue
                one, other = (b, a) if flipped else (a, b)
                yield one, other, "update", "One share is of a part of the votes, the other of all."
                return


def _by_words(reading: Reading, words: re.Pattern[str]) -> list[Claim]:
    """The first share of each sentence that says how far the count is, beside the share that is counted."""
    found = []
    for number in range(len(reading.sentences)):
        text, start = reading.sentence_text(number), reading.sentences[number].span.start
        match = words.search(text)
        if match is None:
            continue
        end = start + match.end()
        shares = [c for c in claims_of(reading) if c.sentence == number and c.value.unit == "percent"]
        after = [c for c in shares if c.mention.span.start >= end and c.value.low is not None]
        found += after[:1]
    return found


def _moves(pair: Pair) -> Iterator[tuple[Claim, Claim, Verdict, str]]:
    """A share price that is up at one hour and down at the close."""
    mine, theirs = _stock(pair.left), _stock(pair.right)
    if len(mine) != 1 or len(theirs) != 1:
        return
    a, b = mine[0], theirs[0]
    if a.closed == b.closed or not (a.early or b.early) or (a.up == b.up and fits(a.claim.value, b.claim.value)):
        return
    yield a.claim, b.claim, "update", "One text gives the price of the shares in early trading, the other at the close."


def _stock(reading: Reading) -> list[Move]:
    """The first move of a share price in each sentence about shares; most of the day's lows and highs are left out."""
    moves = []
    for number, sentence in enumerate(reading.sentences):
        tokens = reading.tokens
        inside = range(sentence.first, sentence.last)
        stock = next((i for i in inside if tokens[i].lemma.lower() in _STOCK and tokens[i].dep == "nsubj"), None)
        here = [c for c in claims_of(reading) if c.sentence == number and c.value.unit == "percent"]
        claim = next((c for c in here if stock is not None and c.token > stock), None)
        if claim is None or claim.value.low is None or claim.value.low != claim.value.high:
            continue
        near = range(max(sentence.first, claim.token - _REACH), min(sentence.last, claim.token + _REACH))
        ways = [i for i in near if tokens[i].lemma.lower() in _UP | _DOWN]
        if not ways:
            continue
        way = tokens[min((abs(i - claim.token), i) for i in ways)[1]].lemma.lower()
        closed = any(tokens[i].lemma.lower() in _CLOSE for i in near)
        every = {token.lemma.lower() for token in reading.sentence_tokens(number)}
        moves.append(Move(claim, way in _UP, closed, not closed and bool(every & _EARLY)))
    return moves


def _alike(pair: Pair, a: Claim, b: Claim) -> float:
    sides = [
        range(r.sentences[c.sentence].first, r.sentences[c.sentence].last) for r, c in ((pair.left, a), (pair.right, b))
    ]
    return likeness(pair.left, sides[0], pair.right, sides[1])


def _finding(pair: Pair, a: Claim, b: Claim, verdict: Verdict, why: str) -> Finding:
    spans = evidence_span(pair.left, a), evidence_span(pair.right, b)
    words = words_of(pair.left, a), words_of(pair.right, b)
    toll = a.measure in TOLLS
    title = title_of(a) if toll else "Share"
    days = as_of(pair.left, a), as_of(pair.right, b)
    later = "" if days[0] is None or days[1] is None else "left" if days[0].earliest > days[1].earliest else "right"
    moved = moved_words((a.value, b.value), words, days, later) if toll and verdict == "update" else ""
    return divergence(
        pair,
        "quantity",
        verdict,
        left=(spans[0],),
        right=(spans[1],),
        title=title,
        statement=f"{title}{moved or f': {beside(words)}'}.",
        explanation=why,
        doubt="The two may be counted of two groups, places or companies.",
        severity="high" if a.measure in {"dead", "missing"} else "medium" if toll else "low",
        confidence=0.6 if toll else 0.62,
        values=words,
        slots=compare_scope(pair.left, pair.right, a, b).slots,
    )
