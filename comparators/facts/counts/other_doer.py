"""Figures that sentences set side by side although they are of two persons, or number a thing instead of counting it.

"Bush rushed for 404 yards" beside "he had 793 yards", told of Thomas; "29 of 34 passes" beside "in Week 16"; "a 15-2
run" beside "(25-7)"; "the past five seasons" beside "six seasons". Wrong where a pronoun stands for another person than
the subject named last before it.
"""

from __future__ import annotations

import re

from comparators.facts.counts.bases import is_base
from comparators.facts.counts.claims import Claim, times_in
from comparators.facts.counts.doers import two_persons
from comparators.facts.counts.figure_kind import of_two_kinds
from comparators.facts.counts.scope import TOLLS
from comparators.model import Pair, Reading

_BACK = 4  # sentences back in which a deed finds its date
_REACH = 8  # words behind a share in which its country stands
_YEARS = 700  # days between two matters
_SPANS = frozenset({"last", "past", "next", "previous", "first", "final", "coming", "remaining"})
_SCORE = re.compile(r"(?<![\w.,-])\d{1,3}\s?(?:[-–:]|-of-)\s?\d{1,3}(?![\w-])")
_RATE = re.compile(r"\s+(?:in|out of)(?:\s+every)?\s+\d", re.IGNORECASE)
_NUMBERING = frozenset(
    {"week", "game", "round", "no.", "number", "day", "chapter", "lap", "section", "room", "version"}
)
_SEASONS = {"this": 0, "current": 0, "last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}
_SEASON = re.compile(rf"\b({'|'.join(_SEASONS)})\s(season|year|month|week|quarter|term)\b", re.IGNORECASE)
_ROUND_IT = 12  # characters around a number in which its score stands


def of_other_doer(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether two figures are of two persons, or one of them is told in a way in which the other is not."""
    sides = ((pair.left, left), (pair.right, right))
    labels, scores, rates, spans = (
        tuple(told(reading, claim) for reading, claim in sides) for told in (_label, _score, _rate, _stretch)
    )
    if is_base(pair.left, left) != is_base(pair.right, right):
        return True
    if left.measure in TOLLS and right.measure in TOLLS:
        return any(labels)
    return (
        any(labels)
        or of_two_kinds(pair, left, right)
        or scores[0] != scores[1]
        or rates[0] != rates[1]
        or spans[0] != spans[1]
        or _of_two_seasons(pair, left, right)
        or (two_persons(pair, left, right) or _two_places(pair, left, right))
    )


def _two_places(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether two shares are said to be those of two places: "52 percent in Egypt", "65% of traffic to India"."""
    if left.value.unit != "percent" or right.value.unit != "percent":
        return False
    places = _place(pair.left, left), _place(pair.right, right)
    return bool(places[0] and places[1]) and places[0] != places[1]


def _place(reading: Reading, claim: Claim) -> str:
    """The country or town that follows a share before the next number, comma or verb."""
    for token in reading.tokens[claim.token + 1 : min(claim.token + _REACH, reading.sentences[claim.sentence].last)]:
        if token.entity == "GPE" and token.pos == "PROPN":
            return token.text.lower()
        if token.text in {",", ";"} or token.tag == "CD" or token.pos in {"VERB", "AUX", "CCONJ"}:
            break
    return ""


def of_other_years(pair: Pair, left: int, right: int) -> bool:
    """Whether the dates told last before two sentences lie years apart: one tells of 1959, the other of 1997."""
    known = []
    for reading, here in ((pair.left, left), (pair.right, right)):
        rows = [times_in(reading, number) for number in range(here, max(-1, here - _BACK), -1)]
        known.append(next((times for times in rows if times), ()))
    if not all(known):
        return False
    first, second = sorted((max(known[0]), max(known[1])))
    return (second.earliest - first.latest).days > _YEARS


def _label(reading: Reading, claim: Claim) -> bool:
    """Whether the number is part of a name, or tells which: "Week 16", "beta of Explorer 8"."""
    if claim.value.unit or claim.token == 0 or not claim.mention.span.of(reading.text)[:1].isdigit():
        return False
    token, before = reading.tokens[claim.token], reading.tokens[claim.token - 1]
    if before.span.end + 1 < token.span.start or token.head > claim.token:
        return False
    return before.text.lower() in _NUMBERING or (before.pos == "PROPN" and token.head == claim.token - 1)


def _score(reading: Reading, claim: Claim) -> str:
    """The noun that a score is of, or "score"; empty for a plain number."""
    span, text = claim.mention.span, reading.text
    first = max(0, span.start - _ROUND_IT)
    found = any(
        first + m.start() <= span.start and span.end <= first + m.end()
        for m in _SCORE.finditer(text[first : span.end + _ROUND_IT])
    )
    if not found or claim.value.low != claim.value.high:
        return ""
    noun = re.match(r"[\s\d–:-]*([a-z]+)?", text[span.end : span.end + 30])
    return (noun[1] if noun and noun[1] else "") or "score"


def _rate(reading: Reading, claim: Claim) -> bool:
    return _RATE.match(reading.text, claim.mention.span.end) is not None


def _of_two_seasons(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether one sentence tells of this season, year or month, and the other of the last."""
    here, there = (
        {
            (found[2].lower(), _SEASONS[found[1].lower()])
            for found in _SEASON.finditer(reading.sentence_text(claim.sentence))
        }
        for reading, claim in ((pair.left, left), (pair.right, right))
    )
    return bool({noun for noun, _ in here} & {noun for noun, _ in there}) and not here & there


def _stretch(reading: Reading, claim: Claim) -> str:
    """The word that makes a count a stretch of time: "the past five seasons"."""
    before = reading.text[reading.sentences[claim.sentence].span.start : claim.mention.span.start].rsplit(None, 1)
    word = before[-1].lower() if before else ""
    return word if word in _SPANS else ""
