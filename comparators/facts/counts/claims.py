"""The numeric claims of a reading: each quantity with whom, where, when, how sure and according to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from comparators.facts.certainties.certainty import Certainty, certainty_of, verb_over
from comparators.facts.counts.bodies_found import as_deaths
from comparators.facts.counts.no_figures import is_no_figure
from comparators.facts.counts.past_counts import compared_with, is_of_past_event
from comparators.facts.once import once
from comparators.model import Mention, Reading, Span
from comparators.reading.grammar import children, subtree
from comparators.values import Interval, Quantity, When

_SINCE_BEING = re.compile(r"[^.;,\d]{0,40}\bsince (?:being|they were|he was|she was)\b")
_REMAINDER = re.compile(r"\b(?:remainder|rest|others) of the (?:dead|victims|casualties|fatalities)\b", re.IGNORECASE)
_SOON = 300  # characters
_TOTAL = frozenset({"toll", "total", "altogether", "overall", "all", "far", "combined", "tally"})
# Events that a toll is kept of as a whole; an attack or a strike is one of many.
_WHOLE = frozenset(
    {
        "war", "conflict", "battle", "fighting", "quake", "earthquake", "tsunami", "disaster", "flood",
        "storm", "hurricane", "typhoon", "cyclone", "wildfire", "epidemic", "outbreak", "pandemic",
        "violence", "unrest", "hostility",
    }
)  # fmt: skip
_JOINTS = frozenset({"of", "the", "-", "its"})
_OLD = 300  # days before publication, after which a number belongs to another event
_NOW = frozenset({"today", "now", "latest", "current"})
NO_PLACE = re.compile(r"^(?:.*(?:ish|ese|ian)|Observatory|Rights|Human|Monitor|Army)$")  # "the Kurdish region"
_TIMES = frozenset({"minute", "hour", "day", "week", "month", "year", "shortly"})
_SPELLS = frozenset({"day", "night", "week", "month", "hour", "minute"})
_PERIODIC = frozenset({"hourly", "daily", "nightly", "weekly", "monthly"})
_AMONG_THEM = frozenset({"they", "them", "whom"})  # "five people, among them a guard" are all
_LEAD = 2  # the first sentences of the body speak of the whole event


@dataclass(frozen=True, slots=True)
class Claim:
    """One number and the scope it is claimed in. ``token`` indexes ``Reading.tokens``.

    ``background`` says that it stands in a clause with "after" or "before", which tells another event.
    """

    mention: Mention
    value: Quantity
    sentence: int
    token: int
    certainty: Certainty
    places: tuple[str, ...] = ()
    times: tuple[Interval, ...] = ()
    words: frozenset[str] = frozenset()
    total: bool = False
    part: bool = False
    past_event: bool = False
    prominent: bool = False
    in_body: bool = True
    background: bool = False

    @property
    def measure(self) -> str:
        return self.value.counted


@once
def claims_of(reading: Reading) -> tuple[Claim, ...]:
    """Every quantity that counts something, in text order; ordinals are left out."""
    return as_deaths(reading, tuple(_claims(reading)))


def _claims(reading: Reading) -> Iterator[Claim]:
    lead = [n for n, s in enumerate(reading.sentences) if reading.passages[s.passage].role == "body"][:_LEAD]
    for mention in reading.mentions:
        value = mention.value
        if mention.kind != "quantity" or not isinstance(value, Quantity) or value.ordinal:
            continue
        token = _token_at(reading, mention)
        if token is None or is_no_figure(reading, mention):
            continue
        number = mention.sentence
        sentence = reading.sentences[number]
        near = _near_words(reading, number, token)
        role = reading.passage_of(number).role
        yield Claim(
            mention=mention,
            value=value,
            sentence=number,
            token=token,
            certainty=certainty_of(reading, number, token),
            places=places_in(reading, number),
            times=_own_times(reading, number, token),
            words=content_words(reading, number),
            total=_is_total(near),
            part=_is_part(reading, number, token, value),
            past_event=is_of_past_event(reading, sentence.first, sentence.last, token)
            or _long_ago(reading, number, token),
            prominent=role in {"headline", "subhead", "kicker"} or number in lead,
            in_body=role == "body",
            background=_after_clause(reading, number, token) is not None or _since_then(reading, number, token),
        )


def _token_at(reading: Reading, mention: Mention) -> int | None:
    sentence = reading.sentences[mention.sentence]
    inside = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.overlaps(mention.span)]
    return inside[-1] if inside else None


def _near_words(reading: Reading, number: int, token: int) -> tuple[str, ...]:
    sentence = reading.sentences[number]
    first, last = max(sentence.first, token - 10), min(sentence.last, token + 12)
    return tuple(reading.tokens[i].lemma for i in range(first, last))


def _is_total(near: tuple[str, ...]) -> bool:
    if _TOTAL & set(near) - {"all"}:
        return True
    joined = " ".join(near)
    return "on both side" in joined or "so far" in joined or "in all" in joined or bool(_WHOLE & set(near))


def _is_part(reading: Reading, number: int, token: int, value: Quantity) -> bool:
    """ "including fifty civilians", "another four people", "12 of them"."""
    sentence = reading.sentences[number]
    before = {reading.tokens[i].lemma for i in range(max(sentence.first, token - 3), token)}
    after = [reading.tokens[i].lemma for i in range(token + 1, min(sentence.last, token + 4))]
    if is_rate(reading, number, token):
        return True
    if "also" in after or (value.counted == "dead" and after[:1] in (["other"], ["others"])):
        return True
    among = "among" in after and not _AMONG_THEM & {*after, *_next(reading, number, token + 4)}
    if before & {"including", "include", "another", "further", "additional", "also"} or among:
        return True
    if value.unit != "percent" and _opens_with_whole(reading, sentence.first, token):
        return True
    if "among" in before and before & {"they", "whom", "them"}:
        return True  # but in "a child was among 22 people killed" the number is the whole
    if value.counted == "dead" and of_some(reading, token):
        return True
    if after[:1] == ["more"] and len(after) > 1 and value.counted == "dead" and reading.tokens[token + 2].pos == "NOUN":
        return True  # "40 more fighters were killed"
    return value.unit != "percent" and after[:2] in (
        ["of", "they"],
        ["of", "the"],
        ["more", "people"],
    )


def of_some(reading: Reading, token: int) -> bool:
    """ "Three people had died since being brought there"; "98 were evacuees … The remainder of the dead were …"."""
    end = reading.tokens[token].span.end
    return bool(_SINCE_BEING.match(reading.text, end) or _REMAINDER.search(reading.text[end : end + _SOON]))


def is_rate(reading: Reading, number: int, token: int) -> bool:
    """ "Forty new cases a day", "200 calls every hour", "a monthly wage of 900 euros": no total."""
    before = [t.text.lower() for t in reading.tokens[max(reading.sentences[number].first, token - 7) : token]]
    if _PERIODIC & set(before):
        return True
    words = [t.text.lower() for t in reading.tokens[token + 1 : min(token + 7, reading.sentences[number].last)]]
    return any(first in {"a", "an", "per", "each", "every"} and unit in _SPELLS for first, unit in pairwise(words))


def _next(reading: Reading, number: int, place: int) -> tuple[str, ...]:
    """The lemma at a place of a sentence; empty beyond its end."""
    return (reading.tokens[place].lemma,) if place < reading.sentences[number].last else ()


def _opens_with_whole(reading: Reading, first: int, token: int) -> bool:
    """Whether the sentence sets out from the whole: "Of the closing costs, 52 million are for severance"."""
    tokens = reading.tokens[first:token]
    if len(tokens) < 3 or tokens[0].text.lower() != "of":
        return False
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), None)
    return comma is not None and not any(t.pos in {"VERB", "AUX"} and t.tag != "VBN" for t in tokens[comma:])


def _long_ago(reading: Reading, number: int, token: int) -> bool:
    """Whether the sentence dates its matter long before the story: "in 2004", told in 2013.

    A sentence without a date goes on with that of the sentence before it. What is compared with that of long ago is
    of today: "a loss of 310 million, compared with a profit a year earlier".
    """
    times = times_in(reading, number, without=compared_with(reading, number, token))
    if not times and number and not _NOW & {token.lemma for token in reading.sentence_tokens(number)}:
        times = times_in(reading, number - 1)
    if reading.published is None or not times:
        return False
    told = reading.published.interval.earliest
    return all((told - time.latest).days > _OLD for time in times)


def places_in(reading: Reading, number: int) -> tuple[str, ...]:
    """The places that a sentence names, as written, without doubles."""
    named = [m.span.of(reading.text) for m in reading.mentions_by_sentence[number] if m.kind == "place"]
    if not named:
        sentence = reading.sentences[number]
        run: list[str] = []
        others = [m.span for m in reading.mentions_by_sentence[number] if m.kind in {"person", "organisation"}]
        for i in range(sentence.first, sentence.last):
            token = reading.tokens[i]
            known = any(span.overlaps(token.span) for span in others) or NO_PLACE.search(token.text)
            if token.entity in {"GPE", "LOC", "FAC"} and token.pos == "PROPN" and not known:
                run.append(token.text)
            elif run:
                named.append(" ".join(run))
                run = []
        if run:
            named.append(" ".join(run))
    return tuple(dict.fromkeys(named))


def times_in(reading: Reading, number: int, *, without: tuple[Span, ...] = ()) -> tuple[Interval, ...]:
    """The dates that a sentence names and that resolve, but for "since" and "until", and those inside ``without``."""
    mentions = reading.mentions_by_sentence[number]
    return _intervals(tuple(m for m in mentions if not any(span.contains(m.span) for span in without)))


def _intervals(mentions: tuple[Mention, ...]) -> tuple[Interval, ...]:
    return tuple(
        m.value.interval
        for m in mentions
        if isinstance(m.value, When) and m.value.interval is not None and not m.value.since and not m.value.until
    )


@once
def _after_clause(reading: Reading, number: int, token: int) -> int | None:
    """The verb of the clause with "after", "before" or "since" that a number stands in: it tells another event."""
    sentence = reading.sentences[number]
    verb = verb_over(reading, number, token)
    if verb is None:
        return None
    marks = [i for i in children(reading, sentence, verb) if reading.tokens[i].dep == "mark" and i < token]
    return verb if any(reading.tokens[i].text.lower() in {"after", "before", "since"} for i in marks) else None


def _since_then(reading: Reading, number: int, token: int) -> bool:
    """Whether a count is of what lies back: "the first death in the town since an attack that killed 87"."""
    first, place = reading.sentences[number].first, token
    while reading.tokens[place].head != place:
        place = reading.tokens[place].head
        if place < first:
            return False
        if reading.tokens[place].dep == "prep" and reading.tokens[place].text.lower() == "since":
            return reading.tokens[place].head < place
    return False


@once
def aside_clauses(reading: Reading, number: int) -> tuple[Span, ...]:
    """What a sentence tells of another event: from "hours after" on, or a clause with "after" that has a count."""
    sentence = reading.sentences[number]
    counts = [
        m.span
        for m in reading.mentions_by_sentence[number]
        if isinstance(m.value, Quantity) and m.value.counted and not m.value.unit and not m.value.ordinal
    ]
    spans = []
    for i in range(sentence.first + 1, sentence.last):
        token = reading.tokens[i]
        if token.text.lower() not in {"after", "before", "since"}:
            continue
        if reading.tokens[i - 1].lemma.lower() in _TIMES:
            spans.append(Span(token.span.start, sentence.span.end))
        elif token.dep == "mark":
            inside = subtree(reading, sentence, token.head)
            clause = Span(token.span.start, max(token.span.end, reading.tokens[inside[-1]].span.end))
            if any(clause.contains(span) for span in counts):
                spans.append(clause)
    return tuple(spans)


def _own_times(reading: Reading, number: int, token: int) -> tuple[Interval, ...]:
    """The dates of a claim: those of its sentence, but in "struck late on Tuesday, days after dozens were killed" none.

    What stands in a clause with "after", "before" or "since" has only the dates inside that clause.
    """
    verb = _after_clause(reading, number, token)
    if verb is None:
        return times_in(reading, number)
    inside = subtree(reading, reading.sentences[number], verb)
    clause = Span(reading.tokens[inside[0]].span.start, reading.tokens[inside[-1]].span.end)
    kept = tuple(m for m in reading.mentions_by_sentence[number] if clause.contains(m.span))
    return _intervals(kept)


@once
def content_words(reading: Reading, number: int) -> frozenset[str]:
    """The lemmas of the sentence that carry meaning."""
    return frozenset(
        token.lemma
        for token in reading.sentence_tokens(number)
        if token.pos in {"NOUN", "PROPN", "VERB", "ADJ"} and token.text.isalpha()
    )


def evidence_span(reading: Reading, claim: Claim) -> Span:
    """The number with the words that say what it counts, as far as they follow at once: "300 to 400 deaths"."""
    sentence = reading.sentences[claim.sentence]
    last = claim.token
    for i in range(claim.token + 1, min(sentence.last, claim.token + 7)):
        token = reading.tokens[i]
        follows = reading.tokens[i + 1].tag if i + 1 < sentence.last else ""
        if token.pos in {"NOUN", "PROPN", "ADJ"} or token.dep == "case" or token.tag == "VBN":
            last = i
        elif not (token.text.lower() in _JOINTS or (token.lemma in {"be", "have"} and follows in {"VBN", "VBD", "VB"})):
            break
    end = max(claim.mention.span.end, reading.tokens[last].span.end)
    if claim.value.share_base is not None:  # "half of the population of about 140,000", to the number it is a share of
        whole = reading.text.find(claim.value.share_of, claim.mention.span.end, sentence.span.end)
        end = max(end, whole + len(claim.value.share_of)) if whole >= 0 else end
    return Span(claim.mention.span.start, end)
