"""Numbers that two reports give for one thing.

**What it finds.** Figures of the same measure, of the same people, place and time, that cannot both hold; later
figures of a running count; shares that do not add up with the numbers they are taken of.

**Why it matters.** A toll, a sum or a share is what readers remember and repeat. Two reports may differ because
one is later, because they count different things, or because one is wrong, and only the last is an error.

**An example.** "The toll has reached 300 to 400 deaths" in October, "more than 6,000 people were killed" in
January: an update. "Half of the population of about 140,000 is displaced" and "75,000 people could flee": half of
140,000 is 70,000, not 75,000.

**When it is wrong.** When two attacks, districts or groups are counted under the same words, and nothing in
the sentences tells them apart. When a count is not running but was corrected.

**Source.** The two quotations; units by the international definitions; the words of counting in
resources/lexicons/measures.tsv.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.claims import Claim, evidence_span
from comparators.facts.closeness import compare_words
from comparators.facts.digits import other_digits
from comparators.facts.figures import Match, lone_numbers, matches, telling_words
from comparators.facts.fit import derived, point_of, written
from comparators.facts.own_figures import contradictions
from comparators.facts.scope import TOLLS, as_of, by_day, title_of, words_of
from comparators.model import SIDES, Agreement, Evidence, Finding, Pair, Reading, Severity, Slot, Verdict
from comparators.values import Interval, Quantity, When

_RUNNING = frozenset(
    {
        "rise", "climb", "reach", "increase", "far", "confirmed", "toll", "tally", "grow", "jump", "soar",
    }
)  # fmt: skip
_MOST_EVIDENCE = 3
_ANOTHER = 8
_ONE_ORDER = 3.0
_TELLING_WORDS = 3


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a pair of figures; equal ones and different scopes are quiet."""
    done: set[tuple[str, int]] = set()
    for match in matches(pair):
        verdict = _verdict(pair, match)
        done |= {("left", match.left_claim.token), ("right", match.right_claim.token)}
        if verdict is not None:
            yield _finding(pair, match, verdict)
    for side in SIDES:
        yield from contradictions(pair, side)
    told = {(match.left_claim.sentence, match.right_claim.sentence) for match in matches(pair) if not match.fit}
    for match in lone_numbers(pair):
        told.add((match.left_claim.sentence, match.right_claim.sentence))
        if not done & {("left", match.left_claim.token), ("right", match.right_claim.token)}:
            yield _finding(pair, match, _verdict(pair, match) or "conflict")
    yield from other_digits(pair, told)


def _verdict(pair: Pair, match: Match) -> Verdict | None:
    left, right = match.left_claim, match.right_claim
    if match.fit:
        if _blurred(match):
            return "certainty"
        if _overtaken(match):
            return "update"
        return None if _as_given(left.value) == _as_given(right.value) else "consistent"
    if match.scope.apart or (match.link is not None and match.link.relation == "parallel"):
        return "scope"
    if left.certainty.negated != right.certainty.negated:
        return "scope"
    later = _later(pair, match)
    sizes = sorted((point_of(match.left_value), point_of(match.right_value)))
    if match.link is None and not later and sizes[1] > _ANOTHER * sizes[0]:
        return "scope"  # one day, no aligned sentence, and numbers worlds apart: two events
    if left.measure not in TOLLS and not _one_statement(pair, match):
        return "scope"  # two distances or durations of one matter need not be one distance
    if not later and (_open_below(match) or _periods(pair, match)):
        return "scope"  # "at least 3" beside 45; "in the past two weeks" beside "since April"
    if later == "" and left.measure in TOLLS and (_is_running(pair.left, left) or _is_running(pair.right, right)):
        return "update"
    if later and left.measure in TOLLS:
        last = right if later == "right" else left
        if last.certainty.modality in {"possible", "expected", "wanted"}:
            return "conflict"  # what could happen does not bring up to date what has happened
        grown = point_of(match.right_value) > point_of(match.left_value)
        if grown == (later == "right"):
            return "update"
    return (
        "conflict" if left.measure not in TOLLS or _one_count(pair, match, sizes[1] / max(1.0, sizes[0])) else "scope"
    )


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
    there = any(slot.name == "Where" and slot.agreement == "same" for slot in match.scope.slots)
    return there and len(telling_words(left, right)) >= _TELLING_WORDS and ratio < _ONE_ORDER


def _one_statement(pair: Pair, match: Match) -> bool:
    """Whether the two sentences say so nearly the same that their numbers must be of one thing."""
    link, left, right = match.link, match.left_claim.sentence, match.right_claim.sentence
    near = compare_words(pair, left, right, link) if link is not None else None
    return near is not None and near.firm


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


def _later(pair: Pair, match: Match) -> str:
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


