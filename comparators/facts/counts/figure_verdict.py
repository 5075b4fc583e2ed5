"""What two figures that are set beside each other come to: a conflict, an update, another scope, or both hold."""

from __future__ import annotations

from math import log10

from comparators.facts.counts.claims import Claim
from comparators.facts.counts.earlier import brings_up_to_date, named_as_earlier
from comparators.facts.counts.figures import Figure, Match, also_in, telling_words
from comparators.facts.counts.fit import point_of
from comparators.facts.counts.scope import FALLING, TOLLS, as_of
from comparators.facts.counts.stretches import goes_on
from comparators.facts.counts.two_tolls import (
    A_MONTH,
    HIT,
    NEWS,
    days_between,
    of_a_war,
    of_one_war,
    of_two_times,
    shrinks,
)
from comparators.facts.counts.unit_slip import unit_slip
from comparators.facts.events.one_event import one_event
from comparators.facts.events.same_event import told_apart, unmatched
from comparators.facts.events.times_alike import one_anchor
from comparators.facts.wording.closeness import compare_words
from comparators.model import Pair, Reading, Verdict
from comparators.values import Quantity, When

_RUNNING = frozenset(
    {
        "rise", "climb", "reach", "increase", "far", "confirmed", "toll", "tally", "grow", "jump", "soar",
    }
)  # fmt: skip
_ANOTHER = 8
_SLIP = 0.001  # of a power of ten
_ONE_ORDER = 3.0
_OTHER_ORDER = 6.0
_LEAST_ORDER = 2.0
_VERY_SURE = 3.5
_LIKELY = 2.0
_A_DAY = 2
_TARGETS = frozenset(
    {"neighborhood", "neighbourhood", "area", "town", "village", "district", "city", "quarter", "province", "region"}
)
_TELLING_WORDS = 3
_WELL_LINKED, _TELLING = 0.8, 10


def verdict_of(pair: Pair, match: Match) -> Verdict | None:
    """The verdict; None where both texts give the same number in the same way."""
    left, right = match.left_claim, match.right_claim
    if left.measure in TOLLS and named_as_earlier(pair, left, right):
        return "update"
    if of_two_times(pair, match) or (left.measure in HIT and _adds(match.left) != _adds(match.right)):
        return "scope"
    if match.fit:
        if _blurred(match):
            return "certainty"
        if _overtaken(match) and shrinks(match, later_of(pair, match)):
            return "scope"  # the dead of a war do not grow fewer: two sources
        if _overtaken(match):
            event = one_event(pair, left.sentence, right.sentence, match.link)
            both = also_in(pair.left, right, left.sentence) or also_in(pair.right, left, right.sentence)
            return "scope" if both or event.points < _LIKELY else "update"
        return None if _as_given(left.value) == _as_given(right.value) else "consistent"
    if match.link is None and left.measure in HIT and of_a_war(match):
        return "scope"
    if unit_slip(match):
        return "conflict"
    higher = (pair.left, left) if point_of(left.value) > point_of(right.value) else (pair.right, right)
    if left.measure in TOLLS and match.link is not None and not match.scope.apart and brings_up_to_date(*higher):
        return "update"
    if match.scope.apart or (match.link is not None and match.link.relation == "parallel"):
        return "scope"
    if left.certainty.negated != right.certainty.negated:
        return "scope"
    if left.measure in HIT and told_apart(pair, left, right):
        return "scope"
    if match.link is None and left.measure in HIT and unmatched(pair, left, right):
        return "scope"
    later = later_of(pair, match)
    sizes = sorted((point_of(match.left_value), point_of(match.right_value)))
    event = one_event(pair, left.sentence, right.sentence, match.link)
    if match.link is None and not later and event.points < _VERY_SURE and sizes[1] > _ANOTHER * sizes[0]:
        return "scope"  # one day, no aligned sentence, and numbers worlds apart: two events
    if left.measure not in TOLLS and (not _one_statement(pair, match) or _two_measures(pair, match)):
        return "scope"  # two distances or durations of one matter need not be one distance
    if not later and _periods(pair, match):
        return "scope"  # "in the past two weeks" beside "since April"
    if left.measure == "dead" and not later and of_one_war(match):
        return "scope"  # "more than 280,000", "more than 290,000", of reports that nothing dates
    if left.measure in TOLLS and (several_against_one(pair, left, right) or _day_and_month(left, right)):
        return "scope"
    if left.measure in HIT and left.total != right.total and sizes[1] > _ANOTHER * max(1.0, sizes[0]):
        return "scope"  # "between 229 and 425 in all", 21 in one raid
    running = left.measure in TOLLS and (_is_running(pair.left, left) or _is_running(pair.right, right))
    if not later and _open_below(match) and not (running and event.points >= _LIKELY):
        return _least(pair, match, sizes[1] / max(1.0, sizes[0]))
    if not later and running:
        return "update" if match.link is not None or event.points >= _LIKELY else "scope"
    if later and left.measure in TOLLS:
        last = right if later == "right" else left
        if last.certainty.modality in {"possible", "expected", "wanted"}:
            return "conflict"  # what could happen does not bring up to date what has happened
        grown = point_of(match.right_value) > point_of(match.left_value)
        one = (left.total and right.total) or event.points >= _VERY_SURE or _one_statement(pair, match)
        one = one or (event.points >= _LIKELY and days_between(pair, match) <= NEWS)
        if grown == (later == "right") or left.measure in FALLING:
            return "update" if one else "scope"
    if left.measure not in TOLLS:
        return "update" if goes_on(pair, left, right) else "conflict"
    return "conflict" if _one_count(pair, match, sizes[1] / max(1.0, sizes[0])) else "scope"


