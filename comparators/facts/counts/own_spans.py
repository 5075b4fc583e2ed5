"""A length of time in one text against the dates that bound it: "for 11 days, from 12 until 29 August".

Also an age against the year of birth, or the years of a ship against the year in which it was built.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import written
from comparators.facts.counts.own_finding import own_finding
from comparators.model import Finding, Mention, Pair, Reading, Side, Span
from comparators.values import Interval, When

_DAYS = {"day": 1.0, "night": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_LOOSE = {"day": 1.0, "night": 1.0, "week": 0.6, "month": 0.7, "year": 1.0}  # in the unit itself
_FROM = frozenset({"from", "between"})
_UNTIL = frozenset({"until", "till", "to", "through", "and"})
_NEAR = 22  # characters between a length of time and "from"
_CLAUSE = 40  # characters from the first date to the second
_YEAR = 365.25


def spans_otherwise(pair: Pair, side: Side) -> Iterator[Finding]:
    """Lengths of time that the dates beside them do not come to."""
    reading = pair.reading(side)
    for claim in claims_of(reading):
        unit = claim.value.unit
        if claim.value.counted != "duration" or unit not in _DAYS or not _exact(claim):
            continue
        bounds = _bounds(reading, claim)
        if bounds is None:
            continue
        first, last = bounds
        length = (_latest(last) - _earliest(first)).days / _DAYS[unit]
        shortest = max(0.0, (_earliest(last) - _latest(first)).days / _DAYS[unit])
        said = claim.value.low or 0.0
        if shortest - _LOOSE[unit] <= said <= length + _LOOSE[unit]:
            continue
        due = written(round((shortest + length) / 2))
        told = Span(first.span.start, last.span.end)
        dates = " ".join(told.of(reading.text).split())
        yield own_finding(
            pair,
            side,
            (claim.mention.span, told),
            title="Length of time",
            statement=f"gives {claim.mention.span.of(reading.text)}, which does not fit the dates {dates}.",
            why=f"Between the two dates lie about {due} {unit}s.",
            doubt="The length may not be counted from the one date to the other.",
            said=(f"{written(said)} {unit}s", f"{due} {unit}s"),
        )


def ages_otherwise(pair: Pair, side: Side) -> Iterator[Finding]:
    """Ages that the year of birth, of building or of founding beside them does not come to."""
    reading = pair.reading(side)
    day = reading.published or pair.left.published or pair.right.published
    if day is None:
        return
    today = day.interval
    for claim in claims_of(reading):
        found = _born(reading, claim) if claim.value.counted == "age" else _since_made(reading, claim)
        if found is None or not _exact(claim):
            continue
        mention, event = found
        start = mention.value.interval if isinstance(mention.value, When) else None
        if start is None or start.latest >= today.earliest:
            continue
        youngest = (today.earliest - start.latest).days / _YEAR
        oldest = (today.latest - start.earliest).days / _YEAR
        said = claim.value.low or 0.0
        loose = 1.0 if claim.value.counted == "duration" else 0.1
        if int(youngest - loose) <= said <= oldest + loose:
            continue
        due = written(int((youngest + oldest) / 2))
        given = claim.mention.span.of(reading.text)
        given = f"the age as {given}" if claim.value.counted == "age" else given
        yield own_finding(
            pair,
            side,
            (claim.mention.span, mention.span),
            title="Age",
            statement=f"gives {given}, which does not fit “{event} {mention.span.of(reading.text)}”.",
            why=f"By {today.latest.year} that would be about {due} years.",
            doubt="The two may be told of two people or things, or of another time.",
            said=(written(said), due),
        )


def _exact(claim: Claim) -> bool:
    value = claim.value
    return value.low is not None and value.low == value.high and value.bound == "exact" and value.low >= 2


def _dates(reading: Reading, number: int) -> list[Mention]:
    """The dates of a sentence that resolve to a day, a month or a year."""
    return [
        mention
        for mention in reading.mentions_by_sentence[number]
        if isinstance(mention.value, When)
        and mention.value.interval is not None
        and mention.value.form in {"absolute", "partial"}
    ]


def _bounds(reading: Reading, claim: Claim) -> tuple[Mention, Mention] | None:
    """The two dates right after a length of time: "11 days, from 12 August until they were noticed on 29 August"."""
    dates = [mention for mention in _dates(reading, claim.sentence) if mention.span.start >= claim.mention.span.end]
    if len(dates) != 2:
        return None
    first, last = dates
    before = reading.text[claim.mention.span.end : first.span.start].lower().split()
    between = reading.text[first.span.end : last.span.start].lower()
    if not before or before[-1] not in _FROM or first.span.start - claim.mention.span.end > _NEAR:
        return None
    words = between.replace(",", " ").split()
    if not words or words[0] not in _UNTIL or len(between) > _CLAUSE or "." in between:
        return None
    ends = first.value, last.value
    if not all(isinstance(end, When) and end.interval is not None for end in ends):
        return None
    coarse = max(_interval(first).days, _interval(last).days)
    if coarse > 2 * _DAYS[claim.value.unit] or _interval(first).latest > _interval(last).earliest:
        return None
    return first, last


def _interval(mention: Mention) -> Interval:
    assert isinstance(mention.value, When)
    assert mention.value.interval is not None
    return mention.value.interval


def _earliest(mention: Mention) -> date:
    return _interval(mention).earliest


def _latest(mention: Mention) -> date:
    return _interval(mention).latest


def _born(reading: Reading, claim: Claim) -> tuple[Mention, str] | None:
    """The date of birth of somebody whose age stands in the same sentence or the one before; the only one of both."""
    numbers = [n for n in (claim.sentence, claim.sentence + 1) if n < len(reading.sentences)]
    numbers = [n for n in numbers if reading.sentences[n].passage == reading.sentences[claim.sentence].passage]
    ages = [c for c in claims_of(reading) if c.sentence in numbers and c.value.counted == "age"]
    found = [row for n in numbers for row in _made(reading, n, of_birth=True)]
    if len(ages) != 1 or len(found) != 1:
        return None
    mention, place = found[0]
    if mention.sentence != claim.sentence and not _goes_on(reading, mention.sentence, place):
        return None
    who = reading.tokens[place].head if reading.tokens[place].dep == "relcl" else claim.token
    if mention.sentence == claim.sentence and who > claim.token and reading.tokens[who].pos == "NOUN":
        return None  # "a man of 40 and a girl who was born in 2015"
    return mention, "born"


def _goes_on(reading: Reading, number: int, born: int) -> bool:
    """Whether a sentence goes on about the person of the one before: "Born in March 2001, he …", "She was born"."""
    sentence = reading.sentences[number]
    pronouns = {"he", "she"}
    subjects = [t.text.lower() for t in reading.sentence_tokens(number) if t.dep in {"nsubj", "nsubjpass"}]
    return bool(subjects) and (born == sentence.first or subjects[0] in pronouns) and subjects[0] in pronouns


def _since_made(reading: Reading, claim: Claim) -> tuple[Mention, str] | None:
    """The year in which a thing was made, for "in its 31 years" in the same sentence."""
    if claim.value.counted != "duration" or claim.value.unit != "year" or (claim.value.low or 0) > 2000:
        return None
    tokens, first = reading.tokens, reading.sentences[claim.sentence].first
    start = next(i for i in range(first, claim.token + 1) if tokens[i].span.end > claim.mention.span.start)
    before = tokens[start - 1].text.lower() if start > first else ""
    own = before == "its" and start - 2 >= first and tokens[start - 2].text.lower() in {"in", "over", "during", "of"}
    found = _made(reading, claim.sentence, of_birth=False)
    if not own or len(found) != 1 or len(_dates(reading, claim.sentence)) != 1:
        return None
    mention, place = found[0]
    return mention, tokens[place].text.lower()


def _made(reading: Reading, number: int, *, of_birth: bool) -> list[tuple[Mention, int]]:
    """The years that stand with "in" right after a participle: "built in 1998", "born in Oslo in March 2001"."""
    rows = []
    sentence = reading.sentences[number]
    for mention in _dates(reading, number):
        when = mention.value
        if not isinstance(when, When) or when.year is None:
            continue
        date_at = next(i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.overlaps(mention.span))
        back = range(date_at - 1, max(sentence.first - 1, date_at - 8), -1)
        place = next((i for i in back if reading.tokens[i].pos in {"VERB", "AUX"}), None)
        if place is None or reading.tokens[place].tag not in {"VBN", "VBD"}:
            continue
        between = reading.tokens[place + 1 : date_at]
        if any(token.pos == "PUNCT" for token in between) or not between:
            continue
        born = reading.tokens[place].text.lower() == "born" or reading.tokens[place].lemma.lower() == "bear"
        fits = born if of_birth else reading.tokens[place].tag == "VBN"
        if fits and between[-1].text.lower() in {"in", "on"}:
            rows.append((mention, place))
    return rows
