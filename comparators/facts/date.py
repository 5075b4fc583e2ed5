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
from comparators.facts.counts.doers import two_doers
from comparators.facts.counts.one_statement import one_statement
from comparators.facts.counts.other_doer import of_other_years
from comparators.facts.counts.scope import day
from comparators.facts.divergence import beside
from comparators.facts.events.dated import Dated, dated_word, dates_of, dates_replaced
from comparators.facts.events.matters import LEADS, fact_links, other_tolls
from comparators.facts.events.one_event import event_slots, one_event, other_reading
from comparators.facts.events.only_dates import only_dates
from comparators.facts.events.times_alike import agree, another_grain, far_apart, one_anchor, own_days
from comparators.facts.events.times_findings import times_findings
from comparators.facts.events.two_occasions import of_two_people, of_two_titles, one_of_several, two_steps_at_law
from comparators.facts.events.two_things import of_two_things
from comparators.facts.retold.day_after import day_findings
from comparators.facts.wording.alternatives import alternative_findings
from comparators.facts.wording.closeness import Near, near_paraphrases
from comparators.facts.wording.hours import ROUGH_HOUR, is_rough, minutes_apart, one_zone, two_zones, with_zone
from comparators.knowledge.measures import events
from comparators.model import SIDES, Finding, Link, Pair, Reading, Slot, Verdict
from comparators.values import When

_ONE_STATEMENT = 0.6  # of the words of the shorter sentence
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
            if _of_two_acts(pair, left, right):
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
    for left, right, link, strength in _lone_dates(pair):
        if not seen & {(left.mention.span.start, right.mention.span.start)}:
            seen.add((left.mention.span.start, right.mention.span.start))
            yield _finding(pair, link, left, right, "conflict", strength)
    for row, left, right, rest in dates_replaced(pair):
        if _of_two_acts(pair, left, right):
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


def _lone_dates(pair: Pair) -> Iterator[tuple[Dated, Dated, Link, float]]:
    """The one date that differs between two sentences that otherwise say the same."""
    for near in near_paraphrases(pair):
        lefts = dates_of(pair.left, near.left, times=True)
        rights = dates_of(pair.right, near.right, times=True)
        for form in ("point", "duration", "time"):
            mine = [d for d in lefts if _sort(d.value) == form]
            theirs = [d for d in rights if _sort(d.value) == form]
            free = [a for a in mine if not any(_answers(pair, a, b) for b in theirs)]
            others = [b for b in theirs if not any(_answers(pair, a, b) for a in mine)]
            sure = (near.overlap >= 0.5 and near.firm) or one_statement(near)
            if len(free) != 1 or len(others) != 1 or not sure or agree(free[0].value, others[0].value):
                continue
            if (free[0].still and others[0].still) or _of_another_noun(pair, near, free[0], others[0]):
                continue
            spans = free[0].mention.span, others[0].mention.span
            if form == "duration" and not one_anchor(pair.left.text, spans[0], pair.right.text, spans[1]):
                continue  # "held out for half an hour", "18 hours earlier"
            if form == "time" and _ends(pair.left, free[0]) != _ends(pair.right, others[0]):
                continue  # "by 6:40 it was out", "the call came in at 3:30"
            if another_grain(free[0].value, others[0].value) or (
                form == "time" and not _clock_apart(pair, free[0], others[0])
            ):
                continue
            if (
                form != "time"
                and {free[0].head, others[0].head} & SAYING
                and not _calendar_days_of_one_statement(near, free[0], others[0])
            ):
                continue
            if not other_tolls(pair, (near.left,), (near.right,)) and not _of_two_acts(pair, free[0], others[0]):
                yield free[0], others[0], near.link, 0.6 * near.overlap


