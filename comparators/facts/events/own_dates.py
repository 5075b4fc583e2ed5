"""The dates of one clause, and whether two clauses are of two years: "rejected it in 2012", "approved it on Sunday"."""

from __future__ import annotations

from comparators.model import Pair, Reading
from comparators.values import When

_OF_NOW = frozenset({"weekday", "relative"})
_VERBS = frozenset({"VERB", "AUX"})


def own_dates(reading: Reading, place: int) -> tuple[When, ...]:
    """The dates that hang on the verb of a token, not on another verb of the sentence."""
    number = reading.sentence_at(reading.tokens[place].span.start)
    if number is None:
        return ()
    verb = _verb_over(reading, place)
    found = []
    for mention in reading.mentions_by_sentence[number]:
        if not isinstance(mention.value, When) or mention.value.form == "duration" or mention.value.since:
            continue
        inside = [i for i, t in enumerate(reading.sentence_tokens(number)) if mention.span.contains(t.span)]
        first = reading.sentences[number].first
        if inside and _verb_over(reading, first + inside[0]) == verb:
            found.append(mention.value)
    return tuple(found)


def _verb_over(reading: Reading, place: int) -> int:
    """The token itself where it is a verb, else the nearest verb above it, or the root."""
    while reading.tokens[place].pos not in _VERBS and reading.tokens[place].head != place:
        place = reading.tokens[place].head
    return place


def of_another_year(pair: Pair, left: int, right: int) -> bool:
    """Whether the clauses of two tokens are dated by two years, or one by a year and one by a day of this week."""
    mine, theirs = own_dates(pair.left, left), own_dates(pair.right, right)
    years = [{when.year for when in dates if when.year is not None} for dates in (mine, theirs)]
    if years[0] and years[1]:
        return not years[0] & years[1]
    dated, other = (years[0], theirs) if years[0] else (years[1], mine)
    return bool(dated) and any(when.form in _OF_NOW and _year_of(when) not in dated for when in other)


def _year_of(when: When) -> int | None:
    return when.interval.earliest.year if when.interval is not None else None
