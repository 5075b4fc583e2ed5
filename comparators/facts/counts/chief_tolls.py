"""The toll that each report opens with, where both open with one event and neither knows the other's number.

The counts that both texts give of one event are compared elsewhere by their place and day (``framed``); here it is
the two openings as wholes that tell that there is one event, so that other towns and other words are no bar.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.figure_verdict import several_against_one
from comparators.facts.counts.fit import comparable, fits, is_vague, point_of
from comparators.facts.counts.framed import Apart, beyond, called_earlier, come_to, is_part
from comparators.facts.counts.scope import group_class
from comparators.facts.events.event_frames import Frame, frames_of, nearest_means, over_a_time
from comparators.facts.events.one_story import ENOUGH, OneStory, one_story
from comparators.facts.events.same_event import SameEvent, means_apart
from comparators.model import Pair, Reading

_MEASURES = ("dead", "wounded", "missing", "arrested", "captured")
_BODY = 4  # sentences of the body in which a report gives its toll
_HEADS = frozenset({"headline", "subhead", "kicker", "caption"})
_OPEN = frozenset({"at_least", "more_than"})
_FAR, _FAR_POINTS = 8.0, 3.0
_VERY_SURE = 3.3
_MOST = 6  # numbers of which sums are tried
_ROUNDED = 1.2  # "more than 100" may round 104
_SCALE, _BASE = 1.5, 3.0  # from points of a story to points of an event


def chief_tolls_apart(pair: Pair) -> Iterator[Apart]:
    """One pair of counts a measure; nothing where either text gives the other's number, or parts that come to it."""
    story = one_story(pair)
    if not story.sure:
        return
    for measure in _MEASURES:
        mine, theirs = _opening_counts(pair.left, measure), _opening_counts(pair.right, measure)
        if not mine or not theirs:
            continue
        left, right = _main(mine), _main(theirs)
        if _other_people(left, right) or _other_event(pair, story, left, right) or _too_far(story, left, right):
            continue
        if _known(pair, measure, mine, theirs):
            continue
        yield Apart(
            _event(pair, story, left, right), _first(left, mine), _first(right, theirs), come_to(pair, left, right)
        )


def _opening_counts(reading: Reading, measure: str) -> list[Claim]:
    """The counts of headline and first sentences that are of the report's own event, and whole."""
    body = [n for n in range(len(reading.sentences)) if reading.passage_of(n).role == "body"][:_BODY]
    others = {c.token for frame in frames_of(reading) if not frame.chief and frame.times for c in frame.claims}
    return [
        claim
        for claim in _counts(reading, measure)
        if (claim.sentence in body or reading.passage_of(claim.sentence).role in _HEADS)
        and claim.token not in others
        and not (claim.certainty.negated or claim.past_event or claim.background or over_a_time(reading, claim))
        and not (called_earlier(reading, claim) or is_part(reading, claim))
    ]


def _counts(reading: Reading, measure: str) -> list[Claim]:
    return [claim for claim in claims_of(reading) if claim.measure == measure and not claim.value.unit]


def _main(claims: list[Claim]) -> Claim:
    """The highest exact number of the first sentence of the story that has one; else of the headline."""
    exact = [claim for claim in claims if not is_vague(claim.value)] or claims
    told = [claim for claim in exact if claim.in_body] or exact
    return max((c for c in told if c.sentence == told[0].sentence), key=lambda c: (point_of(c.value), -c.token))


def _other_people(left: Claim, right: Claim) -> bool:
    groups = group_class(left.value.group), group_class(right.value.group)
    return all(groups) and groups[0] != groups[1]


def _other_event(pair: Pair, story: OneStory, left: Claim, right: Claim) -> bool:
    """Whether the two sentences themselves tell of other means or other places, or of many places and of one."""
    means = nearest_means(pair.left, left), nearest_means(pair.right, right)
    if all(means) and means[0] != means[1] and story.points < _VERY_SURE:
        return True
    return several_against_one(pair, left, right) or means_apart(pair, left, right)


def _known(pair: Pair, measure: str, mine: list[Claim], theirs: list[Claim]) -> bool:
    """Whether a text has a number, anywhere, that the other's can be."""
    exact = [[c for c in side if not is_vague(c.value)] for side in (mine, theirs)]
    both_vague = not exact[0] and not exact[1]
    every = [
        [c for c in _counts(reading, measure) if both_vague or not is_vague(c.value)]
        for reading in (pair.left, pair.right)
    ]
    if bool(exact[0]) != bool(exact[1]):  # "dozens" beside 130: the vague one says all that its text knows
        return any(_same(a, b) for a in mine for b in theirs) or any(_same(a, b) for a in every[0] for b in every[1])
    mine, theirs = exact[0] or mine, exact[1] or theirs
    if any(_same(a, b) for a in mine for b in every[1]) or any(_same(a, b) for a in every[0] for b in theirs):
        return True
    return any(_comes_to(_sums(every[0]), c) for c in theirs) or any(_comes_to(_sums(every[1]), c) for c in mine)


def _same(left: Claim, right: Claim) -> bool:
    """Whether both can be one number as given; two different least numbers are two counts."""
    a, b = left.value, right.value
    if not comparable(a, b):
        return False
    if a.bound in _OPEN and b.bound in _OPEN and not is_vague(a) and not is_vague(b):
        return point_of(a) == point_of(b)
    if (a.bound in _OPEN) != (b.bound in _OPEN) and not is_vague(a) and not is_vague(b):
        least, exact = (a, b) if a.bound in _OPEN else (b, a)
        return point_of(least) <= point_of(exact) <= _ROUNDED * point_of(least)
    return fits(a, b) and not beyond(a, b) and not beyond(b, a)


def _sums(claims: list[Claim]) -> set[float]:
    """What two or three counts of a text come to together: the dead of one place and of another."""
    apart = [c.value.low for c in claims if c.value.low is not None and not is_vague(c.value) and not c.part]
    numbers = list(dict.fromkeys(apart))[:_MOST]
    return {sum(some) for count in (2, 3) for some in combinations(numbers, count)}


def _comes_to(sums: set[float], claim: Claim) -> bool:
    low = claim.value.low or 0.0
    high = low * _ROUNDED if claim.value.bound in _OPEN else low
    return any(low <= number <= high for number in sums)


def _too_far(story: OneStory, left: Claim, right: Claim) -> bool:
    small, large = sorted((point_of(left.value), point_of(right.value)))
    return large > _FAR * max(small, 1.0) and story.points < _FAR_POINTS


def _event(pair: Pair, story: OneStory, left: Claim, right: Claim) -> SameEvent:
    points = _BASE + _SCALE * (story.points - ENOUGH)
    return SameEvent(_frame(pair.left, left), _frame(pair.right, right), points, story.reasons)


def _frame(reading: Reading, claim: Claim) -> Frame:
    return next(frame for frame in frames_of(reading) if claim in frame.claims)


def _first(claim: Claim, claims: list[Claim]) -> tuple[Claim, ...]:
    same = [other for other in claims if other is not claim and other.value == claim.value]
    return (claim, *same)
