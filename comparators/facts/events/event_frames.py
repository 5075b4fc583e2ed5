"""The events that a text counts the dead, hurt or held of: which claims belong to one event, where, when and by what.

A report tells its own event in headline and lead and comes back to it; on the way it tells others ("in early October
four bombers …"). A sentence with another day or another town opens another event, and what follows without a place
or a day of its own goes on with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from rapidfuzz import fuzz

from comparators.facts.counts.claims import NO_PLACE, Claim, aside_clauses, claims_of, places_in, times_in
from comparators.facts.once import once
from comparators.knowledge.gazetteer import fold, gazetteer
from comparators.knowledge.measures import event_means, events
from comparators.knowledge.regions import lies_in, regions
from comparators.model import Reading, Span
from comparators.values import Interval, When

_HEADS = frozenset({"headline", "subhead", "kicker"})
_LEAD = 2  # sentences of the body that tell the report's own event
_ELSEWHERE = frozenset({"elsewhere", "meanwhile", "separately", "similar", "similarly"})
_ANOTHER = frozenset({"another", "other", "second", "third", "separate", "earlier", "previous", "last", "also"})
_SPELT = 76  # of 100, by letters: Hasaka and Hasakeh
_FEWEST_LETTERS = 5
_ARTICLE = re.compile(r"^(?:the|al|el|ar|as|ad|an|at|az) ")
_PROVINCE = r"[’']?s?\s+(?:province|governorate|region|state|county|oblast|countryside)\b"
_MONTH, _WEEK = 31, 7
_TELLING = 5  # a smaller number is told of many events
_DAY = timedelta(days=1)


@dataclass(slots=True)
class _Draft:
    chief: bool
    times: list[Interval] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One event of one text. ``chief`` is that of headline and lead; ``several`` that it is a row of attacks."""

    chief: bool
    claims: tuple[Claim, ...]
    sentences: tuple[int, ...]
    places: tuple[str, ...]
    times: tuple[Interval, ...]
    means: frozenset[str]
    targets: frozenset[str]
    several: bool


@once
def frames_of(reading: Reading) -> tuple[Frame, ...]:
    """Every event of the text with a count, the chief one first."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims_of(reading):
        by_sentence.setdefault(claim.sentence, []).append(claim)
    chief = _chief(reading)
    drafts, now = [chief], chief
    for number in range(len(reading.sentences)):
        if number not in chief.sentences:
            now = _event_of(reading, number, now, drafts, claims=by_sentence.get(number, []))
        for claim in by_sentence.get(number, ()):
            dated = any(time.days < _MONTH and _news(reading, time) for time in claim.times)
            if (claim.past_event and not dated) or over_a_time(reading, claim):
                continue
            inside = any(clause.contains(claim.mention.span) for clause in aside_clauses(reading, number))
            draft = _aside(drafts, claim) if claim.background or claim.past_event or inside else now
            draft.claims.append(claim)
            if number not in draft.sentences:
                draft.sentences.append(number)
    return tuple(_frame(reading, draft) for draft in drafts if draft.claims)


# Not "killed 12 in the worst fire this year".
_THIS_YEAR = re.compile(
    r"(?:(?!\b(?:worst|first|deadliest|biggest|second)\b)[^.,;]){0,60}\bthis (?:year|season|winter|summer)\b"
)


def over_a_time(reading: Reading, claim: Claim) -> bool:
    """Whether a count runs over a stretch of time: "since the conflict began", "in two weeks", "died this year"."""
    end = reading.sentences[claim.sentence].span.end
    if _THIS_YEAR.match(reading.text[claim.mention.span.end : end]):
        return True
    values = [m.value for m in reading.mentions_by_sentence[claim.sentence]]
    return any(isinstance(v, When) and (v.since or (v.form == "duration" and (v.days or 0) > 1)) for v in values)


def _chief(reading: Reading) -> _Draft:
    """The event of headline and lead; it is of the day that they name, or else of no day yet."""
    body = [n for n, s in enumerate(reading.sentences) if reading.passages[s.passage].role == "body"][:_LEAD]
    heads = [n for n in range(len(reading.sentences)) if reading.passage_of(n).role in _HEADS]
    draft = _Draft(chief=True, sentences=sorted({*heads, *body}))
    for number in [*heads, *body]:
        places = narrow_places(reading, number)
        elsewhere = places and draft.places and not any(related(a, b) for a in places for b in draft.places)
        if number in body[1:] and elsewhere:
            draft.sentences.remove(number)  # the second sentence tells another event
            continue
        draft.places += places
        times = times_in(reading, number, without=aside_clauses(reading, number))
        draft.times += [time for time in times if time.days < _MONTH and _news(reading, time)]
    return draft


def _news(reading: Reading, time: Interval) -> bool:
    """Whether a day is near publication, as that of a report's own event is."""
    if reading.published is None:
        return True
    told = reading.published.interval
    return -_MONTH < (told.earliest - time.latest).days < _MONTH


