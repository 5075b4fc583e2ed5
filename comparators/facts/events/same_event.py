"""Which event of one text is which of the other, by place, day, means and target.

Two events are taken for one where these speak for it and none of them against it. The points are weights of evidence
set by hand on labelled pairs, not learned.
"""

from __future__ import annotations

from dataclasses import dataclass

from comparators.facts.counts.claims import Claim
from comparators.facts.counts.scope import TOLLS
from comparators.facts.events.event_frames import Frame, frames_of, is_area, nearest_means, related, same_place
from comparators.facts.once import once
from comparators.model import Pair
from comparators.values import Interval

_ENOUGH = 3.0
_LINKED, _WELL_LINKED = 0.6, 0.8
_TELLING = 3  # a number below it is shared by chance
_ENOUGH_TARGETS = 2
_RARE = frozenset({"gas", "quake", "storm", "stampede", "sinking", "crash", "epidemic", "flood", "wildfire"})
_MONTH, _TEN_DAYS, _WEEK, _TWO = 31, 10, 7, 2


@dataclass(frozen=True, slots=True)
class SameEvent:
    """An event of each text, what speaks for their being one, and in words why."""

    left: Frame
    right: Frame
    points: float
    reasons: tuple[str, ...]


@once
def same_events(pair: Pair) -> tuple[SameEvent, ...]:
    """The events that both texts tell, surest first, each once."""
    found = []
    for left in frames_of(pair.left):
        for right in frames_of(pair.right):
            event = _compared(pair, left, right)
            if event is not None and event.points >= _ENOUGH:
                found.append(event)
    found.sort(key=lambda e: (-e.points, e.left.sentences, e.right.sentences))
    kept: list[SameEvent] = []
    for event in found:
        if not any(event.left is other.left or event.right is other.right for other in kept):
            kept.append(event)
    return tuple(kept)


