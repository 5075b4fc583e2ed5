"""Counts of one event that the two texts give differently, whether or not their sentences are aligned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from comparators.facts.counts.claims import Claim, claims_of, of_some
from comparators.facts.counts.earlier import called_earlier, named_as_earlier
from comparators.facts.counts.figure_verdict import several_against_one
from comparators.facts.counts.fit import comparable, fits, is_vague, point_of
from comparators.facts.counts.scope import FALLING, TOLLS, as_of, group_class
from comparators.facts.events.event_frames import Frame, is_area, nearest_means, related, same_place
from comparators.facts.events.same_event import SameEvent, same_events
from comparators.model import Pair, Reading, Verdict
from comparators.values import Quantity

_OTHERS = frozenset({"another", "other", "further", "additional", "also"})
_RUNNING = frozenset({"rise", "climb", "reach", "increase", "far", "confirmed", "grow", "jump", "soar", "raise"})
_FURTHEST, _NEVER, _VERY_SURE = 12, 50, 4.5
_IN_CARE = frozenset({"treat", "hospitalise", "hospitalize", "critical", "critically", "transfer", "discharge"})
_MOST = 6  # numbers of which sums are tried
_PRONOUNS = frozenset({"it", "he", "she", "they", "who", "which"})
_AROUND = 8  # words about a number that can say that those are in care
_HIT = frozenset({"dead", "wounded"})
_SAME_SPEAKER = 80  # of 100, by letters
_OPEN = frozenset({"at_least", "more_than"})
TO_COME = frozenset({"expected", "wanted"})


@dataclass(frozen=True, slots=True)
class Apart:
    """The counts of one thing in one event that cannot both be its number; the chosen claim stands first."""

    event: SameEvent
    left: tuple[Claim, ...]
    right: tuple[Claim, ...]
    verdict: Verdict


def counts_apart(pair: Pair) -> Iterator[Apart]:
    """For each event of both texts, the counts of one measure and group that do not fit."""
    for event in same_events(pair):
        lefts, rights = by_count(pair.left, event.left), by_count(pair.right, event.right)
        for key in lefts:
            if key not in rights:
                continue
            mine, theirs = lefts[key], rights[key]
            chosen = _apart(pair, event, mine, theirs)
            if chosen is None or (key[1] and not _wholes_fit(event, *chosen)):
                continue
            if _comes_to(mine, chosen[1]) or _comes_to(theirs, chosen[0]):
                continue
            left, right = ([c, *(o for o in own if o is not c)] for c, own in zip(chosen, (mine, theirs), strict=True))
            newer = _overtaken(pair, event, *chosen) or _whole_overtaken(pair, event, chosen[0].measure)
            verdict = "update" if newer else come_to(pair, *chosen)
            if verdict == "conflict" and _given_by_both(pair, *chosen):
                continue  # the text has the other's number too: then the two are of two events
            yield Apart(event, tuple(left), tuple(right), verdict)


def _whole_overtaken(pair: Pair, event: SameEvent, measure: str) -> bool:
    """Whether one text calls another count of the other text the earlier one: so is what is some of it."""
    counts = [[c for c in frame.claims if c.measure == measure] for frame in (event.left, event.right)]
    return any(named_as_earlier(pair, a, b) for a in counts[0] for b in counts[1])


def _apart(pair: Pair, event: SameEvent, mine: list[Claim], theirs: list[Claim]) -> tuple[Claim, Claim] | None:
    """The two main counts where they do not fit; else, where only their bounds make them fit, the two highest."""
    shared = [place for place in event.left.places for other in event.right.places if same_place(place, other)]
    shared = [place for place in shared if not is_area(place)]
    if shared and (event.left.several or event.right.several):  # of two rows of attacks, the one on the shared place
        mine, theirs = _at(mine, shared), _at(theirs, shared)
    exact = [[c for c in side if not is_vague(c.value)] or side[:1] for side in (mine, theirs)]
    options = [(mine[0], theirs[0]), (max(exact[0], key=_size), max(exact[1], key=_size))]
    for a, b in options:
        if not comparable(a.value, b.value) or _worlds_apart(pair, event, a, b):
            return None
        if not fits(a.value, b.value) or beyond(a.value, b.value) or beyond(b.value, a.value):
            return a, b
        if not {a.value.bound, b.value.bound} & _OPEN or event.points < _VERY_SURE:
            return None
    return None


def _comes_to(claims: list[Claim], other: Claim) -> bool:
    """Whether a text gives the other's number, too, or numbers that add up to it."""
    if is_vague(other.value):
        return False
    numbers = list(dict.fromkeys(claim.value.low for claim in claims if claim.value.low is not None))[:_MOST]
    sums = {sum(some) for count in range(1, len(numbers) + 1) for some in combinations(numbers, count)}
    return other.value.low in sums


def beyond(vague: Quantity, other: Quantity) -> bool:
    """Whether a number is more than a reader takes "dozens" for, though it lies within the widest sense: 140."""
    return is_vague(vague) and not is_vague(other) and vague.high is not None and point_of(other) >= vague.high / 2


def _at(claims: list[Claim], places: list[str]) -> list[Claim]:
    """The counts but those whose sentence names other places alone; all where none is left."""
    return [c for c in claims if not c.places or any(related(a, b) for a in c.places for b in places)] or claims


