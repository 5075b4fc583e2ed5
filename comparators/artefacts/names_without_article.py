"""Names without their article: "Syrian army pulled out", "in Old City of Aleppo", "since Korean War"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from comparators.artefacts.article_slips import MISSING
from comparators.artefacts.slip import Slip, in_heading
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span

_STATE = "army|regime|government|opposition|military|parliament|presidency|air force"
_PREPOSITION = "in|into|of|at|from|to|near|by|on|inside|around|outside"
_PART = (
    "(?:Old|Ancient|Walled) City|Citadel|Governorate|Republic|Kingdom|Ministry|Department|Embassy|Gulf|Strait|Battle"
)
_PART_OF = re.compile(
    rf"\b(?P<before>{_PREPOSITION}) (?P<name>(?:{_PART}) of (?:al-)?[A-Z][\w’'-]+)(?![\w’'-])(?! [A-Z])"
)
_WAR_BEFORE = "during|since|after|before|in|of|from|follow(?:s|ed|ing)|end(?:s|ed|ing)"
_WARS = "Korean|Balkan|Bosnian|Cold|Gulf|Vietnam|Iraq|Syria|Yemen"
_AFTER_WAR = "that|which|and|in|on|ended|began|broke|has|had|was|were|is|by|to|with|when|started|more|nearly|almost"
_VERBS = ("VBD", "VBZ", "VBP", "MD")
_WHY = "A body, a part of a town or a war that is named by what it is takes an article in running text."


def names_without_article(reading: Reading) -> Iterator[Slip]:
    """Each such name in running text."""
    for rule in (_state_at_start, _regime_after_verb, _part_of, _war):
        for slip in rule(reading):
            if not in_heading(reading, slip.span.start):
                yield slip


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    of = gazetteer().adjectives_of_countries
    state = re.compile(rf"(?<=[.!?] )(?P<name>(?:{of}) (?:{_STATE}))(?= [a-z])")
    regime = re.compile(r"\b(?P<verb>[a-z]+(?:ed|es|ing)) (?P<name>(?!The\b)[A-Z][a-z]+ regime)\b(?! [a-z]+s\b|['’-])")
    war = re.compile(
        rf"\b(?P<before>{_WAR_BEFORE}) (?P<name>(?:{of}|{_WARS})(?: [Cc]ivil)? [Ww]ar)\b"
        rf"(?=[.,;:”\"]|\s*$| (?:{_AFTER_WAR})\b)"
    )
    return state, regime, war


def _state_at_start(reading: Reading) -> Iterator[Slip]:
    """Syrian army pulled out"""
    for match in every_match(_patterns()[0], reading.text):
        if _next_tag(reading, match.end()) in _VERBS:
            yield Slip(Span(*match.span()), MISSING, f"The {match['name']}", _WHY, 0.75)


def _regime_after_verb(reading: Reading) -> Iterator[Slip]:
    """accused Assad regime of"""
    for match in every_match(_patterns()[1], reading.text):
        if _tag(reading, match.start())[:2] == "VB":
            yield Slip(Span(*match.span()), MISSING, f"{match['verb']} the {match['name']}", _WHY, 0.75)


def _part_of(reading: Reading) -> Iterator[Slip]:
    """in Ancient City of Aleppo"""
    for match in every_match(_PART_OF, reading.text):
        yield Slip(Span(*match.span()), MISSING, f"{match['before']} the {match['name']}", _WHY, 0.75)


def _war(reading: Reading) -> Iterator[Slip]:
    """since Korean War; during Syrian civil war"""
    for match in every_match(_patterns()[2], reading.text):
        yield Slip(Span(*match.span()), MISSING, f"{match['before']} the {match['name']}", _WHY, 0.75)


def _tag(reading: Reading, start: int) -> str:
    return next((token.tag for token in reading.tokens if token.span.start == start), "")


def _next_tag(reading: Reading, end: int) -> str:
    """The tag of the first word behind this place, adverbs apart."""
    return next((token.tag for token in reading.tokens if token.span.start > end and token.pos != "ADV"), "")