def told_apart(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether two counts belong to events that place or means tells apart."""
    means = nearest_means(pair.left, left), nearest_means(pair.right, right)
    if all(means) and means[0] != means[1]:
        return True
    return any(
        part is None
        for mine in frames_of(pair.left)
        for theirs in frames_of(pair.right)
        if left in mine.claims and right in theirs.claims
        for part in (_places(mine, theirs), _means(mine, theirs))
    )


def unmatched(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether both counts belong to events, of which every two are told apart by place, day or means."""
    mine = [frame for frame in frames_of(pair.left) if left in frame.claims]
    theirs = [frame for frame in frames_of(pair.right) if right in frame.claims]
    return bool(mine and theirs) and not any(_compared(pair, a, b) for a in mine for b in theirs)


def _compared(pair: Pair, left: Frame, right: Frame) -> SameEvent | None:
    """What speaks for two events being one; None where a day, a place or the means speaks against it."""
    rows: list[tuple[float, str]] = []
    for part in (_times(pair, left, right), _places(left, right), _means(left, right)):
        if part is None:
            return None
        rows += part
    if (left.several or right.several) and not _one_row(pair, left, right):
        return None
    targets = left.targets & right.targets
    rows += [(0.5, f"both name: {target}") for target in sorted(targets)[:3]]
    rows += _linked(pair, left, right)
    rows += _figures(left, right)
    if left.chief and right.chief:
        rows.append((0.5, "both open their report with it"))
    elif left.chief != right.chief:
        rows.append((-0.5, ""))
    return SameEvent(left, right, sum(p for p, _ in rows), tuple(w for p, w in rows if p > 0))


def _one_row(pair: Pair, left: Frame, right: Frame) -> bool:
    """Whether two rows of attacks are one: they share a narrow place, or a figure."""
    if _figures(left, right) or (left.means & right.means & _RARE and _one_day(left, right)):
        return True
    mine, theirs = _narrow(left), _narrow(right)
    if any(same_place(a, b) for a in mine for b in theirs):
        return True
    same = all(any(same_place(a, b) for b in right.places) for a in left.places)
    same = same and all(any(same_place(a, b) for a in left.places) for b in right.places)
    return left.chief and right.chief and bool(left.places) and same and _link_score(pair, left, right) >= _WELL_LINKED


def _one_day(left: Frame, right: Frame) -> bool:
    return any(a.days <= _TWO and b.days <= _TWO and a.overlaps(b) for a in left.times for b in right.times)


def _narrow(frame: Frame) -> list[str]:
    return [name for name in frame.places if not is_area(name)]


def _times(pair: Pair, left: Frame, right: Frame) -> list[tuple[float, str]] | None:
    mine, theirs = _days(pair, left, "left"), _days(pair, right, "right")
    if _of_own_days(pair, left, right):
        return None
    if not mine or not theirs:
        return []
    if any(
        a.overlaps(b) and min(a.days, b.days) <= _TEN_DAYS and max(a.days, b.days) <= _MONTH
        for a in mine
        for b in theirs
    ):
        return [(1.5 if left.times and right.times else 1.0, "both date it alike")]
    gaps = [max((a.earliest - b.latest).days, (b.earliest - a.latest).days) for a in mine for b in theirs]
    return None if min(gaps) > 1 and left.times and right.times else []


def _of_own_days(pair: Pair, left: Frame, right: Frame) -> bool:
    """Whether both reports open with an attack of their own week, and these lie weeks apart; the later one may name
    the day of the earlier attack, too."""
    published = [r.published.interval if r.published else None for r in (pair.left, pair.right)]
    if published[0] is None or published[1] is None or not (left.chief and right.chief) or left.means & _RARE:
        return False
    first, second = sorted((published[0], published[1]))
    if (second.earliest - first.latest).days <= _TEN_DAYS:
        return False
    return all(
        any(0 <= (day.latest - time.latest).days <= _WEEK for time in frame.times or (day,))
        for frame, day in ((left, published[0]), (right, published[1]))
    )


def means_apart(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether the events of two counts were done by other means."""
    frames = [(a, b) for a in frames_of(pair.left) for b in frames_of(pair.right)]
    return any(left in a.claims and right in b.claims and _means(a, b) is None for a, b in frames)


def days_apart(pair: Pair, left: Frame, right: Frame) -> bool:
    """Whether both events are dated, and by other days."""
    return _times(pair, left, right) is None


def _days(pair: Pair, frame: Frame, side: str) -> tuple[Interval, ...]:
    if frame.times or not frame.chief:
        return frame.times
    reading = pair.left if side == "left" else pair.right
    return (reading.published.interval,) if reading.published else ()


def _places(left: Frame, right: Frame) -> list[tuple[float, str]] | None:
    mine, theirs = _narrow(left), _narrow(right)
    common = [a for a in mine if any(same_place(a, b) for b in theirs)]
    if common:
        return [(1.5, f"both name {common[0]}")]
    if mine and theirs and not any(related(a, b) for a in mine for b in theirs):
        one = left.chief and right.chief and len(left.targets & right.targets) >= _ENOUGH_TARGETS
        if not one:  # a convoy that was hit may be told by where it came from, or by where it stood
            return None
    areas = [a for a in left.places if any(related(a, b) for b in right.places)]
    if areas:
        return [(0.75, f"both name {areas[0]}")]
    return None if left.places and right.places else []


def _means(left: Frame, right: Frame) -> list[tuple[float, str]] | None:
    if left.means & right.means:
        return [
            (
                1.5 if left.means & right.means & _RARE else 1.0,
                f"both tell of: {', '.join(sorted(left.means & right.means))}",
            )
        ]
    return None if left.means and right.means else []


def _linked(pair: Pair, left: Frame, right: Frame) -> list[tuple[float, str]]:
    best = _link_score(pair, left, right)
    return [(1.5 if best >= _WELL_LINKED else 1.0, "sentences on it are aligned")] if best >= _LINKED else []


def _link_score(pair: Pair, left: Frame, right: Frame) -> float:
    """The surest link between sentences of the two events."""
    mine, theirs = set(left.sentences), set(right.sentences)
    links = (link for link in pair.alignment.links if link.relation in {"same", "update"})
    return max((link.score for link in links if mine & set(link.left) and theirs & set(link.right)), default=0.0)


def _figures(left: Frame, right: Frame) -> list[tuple[float, str]]:
    """A number of one measure that both give for it."""
    theirs = {(c.measure, c.value.low) for c in right.claims}
    shared = [
        c
        for c in left.claims
        if (c.measure, c.value.low) in theirs and (c.value.low or 0) >= _TELLING and c.measure in TOLLS
    ]
    return [(1.0, f"both count {shared[0].value.low:.0f}: {shared[0].measure}")] if shared else []