def _given_by_both(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether a text that gives its count outside of the report's own event gives the other's number in it."""
    for reading, own, other in ((pair.left, left, right), (pair.right, right, left)):
        if own.prominent or is_vague(other.value):
            continue
        if any(
            c.prominent and c.measure == other.measure and c.value.low == other.value.low for c in claims_of(reading)
        ):
            return True
    return False


def _overtaken(pair: Pair, event: SameEvent, left: Claim, right: Claim) -> bool:
    """Whether one text gives the other's number, too, and calls it the earlier one."""
    sides = ((pair.left, event.left, right), (pair.right, event.right, left))
    return any(
        claim.measure == other.measure and called_earlier(reading, claim) and fits(claim.value, other.value)
        for reading, frame, other in sides
        for claim in frame.claims
    )


def _size(claim: Claim) -> float:
    return point_of(claim.value)


def come_to(pair: Pair, left: Claim, right: Claim) -> Verdict:
    """A later report, a running count or a least figure makes an update; else both cannot hold."""
    small, large = sorted((left, right), key=_size)
    when = as_of(pair.left, left), as_of(pair.right, right)
    if when[0] is not None and when[1] is not None and not when[0].overlaps(when[1]):
        later = right if when[0].latest < when[1].earliest else left
        return "update" if later is large or left.measure in FALLING else "conflict"
    if is_vague(small.value):
        return "conflict" if is_vague(large.value) else "update"
    said = [c.certainty.speaker.words for c in (left, right) if c.certainty.speaker is not None]
    said = [words for words in said if words.lower() not in _PRONOUNS]
    if len(said) == 2 and fuzz.token_set_ratio(said[0].casefold(), said[1].casefold()) < _SAME_SPEAKER:
        return "conflict"  # two sources, each with its own count
    if small.value.bound in _OPEN:
        return "update"
    return "update" if _runs(pair.left, left) or _runs(pair.right, right) else "conflict"


def _runs(reading: Reading, claim: Claim) -> bool:
    """Whether the text itself says that the count goes on."""
    return bool(_RUNNING & {token.lemma.lower() for token in reading.sentence_tokens(claim.sentence)})


def by_count(reading: Reading, frame: Frame) -> dict[tuple[str, str, bool], list[Claim]]:
    """The claims of a frame by what they count; the clearest first: headline and lead before the body."""
    rows: dict[tuple[str, str, bool], list[Claim]] = {}
    for claim in frame.claims:
        if claim.measure not in TOLLS or claim.value.unit or claim.certainty.negated or called_earlier(reading, claim):
            continue
        if frame.several and not (claim.prominent or claim.total or _only(frame, claim)):
            continue
        if claim.certainty.modality in TO_COME:
            continue  # "is set to see 30,000 people evacuated" counts nobody yet
        part = is_part(reading, claim) or (claim.measure == "dead" and of_some(reading, claim.token))
        key = (claim.measure, group_class(claim.value.group), part)
        rows.setdefault(key, []).append(claim)
    for claims in rows.values():
        claims.sort(key=lambda c: (_blurred(c.value), not c.prominent, not c.in_body, c.mention.span))
    return rows


def _only(frame: Frame, claim: Claim) -> bool:
    """Whether a row of attacks is told in one sentence with one number: then that is the number of all of them."""
    return len(frame.sentences) == 1 and not any(c is not claim and c.measure in TOLLS for c in frame.claims)


def _blurred(value: Quantity) -> bool:
    """ "Dozens", "several dozen", "20 to 30": no one number."""
    return value.low is not None and value.high is not None and value.low != value.high


def is_part(reading: Reading, claim: Claim) -> bool:
    """Whether a count is part of another one; "12 killed and another 40 wounded" is none."""
    first = max(reading.sentences[claim.sentence].first, claim.token - 3)
    before = {reading.tokens[i].lemma.lower() for i in range(first, claim.token)}
    after = [token.text.lower() for token in reading.tokens[claim.token + 1 : claim.token + 5]]
    sentence = reading.sentences[claim.sentence]
    around = reading.tokens[max(sentence.first, claim.token - _AROUND) : min(sentence.last, claim.token + _AROUND)]
    if claim.measure == "wounded" and {token.lemma.lower() for token in around} & _IN_CARE:
        return True
    near = before | set(after) | {reading.tokens[claim.token].lemma.lower()}
    others = claim.measure == "wounded" and near & _OTHERS and after[:2] not in (["of", "the"], ["of", "them"])
    return claim.part and not others


def _worlds_apart(pair: Pair, event: SameEvent, left: Claim, right: Claim) -> bool:
    """Whether two counts, though of one event, have other means, span other places, or differ too far for one count."""
    means = nearest_means(pair.left, left), nearest_means(pair.right, right)
    rows = event.left.several or event.right.several
    if (all(means) and means[0] != means[1]) or (rows and several_against_one(pair, left, right)):
        return True
    least, most = sorted((left.value, right.value), key=point_of)
    small, large = point_of(least), point_of(most)
    if is_vague(left.value) and is_vague(right.value):
        low, high = sorted((left.value, right.value), key=point_of)
        return left.measure not in _HIT or (high.low or 0.0) > _FURTHEST * (low.high or 1.0)
    if large <= _FURTHEST * max(small, 1.0):
        return False
    if large > _NEVER * max(small, 1.0) or least.bound in _OPEN:
        return True
    return event.points < _VERY_SURE or is_vague(left.value) or is_vague(right.value)


def _wholes_fit(event: SameEvent, left: Claim, right: Claim) -> bool:
    """Whether two counts of a group stand beside fitting wholes, or beside none: "17 killed, six of them children"."""
    wholes = [
        [c for c in frame.claims if c.sentence == claim.sentence and c.measure == claim.measure and c is not claim]
        for frame, claim in ((event.left, left), (event.right, right))
    ]
    return any(fits(a.value, b.value) for a in wholes[0] for b in wholes[1]) or not (wholes[0] or wholes[1])
