"""The toll that each report opens with, where both open with one event and neither knows the other's number.

The counts that both texts give of one event are compared elsewhere by their place and day (``framed``); here it is
the two openings as wholes that tell that there is one event, so that other towns and other words are no bar.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from comparators.facts.counts.claims import Claim, of_some
from comparators.facts.counts.figure_verdict import several_against_one
from comparators.facts.counts.fit import comparable, fits, is_vague, point_of
from comparators.facts.counts.framed import Apart, beyond, come_to
from comparators.facts.counts.scope import group_class
from comparators.facts.counts.story_counts import counts_of, main_count, told_below, told_first
from comparators.facts.counts.told_in_parts import told_in_parts
from comparators.facts.events.event_frames import Frame, frames_of, nearest_means
from comparators.facts.events.one_story import ENOUGH, OneStory
from comparators.facts.events.rare_names import rare_names, story_by_names
from comparators.facts.events.same_event import SameEvent, means_apart
from comparators.model import Pair, Reading

_MEASURES = (
    "dead", "wounded", "missing", "arrested", "captured", "freed", "abducted", "rescued", "trapped", "infected",
    "displaced", "evacuated", "hospitalised", "survivors", "aboard", "passengers", "jobs cut", "on strike",
    "without power",
)  # fmt: skip
_ALL = group_class("")
_SIDES = frozenset({"civilians", "fighters", "soldiers", "staff", "patients", "students", "prisoners"})
_FEW = 2
_OPEN = frozenset({"at_least", "more_than"})
_FAR, _FAR_POINTS = 8.0, 3.0
_VERY_SURE = 3.3
_MOST = 6  # numbers of which sums are tried
_ROUNDED = 1.2  # "more than 100" may round 104
_SCALE, _BASE = 1.5, 3.0  # from points of a story to points of an event


def chief_tolls_apart(pair: Pair) -> Iterator[Apart]:
    """One pair of counts a measure; nothing where either text gives the other's number, or parts that come to it."""
    story = story_by_names(pair)
    if not story.sure or not (frames_of(pair.left) and frames_of(pair.right)):
        return
    for measure in _MEASURES:
        every = counts_of(pair.left, measure), counts_of(pair.right, measure)
        if not all(every):
            continue
        first = told_first(pair.left, measure), told_first(pair.right, measure)
        for group, mine, theirs in _rows(pair, measure, first):
            left, right = main_count(mine), main_count(theirs)
            if _other_people(left, right) or _other_event(pair, story, left, right) or _too_far(story, left, right):
                continue
            if _known(every, mine, theirs) or told_in_parts(pair, left, right):
                continue
            yield Apart(
                _event(pair, story, left, right), _first(left, mine), _first(right, theirs), come_to(pair, left, right)
            )
            if not group:
                break


def _rows(
    pair: Pair, measure: str, first: tuple[list[Claim], list[Claim]]
) -> Iterator[tuple[str, list[Claim], list[Claim]]]:
    """The counts to set beside each other: of everyone, wherever they stand; else of whom the openings count alike."""
    everyone = [_of_everyone(r, measure, side) for r, side in ((pair.left, first[0]), (pair.right, first[1]))]
    if everyone[0] and everyone[1]:
        yield "", everyone[0], everyone[1]
    sides = [_by_group(r, measure, side) for r, side in ((pair.left, first[0]), (pair.right, first[1]))]
    alike = bool(everyone[0]) == bool(everyone[1])  # "18 killed, two of them women" against one woman killed
    for group in sorted((sides[0].keys() & sides[1].keys()) - {_ALL}):
        if not alike and group not in _SIDES:
            continue
        yield group, sides[0][group], sides[1][group]


def _of_everyone(reading: Reading, measure: str, first: list[Claim]) -> list[Claim]:
    """The counts of all people; those of fighters, soldiers or civilians where a text counts nobody else."""
    whole = [c for c in first if group_class(c.value.group) == _ALL and not of_some(reading, c.token)]
    if whole and not all(is_vague(c.value) for c in whole):
        return whole
    return told_below(reading, measure, _ALL) or whole or [c for c in first if c.value.group in _SIDES]


