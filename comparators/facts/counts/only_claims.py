"""What two figures of one thing are like, wherever they stand: of one kind and order, plain, and new to one text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import comparable, fits, point_of
from comparators.facts.counts.scope import TOLLS
from comparators.facts.wording.meaning import likeness
from comparators.model import Pair, Reading
from comparators.reading.units import measure_of
from comparators.values import Quantity

ONE_ORDER = 3.0
COMMON = frozenset(
    {"people", "person", "man", "woman", "child", "time", "day", "night", "week", "month", "year", "hour", "minute",
     "way", "part", "side", "thing", "point", "group", "other", "one", "half", "troops", "age", "duration", "distance",
     "money", "number", "total", "rate", "kilometre", "kilometer", "mile", "foot", "gun", "case"}
)  # fmt: skip
_NEAR = 9  # words either side that tell what a figure is about


@dataclass(frozen=True, slots=True)
class Only:
    """Two figures of one thing that differ; ``why`` says what speaks for one thing."""

    left: Claim
    right: Claim
    why: str
    sure: float


def noun_of(reading: Reading, claim: Claim) -> str:
    """The lemma of the noun that is counted; empty where the number stands alone."""
    token = reading.tokens[claim.token]
    head = reading.tokens[token.head]
    if token.dep not in {"nummod", "amod"} or head.pos != "NOUN":
        return ""
    joined = head.dep == "compound" and reading.tokens[claim.token + 1].text == "-"
    return f"{head.lemma.lower()}-" if joined else head.lemma.lower()  # "an eight-game streak" counts no games


def kind_of(value: Quantity) -> str:
    """Of what kind a figure is: a count, or the measure of its unit; empty for tolls and lengths of time."""
    if value.counted in TOLLS or value.counted in {"age", "duration", "distance"}:
        return ""
    return (measure_of(value.unit) or value.unit) if value.unit else "count"


def is_count(value: Quantity) -> bool:
    """Whether a figure counts things, and is no toll."""
    return not value.unit and value.counted not in TOLLS


def plain(value: Quantity) -> bool:
    """One number, given exactly or about."""
    return value.low is not None and value.low == value.high and value.bound in {"exact", "about"}


def of_one_order(a: Claim, b: Claim) -> bool:
    """Whether two figures that differ are of one kind and order, and both plain."""
    if not (kind_of(a.value) and kind_of(a.value) == kind_of(b.value) and plain(a.value) and plain(b.value)):
        return False
    small, large = sorted((point_of(a.value), point_of(b.value)))
    return small >= 2 and large <= ONE_ORDER * small and not fits(a.value, b.value)


def apart(pair: Pair, a: Claim, b: Claim, like: Callable[[Quantity], bool]) -> bool:
    """Whether two figures are of one order and differ, and neither text has the other's number in a like figure."""
    if not of_one_order(a, b) or not comparable(a.value, b.value):
        return False  # dollars and pounds, among others
    if in_all(a, b):
        return False
    known = [
        [c.value for c in claims_of(reading) if like(c.value) and c.value.low is not None]
        for reading in (pair.left, pair.right)
    ]
    return not any(fits(a.value, value) for value in known[1]) and not any(fits(b.value, value) for value in known[0])


def in_all(a: Claim, b: Claim) -> bool:
    """Whether the larger of two figures alone is called a total: it may be that of several times."""
    return a.total != b.total and (point_of(a.value) > point_of(b.value)) == a.total


def alike(pair: Pair, a: Claim, b: Claim, but: str = "") -> float:
    """How like the words around two figures are, 0 to 1; without the noun that both count."""
    return likeness(pair.left, _around(pair.left, a, but), pair.right, _around(pair.right, b, but))


def _around(reading: Reading, claim: Claim, but: str) -> list[int]:
    sentence = reading.sentences[claim.sentence]
    places = range(max(sentence.first, claim.token - _NEAR), min(sentence.last, claim.token + _NEAR + 1))
    tokens = reading.tokens
    return [i for i in places if not tokens[i].span.overlaps(claim.mention.span) and tokens[i].lemma.lower() != but]


def other_periods(pair: Pair, a: Claim, b: Claim) -> bool:
    """Whether one figure is counted "since the start of the year" and the other of a day or month that is named."""
    since = [_since(reading, claim) for reading, claim in ((pair.left, a), (pair.right, b))]
    return since[0] != since[1] and bool((b if since[0] else a).times)


def _since(reading: Reading, claim: Claim) -> bool:
    tokens = reading.sentence_tokens(claim.sentence)
    return any(token.lemma.lower() == "since" and token.dep == "prep" for token in tokens)