_OTHER_THINGS = ("dates", "another event", "places", "areas", "one is counted")


def in_one_statement(pair: Pair, match: Match) -> Verdict:
    """The verdict on two numbers that alone differ in one statement: only another day, place or event parts them."""
    verdict = verdict_of(pair, match)
    toll = match.left_claim.measure in TOLLS
    if _is_denied(pair.left, match.left_claim) != _is_denied(pair.right, match.right_claim):
        return "scope"  # "was not one person, but several"
    if not toll and _two_measures(pair, match):
        return "scope"
    if toll and (
        _periods(pair, match)
        or several_against_one(pair, match.left_claim, match.right_claim)
        or told_apart(pair, match.left_claim, match.right_claim)
        or of_two_times(pair, match)
        or of_one_war(match)
        or (_open_below(match) and _ratio(match) > _ANOTHER)
    ):
        return "scope"
    if verdict == "scope" and not any(reason.startswith(_OTHER_THINGS) for reason in match.scope.apart):
        return "update" if goes_on(pair, match.left_claim, match.right_claim) else "conflict"
    return verdict or "conflict"


def _is_denied(reading: Reading, claim: Claim) -> bool:
    """Whether "not" stands right before a number."""
    before = reading.text[: claim.mention.span.start].rstrip().rsplit(None, 1)
    return bool(before) and before[-1].lower() == "not"


def _least(pair: Pair, match: Match, ratio: float) -> Verdict:
    """Two least numbers of one event: the higher is the later count, unless two sources keep it.

    "At least 3" beside 45 says nothing, and so does a least number beside an exact one that it allows.
    """
    left, right = match.left_claim, match.right_claim
    both = {match.left_value.bound, match.right_value.bound} <= {"at_least", "more_than"}
    event = one_event(pair, left.sentence, right.sentence, match.link)
    order = _LEAST_ORDER if event.points < _VERY_SURE else _OTHER_ORDER * 2
    if not both or left.measure not in TOLLS or ratio >= order or not event.sure:
        return "scope"
    slot = next(slot for slot in match.scope.slots if slot.name == "Speaker")
    both_named = left.certainty.speaker is not None and right.certainty.speaker is not None
    return "conflict" if both_named and slot.agreement == "differs" else "update"


def _adds(figure: Figure) -> bool:
    """Whether a text gives the number somewhere as one that comes on top: "40 more fighters were killed"."""
    return any(claim.part for claim in figure.claims)


def _day_and_month(left: Claim, right: Claim) -> bool:
    """Whether one count is dated by a day and the other by weeks or months: "on Wednesday", "in August"."""
    if not left.times or not right.times:
        return False
    lengths = sorted(min(time.days for time in claim.times) for claim in (left, right))
    return lengths[0] <= _A_DAY and lengths[1] >= A_MONTH


