"""Whether two sentences tell one event, by what they share: where they stand, the place, the kind of event, a figure.

Two attacks of one war share their words; what tells them apart, or makes them one, is the rest. Points are added
up; they are weights of evidence set by hand, not learned.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz

from comparators.facts.counts.claims import places_in, times_in
from comparators.facts.counts.scope import day
from comparators.facts.once import once
from comparators.facts.wording.closeness import compare_words
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.measures import events
from comparators.model import Agreement, Link, Pair, Reading, Slot
from comparators.values import Interval

_SAME_NAME = 80  # of 100, by letters
_LEAD = 2  # sentences of the body that tell the story's own event
_COMMON_EVENTS = frozenset({"death", "beginning", "ending", "event", "meeting", "arrival", "departure"})
_ENOUGH = 3.0
_MONTH = 31


@dataclass(frozen=True, slots=True)
class OneEvent:
    """``points`` add up what speaks for one event and against it; ``reasons`` say it in words."""

    points: float
    reasons: tuple[str, ...]

    @property
    def sure(self) -> bool:
        return self.points >= _ENOUGH


def one_event(pair: Pair, left: int, right: int, link: Link | None) -> OneEvent:
    """What speaks for sentence ``left`` and sentence ``right`` telling one event."""
    rows: list[tuple[float, str]] = []
    if link is not None:
        rows += _of_link(pair, left, right, link)
    if stands_first(pair.left, left) and stands_first(pair.right, right):
        rows.append((1.0, "both open their report"))
    rows += _of_places(pair, left, right)
    kinds = _told_kinds(pair.left, left) & _told_kinds(pair.right, right)
    if kinds:
        rows.append((1.0, f"both tell of: {', '.join(sorted(kinds))}"))
    rows += _of_days(pair, left, right)
    return OneEvent(sum(points for points, _ in rows), tuple(words for points, words in rows if points > 0))


@once
def stands_first(reading: Reading, number: int) -> bool:
    """Whether a sentence is a headline or among the first of the body, which tell the story's own event."""
    if reading.passage_of(number).role in {"headline", "subhead", "kicker"}:
        return True
    body = (n for n, s in enumerate(reading.sentences) if reading.passages[s.passage].role == "body")
    return number in islice(body, _LEAD)


def _of_link(pair: Pair, left: int, right: int, link: Link) -> list[tuple[float, str]]:
    rows = []
    near = compare_words(pair, left, right, link)
    if link.relation == "parallel":
        rows.append((-2.0, "told as two events"))
    elif near is not None and near.firm:
        rows.append((1.5, "nearly the same sentence"))
    elif link.relation in {"same", "update"} and link.score >= 0.7:
        rows.append((0.5, "aligned"))
    for reason in link.reasons:
        if reason.startswith("same figures") and any(character.isdigit() for character in reason):
            rows.append((1.0, reason))
    return rows


def _of_places(pair: Pair, left: int, right: int) -> list[tuple[float, str]]:
    names = places_in(pair.left, left), places_in(pair.right, right)
    mine, theirs = ([name for name in side if not gazetteer().country_of(name)] for side in names)
    common = [a for a in mine if any(fuzz.token_set_ratio(a.casefold(), b.casefold()) >= _SAME_NAME for b in theirs)]
    if common:
        return [(1.0, f"both name {common[0]}")]
    return [(-1.0, "other places")] if mine and theirs else []


@once
def _told_kinds(reading: Reading, number: int) -> frozenset[str]:
    """The kinds of event that a sentence tells; an opening sentence tells that of its headline, too."""
    kinds = _kinds(reading, number)
    if stands_first(reading, number):
        for other in range(len(reading.sentences)):
            if reading.passage_of(other).role == "headline":
                kinds |= _kinds(reading, other)
    return kinds


def _kinds(reading: Reading, number: int) -> frozenset[str]:
    lemmas = {token.lemma.lower() for token in reading.sentence_tokens(number)}
    return frozenset(events()[lemma] for lemma in lemmas if lemma in events()) - _COMMON_EVENTS


def _of_days(pair: Pair, left: int, right: int) -> list[tuple[float, str]]:
    mine, theirs = times_in(pair.left, left), times_in(pair.right, right)
    if not mine or not theirs:
        return []
    if any(a.overlaps(b) and max(a.days, b.days) < _MONTH for a in mine for b in theirs):
        return [(0.5, "one day")]
    gaps = [max(a.earliest - b.latest, b.earliest - a.latest).days for a in mine for b in theirs]
    return [(-1.0, "other days")] if min(gaps) > 1 else []


def event_slots(pair: Pair, left: int, right: int, *, without: str = "") -> tuple[Slot, ...]:
    """What the two sentences say of their event, row by row: its kind, place and day; ``without`` leaves one out."""
    kinds = _kinds(pair.left, left), _kinds(pair.right, right)
    places = places_in(pair.left, left), places_in(pair.right, right)
    days = times_in(pair.left, left), times_in(pair.right, right)
    near = any(fuzz.token_set_ratio(a.casefold(), b.casefold()) >= _SAME_NAME for a in places[0] for b in places[1])
    rows = (
        _row("Event", sorted(kinds[0]), sorted(kinds[1]), same=bool(kinds[0] & kinds[1])),
        _row("Where", list(places[0]), list(places[1]), same=near),
        _row("When", [day(d) for d in days[0]], [day(d) for d in days[1]], same=_one_time(days)),
    )
    return tuple(row for row in rows if row.name != without)


def other_reading(slots: tuple[Slot, ...]) -> str:
    """How the two could be two events after all, by the rows that differ; empty where none does."""
    words = {"Event": "the kinds of event differ", "Where": "the places differ", "When": "the days differ"}
    apart = [words[slot.name] for slot in slots if slot.name in words and slot.agreement == "differs"]
    return f"Could also be two events: {' and '.join(apart)}." if apart else ""


def _row(name: str, left: list[str], right: list[str], *, same: bool) -> Slot:
    agreement: Agreement = "missing" if not left or not right else "same" if same else "differs"
    return Slot(name, ", ".join(left), ", ".join(right), agreement)


def _one_time(days: tuple[tuple[Interval, ...], tuple[Interval, ...]]) -> bool:
    return any(a.overlaps(b) for a in days[0] for b in days[1])
