"""A lead that tells as done what was done on the day after the date at the head of its text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comparators.facts.divergence import own_slot
from comparators.facts.events.tellings import Telling, body_of, told_otherwise
from comparators.facts.once import once
from comparators.facts.retold.firmer_findings import agreeing
from comparators.model import Finding, Mention, Pair, Reading, Side
from comparators.values import When
from comparators.wording import WEEKDAYS, day_words

_PAGE = frozenset({"metadata", "dateline", "byline"})
_OTHER_WEEK = frozenset({"last", "past", "previous", "next", "every", "since", "until", "each", "this"})


def day_findings(pair: Pair, side: Side) -> Iterator[Finding]:
    """At most one finding: the date, and the weekday of the lead that comes after it."""
    found = day_after(pair.reading(side))
    if found is None:
        return
    when = found[0].value
    assert isinstance(when, When)
    assert when.interval is not None
    stated = when.interval.earliest
    yield told_otherwise(
        pair,
        side,
        "date",
        [Telling(mention.sentence, mention.span) for mention in found],
        title="Day of the report",
        explanation=f"{day_words(stated)} was a {WEEKDAYS[stated.weekday()]}: the lead tells as past what would be of "
        "the day after, or of six days before.",
        doubt="The weekday may be that of the week before, or the page may be dated from another time zone.",
        severity="low",
        confidence=0.5,
        compared="Day",
        slots=(
            agreeing(side, "Month", f"{stated:%Y-%m}"),
            own_slot(side, "Weekday of the date", WEEKDAYS[stated.weekday()]),
        ),
    )


@once
def day_after(reading: Reading) -> tuple[Mention, Mention] | None:
    """The date at the head, and the weekday that the lead gives to something past."""
    body = body_of(reading)
    heads = [
        m for m in reading.mentions if reading.passage_of(m.sentence).role in _PAGE and body and m.sentence < body[0]
    ]
    for head in heads:
        stated = _day(head)
        for mention in reading.mentions_by_sentence[body[0]]:
            value = mention.value
            if stated is None or not isinstance(value, When) or value.form != "weekday" or value.weekday is None:
                continue
            if (value.weekday - stated.weekday()) % 7 == 1 and _is_past(reading, mention):
                return head, mention
    return None


def _day(mention: Mention) -> date | None:
    value = mention.value
    if isinstance(value, When) and value.form == "absolute" and value.interval is not None and value.interval.days == 1:
        return value.interval.earliest
    return None


def _is_past(reading: Reading, mention: Mention) -> bool:
    """Whether the verb that the weekday hangs on is a past one, and no other week is named."""
    sentence = reading.sentences[mention.sentence]
    places = range(sentence.first, sentence.last)
    place = next((i for i in places if reading.tokens[i].span.overlaps(mention.span)), None)
    if place is None or reading.tokens[max(place - 1, sentence.first)].text.lower() in _OTHER_WEEK:
        return False
    if reading.tokens[place].text.lower() in _OTHER_WEEK:
        return False
    while reading.tokens[place].head != place and reading.tokens[place].pos not in {"VERB", "AUX"}:
        place = reading.tokens[place].head
    return reading.tokens[place].tag in {"VBD", "VBN"}
