"""What kind of link two alike sentences make: same, update, parallel or related, and in which words that is said.

Mirror images are alike in every measure ("the Azerbaijani army denied …", "the Armenian government denied …"): who
acts, and when, decides. Names are compared with names of their own kind only; where one side names nobody, nothing
speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.alignment.plans import looked_forward_to
from comparators.alignment.same_names import one_name
from comparators.model import Reading, Relation
from comparators.values import Interval, Name, Quantity, When

_NATIONS = frozenset({"GPE", "NORP"})
_STEM = 5  # letters: Armenia, Armenian; Azerbaijan, Azerbaijani
_SUBJECT = frozenset({"nsubj"})
_INSIDE = frozenset({"compound", "amod", "poss", "nmod", "conj", "prep", "pobj"})
_DEEP = 3  # steps below the subject: the army of the Republic of Armenia
FIRM = -0.9  # log odds from which a pair counts as the same matter; below it is called related
SURE = -0.2  # log odds from which hardly any is wrong
_ONE_SAYING = 1.0  # log odds from which two people say one thing
_TOLLS = ("dead", "wounded", "displaced", "arrested", "missing")
_APART = 7  # days; less may be a time zone, a weekday misread, or the very thing that the texts disagree on
_DATED = frozenset({"absolute", "partial", "relative"})
_LONGEST = 400  # days: an era dates no event
_PAST = 30  # days before a report from which a day is no longer what the report is about


@dataclass(frozen=True, slots=True)
class Clash:
    """What parts two sentences: ``what`` is speaker, actor, date, time, count or place; the words of either side."""

    what: str
    left: str
    right: str

    def __str__(self) -> str:
        return f"other {self.what}: {self.left} / {self.right}"


def relation(left: Reading, i: int, right: Reading, j: int, *, strength: float) -> Relation:
    """The relation of two sentences that are alike, by their strength (log odds) and what parts them.

    Two people may say one thing, and two reports may place it by the town or by the street, so another speaker, time,
    place or toll parts only what is not alike beyond doubt.
    """
    what = {clash.what for clash in clashes_between(left, i, right, j)}
    if what & {"actor", "date"} or ("speaker" in what and strength < _ONE_SAYING):
        return "parallel"
    if "time" in what and ("count" in what or (strength < SURE and "place" in what)):
        return "parallel"
    if strength < FIRM or (strength < SURE and what & {"place", "time", "count"}):
        return "related"
    if "count" in what and "place" in what:
        return "related"
    if "count" in what:
        return "update" if _may_have_grown(left, i, right, j) else "related"
    return "same"


def clashes_between(left: Reading, i: int, right: Reading, j: int) -> Iterator[Clash]:
    """Actor of the same act, date, count, place: where both sentences name some and share none."""
    if _verb(left, i) and _verb(left, i) == _verb(right, j):
        subjects = _subject(left, i), _subject(right, j)
        if clash := _parted(_people(left, i, subjects[0]), _people(right, j, subjects[1])):
            yield Clash("speaker", *clash)
        elif clash := _parted(_nations(left, i, subjects[0]), _nations(right, j, subjects[1])):
            yield Clash("actor", *clash)
    dates = _dates(left, i), _dates(right, j)
    if all(dates) and not any(_near(here, there) for _, here in dates[0] for _, there in dates[1]):
        yield Clash("date", *(", ".join(words for words, _ in side) for side in dates))
    elif past := _past(left, i, right, j):
        yield past
    for measure in _TOLLS:
        counts = _counts(left, i, measure), _counts(right, j, measure)
        if all(counts) and not _may_agree(counts[0][0][1], counts[1][0][1]):  # a sentence gives its main figure first
            yield Clash("count", counts[0][0][0], counts[1][0][0])
            break
    if clash := _parted(_places(left, i), _places(right, j)):
        yield Clash("place", *clash)


def _parted(here: dict[str, str], there: dict[str, str]) -> tuple[str, str] | None:
    """The words of both sides, where both have some and share none, in whatever spelling."""
    if not here or not there or here.keys() & there.keys():
        return None
    if any(one_name(one, other) for one in here.values() for other in there.values()):
        return None
    return ", ".join(here.values()), ", ".join(there.values())


def _verb(reading: Reading, number: int) -> str:
    """The stem of the main verb, empty where there is none."""
    first = reading.sentences[number].first
    for place, token in enumerate(reading.sentence_tokens(number)):
        if token.head == first + place and token.pos == "VERB":
            return token.lemma[:_STEM]
    return ""


def _subject(reading: Reading, number: int) -> tuple[int, ...]:
    """Indexes of the tokens in the subject of the main verb."""
    tokens = reading.sentence_tokens(number)
    first = reading.sentences[number].first
    roots = {first + place for place, token in enumerate(tokens) if token.head == first + place}
    inside = {first + place for place, token in enumerate(tokens) if token.dep in _SUBJECT and token.head in roots}
    for _ in range(_DEEP):
        inside |= {first + place for place, token in enumerate(tokens) if token.head in inside and token.dep in _INSIDE}
    return tuple(sorted(inside))


def _nations(reading: Reading, number: int, subject: tuple[int, ...]) -> dict[str, str]:
    """Nations that the subject names: {country or stem: word}."""
    countries = _countries(reading, number)
    tokens = [reading.tokens[index] for index in subject]
    return {
        countries.get(token.span.start, token.lemma[:_STEM]): token.text
        for token in tokens
        if token.entity in _NATIONS or token.span.start in countries
    }


def _people(reading: Reading, number: int, subject: tuple[int, ...]) -> dict[str, str]:
    """Persons in the subject: {entity: words}."""
    starts = {reading.tokens[index].span.start for index in subject}
    return {
        mention.value.entity or mention.value.canonical: mention.span.of(reading.text)
        for mention in reading.mentions_by_sentence[number]
        if mention.kind == "person"
        and isinstance(mention.value, Name)
        and starts & set(range(mention.span.start, mention.span.end))
    }


def _countries(reading: Reading, number: int) -> dict[int, str]:
    """{offset of each word of a known place or people: its country}."""
    return {
        offset: mention.value.country
        for mention in reading.mentions_by_sentence[number]
        if mention.kind in ("place", "group") and isinstance(mention.value, Name) and mention.value.country
        for offset in range(mention.span.start, mention.span.end)
    }


def _places(reading: Reading, number: int) -> dict[str, str]:
    """Places by entity; countries stay out, for they are named in passing."""
    return {
        mention.value.entity or mention.value.canonical: mention.span.of(reading.text)
        for mention in reading.mentions_by_sentence[number]
        if mention.kind == "place" and isinstance(mention.value, Name) and mention.value.entity != mention.value.country
    }


def _dates(reading: Reading, number: int) -> list[tuple[str, Interval]]:
    """The days that a sentence gives to what happened; plans and deadlines date no event that has been."""
    return [
        (mention.span.of(reading.text), mention.value.interval)
        for mention in reading.mentions_by_sentence[number]
        if isinstance(mention.value, When)
        and mention.value.form in _DATED
        and mention.value.interval is not None
        and mention.value.interval.days <= _LONGEST
        and not looked_forward_to(reading, number, mention)
    ]


def _past(left: Reading, i: int, right: Reading, j: int) -> Clash | None:
    """One sentence tells of a day long before both reports, and the other gives no day: it tells of its own time."""
    days = [reading.published.interval for reading in (left, right) if reading.published is not None]
    here, there = _dates(left, i), _dates(right, j)
    dated = here or there
    if len(days) < 2 or bool(here) == bool(there) or _spans_time(left, i) or _spans_time(right, j):
        return None
    if any((day.earliest - interval.latest).days <= _PAST for _, interval in dated for day in days):
        return None
    words = ", ".join(text for text, _ in dated)
    return Clash("time", words, "the time of the report") if here else Clash("time", "the time of the report", words)


def _spans_time(reading: Reading, number: int) -> bool:
    """Whether the sentence tells of a stretch that may last until now (since 2012, for two years)."""
    values = [mention.value for mention in reading.mentions_by_sentence[number]]
    return any(isinstance(v, When) and (v.since or v.until or v.form in ("duration", "era")) for v in values)


def _near(here: Interval, there: Interval) -> bool:
    apart = max((there.earliest - here.latest).days, (here.earliest - there.latest).days)
    return apart <= _APART


def _counts(reading: Reading, number: int, measure: str) -> list[tuple[str, Quantity]]:
    return [
        (mention.span.of(reading.text), mention.value)
        for mention in reading.mentions_by_sentence[number]
        if isinstance(mention.value, Quantity) and mention.value.counted == measure
    ]


def tolls(reading: Reading, number: int) -> frozenset[str]:
    """What the sentence counts of the dead, the wounded and the like, whatever the figure."""
    return frozenset(measure for measure in _TOLLS if _counts(reading, number, measure))


def at_different_times(left: Reading, right: Reading) -> bool:
    """Whether more than some days lie between the two reports; False where either has no date."""
    if left.published is None or right.published is None:
        return False
    return not _near(left.published.interval, right.published.interval)


def _may_have_grown(left: Reading, i: int, right: Reading, j: int) -> bool:
    """Whether the later text's toll is the higher one; a toll that falls counts something else. True when in doubt."""
    if left.published is None or right.published is None or left.published.interval.overlaps(right.published.interval):
        return True
    pairs = [(_counts(left, i, measure), _counts(right, j, measure)) for measure in _TOLLS]
    rises = [(there[0][1].low or 0) - (here[0][1].low or 0) for here, there in pairs if here and there]
    later = 1 if left.published.interval.latest < right.published.interval.earliest else -1
    return any(rise * later > 0 for rise in rises)


def _may_agree(here: Quantity, there: Quantity) -> bool:
    tops = [side.high if side.high is not None else float("inf") for side in (here, there)]
    return (here.low or 0.0) <= tops[1] and (there.low or 0.0) <= tops[0]
