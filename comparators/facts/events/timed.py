"""Each time of a sentence, whole ("shortly before 11 p.m. on Tuesday"), with the word for the event it dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from comparators.facts.events.dated import EVERY, as_known, is_where
from comparators.facts.once import once
from comparators.knowledge.measures import events
from comparators.model import Mention, Reading, Span
from comparators.values import Interval, When

Shape = Literal["point", "span", "duration"]
Phase = Literal["at", "start", "end", "by"]

_BETWEEN = re.compile(
    r"[\s,(]*(?:(?:on|in|at|about|around|towards?|shortly|just|soon|right|after|before|early|late|the|night|of|from|"
    r"hours|local time)[\s,]+)*[\s,(]*",
    re.IGNORECASE,
)
_TO = re.compile(r"\s*(?:to|until|till|through|and|-|–)(?: the)?\s*", re.IGNORECASE)
_OPENS_SPAN = re.compile(r"\b(?:from|between|by|of|dates?)\s+(?:the\s+)?$", re.IGNORECASE)
_PHASES: dict[str, Phase] = {"since": "start", "until": "end", "till": "end", "through": "end", "by": "by"}
_LEAD = re.compile(
    r"\b(?P<prep>since|until|till|through|by|from|before|after|on|at|in|for|during|within)?(?:\s+(?:the|only))?"
    r"(?P<near>(?:\s*\b(?:shortly|just|soon|right|about|around|roughly|nearly|almost|some|towards?|the|only|early|late|"
    r"end of)\b)*)(?P<bound>\s*\b(?:before|after)\b)?\s*$",
    re.IGNORECASE,
)
_NEAR = re.compile(r"\b(?:shortly|just|soon|right|about|around|roughly|nearly|almost|some|towards?)\b", re.IGNORECASE)
_DATELINE = re.compile(r"(?:[^.!?]|\b[A-Z][a-z]{2,3}\.(?= \d)){3,90}?\s[-–—]{1,2}\s")
_VAGUE = re.compile(r"\b(?:several|few|some|couple|many|recent)\b", re.IGNORECASE)
_DATES = frozenset(
    {"day", "week", "year", "month", "time", "hour", "minute", "morning", "evening", "night", "today", "yesterday",
     "tomorrow", "tonight"}
)  # fmt: skip
_ENDS, _BEGINS = frozenset({"ending"}), frozenset({"beginning"})
_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "conj", "acl", "parataxis", "csubj", "cc", "punct"})
_NOT_CORE = frozenset({"DATE", "TIME"})
_CLIMB = 5
_LAGS = frozenset({"after", "before", "later", "earlier", "ago", "since"})  # "two days after" is no length
_PLANS = frozenset({"plan", "expect", "schedule", "due", "set", "aim", "hope", "intend", "promise", "propose"})
_CARRY = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Timed:
    """One time with the word it hangs on.

    ``days`` are the days it can be, ``clock`` the hour as read ("19:00", "dawn"); ``near`` says that it is told as a
    rough or close one, ``bounded`` that it lies before or after. ``phase`` is what of the event it dates; at
    ``lead`` the words begin that lead in ("shortly before").
    """

    sentence: int
    span: Span
    anchor: int
    shape: Shape
    phase: Phase
    mentions: tuple[Mention, ...]
    days: Interval | None
    clock: str
    length: float
    near: bool
    bounded: bool
    lead: int


@once
def timed_of(reading: Reading) -> tuple[Timed, ...]:
    """Every time of the body with the verb or noun it hangs on, in text order."""
    return tuple(
        row
        for number in range(len(reading.sentences))
        if reading.passage_of(number).role == "body"
        for row in _of_sentence(reading, number)
    )


def core_of(reading: Reading, timed: Timed) -> tuple[int, ...]:
    """The words that say what is dated: the anchor, who does it, to what and where; no other clause, no date."""
    found = [timed.anchor]
    rows = _children(reading, timed.sentence)
    first, start = _body_starts(reading)
    queue = [timed.anchor]
    while queue:
        for place in rows.get(queue.pop(), ()):
            token = reading.tokens[place]
            if timed.sentence == first and token.span.start < start:
                continue
            if (
                token.dep in _CLAUSES
                or token.entity in _NOT_CORE
                or any(m.span.overlaps(token.span) for m in timed.mentions)
            ):
                continue
            queue.append(place)
            if token.pos in _CARRY:
                found.append(place)
    return tuple(sorted(found))


def _of_sentence(reading: Reading, number: int) -> Iterator[Timed]:
    for group, is_span in _groups(reading, number):
        timed = _timed(reading, number, group, is_span)
        if timed is not None:
            yield timed


def _groups(reading: Reading, number: int) -> list[tuple[list[Mention], bool]]:
    """The times of a sentence, those that are told as one together; whether they are the two ends of a stretch."""
    rows: list[tuple[list[Mention], bool]] = []
    first, start = _body_starts(reading)
    for mention in reading.mentions_by_sentence[number]:
        if number == first and mention.span.start < start:
            continue
        if EVERY.match(reading.text, mention.span.end):
            continue
        if not isinstance(mention.value, When) or _VAGUE.search(mention.span.of(reading.text)):
            continue
        if rows:
            group, is_span = rows[-1]
            last = group[-1]
            between = reading.text[last.span.end : mention.span.start]
            if _TO.fullmatch(between) and _points(last, mention):
                if _OPENS_SPAN.search(reading.text[: last.span.start]) or "and" not in between:
                    rows[-1] = ([*group, mention], True)
                    continue
            elif _BETWEEN.fullmatch(between) and _joined(group, mention):
                rows[-1] = ([*group, mention], is_span)
                continue
        rows.append(([mention], False))
    return rows


def _points(last: Mention, mention: Mention) -> bool:
    forms = {getattr(m.value, "form", "") for m in (last, mention)}
    return len(forms - {"partial", "absolute"}) < len(forms) or forms in ({"weekday"}, {"time"})


def _joined(group: list[Mention], mention: Mention) -> bool:
    """Whether a mention goes on with the time before it: an hour with its day."""
    times = [getattr(m.value, "form", "") == "time" for m in (*group, mention)]
    lengths = any(getattr(m.value, "form", "") == "duration" for m in (*group, mention))
    return not lengths and 0 < sum(times) < len(times)


def _timed(reading: Reading, number: int, group: list[Mention], is_span: bool) -> Timed | None:
    values = [as_known(reading, m.value) for m in group if isinstance(m.value, When)]
    lengths = [v.days for v in values if v.form == "duration" and v.days]
    span = Span(group[0].span.start, group[-1].span.end)
    before = _LEAD.search(reading.text[reading.sentences[number].span.start : span.start])
    prep = (before["prep"] or "").lower() if before else ""
    near = bool(before and _NEAR.search(before[0]))
    anchor = _anchor(reading, number, group)
    after = reading.text[span.end : span.end + 9].split()[:1]
    if anchor is None or (lengths and (len(values) > 1 or (after and after[0].strip(",.") in _LAGS))):
        return None
    days = [v.interval for v in values if v.interval is not None]
    clocks = [v.part for v in values if v.form == "time"]
    joined = Interval(min(d.earliest for d in days), max(d.latest for d in days)) if days else None
    shape: Shape = "duration" if lengths else "span" if is_span and not clocks else "point"
    if _is_years(values) and reading.tokens[anchor].span.start >= span.end:
        return None  # "the 2007-08 season": each names the one it speaks of
    if (shape == "point" and len(values) == 1 and "years" in span.of(reading.text)) or _is_years(values):
        shape = "span"
    bounded = bool(before and before["bound"]) or prep in {"before", "after"}
    if bounded and clocks[:1] in (["dawn"], ["dusk"]):
        clocks, bounded = [], False  # "before dawn" is a part of the day itself
    return Timed(
        number, span, anchor, shape, _phase(reading, anchor, prep), tuple(group), joined, clocks[0] if clocks else "",
        lengths[0] if lengths else 0.0, near, bounded, _lead(reading, number, span),
    )  # fmt: skip


def _lead(reading: Reading, number: int, span: Span) -> int:
    """Where the words begin that lead in to a time."""
    start = reading.sentences[number].span.start
    before = _LEAD.search(reading.text[start : span.start])
    words = before[0].lstrip() if before else ""
    return span.start - len(words) if words.strip() else span.start


def _is_years(values: list[When]) -> bool:
    first = values[0]
    return (
        len(values) == 1
        and first.form == "absolute"
        and first.month is None
        and not first.part
        and first.interval is not None
        and first.interval.days > 367
    )


def _phase(reading: Reading, anchor: int, prep: str) -> Phase:
    if prep in _PHASES:
        return _PHASES[prep]
    kind = events().get(reading.tokens[anchor].lemma, "")
    if kind in _ENDS:
        return "end"
    return "start" if kind in _BEGINS or prep == "from" else "at"


def _anchor(reading: Reading, number: int, group: list[Mention]) -> int | None:
    """The verb or noun that a time hangs on; of "it was noon when the bell rang", the ringing."""
    sentence = reading.sentences[number]
    inside = [
        i for i in range(sentence.first, sentence.last) if any(reading.tokens[i].span.overlaps(m.span) for m in group)
    ]
    tops = [i for i in inside if reading.tokens[i].head not in inside or reading.tokens[i].head == i]
    if not tops or any(_is_ahead_of(reading, number, i) for i in inside):
        return None
    place = tops[0]
    for _ in range(_CLIMB):
        head = reading.tokens[place].head
        if head == place or not sentence.first <= head < sentence.last:
            break
        place = head
        token = reading.tokens[place]
        if is_where(reading, place):
            continue
        if token.pos in {"VERB", "AUX"} or (token.pos == "NOUN" and token.lemma not in _DATES and place not in inside):
            break
    token = reading.tokens[place]
    if place in inside:
        return None
    if token.pos == "AUX" or token.lemma == "be":
        told: list[int] = []
        told += [i for i in range(inside[-1] + 1, sentence.last) if _is_when(reading, number, i)]
        return told[0] if told else place
    return place if token.pos in {"VERB", "NOUN"} else None


def _is_ahead_of(reading: Reading, number: int, place: int) -> bool:
    """ "Ahead of November", "in advance of Friday" date nothing."""
    before = [token.text.lower() for token in reading.tokens[reading.sentences[number].first : place]][-3:]
    before = before[:-1] if before[-1:] in (["the"], ["this"], ["next"]) else before
    return before[-2:] in (["ahead", "of"], ["advance", "of"])


def _is_when(reading: Reading, number: int, place: int) -> bool:
    """Whether a verb's clause opens with "when"."""
    below = _children(reading, number).get(place, ())
    return reading.tokens[place].pos == "VERB" and any(reading.tokens[i].text.lower() == "when" for i in below)


