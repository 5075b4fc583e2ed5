"""The dates of a sentence with the words that they date; and one date where the other report has another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from comparators.facts.certainties.certainty import SAYING
from comparators.facts.events.times_alike import agree, another_grain
from comparators.facts.wording.alike import Facing, facing
from comparators.facts.wording.one_place import in_one_place
from comparators.knowledge.measures import events
from comparators.model import Mention, Pair, Reading
from comparators.values import When

_POINTS = frozenset({"absolute", "relative", "weekday", "partial", "era"})
_COUNTED = frozenset({"relative", "weekday", "partial"})
_BORROWED = "the other text"  # the source of a publication date that is guessed from the other report
_CALENDAR = frozenset({"absolute", "partial", "era"})
# "UPDATED: 22:19 GMT, 12 March 2013" is when the page was made
_STAMP = re.compile(
    r"\b(?:(?:published|updated|posted|modified|created|printed|revised)(?: on| at)? ?:|last (?:updated|modified)\b)"
    r"[^.]{0,40}$"
    r"|^\s*(?:updated|posted|published|modified|edited)\b(?=[ :]+\d)[^.]{0,40}$",
    re.I,
)
EVERY = re.compile(r"\s+of\s+(?:every|each)\b", re.IGNORECASE)  # "on the second Tuesday of every month"
_WHERE = frozenset({"in", "at", "around", "near", "outside", "inside", "across", "into", "from"})
_AWAY = frozenset({"off", "out"})
_STANDS = frozenset({"remain", "stay"})
_VAGUE = re.compile(r"\b(?:several|few|some|couple|many|recent)\b", re.IGNORECASE)
# Mean cosine of all other words for dates by the calendar, by how many things speak for one place: two weekdays may be
# those of two statements, two years of one matter are seldom both right.
_REST = {3: 0.68, 4: 0.68}


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with the word it dates: ``head`` is that word's lemma, ``event`` the kind of event it names.

    ``beside`` is the noun right before "on" or "in", which may be what is dated: "took half in the election on Sunday".
    ``noun_after`` says that a noun follows which alone is dated: "Saturday's final". ``word`` is the dated word as
    the text has it, ``still`` that it tells how things stood then: "were still missing on Monday".
    """

    mention: Mention
    value: When
    head: str
    event: str
    beside: str = ""
    noun_after: bool = False
    word: str = ""
    still: bool = False


def dates_of(reading: Reading, number: int, *, times: bool = False) -> list[Dated]:
    """The dates of a sentence, and the times of day where asked for, each with the word it dates."""
    rows = []
    forms = _POINTS | {"duration"} | ({"time"} if times else set())
    for mention in reading.mentions_by_sentence[number]:
        vague = _VAGUE.search(mention.span.of(reading.text))  # "several days ago" fits "a few days ago"
        if isinstance(mention.value, When) and mention.value.form in forms and not vague:
            start = reading.sentences[number].span.start
            if EVERY.match(reading.text, mention.span.end):
                continue
            if _STAMP.search(reading.text[start : mention.span.start]):
                continue
            place = dated_word(reading, number, mention)
            head = reading.tokens[place].lemma if place is not None else ""
            after = place is not None and reading.tokens[place].pos == "NOUN" and _is_after(reading, place, mention)
            beside = _noun_beside(reading, number, mention)
            word = reading.tokens[place].text if place is not None else ""
            value = as_known(reading, mention.value)
            still = place is not None and (
                head in _STANDS or word.lower() == "missing" or _goes_on(reading, number, place)
            )
            event = event_of(reading, place) if place is not None else ""
            rows.append(Dated(mention, value, head, event, beside, after, word, still))
    return rows


def as_it_stood(left: Dated, right: Dated) -> bool:
    """Whether a date says how things stood then: "were missing on Wednesday", "were found on Thursday"."""
    return (left.still and right.still) or (
        "missing" in {left.word.lower(), right.word.lower()} and left.head != right.head
    )


