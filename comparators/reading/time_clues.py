"""What the dates in a text tell of the day it was written: which lie behind it, which ahead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from comparators.model import Mention, Reading, Token
from comparators.values import When

Direction = Literal["past", "future", "open"]
_STORY = frozenset({"body", "caption", "headline", "subhead"})
_LEAD_SENTENCES = 4
_MODALS = frozenset({"will", "shall", "would", "could", "may", "might", "should", "can", "'ll", "’ll"})
_AHEAD = frozenset({"schedule", "plan", "expect", "slate", "due"})
_NEAREST_VERB = 12


@dataclass(frozen=True, slots=True)
class Clue:
    """A date of the story, and whether its sentence looks back on it or ahead to it."""

    mention: Mention
    when: When
    direction: Direction


def clues_of(reading: Reading, dates: Iterable[Mention]) -> tuple[Clue, ...]:
    """The dates of the story itself, in text order; headers and sign-offs are left out."""
    found = []
    for mention in dates:
        when = mention.value
        if isinstance(when, When) and reading.passage_of(mention.sentence).role in _STORY:
            found.append(Clue(mention, when, _direction(reading, mention, when)))
    return tuple(found)


def look_back(clues: tuple[Clue, ...]) -> tuple[Clue, ...]:
    """Calendar dates with a year that the text looks back on; eras and centuries say too little."""
    return tuple(clue for clue in clues if clue.direction == "past" and clue.when.year and clue.when.form == "absolute")


def lead_weekdays(reading: Reading, dates: Iterable[Mention]) -> tuple[int, ...]:
    """The weekdays (Monday is 0) that the first sentences of the story name as past, in text order."""
    story = [number for number in range(len(reading.sentences)) if reading.passage_of(number).role == "body"]
    lead = set(story[:_LEAD_SENTENCES])
    return tuple(
        clue.when.weekday
        for clue in clues_of(reading, dates)
        if clue.mention.sentence in lead and clue.when.weekday is not None and clue.direction != "future"
    )


def _direction(reading: Reading, mention: Mention, when: When) -> Direction:
    """By the verb nearest before the date, else the nearest after it."""
    if when.since:
        return "past"
    tokens = reading.sentence_tokens(mention.sentence)
    before = [token for token in tokens if token.span.end <= mention.span.start][-_NEAREST_VERB:]
    after = [token for token in tokens if token.span.start >= mention.span.end][:_NEAREST_VERB]
    if when.until or (before and before[-1].text.lower() in ("by", "until", "till", "before")) or _ends_a_stay(before):
        return "open"
    if when.day is None and _names_the_thing(before, after):
        return "open"
    for group in (list(reversed(before)), after):
        found = _tense(group)
        if found is not None:
            return found
    return "open"


def _ends_a_stay(before: list[Token]) -> bool:
    """Whether a date closes a stretch: "shut until the end of the season in June 2017"."""
    for token in reversed(before):
        if token.text.lower() in ("until", "till"):
            return True
        if token.pos in ("VERB", "AUX", "PUNCT"):
            return False
    return False


def _names_the_thing(before: list[Token], after: list[Token]) -> bool:
    """Whether the year belongs to a name: "the 2024 Olympics"."""
    noun_follows = bool(after) and after[0].pos in ("NOUN", "PROPN", "ADJ")
    return noun_follows and not (before and before[-1].text.lower() in ("in", "on", "of", "since", "during"))


def _tense(tokens: list[Token]) -> Direction | None:
    """What the nearest verb says of the time; None where there is no verb."""
    for place, token in enumerate(tokens):
        if token.lemma in _MODALS or token.text in _MODALS:
            return "future"
        if token.tag in ("VBD", "VBN") and token.lemma in _AHEAD:
            return "future"
        if token.tag == "VBD":
            return "past"
        if token.tag == "VBN":
            if any(other.lemma in ("have", "be") for other in tokens):
                return "past"
            continue
        if token.tag == "VB" and any(other.tag == "TO" for other in tokens[place : place + 3]):
            return "future"
        if token.tag in ("VBP", "VBZ"):  # "will lose their jobs when it shuts in 2027"
            return "future" if any(other.lemma in _MODALS for other in tokens[place:]) else "open"
    return None
