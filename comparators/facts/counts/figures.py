"""Which figure of one text answers which of the other."""

from __future__ import annotations

from dataclasses import dataclass, replace

from comparators.facts.counts.bases import is_base
from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import comparable, derived, fits
from comparators.facts.counts.scope import TOLLS, Scope, compare_scope, group_class
from comparators.facts.once import once
from comparators.model import Link, Pair, Reading
from comparators.values import Quantity

_MEASURED = frozenset(
    {
        "distance", "duration", "money", "age", "magnitude", "area", "weight", "speed", "temperature",
        "volume",
    }
)  # fmt: skip
_TOO_COMMON = frozenset(
    {
        "times", "time", "way", "part", "side", "thing", "point", "hand", "end", "pair", "one", "group",
        "victim", "shelter", "people", "percent", "half", "other", "day", "casualties",
    }
)  # fmt: skip
_COUNTING = frozenset(
    {"kill", "die", "dead", "wound", "injure", "people", "civilian", "person", "woman", "child", "city", "town", "area",
     "say", "number", "toll", "death", "several", "other", "more", "least", "medic", "leave", "monitor", "report"}
)  # fmt: skip
_TELLING = 13  # a number that two reports hardly give by chance
_NEAR = 7  # words either side of a measured number that must have something in common
_LEAST_SHARED = 0.12  # of the content words of two sentences, for a number that is no toll


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of one text, with every place where the text gives it; the clearest place first."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A figure of the left text beside one of the right, with the two claims that come closest.

    ``link`` is None where only their scope brings them together (both count the whole event). The values are
    those compared: a share of a known number is compared as the number that it comes to.
    """

    left: Figure
    right: Figure
    left_claim: Claim
    right_claim: Claim
    left_value: Quantity
    right_value: Quantity
    link: Link | None
    scope: Scope
    fit: bool
    score: float


@once
def matches(pair: Pair) -> tuple[Match, ...]:
    """The best pairing of figures, each used once, in the order of the left text."""
    lefts, rights = figures_of(pair.left), figures_of(pair.right)
    found: list[tuple[int, int, Match]] = []
    for i, left in enumerate(lefts):
        for j, right in enumerate(rights):
            options = [_option(pair, left, right, a, b) for a in left.claims for b in right.claims]
            best = max((option for option in options if option), key=lambda option: option.score, default=None)
            if best is not None:
                found.append((i, j, best))
    found.sort(key=lambda row: (-row[2].score, row[0], row[1]))
    used_left: set[int] = set()
    used_right: set[int] = set()
    kept: list[tuple[int, Match]] = []
    for i, j, match in found:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            kept.append((i, match))
    return tuple(match for _, match in sorted(kept, key=lambda row: row[0]))


@once
def figures_of(reading: Reading) -> tuple[Figure, ...]:
    """The figures of a text: one toll given three times is one figure."""
    rows: dict[object, list[Claim]] = {}
    claims = claims_of(reading)
    for place, claim in enumerate(claims):
        value = claim.value
        if not value.counted or (value.unit == "percent" and _told_as_number(reading, claims[place : place + 2])):
            continue
        key: object = (value.low, value.high, value.unit, value.counted, group_class(value.group), claim.past_event)
        if value.counted not in TOLLS or (value.high or value.low or 0) <= 2:
            key = claim.mention.span
        rows.setdefault(key, []).append(claim)
    return tuple(
        Figure(tuple(sorted(claims, key=lambda claim: (claim.part, not claim.total, claim.mention.span))))
        for claims in rows.values()
    )


def _told_as_number(reading: Reading, claims: tuple[Claim, ...]) -> bool:
    """Whether a share is given as a number at once: "half of the residents, or 75,000 people"."""
    if len(claims) < 2 or claims[0].sentence != claims[1].sentence or claims[0].measure != claims[1].measure:
        return False
    between = reading.text[claims[0].mention.span.end : claims[1].mention.span.start]
    return len(between) < 60 and between.rstrip().endswith((" or", "("))


def _option(pair: Pair, left: Figure, right: Figure, a: Claim, b: Claim) -> Match | None:
    """Two claims set beside each other; None where nothing says that they count one thing."""
    if a.measure != b.measure:
        return None
    if is_base(pair.left, a) != is_base(pair.right, b):
        return None
    first, second = common_ground(a.value, b.value)
    if not comparable(first, second):
        return None
    link = link_of(pair, a, b)
    whole = a.measure in TOLLS and _counts_the_whole(a) and _counts_the_whole(b) and _one_story(a, b)
    if link is None and not whole and not _one_figure(a, b):
        return None
    shared = len(a.words & b.words) / max(1, len(a.words | b.words))
    if a.measure not in TOLLS and (a.measure in _TOO_COMMON or shared < _LEAST_SHARED or not _alike_nearby(pair, a, b)):
        return None
    scope = compare_scope(pair.left, pair.right, a, b)
    fit = fits(first, second)
    if not fit and (gives(pair.left, b, a.sentence) or gives(pair.right, a, b.sentence)):
        scope = Scope(scope.slots, (*scope.apart, "one text gives both numbers"))
    score = (
        (link.score if link else 0.0)
        + 0.5 * whole
        + 1.0 * fit
        + 0.6 * _one_figure(a, b)
        + 0.6 * shared
        - 0.4 * len(scope.apart)
    )
    score += (
        0.1 * (a.in_body and b.in_body)
        + 0.1 * (a.total and b.total)
        + 0.1 * (a.certainty.negated == b.certainty.negated)
    )
    return Match(left, right, a, b, first, second, link, scope, fit, score)


def _one_story(a: Claim, b: Claim) -> bool:
    """Whether two whole tolls share more than the words of counting: a place, a cause, a kind of attack."""
    shared = telling_words(a, b)
    named = {word for place in (*a.places, *b.places) for word in place.casefold().split()}
    return (a.total and b.total) or len(shared) >= 2 or bool(shared & named)


def telling_words(a: Claim, b: Claim) -> frozenset[str]:
    """What both sentences say beyond the words of counting: a cause, a weapon, a name."""
    return (a.words & b.words) - _COUNTING - {a.measure, a.value.group, b.value.group}


def _one_figure(a: Claim, b: Claim) -> bool:
    """Whether an unlinked toll is the very same number of the same people: 34 here, "some 34" there."""
    same = (a.value.low, a.value.high) == (b.value.low, b.value.high) and (a.value.low or 0) >= _TELLING
    return same and a.measure in TOLLS and group_class(a.value.group) == group_class(b.value.group)


def gives(reading: Reading, wanted: Claim, sentence: int) -> bool:
    """Whether a text has this very number too: for the same measure anywhere, for anything in the same sentence."""
    if wanted.value.unit == "percent":
        return False
    for mention in reading.mentions:
        value = mention.value
        if not isinstance(value, Quantity) or (value.low, value.high) != (wanted.value.low, wanted.value.high):
            continue
        if value.counted == wanted.measure or mention.sentence == sentence:
            return True
    return False


def also_in(reading: Reading, wanted: Claim, sentence: int) -> bool:
    """Whether a sentence gives this number of this measure, whatever its bound: "21 dead, 15 of them in the north"."""
    values = (mention.value for mention in reading.mentions_by_sentence[sentence])
    numbers = [v for v in values if isinstance(v, Quantity) and v.counted == wanted.measure]
    return any(v.low is not None and v.low == wanted.value.low for v in numbers)


def given_elsewhere(reading: Reading, wanted: Claim, own: Claim) -> bool:
    """Whether a text gives this number of the same measure too, apart from its own claim."""
    for mention in reading.mentions:
        value = mention.value
        if mention.span == own.mention.span or not isinstance(value, Quantity) or not value.counted:
            continue
        numbers = (value.low, value.high, value.counted) == (wanted.value.low, wanted.value.high, wanted.measure)
        if numbers and value.group == wanted.value.group:
            return True
    return False


def common_ground(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """A share against a number: the share as the number that it comes to, where the text says of what."""
    if (left.unit == "percent") == (right.unit == "percent"):
        return left, right
    return _as_number(left), _as_number(right)


def _as_number(value: Quantity) -> Quantity:
    number = derived(value)
    return value if number is None else replace(value, low=number, high=number, unit="", bound="exact")


def link_of(pair: Pair, a: Claim, b: Claim) -> Link | None:
    """The strongest link over both sentences, if any says that they speak of one matter."""
    links = [link for link in pair.alignment.by_left.get(a.sentence, ()) if b.sentence in link.right]
    return max(links, key=lambda link: link.score, default=None)


def _counts_the_whole(claim: Claim) -> bool:
    """Whether a toll is that of the whole event, so that it can be compared without a link."""
    return (claim.total or claim.prominent) and not claim.part and not claim.past_event


def _alike_nearby(pair: Pair, a: Claim, b: Claim) -> bool:
    """Whether the words around two measured numbers have something in common: both the depth, both the bill."""
    if a.measure not in _MEASURED:
        return True
    return bool(_around(pair.left, a) & _around(pair.right, b))


def _around(reading: Reading, claim: Claim) -> frozenset[str]:
    sentence = reading.sentences[claim.sentence]
    first, last = max(sentence.first, claim.token - _NEAR), min(sentence.last, claim.token + _NEAR)
    tokens = (reading.tokens[i] for i in range(first, last))
    return frozenset(
        token.lemma
        for token in tokens
        if token.pos in {"NOUN", "PROPN", "VERB", "ADJ"} and not token.span.overlaps(claim.mention.span)
    ) - {"say", "be", "have"}