def _finding(pair: Pair, match: Match, verdict: Verdict) -> Finding:
    left, right = match.left_claim, match.right_claim
    title = title_of(left)
    words = words_of(pair.left, left), words_of(pair.right, right)
    sums = (_sum(left.value, match.right_value), _sum(right.value, match.left_value))
    arithmetic = "; ".join(filter(None, sums))
    when = as_of(pair.left, left), as_of(pair.right, right)
    later = _later(pair, match)
    statement = f"{title}: {_said(words[0], when[0], later)}, {_said(words[1], when[1], later)}."
    if arithmetic:
        statement = f"{statement[:-1]}; {arithmetic}."
    return Finding(
        comparator="facts/quantity",
        kind="quantity",
        verdict=verdict,
        severity=_severity(left, verdict),
        confidence=_confidence(match, verdict),
        title=title,
        statement=statement,
        explanation=_explanation(match, verdict, later),
        doubt=_doubt(match, verdict),
        left=_evidence(pair.left, left, match.left.claims, verdict),
        right=_evidence(pair.right, right, match.right.claims, verdict),
        values=words,
        slots=tuple(_marked(slot, verdict) for slot in match.scope.slots),
        arithmetic=arithmetic,
        source="The two quotations.",
    )


def _said(words: str, when: Interval | None, later: str) -> str:
    return f"{words} by {by_day(when)}" if later and when is not None else words


def _sum(share: Quantity, other: Quantity) -> str:
    number = derived(share)
    if number is None or share.share_base is None or other.unit == "percent":
        return ""
    part = "half" if share.low == 50 else f"{written(share.low or 0)} percent"
    stated = point_of(other)
    against = "" if abs(stated - number) <= 0.001 * number else f", not {written(stated)}"
    return f"{part} of {written(share.share_base)} is {written(number)}{against}"


def _evidence(reading: Reading, chosen: Claim, claims: tuple[Claim, ...], verdict: Verdict) -> tuple[Evidence, ...]:
    others = [claim for claim in claims if claim is not chosen and verdict != "scope"]
    spans = sorted(evidence_span(reading, claim) for claim in [chosen, *others][:_MOST_EVIDENCE])
    return tuple(reading.evidence(span) for span in spans)


def _severity(claim: Claim, verdict: Verdict) -> Severity:
    if verdict in {"scope", "consistent"}:
        return "low"
    if claim.measure in {"dead", "wounded", "displaced", "missing", "casualties"}:
        return "high" if verdict == "conflict" or claim.total or claim.prominent else "medium"
    return "medium"


def _confidence(match: Match, verdict: Verdict) -> float:
    base = 0.55 + (0.2 * match.link.score if match.link else 0.0)
    base += 0.1 * (match.left_claim.total and match.right_claim.total)
    base += 0.05 * any(slot.name == "Where" and slot.agreement == "same" for slot in match.scope.slots)
    base -= 0.1 * (match.left_claim.certainty.modality != match.right_claim.certainty.modality)
    return round(min(0.95, max(0.2, base)), 2)


def _explanation(match: Match, verdict: Verdict, later: str) -> str:
    linked = "The sentences are aligned" if match.link else "Both figures are given for the whole event"
    if verdict == "consistent":
        return f"{linked}, and both figures can hold: they are rounded, bounded or converted differently."
    if verdict == "scope":
        apart = "; ".join(match.scope.apart) or "the sentences speak of different events"
        return f"The figures do not count the same thing: {apart}."
    if verdict == "update":
        by = f"The {later} report is the later one" if later else "The count was still running"
        return f"{linked}, and nothing tells their scope apart. {by}."
    same = [slot.name.lower() for slot in match.scope.slots if slot.agreement == "same" and slot.left]
    agree = f" They agree on: {', '.join(same)}." if same else ""
    return f"{linked}, and both figures cannot hold.{agree}"


def _doubt(match: Match, verdict: Verdict) -> str:
    doubts = []
    modal = match.left_claim.certainty.modality, match.right_claim.certainty.modality
    if modal[0] != modal[1] and verdict != "consistent":
        doubts.append("one tells what happened, the other what is expected, possible or alleged")
    agreement = {slot.name: slot.agreement for slot in match.scope.slots}
    if verdict in {"conflict", "update"} and agreement["Where"] != "same":
        doubts.append("could also be two different events or places: the sentences do not name one common place")
    if verdict == "update" and agreement["As of"] != "later":
        doubts.append("both reports are of one day, or undated: one of them may simply be wrong")
    if verdict == "scope":
        doubts.append("the two may still be meant as one figure")
    text = "; ".join(doubts)
    return text[:1].upper() + text[1:] + ("." if text else "")


def _marked(slot: Slot, verdict: Verdict) -> Slot:
    agreement: Agreement = "later" if slot.name == "Number" and verdict == "update" else slot.agreement
    return Slot(slot.name, slot.left, slot.right, agreement)