def _of_two_acts(pair: Pair, left: Dated, right: Dated) -> bool:
    """Whether two dates that clash are of two persons' acts, or each of its own report's week, weeks apart."""
    if agree(left.value, right.value):
        return False
    words = (
        dated_word(pair.left, left.mention.sentence, left.mention),
        dated_word(pair.right, right.mention.sentence, right.mention),
    )
    if words[0] is not None and words[1] is not None and of_two_things(pair, words[0], words[1]):
        return True
    if left.value.form == "duration" and of_other_years(pair, left.mention.sentence, right.mention.sentence):
        return True
    if {left.event, right.event} == {"departure", "arrival"}:
        return True
    if words[0] is not None and words[1] is not None and _back(pair.left, words[0]) != _back(pair.right, words[1]):
        return True  # "moved to Sella", "moved back"
    numbers = left.mention.sentence, right.mention.sentence
    if one_of_several(pair, *numbers) or two_steps_at_law(pair, *numbers):
        return True
    if any(apart(pair, left.mention.span, right.mention.span) for apart in (of_two_people, of_two_titles)):
        return True
    return two_doers(pair, left.mention.span, right.mention.span) or own_days(pair, left.value, right.value)


def _back(reading: Reading, place: int) -> bool:
    return any(reading.tokens[i].text.lower() in {"back", "again"} for i in reading.dependents[place])


def _of_another_noun(pair: Pair, near: Near, left: Dated, right: Dated) -> bool:
    """Whether one date is that of a noun which the other sentence does not have: "Saturday's final"."""
    if left.noun_after and right.noun_after:
        return False  # "the 1994 robbery", "the 1999 raid"
    for dated, other, reading, number in ((left, right, pair.right, near.right), (right, left, pair.left, near.left)):
        kinds = bool(dated.event) and dated.event == other.event
        if dated.noun_after and not kinds and dated.head not in {t.lemma for t in reading.sentence_tokens(number)}:
            return True
    return False


def _calendar_days_of_one_statement(near: Near, left: Dated, right: Dated) -> bool:
    """Whether two dates by the calendar stand in nearly one sentence: then the parser alone hangs them on its verb of
    saying ("he stressed that in 1981 …"), or one report has mistaken the day."""
    calendar = {left.value.form, right.value.form} <= {"absolute", "partial"}
    return calendar and near.firm and near.overlap >= _ONE_STATEMENT


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


def _answers(pair: Pair, left: Dated, right: Dated) -> bool:
    """Whether one date is the other's counterpart: they agree, and are written in one way or can be compared."""
    if not agree(left.value, right.value):
        return False
    words = left.mention.span.of(pair.left.text).lower(), right.mention.span.of(pair.right.text).lower()
    resolved = left.value.interval is not None and right.value.interval is not None
    return words[0] == words[1] or resolved or left.value.form == right.value.form


def _sort(when: When) -> str:
    return when.form if when.form in {"duration", "time"} else "point"


def _clock_apart(pair: Pair, left: Dated, right: Dated) -> bool:
    """Whether two hours of one zone are more than a rounding apart, and not those of a start and an end."""
    if {events().get(left.head), events().get(right.head)} == {"beginning", "ending"}:
        return False
    if any(_no_verb(reading, dated) for reading, dated in ((pair.left, left), (pair.right, right))):
        return False  # the page's own hour: "on Dec 23, 5:03p"
    if not one_zone(with_zone(pair.left.text, left.mention.span), with_zone(pair.right.text, right.mention.span)):
        return False
    if two_zones(pair.left.text, left.mention.span, pair.right.text, right.mention.span):
        return False
    rough = is_rough(pair.left.text, left.mention.span) or is_rough(pair.right.text, right.mention.span)
    return not rough or minutes_apart(left.value.part, right.value.part) > ROUGH_HOUR


def _ends(reading: Reading, dated: Dated) -> bool:
    """Whether the hour is one by which something was done."""
    before = reading.text[: dated.mention.span.start].rstrip().rsplit(None, 1)
    return bool(before) and before[-1].lower() in {"by", "until", "till", "before"}


def _no_verb(reading: Reading, dated: Dated) -> bool:
    return not any(token.pos in {"VERB", "AUX"} for token in reading.sentence_tokens(dated.mention.sentence))


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
