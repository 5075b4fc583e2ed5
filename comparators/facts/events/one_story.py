"""Whether both reports open with one event: by how their openings are told, linked, placed and dated.

One attack is told of in other words and by other towns ("outside Aleppo", "from Fuaa and Kafraya"), so no single sign
is asked for; they are added up. On 43 pairs read by a person the points part reports of one event (2.5 and more) from
those of two (2.4 and less), but for those with other days or other places, which are left out here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from comparators.facts.events.event_frames import (
    Frame,
    frames_of,
    is_area,
    means_in,
    narrow_places,
    related,
    same_place,
)
from comparators.facts.events.same_event import days_apart
from comparators.facts.once import once
from comparators.facts.wording.meaning import likeness
from comparators.model import Pair, Reading

ENOUGH = 2.45
_BODY = 3  # sentences of the body that open a report
_HEADS = frozenset({"headline", "subhead", "kicker"})
_MEANING, _NARROW, _MEANS, _ONE_DAY = 2.0, 0.5, 0.5, 0.3
_WELL_LINKED, _SURELY_LINKED = 0.6, 0.9
_TELLING = 3  # means and targets that two texts share


@dataclass(frozen=True, slots=True)
class OneStory:
    """``points`` run from 0 to about 6; ``reasons`` say in words what speaks for one event."""

    points: float
    reasons: tuple[str, ...]

    @property
    def sure(self) -> bool:
        return self.points >= ENOUGH


@once
def one_story(pair: Pair) -> OneStory:
    """What speaks for one event in both openings; no points where places or days speak against it."""
    lefts, rights = opening(pair.left), opening(pair.right)
    places = _places(pair.left, lefts), _places(pair.right, rights)
    mine, other = _chief(pair.left), _chief(pair.right)
    means = _means(pair.left, lefts), _means(pair.right, rights)
    narrow = [[name for name in side if not is_area(name)] for side in places]
    if _elsewhere(*places) or (_elsewhere(*narrow) and len(means[0] & means[1]) < _TELLING):
        return OneStory(0.0, ())  # a convoy may be told by where it came from, or by where it was hit
    if mine is not None and other is not None and days_apart(pair, mine, other):
        return OneStory(0.0, ())
    rows = [(_MEANING * likeness(pair.left, _tokens(pair.left, lefts), pair.right, _tokens(pair.right, rights)), "")]
    rows += _of_links(pair, lefts, rights)
    named = [a for a in places[0] if not is_area(a) and any(same_place(a, b) for b in places[1])]
    rows += [(_NARROW, f"both name {named[0]}")] if named else []
    if means[0] & means[1]:
        share = len(means[0] & means[1]) / len(means[0] | means[1])
        rows.append((_MEANS * share, f"both tell of: {', '.join(sorted(means[0] & means[1]))}"))
    if mine is not None and other is not None and _one_day(mine, other):
        rows.append((_ONE_DAY, "both date it alike"))
    return OneStory(sum(points for points, _ in rows), tuple(words for _, words in rows if words))


@once
def openings_meet(pair: Pair) -> bool:
    """Whether both reports open with one event: by the points, or by two opening sentences that are surely aligned."""
    if one_story(pair).sure:
        return True
    lefts, rights = set(opening(pair.left)), set(opening(pair.right))
    return any(
        link.relation in {"same", "update"}
        and link.score >= _SURELY_LINKED
        and lefts & set(link.left)
        and rights & set(link.right)
        for link in pair.alignment.links
    )


def openings_part(pair: Pair) -> bool:
    """Whether places or days speak against one event in both openings: what is claimed or blamed is then another."""
    return one_story(pair).points == 0.0


@once
def aligned_points(pair: Pair) -> float:
    """How well the openings, and both texts, are aligned: from 0 to 3."""
    return sum(points for points, _ in _of_links(pair, opening(pair.left), opening(pair.right)))


@once
def opening(reading: Reading) -> tuple[int, ...]:
    """Headline, deck and the first sentences of the body, in text order."""
    body = [n for n in range(len(reading.sentences)) if reading.passage_of(n).role == "body"]
    heads = [n for n in range(len(reading.sentences)) if reading.passage_of(n).role in _HEADS]
    return tuple(sorted({*heads, *body[:_BODY]}))


def _of_links(pair: Pair, lefts: tuple[int, ...], rights: tuple[int, ...]) -> list[tuple[float, str]]:
    """The surest link between the openings, how much of the left one is linked, and how much of both texts is."""
    firm = [link for link in pair.alignment.links if link.relation in {"same", "update"}]
    own = [link for link in firm if set(link.left) & set(lefts) and set(link.right) & set(rights)]
    best = max((link.score for link in own), default=0.0)
    covered = [
        sum(any(n in side for side in sides) for n in numbers) / max(1, len(numbers))
        for numbers, sides in ((lefts, [link.left for link in own]), (rights, [link.right for link in own]))
    ]
    shorter = min(len(pair.left.sentences), len(pair.right.sentences))
    return [
        (best, "their openings are aligned" if best >= _WELL_LINKED else ""),
        (sum(covered) / 2, ""),
        (min(1.0, len(firm) / max(1, shorter)), ""),
    ]


def _tokens(reading: Reading, numbers: Iterable[int]) -> list[int]:
    return [i for n in numbers for i in range(reading.sentences[n].first, reading.sentences[n].last)]


def _places(reading: Reading, numbers: Iterable[int]) -> list[str]:
    names = list(dict.fromkeys(name for n in numbers for name in narrow_places(reading, n)))
    return [name for name in names if f"{name} province" not in names]


def _elsewhere(left: list[str], right: list[str]) -> bool:
    return bool(left and right) and not any(related(a, b) for a in left for b in right)


def _means(reading: Reading, numbers: Iterable[int]) -> set[str]:
    return {kind for n in numbers for _, kind, _ in means_in(reading, n)}


def _chief(reading: Reading) -> Frame | None:
    return next((frame for frame in frames_of(reading) if frame.chief), None)


def _one_day(left: Frame, right: Frame) -> bool:
    return any(a.overlaps(b) for a in left.times for b in right.times)
