"""Days, dates and lengths of time that two reports give for one event.

**What it finds.** Times of one event that cannot both hold: another hour, another day, another year, another
length, another end of a term; in aligned sentences, and in any two that date one event which each report tells
once. Dates that fit, in other words ("yesterday", "Tuesday"), are kept as consistent. Where both tell one story:
two hours that are near, the day on which "the incident took place" beside that of the lead, and a day that was
planned beside the one on which it came, an update. In one text: a lead about Tuesday under the date of that Monday.
How often: weekly here, monthly there.

**Why it matters.** A wrong day moves an event before or after another one, and with it cause and answer.

**An example.** "The clinic was bombed on Wednesday" and "an airstrike hit the clinic late on Tuesday".

**When it is wrong.** When the sentences speak of two steps of one story (the invitation and the meeting), when a
weekday was counted from the wrong day of publication, and across time zones.

**Source.** The two quotations, and the day of publication that relative dates are counted from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.facts.certainties.certainty import SAYING
from comparators.facts.counts.claims import content_words
from comparators.facts.counts.scope import day
from comparators.facts.divergence import beside
from comparators.facts.events.dated import Dated, dates_of, dates_replaced
from comparators.facts.events.lone_dates import lone_dates, of_two_acts, of_unlike_words
from comparators.facts.events.matters import LEADS, fact_links, other_tolls
from comparators.facts.events.one_event import event_slots, one_event, other_reading
from comparators.facts.events.only_dates import only_dates
from comparators.facts.events.times_alike import agree, another_grain, far_apart, one_anchor
from comparators.facts.events.times_findings import times_findings
from comparators.facts.retold.day_after import day_findings
from comparators.facts.wording.alternatives import alternative_findings
from comparators.facts.wording.closeness import near_paraphrases
from comparators.model import SIDES, Finding, Link, Pair, Slot, Verdict

_ZONE = re.compile(r"\b(?:GMT|UTC|[ECMP][SD]T|CES?T|BST)\b")
_WORTH_A_CHECK = 0.45
_TITLES = {"duration": "Length of time", "time": "Time of day"}


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a pair of dates in a link; dates that agree in the same words give none."""
    yield from alternative_findings(pair, "date")
    seen: set[tuple[int, int]] = set()
    alike = {(near.left, near.right) for near in near_paraphrases(pair) if near.overlap >= 0.5}
    for link in fact_links(pair):
        for left, right, strength in _couples(pair, link):
            key = (left.mention.span.start, right.mention.span.start)
            if left.head in SAYING or right.head in SAYING:
                continue  # when it was said is seldom one moment for two reports
            if of_two_acts(pair, left, right):
                continue
            if left.still and right.still:
                continue  # "were still missing late on Monday" is as of when it was so
            if key in seen:
                continue
            seen.add(key)
            numbers = left.mention.sentence, right.mention.sentence
            one = numbers in alike or (link.reasons == LEADS and one_event(pair, *numbers, None).sure)
            spans = left.mention.span, right.mention.span
            if left.value.form == "duration" and not one_anchor(pair.left.text, spans[0], pair.right.text, spans[1]):
                continue
            verdict = _verdict(left, right, link, alike=one)
            if verdict is not None:
                yield _finding(pair, link, left, right, verdict, strength)
    for left, right, link, strength in lone_dates(pair):
        if not seen & {(left.mention.span.start, right.mention.span.start)}:
            seen.add((left.mention.span.start, right.mention.span.start))
            yield _finding(pair, link, left, right, "conflict", strength)
    for row, left, right, rest in dates_replaced(pair):
        if of_two_acts(pair, left, right) or of_unlike_words(pair, 0.0, left, right):
            continue
        if not seen & {(left.mention.span.start, right.mention.span.start)}:
            seen.add((left.mention.span.start, right.mention.span.start))
            yield _finding(pair, row.link, left, right, "conflict", 0.5 * rest)
    for link, left, right in only_dates(pair):
        if not seen & {(left.mention.span.start, right.mention.span.start)}:
            seen.add((left.mention.span.start, right.mention.span.start))
            yield _finding(pair, link, left, right, "conflict", _WORTH_A_CHECK)
    yield from times_findings(pair, seen)
    for side in SIDES:
        yield from day_findings(pair, side)


