"""How grave and how sure a difference of figures is, why it is told, and when it could be wrong."""

from __future__ import annotations

from comparators.facts.counts.claims import Claim
from comparators.facts.counts.figures import Match
from comparators.facts.counts.fit import point_of
from comparators.facts.counts.framed import Apart
from comparators.facts.counts.scope import TOLLS, by_day
from comparators.facts.events.one_event import one_event
from comparators.model import SIDES, Agreement, Pair, Severity, Slot, Verdict
from comparators.values import Interval, Quantity

_SLOTS = {
    "Counted": "what is counted", "Of whom": "of whom", "Where": "the place", "Number": "the number",
    "As of": "the date", "Speaker": "the speaker", "Certainty": "the certainty",
}  # fmt: skip
_OTHER_EVENT = "could also be two events or two places: the sentences name no place in common"
_OTHER_THING = "could also be the figures of two things, or of two dates"
_OTHERWISE = {"age": "could also be two people", "duration": "could also be the lengths of two things"}


def _of_people(match: Match) -> bool:
    return match.left_claim.measure in TOLLS | {"people", "troops"} or bool(match.left_claim.value.group)


def severity_of(claim: Claim, verdict: Verdict) -> Severity:
    """How grave a difference is: tolls before other figures."""
    if verdict in {"scope", "consistent"}:
        return "low"
    if claim.measure in {"dead", "wounded", "displaced", "missing", "casualties"}:
        return "high" if verdict == "conflict" or claim.total or claim.prominent else "medium"
    return "medium"


def confidence_of(match: Match, verdict: Verdict) -> float:
    """By the link, whole counts, a common place and how sure both texts are."""
    base = 0.55 + (0.2 * match.link.score if match.link else 0.0)
    base += 0.1 * (match.left_claim.total and match.right_claim.total)
    base += 0.05 * any(slot.name == "Where" and slot.agreement == "same" for slot in match.scope.slots)
    base -= 0.1 * (match.left_claim.certainty.modality != match.right_claim.certainty.modality)
    return round(min(0.95, max(0.2, base)), 2)


def confidence_of_event(apart: Apart) -> float:
    """By what speaks for one event. On labelled pairs all 5 of these told a labelled divergence, on others 9 of 12.

    The three doubtful ones have fewer than 6 points (0.71); tests/bench/FACTS-READING.md names them.
    """
    return round(min(0.85, 0.5 + 0.07 * (apart.event.points - 3.0)), 2)


def one_event_words(apart: Apart, later: str) -> str:
    """Why two counts that no link brings together are of one event, and what they come to."""
    event = f"Both reports tell one event here: {'; '.join(apart.event.reasons)}."
    if apart.verdict == "conflict":
        small = min(apart.left[0].value, apart.right[0].value, key=point_of)
        if small.bound in {"at_least", "more_than"}:
            return f"{event} Two sources count it differently; the lower figure is a least one."
        return f"{event} They count it differently, and the two figures cannot both hold."
    by = f"The {later} report is the later one." if later else "One figure is a least or a running one."
    return f"{event} The counts differ. {by}"


def explanation_of(pair: Pair, match: Match, verdict: Verdict, later: str) -> str:
    """Why two figures are set beside each other, and what they come to."""
    linked = "The sentences are aligned" if match.link else "Both figures are given for the whole event"
    if verdict == "consistent":
        return f"{linked}, and both figures can hold: they are only rounded, bounded or converted differently."
    if verdict == "scope":
        apart = "; ".join(match.scope.apart) or "the sentences speak of different events"
        return f"The figures do not count the same thing: {apart}."
    if verdict == "update":
        by = f"The {later} report is the later one" if later else "The count was still running"
        return f"{linked}, and nothing says that they count different things. {by}."
    slots = [slot for slot in match.scope.slots if slot.left and slot.right]
    same = [_SLOTS.get(slot.name, slot.name.lower()) for slot in slots if slot.agreement == "same"]
    unlike = [_SLOTS.get(slot.name, slot.name.lower()) for slot in slots if slot.agreement == "differs"]
    agree = f" The same: {', '.join(same)}." if same else ""
    differ = f" Different: {', '.join(unlike)}." if unlike else ""
    reasons = one_event(pair, match.left_claim.sentence, match.right_claim.sentence, match.link).reasons
    event = f" What speaks for one event: {'; '.join(reasons)}." if reasons else ""
    return f"{linked}, and the two figures cannot both hold.{agree}{differ}{event}"


def moved_words(
    values: tuple[Quantity, Quantity], words: tuple[str, str], when: tuple[Interval | None, Interval | None], later: str
) -> str:
    """Which way a running count went, the earlier figure first: ", rising: 7 by 4 May (left), 11 by 6 May (right)".

    Empty where nothing tells which figure is the later one.
    """
    if not later:
        return ""
    rows = [
        (point_of(value), f"{said}{f' by {by_day(at)}' if at is not None else ''} ({side})")
        for side, value, said, at in zip(SIDES, values, words, when, strict=True)
    ]
    first, last = rows if later == "right" else rows[::-1]
    way = ", rising" if last[0] > first[0] else ", falling" if last[0] < first[0] else ""
    return f"{way}: {first[1]}, {last[1]}"


def doubt_of(match: Match, verdict: Verdict) -> str:
    """When the finding could be wrong."""
    doubts = []
    modal = match.left_claim.certainty.modality, match.right_claim.certainty.modality
    if modal[0] != modal[1] and verdict != "consistent":
        doubts.append("one tells what happened, the other what is expected, possible or alleged")
    agreement = {slot.name: slot.agreement for slot in match.scope.slots}
    if verdict in {"conflict", "update"} and agreement["Where"] != "same":
        doubts.append(_OTHERWISE.get(match.left_claim.measure, _OTHER_EVENT if _of_people(match) else _OTHER_THING))
    if verdict == "update" and agreement["As of"] != "later":
        doubts.append("both reports are of one day, or undated: one of them may simply be wrong")
    if verdict == "scope":
        doubts.append("the two may still be meant as one figure")
    text = "; ".join(doubts)
    return text[:1].upper() + text[1:] + ("." if text else "")


def marked(slot: Slot, verdict: Verdict) -> Slot:
    """The slot as the finding shows it."""
    agreement: Agreement = "later" if slot.name == "Number" and verdict == "update" else slot.agreement
    return Slot(slot.name, slot.left, slot.right, agreement)