def several_against_one(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether one sentence counts over several places ("on residential neighbourhoods") and the other in one."""
    several = [
        any(t.tag == "NNS" and t.lemma in _TARGETS for t in reading.sentence_tokens(claim.sentence))
        for reading, claim in ((pair.left, left), (pair.right, right))
    ]
    one = [
        any(t.tag == "NN" and t.lemma in _TARGETS for t in reading.sentence_tokens(claim.sentence))
        for reading, claim in ((pair.left, left), (pair.right, right))
    ]
    return several[0] != several[1] and one[several.index(False)]


def _one_count(pair: Pair, match: Match, ratio: float) -> bool:
    """Whether two tolls that differ must be of one event, so that they cannot both hold.

    Attacks of one war share places, weapons and words; what tells that it is one attack is a sentence that is
    nearly the same, another figure in common, or the same place and cause with numbers of one order.
    """
    left, right = match.left_claim, match.right_claim
    if left.total and right.total:
        return True
    if match.link is None:
        return False
    if _one_statement(pair, match) or _another_figure(match):
        return True
    if (
        match.link.score >= _WELL_LINKED
        and ratio < _LEAST_ORDER
        and min(point_of(left.value), point_of(right.value)) >= _TELLING
    ):
        return True
    there = any(slot.name == "Where" and slot.agreement == "same" for slot in match.scope.slots)
    if there and len(telling_words(left, right)) >= _TELLING_WORDS and ratio < _ONE_ORDER:
        return True
    event = one_event(pair, left.sentence, right.sentence, match.link)
    return event.sure and ratio < _OTHER_ORDER


def _one_statement(pair: Pair, match: Match) -> bool:
    """Whether the two sentences say so nearly the same that their numbers must be of one thing."""
    link, left, right = match.link, match.left_claim.sentence, match.right_claim.sentence
    near = compare_words(pair, left, right, link) if link is not None else None
    return near is not None and near.firm


def _two_measures(pair: Pair, match: Match) -> bool:
    """Whether two lengths run from two moments, or two measures are of other orders by no slip of a nought."""
    left, right = match.left_claim, match.right_claim
    if left.measure == "duration":
        return not one_anchor(pair.left.text, left.mention.span, pair.right.text, right.mention.span)
    small, large = sorted((point_of(match.left_value), point_of(match.right_value)))
    slip = small > 0 and abs(log10(large / small) % 1) < _SLIP
    return bool(left.value.unit) and _ratio(match) > _ANOTHER and not slip


def _ratio(match: Match) -> float:
    """How many times the smaller figure the larger one is."""
    small, large = sorted((point_of(match.left_value), point_of(match.right_value)))
    return large / max(1.0, small)


def _open_below(match: Match) -> bool:
    """The smaller figure is a lower bound, so that the larger one does not contradict it."""
    smaller = min(match.left_value, match.right_value, key=point_of)
    return smaller.bound in {"at_least", "more_than"} and smaller.high is None


def _periods(pair: Pair, match: Match) -> bool:
    """Whether the two counts are kept over stretches of time that the two texts word differently."""
    words = []
    for reading, claim in ((pair.left, match.left_claim), (pair.right, match.right_claim)):
        stretches = [
            " ".join(mention.span.of(reading.text).lower().split())
            for mention in reading.mentions_by_sentence[claim.sentence]
            if isinstance(mention.value, When) and (mention.value.since or mention.value.form == "duration")
        ]
        words.append(stretches)
    return bool(words[0] and words[1]) and not set(words[0]) & set(words[1])


def _another_figure(match: Match) -> bool:
    """Whether the sentences give some other number alike: "3 killed" in both, beside 30 and 20 wounded."""
    reasons = match.link.reasons if match.link is not None else ()
    return any(reason.startswith("same figures") and any(c.isdigit() for c in reason) for reason in reasons)


def _blurred(match: Match) -> bool:
    """One number, exact in one text and "some" or "about" in the other."""
    left, right = match.left_value, match.right_value
    if match.left_claim.measure not in TOLLS:
        return False
    return left.low == left.high == right.low == right.high and {left.bound, right.bound} == {"exact", "about"}


def _overtaken(match: Match) -> bool:
    """A running toll that one text knows as a bound and the other counts well beyond it: "more than 200", 249."""
    left, right = match.left_value, match.right_value
    opened = [v for v in (left, right) if v.bound in {"more_than", "at_least"} and v.high is None]
    exact = [v for v in (left, right) if v.low is not None and v.low == v.high and v.bound in {"exact", "about"}]
    if len(opened) != 1 or len(exact) != 1 or match.left_claim.measure not in TOLLS or match.scope.apart:
        return False
    return point_of(exact[0]) >= 1.2 * point_of(opened[0])


def _as_given(value: Quantity) -> tuple[object, ...]:
    return value.low, value.high, value.bound, value.unit


def later_of(pair: Pair, match: Match) -> str:
    """Which side's figure is the later one; empty where both are of one time, or nothing tells."""
    left, right = as_of(pair.left, match.left_claim), as_of(pair.right, match.right_claim)
    if left is None or right is None or left.overlaps(right):
        return ""
    return "right" if left.latest < right.earliest else "left"


def _is_running(reading: Reading, claim: Claim) -> bool:
    """Whether the text itself says that the count goes on: "confirmed", "so far", "rose to"."""
    sentence = reading.sentences[claim.sentence]
    first, last = max(sentence.first, claim.token - 9), min(sentence.last, claim.token + 5)
    near = {reading.tokens[i].lemma for i in range(first, last)}
    return bool(_RUNNING & near)