def _couples(pair: Pair, link: Link) -> Iterator[tuple[Dated, Dated, float]]:
    """Dates of one link that date the same word or kind of event, or are the only dates there are."""
    lefts = [dated for number in link.left for dated in dates_of(pair.left, number)]
    rights = [dated for number in link.right for dated in dates_of(pair.right, number)]
    for points in (True, False):
        some = [d for d in lefts if (d.value.form != "duration") == points]
        others = [d for d in rights if (d.value.form != "duration") == points]
        equal = {(a.mention.span, b.mention.span) for a in some for b in others if agree(a.value, b.value)}
        free = [a for a in some if not any(a.mention.span == pairing[0] for pairing in equal)]
        free_others = [b for b in others if not any(b.mention.span == pairing[1] for pairing in equal)]
        for a in some:
            for b in others:
                if (a.mention.span, b.mention.span) in equal and _same_thing(a, b):
                    yield a, b, 0.9
        for a in free:
            named = [b for b in free_others if _same_thing(a, b)]
            if (
                named
                and (link.reasons == LEADS or not other_tolls(pair, link.left, link.right))
                and (link.reasons == LEADS or _enough_in_common(pair, link))
            ):
                yield a, named[0], 0.8


def _enough_in_common(pair: Pair, link: Link) -> bool:
    empty: frozenset[str] = frozenset()
    mine = empty.union(*(content_words(pair.left, number) for number in link.left))
    theirs = empty.union(*(content_words(pair.right, number) for number in link.right))
    return len(mine & theirs) >= 2 and len(mine & theirs) / max(1, min(len(mine), len(theirs))) >= 0.35


def _same_thing(left: Dated, right: Dated) -> bool:
    if left.value.since != right.value.since or left.value.until != right.value.until:
        return False
    if (left.beside and left.beside in {right.beside, right.head}) or (right.beside and right.beside == left.head):
        return True
    return bool(left.head) and (left.head == right.head or (bool(left.event) and left.event == right.event))


def _verdict(left: Dated, right: Dated, link: Link, *, alike: bool) -> Verdict | None:
    if agree(left.value, right.value):
        same = left.value == right.value or left.mention.value == right.mention.value
        return None if same else "consistent"
    if not alike and (far_apart(left.value, right.value) or another_grain(left.value, right.value)):
        return "scope"
    if (
        link.relation == "related"
        or (link.reasons == LEADS and not alike)
        or (not alike and "era" in {left.value.form, right.value.form})
    ):
        return "scope"
    return "conflict"


def _doubt(around: tuple[Slot, ...], form: str, words: tuple[str, str]) -> str:
    zones = "" if all(_ZONE.search(said) for said in words) else ", or one moment in two time zones"
    moments = f"Could also be two steps of one story{zones}."
    plain = "Could also be the lengths of two things." if form == "duration" else moments
    return " ".join(filter(None, (other_reading(around), plain)))


def _finding(pair: Pair, link: Link, left: Dated, right: Dated, verdict: Verdict, strength: float) -> Finding:
    words = left.mention.span.of(pair.left.text), right.mention.span.of(pair.right.text)
    title = _TITLES.get(left.value.form, "Date")
    meant = [day(d.value.interval) if d.value.interval else "" for d in (left, right)]
    of = f" (“{left.word or right.word}”)" if left.word or right.word else ""
    statement = f"{title}{of}: {beside(words)}."
    resolved = f" They are {meant[0]} and {meant[1]}." if all(meant) and verdict == "conflict" else ""
    around = event_slots(pair, left.mention.sentence, right.mention.sentence, without="When")
    slots = (
        Slot("What is dated", left.word, right.word, "same" if left.head == right.head else "differs"),
        Slot("Words", words[0], words[1], "same" if words[0].lower() == words[1].lower() else "differs"),
        Slot("Date", meant[0], meant[1], "same" if verdict == "consistent" else "differs" if all(meant) else "missing"),
        *around,
    )
    explanations = {
        "conflict": f"The sentences are aligned, and both date the same thing.{resolved}",
        "consistent": "The sentences are aligned, and both dates can be one.",
        "scope": "The sentences are aligned, but the dates need not belong to one event.",
    }
    return Finding(
        comparator="facts/date",
        kind="date",
        verdict=verdict,
        severity="medium" if verdict == "conflict" else "low",
        confidence=round(min(0.9, 0.35 + 0.5 * strength), 2),
        title=title,
        statement=statement,
        explanation=explanations[verdict],
        doubt=_doubt(around, left.value.form, words) if verdict == "conflict" else "",
        left=(pair.left.evidence(left.mention.span),),
        right=(pair.right.evidence(right.mention.span),),
        values=words,
        slots=slots,
        source="The two quotations.",
    )