def _by_group(reading: Reading, measure: str, first: list[Claim]) -> dict[str, list[Claim]]:
    """{group: its counts}: those that stand first, else the first one below."""
    every = {group_class(claim.value.group) for claim in counts_of(reading, measure)}
    rows = {group: [c for c in first if group_class(c.value.group) == group] for group in every}
    found = {group: side or told_below(reading, measure, group) for group, side in rows.items()}
    return {group: side for group, side in found.items() if side}


def _other_people(left: Claim, right: Claim) -> bool:
    groups = group_class(left.value.group), group_class(right.value.group)
    return _ALL not in groups and groups[0] != groups[1]


def _other_event(pair: Pair, story: OneStory, left: Claim, right: Claim) -> bool:
    """Whether the two sentences themselves tell of other means or other places, or of many places and of one."""
    if several_against_one(pair, left, right):
        return True
    if rare_names(pair):
        return False
    means = nearest_means(pair.left, left), nearest_means(pair.right, right)
    return (all(means) and means[0] != means[1] and story.points < _VERY_SURE) or means_apart(pair, left, right)


def _known(every: tuple[list[Claim], list[Claim]], mine: list[Claim], theirs: list[Claim]) -> bool:
    """Whether a text has a number, anywhere, that the other's can be."""
    exact = [[c for c in side if not is_vague(c.value)] for side in (mine, theirs)]
    both_vague = not exact[0] and not exact[1]
    known = [[c for c in side if both_vague or not is_vague(c.value)] for side in every]
    if bool(exact[0]) != bool(exact[1]):  # "dozens" beside 130: the vague one says all that its text knows
        return any(_same(a, b) for a in mine for b in theirs) or any(_same(a, b) for a in known[0] for b in known[1])
    mine, theirs = exact[0] or mine, exact[1] or theirs
    if any(_same(a, b) for a in mine for b in known[1]) or any(_same(a, b) for a in known[0] for b in theirs):
        return True
    return any(_comes_to(_sums(known[0]), c) for c in theirs) or any(_comes_to(_sums(known[1]), c) for c in mine)


def _same(left: Claim, right: Claim) -> bool:
    """Whether both can be one number as given; two different least numbers are two counts."""
    a, b = left.value, right.value
    if not comparable(a, b):
        return False
    if point_of(a) <= _FEW and group_class(a.group) != group_class(b.group):
        return False  # one driver is not one citizen
    if a.bound in _OPEN and b.bound in _OPEN and not is_vague(a) and not is_vague(b):
        return point_of(a) == point_of(b)
    if (a.bound in _OPEN) != (b.bound in _OPEN) and not is_vague(a) and not is_vague(b):
        least, exact = (a, b) if a.bound in _OPEN else (b, a)
        return point_of(least) <= point_of(exact) <= _ROUNDED * point_of(least)
    return fits(a, b) and not beyond(a, b) and not beyond(b, a)


def _sums(claims: list[Claim]) -> set[float]:
    """What two or three counts of a text come to together: the dead of one place and of another."""
    apart = [
        c.value.low
        for c in claims
        if c.value.low is not None and c.value.low == (c.value.high or c.value.low) and not c.part
    ]
    numbers = list(dict.fromkeys(apart))[:_MOST]
    return {sum(some) for count in (2, 3) for some in combinations(numbers, count)}


def _comes_to(sums: set[float], claim: Claim) -> bool:
    low = claim.value.low or 0.0
    high = low * _ROUNDED if claim.value.bound in _OPEN else low
    return any(low <= number <= high for number in sums)


def _too_far(story: OneStory, left: Claim, right: Claim) -> bool:
    small, large = sorted((left.value, right.value), key=point_of)
    loose = is_vague(small) or is_vague(large) or small.bound in _OPEN  # "at least two" says nothing of a hundred
    return point_of(large) > _FAR * max(point_of(small), 1.0) and (story.points < _FAR_POINTS or loose)


def _event(pair: Pair, story: OneStory, left: Claim, right: Claim) -> SameEvent:
    points = _BASE + _SCALE * (story.points - ENOUGH)
    return SameEvent(_frame(pair.left, left), _frame(pair.right, right), points, story.reasons)


def _frame(reading: Reading, claim: Claim) -> Frame:
    frames = frames_of(reading)
    return next((frame for frame in frames if claim in frame.claims), frames[0])


def _first(claim: Claim, claims: list[Claim]) -> tuple[Claim, ...]:
    same = [other for other in claims if other is not claim and other.value == claim.value]
    return (claim, *same)
