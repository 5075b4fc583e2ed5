"""Counts that one text gives its chief event in headline or lead, and gives otherwise further down.

Beside ``own_counts``, which asks for the dead and hurt of one attack, this one takes any toll, of any group, also of
a row of attacks; in return it asks that nothing in the text makes one count a part of the other, or older.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from comparators.facts.counts.claims import Claim
from comparators.facts.counts.fit import Range, is_rounded, is_vague, point_of, range_of
from comparators.facts.counts.scope import TOLLS, group_class
from comparators.facts.events.event_frames import frames_of, related
from comparators.facts.events.tellings import body_of, opening_of
from comparators.model import Reading
from comparators.values import When

# "The toll has risen to 24", "gave a lower toll": the text itself sets two counts beside each other.
_COMPARED = frozenset(
    {"low", "high", "lower", "higher", "different", "previous", "previously", "initial", "initially", "earlier",
     "revise", "update", "conflicting", "meanwhile", "later", "latest", "neighbouring", "neighboring", "nearby",
     "elsewhere", "separate", "separately", "yesterday", "could", "may", "might", "would"}
)  # fmt: skip
_RISING = frozenset({"rise", "climb", "increase", "grow", "jump", "reach", "mount"})
_BEFORE = 3  # words: "has risen to 24", but not "likely to rise, given the several dozen wounded"
_PARTS = frozenset({"another", "other", "further", "additional", "also", "among", "including", "include", "more"})
_NEAR = 1.25  # "at least 29" is meant as 29 or little more, not as scores
_FURTHEST = 8  # times; beyond, two things are counted
_DOZENS = 99  # "dozens" is not said of a hundred and more
_REACH = 8  # words
_MOST = 6  # counts of which sums are tried
_WARS = frozenset({"war", "conflict"})
_FEWEST = 3  # of less, texts tell of single victims
_START = 12  # characters before a month that opens a sentence: "In ", "And in "


def counts_told_otherwise(reading: Reading) -> Iterator[tuple[Claim, Claim]]:
    """At most one couple a measure and group, the two that are furthest apart."""
    frames = frames_of(reading)
    if not frames or not frames[0].chief:
        return
    chief = frames[0]
    rows: dict[tuple[str, str], list[Claim]] = {}
    for claim in chief.claims:
        if claim.measure in TOLLS and not (claim.value.unit or claim.certainty.negated or of_the_war(reading, claim)):
            rows.setdefault((claim.measure, group_class(claim.value.group)), []).append(claim)
    for claims in rows.values():
        opening = [c for c in claims if c.sentence in opening_of(reading) and not _is_part(reading, c)]
        later = [c for c in claims if c.sentence in body_of(reading) and not _is_part(reading, c)]
        options = [
            (first, second)
            for first in opening
            for second in later
            if first.sentence != second.sentence and _apart(reading, first, second, claims, several=chief.several)
        ]
        if options:
            yield max(options, key=lambda two: (not _is_loose(*two), _times(*two)))


def of_the_war(reading: Reading, claim: Claim) -> bool:
    """ "brought the toll of soldiers killed in the conflict to 18": of more than one event."""
    words = {token.lemma.lower() for token in reading.sentence_tokens(claim.sentence)}
    return claim.total and bool(words & _WARS)


def _is_loose(first: Claim, second: Claim) -> bool:
    return is_vague(first.value) or is_vague(second.value)


def _apart(reading: Reading, first: Claim, second: Claim, claims: list[Claim], *, several: bool) -> bool:
    """Whether the two cannot both be the number of one thing, and nothing says that they count two."""
    if _agree(first, second) or compares(reading, second) or compares(reading, first):
        return False
    large = max((first, second), key=lambda claim: point_of(claim.value))
    if point_of(large.value) < _FEWEST or _times(first, second) > _FURTHEST:
        return False
    if _elsewhere(first, second) or another_month(reading, first, second) or _adds_up(reading, first, second, claims):
        return False
    return second is large or not (several or _other_source(first, second, claims))


def _times(first: Claim, second: Claim) -> float:
    small, large = sorted(point_of(claim.value) for claim in (first, second))
    return large / max(small, 1.0)


def _agree(first: Claim, second: Claim) -> bool:
    """Whether a reader takes both for one number: bounds with what is little above, rounding, "dozens" below 100."""
    a, b = point_of(first.value), point_of(second.value)
    return _meant(first).overlaps(_meant(second)) or is_rounded(a, b) or is_rounded(b, a)


def _meant(claim: Claim) -> Range:
    given, point = range_of(claim.value), point_of(claim.value)
    if claim.value.bound in {"at_least", "more_than"}:
        return Range(given.low, point * _NEAR)
    if claim.value.bound in {"at_most", "less_than"}:
        return Range(point / _NEAR, given.high)
    if is_vague(claim.value) and given.low < _DOZENS < given.high:
        return Range(given.low, _DOZENS)
    return given


def _is_part(reading: Reading, claim: Claim) -> bool:
    first = max(reading.sentences[claim.sentence].first, claim.token - 3)
    after = [token.text.lower() for token in reading.tokens[claim.token + 1 : claim.token + 4]]
    before = {reading.tokens[i].lemma.lower() for i in range(first, claim.token)}
    wounded = claim.measure == "wounded" and before & {"another", "other", "further"}
    return (claim.part or bool((before | set(after[:2])) & _PARTS)) and not wounded


def compares(reading: Reading, claim: Claim) -> bool:
    """Whether the words around a count, or its sentence's first ones, set it beside another count, place or day."""
    sentence = reading.sentences[claim.sentence]
    near = range(max(sentence.first, claim.token - _REACH), min(sentence.last, claim.token + _REACH // 2))
    start = range(sentence.first, min(sentence.first + 3, sentence.last))
    words = {word.lower() for i in (*start, *near) for word in (reading.tokens[i].lemma, reading.tokens[i].text)}
    before = {reading.tokens[i].lemma.lower() for i in range(max(sentence.first, claim.token - _BEFORE), claim.token)}
    digits = claim.mention.span.of(reading.text).startswith("0")  # "05", of a date that was run in
    return digits or bool(words & _COMPARED or before & _RISING)


def _elsewhere(whole: Claim, part: Claim) -> bool:
    """Whether the later count names a place or day that the opening does not: a part, or another event."""
    if any(not any(related(a, b) for b in whole.places) for a in part.places):
        return True
    return any(not any(time.overlaps(other) for other in whole.times) for time in part.times)


def another_month(reading: Reading, first: Claim, second: Claim) -> bool:
    """Whether one sentence names a month that the other does not, or opens with such a year: "killed in February"."""
    sentences = first.sentence, second.sentence
    told = [
        {(m.value.month, m.value.year) for m in reading.mentions_by_sentence[n] if isinstance(m.value, When)}
        for n in sentences
    ]
    for number, known in zip(sentences, reversed(told), strict=True):
        start = reading.sentences[number].span.start
        for mention in reading.mentions_by_sentence[number]:
            value = mention.value
            if not isinstance(value, When) or value.day is not None or (value.month, value.year) in known:
                continue
            if value.month or (value.year and mention.span.start - start <= _START):
                return True
    return False


def _adds_up(reading: Reading, first: Claim, second: Claim, claims: list[Claim]) -> bool:
    """Whether opening and story both give the larger count, or counts that add up to it: the smaller is a part."""
    large = max((first, second), key=lambda claim: point_of(claim.value))
    where = opening_of(reading) if second is large else body_of(reading)[1:]
    if any(c.sentence in where and c is not large and _agree(c, large) for c in claims):
        return True
    smaller = [c.value.low for c in claims if c.value.low is not None and not _agree(c, large)]
    numbers = list(dict.fromkeys(smaller))[:_MOST]
    sums = {sum(some) for n in range(2, len(numbers) + 1) for some in combinations(numbers, n)}
    both = point_of(first.value) + point_of(second.value)
    return large.value.low in sums or any(c.value.low == both for c in claims)


def _other_source(first: Claim, second: Claim, claims: list[Claim]) -> bool:
    """Whether the text gives the opening's count to one source and the other to another: it tells of both."""
    speakers = [claim.certainty.speaker.words for claim in claims if claim.certainty.speaker and _agree(claim, first)]
    own = second.certainty.speaker
    return own is not None and bool(speakers) and own.words not in speakers