def narrow_places(reading: Reading, number: int) -> list[str]:
    """The places of a sentence that are no countries, and not told of in a clause with "after"."""
    clauses = aside_clauses(reading, number)
    aside = {
        m.span.of(reading.text)
        for m in reading.mentions_by_sentence[number]
        if any(c.contains(m.span) for c in clauses)
    }
    names = [name for name in places_in(reading, number) if name not in aside and not NO_PLACE.match(name)]
    names = [name for name in names if not gazetteer().country_of(name)]
    words = reading.sentence_text(number)
    return [f"{name} province" if re.search(rf"{re.escape(name)}{_PROVINCE}", words) else name for name in names]


def _event_of(reading: Reading, number: int, now: _Draft, drafts: list[_Draft], *, claims: list[Claim]) -> _Draft:
    """The event that a sentence of the body tells: the one before goes on, or the chief one, or another one."""
    chief = drafts[0]
    if not _has_event(reading, number) and not claims:
        return now  # what is no event opens none
    places, times = narrow_places(reading, number), [t for t in times_in(reading, number) if t.days <= _MONTH]
    words = {token.lemma.lower() for token in reading.sentence_tokens(number)}
    other_day = bool(times) and bool(chief.times) and not any(_touch(a, b) for a in times for b in chief.times)
    other_day = other_day or (bool(times) and all(time.days > _WEEK for time in times))  # "in July a bomb killed"
    if other_day or words & _ELSEWHERE or _another_event(reading, number):
        return _opened(drafts, places, times, number)
    if _retold(chief, claims) or (not places and not now.claims and _the_event(reading, number)):
        return chief
    if not places:
        return chief if times and now is not chief and not now.times else now
    if any(related(a, b) for a in places for b in chief.places) or not chief.places:
        fresh = [a for a in places if not any(same_place(a, b) or lies_in(b, a) for b in chief.places)]
        if not fresh or (now is chief and _the_event(reading, number)):
            chief.places += [a for a in fresh if a not in chief.places]
            return chief
        return _opened(drafts, places, times, number) if _some_event(reading, number) else chief
    return _opened(drafts, places, times, number)


def _retold(chief: _Draft, claims: list[Claim]) -> bool:
    """Whether a sentence gives a number of headline or lead again."""
    known = {(claim.measure, claim.value.low) for claim in chief.claims if claim.prominent}
    return any((c.measure, c.value.low) in known and (c.value.low or 0) >= _TELLING for c in claims if not c.background)


def _opened(drafts: list[_Draft], places: list[str], times: list[Interval], number: int) -> _Draft:
    drafts.append(_Draft(chief=False, places=list(places), times=list(times), sentences=[number]))
    return drafts[-1]


def _aside(drafts: list[_Draft], claim: Claim) -> _Draft:
    """A clause with "after": an event of its own."""
    places = [name for name in claim.places if not gazetteer().country_of(name)]  # those of its whole sentence
    if drafts[-1].aside and drafts[-1].sentences == [claim.sentence]:
        return drafts[-1]
    draft = _opened(drafts, places, list(claim.times), claim.sentence)
    draft.aside = True
    return draft


def _touch(a: Interval, b: Interval) -> bool:
    return a.earliest <= b.latest + _DAY and b.earliest <= a.latest + _DAY


def _another_event(reading: Reading, number: int) -> bool:
    """ "another air strike", "an earlier attack"."""
    sentence = reading.sentences[number]
    return any(
        reading.tokens[i].lemma.lower() in events()
        and reading.tokens[i].pos == "NOUN"
        and any(reading.tokens[j].lemma.lower() in _ANOTHER for j in range(max(sentence.first, i - 3), i))
        for i in range(sentence.first, sentence.last)
    )


def _the_event(reading: Reading, number: int) -> bool:
    """ "the attack", "the blast": what was told before."""
    sentence = reading.sentences[number]
    return any(
        reading.tokens[i].lemma.lower() in events()
        and reading.tokens[i].tag == "NN"
        and any(reading.tokens[j].text.lower() in {"the", "this"} for j in range(max(sentence.first, i - 3), i))
        for i in range(sentence.first, sentence.last)
    )