@once
def _body_starts(reading: Reading) -> tuple[int, int]:
    """The first sentence of the body, and where its dateline ends: "LASKO, May 24 (Agency) - "."""
    number = next((n for n in range(len(reading.sentences)) if reading.passage_of(n).role == "body"), -1)
    if number < 0:
        return -1, 0
    found = _DATELINE.match(reading.sentence_text(number))
    return number, reading.sentences[number].span.start + (found.end() if found else 0)


def values_of(timed: Timed) -> tuple[When, ...]:
    """What the mentions of a time mean."""
    return tuple(mention.value for mention in timed.mentions if isinstance(mention.value, When))


def weekdays_of(timed: Timed) -> frozenset[int]:
    """The weekdays that the words of a time name; Monday is 0."""
    return frozenset(value.weekday for value in values_of(timed) if value.weekday is not None)


def is_ahead(reading: Reading, timed: Timed) -> bool:
    """Whether what is dated is still to come: it will, may or is to happen, or is planned."""
    place = timed.anchor
    rows = _children(reading, timed.sentence)
    for _ in range(_CLIMB):
        token = reading.tokens[place]
        below = [reading.tokens[i] for i in rows.get(place, ())]
        if token.lemma in _PLANS or any(t.tag == "MD" or (t.dep == "aux" and t.tag == "TO") for t in below):
            return True
        done = token.tag == "VBD" or (token.tag == "VBN" and any(t.dep in {"aux", "auxpass"} for t in below))
        if done or token.head == place:
            return False
        if token.tag in {"VBZ", "VBP"}:
            return timed.phase in {"by", "end"}
        place = token.head
    return False


@once
def _children(reading: Reading, number: int) -> dict[int, list[int]]:
    sentence = reading.sentences[number]
    rows: dict[int, list[int]] = {}
    for place in range(sentence.first, sentence.last):
        if reading.tokens[place].head != place:
            rows.setdefault(reading.tokens[place].head, []).append(place)
    return rows