def event_of(reading: Reading, anchor: int) -> str:
    """The kind of event that a dated word names; "took off" and "set out" are departures."""
    lemma = reading.tokens[anchor].lemma
    near = reading.tokens[anchor + 1 : anchor + 3]
    if lemma in {"take", "set", "head", "lift"} and any(t.head == anchor and t.text.lower() in _AWAY for t in near):
        return "departure"
    return events().get(lemma, "")


def _goes_on(reading: Reading, number: int, verb: int) -> bool:
    return any(t.lemma == "still" and t.head == verb for t in reading.sentence_tokens(number))


def as_known(reading: Reading, value: When) -> When:
    """A date without the days that only a guess at the publication gives: "Sunday" of an undated report."""
    known = reading.published
    if value.form in _COUNTED and known is not None and known.source == _BORROWED:
        return replace(value, interval=None)
    return value


def _is_after(reading: Reading, place: int, mention: Mention) -> bool:
    return reading.tokens[place].span.start >= mention.span.end


def dated_word(reading: Reading, number: int, mention: Mention) -> int | None:
    """The nearest verb or noun above the date that is no preposition or part of the date."""
    sentence = reading.sentences[number]
    inside = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.overlaps(mention.span)]
    index = next((i for i in inside if reading.tokens[i].head not in inside), inside[-1] if inside else -1)
    if index < 0:
        return None
    for _ in range(5):
        head = reading.tokens[index].head
        if head == index or not sentence.first <= head < sentence.last:
            return None
        index = head
        token = reading.tokens[index]
        over = reading.tokens[reading.tokens[token.head].head]
        if token.dep == "pobj" and over.lemma in SAYING and reading.tokens[token.head].head != index:
            continue  # "said in a statement on Tuesday": when it was said
        if is_where(reading, index):
            continue
        if token.text.lower().strip(".") in {"a", "p", "m", "am", "pm"}:
            continue  # "12:30 a. m. on Tuesday"
        if token.pos in {"VERB", "NOUN"} and token.lemma not in {"be", "day", "week", "accord", "follow", "include"}:
            return index
    return None


def is_where(reading: Reading, place: int) -> bool:
    """Whether a noun only says where: "killed 21 in a stronghold of the group on Monday" dates no stronghold."""
    token = reading.tokens[place]
    leads = reading.tokens[token.head].text.lower()
    return token.pos == "NOUN" and token.dep == "pobj" and leads in _WHERE and token.lemma.lower() not in events()


def _noun_beside(reading: Reading, number: int, mention: Mention) -> str:
    """The lemma of the noun before the date's preposition; empty where there is none."""
    sentence = reading.sentences[number]
    inside = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.overlaps(mention.span)]
    place = inside[0] - 1 if inside else -1
    if place - 1 < sentence.first or reading.tokens[place].text.lower() not in {"on", "in"}:
        return ""
    return reading.tokens[place - 1].lemma if reading.tokens[place - 1].pos == "NOUN" else ""


def dates_replaced(pair: Pair) -> Iterator[tuple[Facing, Dated, Dated, float]]:
    """Two dates that alone have no counterpart and fill one place of sentences that otherwise mean the same."""
    for row in facing(pair):
        mine, theirs = dates_of(pair.left, row.left), dates_of(pair.right, row.right)
        free = [a for a in mine if not any(agree(a.value, b.value) for b in theirs)]
        others = [b for b in theirs if not any(agree(a.value, b.value) for a in mine)]
        if len(free) != 1 or len(others) != 1 or {free[0].head, others[0].head} & SAYING:
            continue
        left, right = free[0], others[0]
        if as_it_stood(left, right):
            continue
        if (left.value.form == "duration") != (right.value.form == "duration") or another_grain(
            left.value, right.value
        ):
            continue
        calendar = {left.value.form, right.value.form} <= _CALENDAR
        numbers = row.left, row.right
        rest = in_one_place(pair, numbers, left.mention.span, right.mention.span, lower=_REST if calendar else None)
        if rest:
            yield row, left, right, rest
