"""Counts of a text's own event that do not fit each other: one in headline or lead, another further down.

Left over from an earlier version of the story, or two sources that the text does not set beside each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.counts.claims import Claim
from comparators.facts.counts.figures import also_in
from comparators.facts.counts.fit import fits, point_of
from comparators.facts.counts.framed import beyond, by_count
from comparators.facts.counts.opening_counts import another_month, of_the_war
from comparators.facts.events.event_frames import frames_of, narrow_places, nearest_means, same_place
from comparators.model import Reading

_HIT = frozenset({"dead", "wounded"})
_FURTHEST = 8  # times
_FEWEST = 3  # fewer are told of single victims
_DAYS = 2
_OPENING = 6  # words
_PARTS = frozenset(
    {"district", "village", "town", "neighbourhood", "neighborhood", "county", "quarter", "neighbouring", "neighboring"}
)


def own_counts(reading: Reading) -> Iterator[tuple[Claim, Claim]]:
    """For each measure of the chief event the count of headline or lead, and the one furthest from it."""
    for frame in frames_of(reading):
        if not frame.chief or frame.several:
            continue
        for (measure, group, part), claims in by_count(reading, frame).items():
            if measure not in _HIT or group or part:
                continue
            found = [
                (a, b)
                for a in claims
                for b in claims
                if a.prominent and a.sentence != b.sentence and _apart(a, b) and _one_thing(reading, a, b)
            ]
            if found:
                yield max(found, key=lambda two: abs(point_of(two[0].value) - point_of(two[1].value)))


def _one_thing(reading: Reading, told: Claim, again: Claim) -> bool:
    """Whether the second count names no place, day or means that the first does not: then it is of a part."""
    known = [*told.places, *(p for n in _heads(reading) for p in narrow_places(reading, n))]
    if any(not any(same_place(a, b) for b in known) for a in narrow_places(reading, again.sentence)):
        return False
    if any(time.days > _DAYS or (told.times and not any(time.overlaps(t) for t in told.times)) for time in again.times):
        return False
    if another_month(reading, told, again):
        return False
    if any(_in_a_part(reading, claim) or of_the_war(reading, claim) for claim in (told, again)):
        return False
    means = nearest_means(reading, told), nearest_means(reading, again)
    if all(means) and means[0] != means[1]:
        return False
    return not any(also_in(reading, a, b.sentence) for a, b in ((told, again), (again, told)))


def _in_a_part(reading: Reading, claim: Claim) -> bool:
    """ "In Kasese district 18 people": a count there is of a part; after "of two towns" it need not be."""
    sentence = reading.sentences[claim.sentence]
    opening = reading.tokens[sentence.first : min(claim.token, sentence.first + _OPENING)]
    if not opening or opening[0].text.lower() not in {"in", "at"}:
        return False
    return any(token.lemma.lower() in _PARTS for token in opening)


def _heads(reading: Reading) -> list[int]:
    return [n for n in range(len(reading.sentences)) if reading.passage_of(n).role in {"headline", "subhead", "kicker"}]


def _apart(first: Claim, second: Claim) -> bool:
    a, b = first.value, second.value
    small, large = sorted((point_of(a), point_of(b)))
    if large > _FURTHEST * max(small, 1.0) or small < _FEWEST:
        return False
    return not fits(a, b) or beyond(a, b) or beyond(b, a)


def one_event(reading: Reading, first: tuple[Claim, ...], second: tuple[Claim, ...]) -> bool:
    """Whether some event of the text holds a claim of each; also where one of them is told of none."""
    homes = [[f for f in frames_of(reading) if any(c in f.claims for c in claims)] for claims in (first, second)]
    return not all(homes) or any(a is b for a in homes[0] for b in homes[1])