def _some_event(reading: Reading, number: int) -> bool:
    """ "a raid", "air strikes": an event that was not told of before; "also" with any."""
    sentence = reading.sentences[number]
    if any(token.text.lower() == "also" for token in reading.sentence_tokens(number)):
        return True
    return any(
        reading.tokens[i].lemma.lower() in events()
        and reading.tokens[i].pos == "NOUN"
        and not any(reading.tokens[j].text.lower() in {"the", "this"} for j in range(max(sentence.first, i - 3), i))
        for i in range(sentence.first, sentence.last)
    )


def _has_event(reading: Reading, number: int) -> bool:
    return any(token.lemma.lower() in events() for token in reading.sentence_tokens(number))


def _frame(reading: Reading, draft: _Draft) -> Frame:
    means: set[str] = set()
    targets: set[str] = set()
    for number in draft.sentences:
        clauses = aside_clauses(reading, number)
        for role, kind, span in means_in(reading, number):
            if any(clause.contains(span) for clause in clauses) == draft.aside:
                (means if role == "means" else targets).add(kind)
    return Frame(
        chief=draft.chief,
        claims=tuple(draft.claims),
        sentences=tuple(draft.sentences),
        places=tuple(name for name in dict.fromkeys(draft.places) if f"{name} province" not in draft.places),
        times=tuple(draft.times),
        means=frozenset(means),
        targets=frozenset(targets),
        several=any(_row_of_attacks(reading, number) for number in draft.sentences),
    )


_FLAMES = frozenset({"flame", "fire", "blaze", "wildfire", "firefighter", "fireman", "firefighting"})
_ARMED = frozenset(
    {"strike", "airstrike", "bomb", "bombing", "shell", "shelling", "raid", "attack", "rocket", "missile", "rebel",
     "army", "soldier", "troop", "militant", "open"}
)  # fmt: skip
_FOUGHT = frozenset({"air", "fighting"})


def means_in(reading: Reading, number: int) -> Iterator[tuple[str, str, Span]]:
    """The words of a sentence that say with what something was done, or what it hit: role, class and place."""
    sentence, table = reading.sentences[number], event_means()
    lemmas = {token.lemma.lower() for token in reading.sentence_tokens(number)}
    put_out = bool(lemmas & _FLAMES) and not lemmas & _ARMED  # planes and crews that battle a fire
    for i in range(sentence.first, sentence.last):
        two = f"{reading.tokens[i].text.lower()} {reading.tokens[i + 1].lemma.lower()}" if i + 1 < sentence.last else ""
        for word in (two, reading.tokens[i].lemma.lower()):
            if word in table and not (put_out and table[word][1] in _FOUGHT):
                yield *table[word], reading.tokens[i].span
                break


def nearest_means(reading: Reading, claim: Claim) -> str:
    """With what a count was done, by the nearest word that says so; empty where none does."""
    found = [
        (abs(span.start - claim.mention.span.start), kind)
        for role, kind, span in means_in(reading, claim.sentence)
        if role == "means"
    ]
    return min(found, default=(0, ""))[1]


def _row_of_attacks(reading: Reading, number: int) -> bool:
    """ "air strikes", "attacks", "clashes", several places of one headline: a count of them is of no one event."""
    tokens = reading.sentence_tokens(number)
    return any(t.tag in {"NNS", "NNPS"} and events().get(t.lemma.lower()) in {"attack", "explosion"} for t in tokens)


def same_place(left: str, right: str) -> bool:
    """Whether two names are spellings of one place."""
    left, right = left.removesuffix(" province"), right.removesuffix(" province")
    a, b = _ARTICLE.sub("", fold(left)), _ARTICLE.sub("", fold(right))
    if a == b:
        return True
    if {e.names[0] for e in gazetteer().named(left)} & {e.names[0] for e in gazetteer().named(right)}:
        return True
    long = min(len(a), len(b)) >= _FEWEST_LETTERS
    return long and a[0] == b[0] and fuzz.ratio(a, b) >= _SPELT


def related(left: str, right: str) -> bool:
    """Whether two places are one, or one lies in the other."""
    bare = left.removesuffix(" province"), right.removesuffix(" province")
    return same_place(left, right) or lies_in(*bare) or lies_in(*bare[::-1])


def is_area(name: str) -> bool:
    """Whether other places are known to lie in it: a province, a large city."""
    return name.endswith(" province") or any(fold(name) in areas for areas in regions().values())
