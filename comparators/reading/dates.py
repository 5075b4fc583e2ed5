"""Dates, periods, durations and times of day, resolved against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from comparators.model import Mention, Reading, Span, Token
from comparators.reading.calendar_words import PATTERNS
from comparators.reading.long_times import joined_lengths
from comparators.reading.resolve_dates import Context, resolve
from comparators.values import Interval

_SINCE = re.compile(r"\b(?:since|starting|beginning)(?: (?:the|about|around|early|at least))*\s*$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|through|up to)(?: (?:the|about|around|early|at least))*\s*$", re.IGNORECASE)
_COUNTED_BEFORE = re.compile(
    r"(?:than|least|most|over|about|nearly|almost|some|around|fewer|only|another|as\s+(?:many|few)\s+as)\s+$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|until|by|from|of|before|after|during|the|and|to|between|late|early|around|its|their)\s+$",
    re.IGNORECASE,
)
_NEAREST_VERB = 14
# Without any of these no pattern matches: days, months, units of time and figures.
_HINT = re.compile(
    r"\d|[dD]ay|DAY|second|minute|hour|week|month|year|decade|centur|[Cc]entury|ago|morning|afternoon|evening|night|"
    r"to(?:day|night|morrow)|noon|mid|clock|dawn|daybreak|dusk|sun(?:rise|set|down)|quarter|half |"
    r"(?:five|ten|twenty) (?:past|to) |"
    r"J(?:an|un|ul|AN|UN|UL)|F(?:eb|EB)|M(?:ar|ay|AR|AY)|A(?:pr|ug|PR|UG)|S(?:ep|EP)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC)|"
    r"Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN",
    re.IGNORECASE,
)


def find_dates(reading: Reading, published: Interval | None) -> Iterator[Mention]:
    """Every date, weekday, period, duration and time of day, in text order.

    Relative words resolve against ``published``, or against the time of their passage where that has one of its
    own (a gallery's captions are older than the article around them). What does not resolve has no interval.
    """
    for number, sentence in enumerate(reading.sentences):
        text, start = reading.sentence_text(number), sentence.span.start
        tokens = reading.sentence_tokens(number)
        around = reading.passage_of(number).period or published
        taken: list[tuple[int, int]] = []
        found: list[Mention] = []
        for name, match in _matches(text):
            first, last = match.span()
            first += len(match[0]) - len(match[0].lstrip())
            if any(first < end and begin < last for begin, end in taken):
                continue
            if name == "year" and _counts_something(text, match, tokens, start):
                continue
            ahead = _looks_ahead(tokens, start + first) or _ends_ahead(text[:first], tokens, start + first)
            value = resolve(name, match, Context(around, ahead))
            if value is None:
                continue
            taken.append((first, last))
            before = text[:first]
            value = replace(value, since=bool(_SINCE.search(before)), until=bool(_UNTIL.search(before)))
            found.append(Mention("date", Span(start + first, start + last), number, value))
        yield from joined_lengths(reading.text, sorted(found, key=lambda mention: mention.span))


@lru_cache(maxsize=8_192)  # a reading asks for the dates of a sentence again with every guess at its own date
def _matches(text: str) -> tuple[tuple[str, re.Match[str]], ...]:
    """Every match of every pattern in a sentence, most specific first."""
    if _HINT.search(text) is None:
        return ()
    return tuple((name, match) for name, pattern in PATTERNS for match in pattern.finditer(text))


def _counts_something(text: str, match: re.Match[str], tokens: tuple[Token, ...], start: int) -> bool:
    """Whether four digits are a number of things ("2000 people") and no year ("the 2016 elections")."""
    if match.group(0) != match.group("year"):
        return False
    before = text[: match.start()]
    if _COUNTED_BEFORE.search(before):
        return True
    following = next((token for token in tokens if token.span.start > start + match.start()), None)
    beside = following is not None and following.span.start - (start + match.end()) <= 1
    things = beside and following is not None and following.tag in {"NNS", "$"}
    if not 1700 <= int(match["year"]) <= 2100:
        return things or not re.search(r"\b(?:in|since|of|by|from)\s+$", before)
    return things and not _YEAR_BEFORE.search(before)


def _ends_ahead(before: str, tokens: tuple[Token, ...], offset: int) -> bool:
    """Whether a date closes what still goes on: "have been cancelled until Thursday", not "was shut until Thursday"."""
    if not _UNTIL.search(before):
        return False
    verbs = [token.tag for token in tokens if token.span.end <= offset and token.tag in {"VBD", "VBP", "VBZ", "MD"}]
    return bool(verbs) and verbs[-1] != "VBD"


def _looks_ahead(tokens: tuple[Token, ...], offset: int) -> bool:
    """Whether the verb nearest before the offset speaks of the future ("will be received on Monday")."""
    before = [token for token in tokens if token.span.end <= offset][-_NEAREST_VERB:]
    for token in reversed(before):
        if token.tag == "VBD":
            return False
        if token.lemma in {"will", "shall"} or token.text in {"'ll", "’ll"}:
            return True
        if token.tag == "VBP" or token.tag == "VBZ":
            return token.lemma == "be" and any(
                other.lemma in {"expect", "schedule", "set", "due", "plan"} for other in before
            )
    return False
