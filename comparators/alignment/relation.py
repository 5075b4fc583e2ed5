"""What kind of link two alike sentences make: same, update, parallel or related, and in which words that is said.

Mirror images are alike in every measure ("the Azerbaijani army denied …", "the Armenian government denied …"): who
acts, and when, decides. Names are compared with names of their own kind only; where one side names nobody, nothing
speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.model import Reading, Relation
from comparators.values import Interval, Name, Quantity, When

_NATIONS = frozenset({"GPE", "NORP"})
_STEM = 5  # letters: Armenia, Armenian; Azerbaijan, Azerbaijani
_SUBJECT = frozenset({"nsubj"})
_INSIDE = frozenset({"compound", "amod", "poss", "nmod", "conj", "prep", "pobj"})
_DEEP = 3  # steps below the subject: the army of the Republic of Armenia
_TOLLS = ("dead", "wounded", "displaced", "arrested", "missing")
_APART = 7  # days; less may be a time zone, a weekday misread, or the very thing that the texts disagree on
_DATED = frozenset({"absolute", "partial", "relative"})
_LONGEST = 400  # days: an era dates no event


@dataclass(frozen=True, slots=True)
class Clash:
    """What parts two sentences: ``what`` is actor, date, place or count; the words of either side."""

    what: str
    left: str
    right: str

    def __str__(self) -> str:
        return f"other {self.what}: {self.left} / {self.right}"


def relation(left: Reading, i: int, right: Reading, j: int, *, firm: bool) -> Relation:
    """The relation of two sentences that are alike; ``firm`` when they are alike enough to be the same matter."""
    what = {clash.what for clash in clashes_between(left, i, right, j)}
    if what & {"actor", "date"}:
        return "parallel"
    if not firm:
        return "related"
    return "update" if "count" in what else "same"


def clashes_between(left: Reading, i: int, right: Reading, j: int) -> Iterator[Clash]:
    """Actor of the same act, date, count, place: where both sentences name some and share none."""
    if _verb(left, i) == _verb(right, j) and (clash := _parted(_actors(left, i), _actors(right, j))):
        yield Clash("actor", *clash)
    dates = _dates(left, i), _dates(right, j)
    if all(dates) and not any(_near(here, there) for _, here in dates[0] for _, there in dates[1]):
        yield Clash("date", *(", ".join(words for words, _ in side) for side in dates))
    for measure in _TOLLS:
        counts = _counts(left, i, measure), _counts(right, j, measure)
        if all(counts) and not any(_may_agree(here, there) for _, here in counts[0] for _, there in counts[1]):
            yield Clash("count", *(", ".join(words for words, _ in side) for side in counts))
            break
    if clash := _parted(_places(left, i), _places(right, j)):
        yield Clash("place", *clash)


def _parted(here: dict[str, str], there: dict[str, str]) -> tuple[str, str] | None:
    """The words of both sides, where both have some and share none."""
    if here and there and not here.keys() & there.keys():
        return ", ".join(here.values()), ", ".join(there.values())
    return None


def _verb(reading: Reading, number: int) -> str:
    """The stem of the main verb, empty where there is none."""
    first = reading.sentences[number].first
    for place, token in enumerate(reading.sentence_tokens(number)):
        if token.head == first + place and token.pos == "VERB":
            return token.lemma[:_STEM]
    return ""


def _actors(reading: Reading, number: int) -> dict[str, str]:
    """Nations in the subject of the main verb: {country or stem: word}."""
    tokens = reading.sentence_tokens(number)
    first = reading.sentences[number].first
    roots = {first + place for place, token in enumerate(tokens) if token.head == first + place}
    inside = {first + place for place, token in enumerate(tokens) if token.dep in _SUBJECT and token.head in roots}
    for _ in range(_DEEP):
        inside |= {first + place for place, token in enumerate(tokens) if token.head in inside and token.dep in _INSIDE}
    countries = _countries(reading, number)
    return {
        countries.get(token.span.start, token.lemma[:_STEM]): token.text
        for place, token in enumerate(tokens)
        if first + place in inside and (token.entity in _NATIONS or token.span.start in countries)
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
    return [
        (mention.span.of(reading.text), mention.value.interval)
        for mention in reading.mentions_by_sentence[number]
        if isinstance(mention.value, When)
        and mention.value.form in _DATED
        and mention.value.interval is not None
        and mention.value.interval.days <= _LONGEST
    ]


def _near(here: Interval, there: Interval) -> bool:
    apart = max((there.earliest - here.latest).days, (here.earliest - there.latest).days)
    return apart <= _APART


def _counts(reading: Reading, number: int, measure: str) -> list[tuple[str, Quantity]]:
    return [
        (mention.span.of(reading.text), mention.value)
        for mention in reading.mentions_by_sentence[number]
        if isinstance(mention.value, Quantity) and mention.value.counted == measure
    ]


def _may_agree(here: Quantity, there: Quantity) -> bool:
    tops = [side.high if side.high is not None else float("inf") for side in (here, there)]
    return (here.low or 0.0) <= tops[1] and (there.low or 0.0) <= tops[0]
