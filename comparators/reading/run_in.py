"""What scraped pages run into the front of their first paragraph: counters, prompts, tags, captions, a repeated deck.

Such a paragraph has lost its line ends, so each piece is told by its own marks, and by what follows it. Every rule
needs both; where the end of a piece is open, it is left in the story.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from comparators.model import Passage, Role, Span
from comparators.reading.abbreviations import STARTERS
from comparators.reading.abbreviations import words as listed
from comparators.reading.furniture import AGENCIES

_DECK_WITHIN = 700  # characters in which a deck may come twice
_FEWEST_DECK_WORDS = 8
_MOST_TAGS = 16
_CAPTION_WITHIN = 900
_FEWEST_CAPTION_WORDS = 5
_TOLD = re.compile(r"\b(?:said(?! to\b)|says|added|told|announced|reported)\b|^(?:He|She|They|It)\b")
_PICTURE = re.compile(r"photo|picture|archive|getty", re.IGNORECASE)
_DATELINE_PLACE = re.compile(r"\b[A-Z]{3,}(?:[ ,/-]+[A-Z][\w.-]*){0,3}(?:\s\d{1,2})?(?:\s*\([A-Z]\w+\))?$")
_WORD = re.compile(r"[^\W_]+")
_NUMBERS = listed(
    """eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety dozens scores hundreds thousands"""
)
_UPDATED = r"\((?:last\s+)?updated[^()]{4,40}\)"
_PROMPTS = re.compile(
    rf"(?:{_UPDATED}|Get short URL|Print this page|Print Tweet Views \d+|Topic\s[^().]{{5,80}}\(\d+\))"
    r"(?:\s*\d{1,5}(?=\s))*\s*",
    re.IGNORECASE,
)
_PROMPTS_AFTER_KICKER = re.compile(r"[^!?]{0,150}?Get short URL(?:\s*\d{1,5}(?=\s))*\s*")
_OPENS = re.compile(r"[A-Z][\w’'-]*|\d[\d,.]*(?=\s)")
_AGENCY = re.compile(rf"(?:{AGENCIES}|Afp)(?:\s*[-–—:]\s*|\s+)(?=[A-Z\d\"“])")
_PLACE = re.compile(r"[A-ZÀ-Þ]{4,}(?:[ /-][A-ZÀ-Þ]{3,}){0,2}\s+(?=[A-Z\d])")
_AUTHOR = re.compile(r"(?P<name>[A-Z][a-zà-ÿ’'-]+(?:\s[A-Z]\.)?(?:\s[A-Z][a-zà-ÿ’'-]+){1,2})\.\s+(?=[A-Z\"“])")
_CREDIT = re.compile(
    r"\(\s*(?:[\w.&/ -]{0,30}\b(?:[Pp]hotos?|[Pp]ictures?|[Aa]rchives?|Getty(?:\s+Images)?|[Aa]gencies|Handout)"
    rf"[\w.&/ -]{{0,30}}|{AGENCIES})\s*\)"
)
_RUN_IN_DATELINE = re.compile(
    r"(?<=[.!?\"”]\s)[A-ZÀ-Þ]{3,}(?:[ ,/-]+(?:[A-Z][\w.-]*|\d{1,2}|\([A-Z]\w+\))){0,4}"
    rf"\s*\((?:The\s)?{AGENCIES}[^()]{{0,40}}\)\s*(?:[-–—]+\s*)?(?=[A-Z\"“\d])"
)


def prompt(words: str) -> tuple[Role, int] | None:
    """ "Get short URL", "(updated 2033 15.04.2017)", "Topic … (200)", each with the counters after it."""
    match = _PROMPTS.match(words) or _PROMPTS_AFTER_KICKER.match(words)
    return ("boilerplate", match.end()) if match is not None else None


def repeated_deck(words: str) -> tuple[Role, int] | None:
    """A first stretch whose every word comes again right after it: the page shows its deck over the story."""
    found = list(_WORD.finditer(words, 0, 2 * _DECK_WITHIN))
    tokens = [match.group().lower() for match in found]
    for size in range(_FEWEST_DECK_WORDS, len(tokens) // 2 + 1):
        if found[size].start() > _DECK_WITHIN:
            return None
        if tokens[size : size + 4] == tokens[:4] and tokens[size : 2 * size] == tokens[:size]:
            return "pull_quote", found[size].start()
    return None


def agency_or_place(words: str) -> tuple[Role, int] | None:
    """ "AFP At least ten …", "BEIRUT Thirteen …": before a word that opens sentences, never before a verb."""
    for pattern in (_AGENCY, _PLACE):
        match = pattern.match(words)
        if match is not None and _opens_story(words[match.end() :]):
            return "dateline", match.end()
    return None


def author(words: str) -> tuple[Role, int] | None:
    """An author's name as a sentence of its own, or "by …", right after the headline."""
    match = _AUTHOR.match(words)
    if match is not None and not any(word.lower() in STARTERS for word in match["name"].split()):
        return "byline", match.end()
    return None


def caption(words: str) -> tuple[int, int] | None:
    """A picture's caption, run in and ended by its credit in brackets: where it begins and ends."""
    for match in _CREDIT.finditer(words, 0, _CAPTION_WITHIN):
        after = words[match.end() :]
        if not after[:1].isspace() or not re.match(r"\s+(?:[A-Z\d\"“]|\()", after):
            continue
        before = words[: match.start()].rstrip()
        if _DATELINE_PLACE.search(before):
            continue  # "HOMS (Reuters)"
        starts = [0, *(stop.end() for stop in re.finditer(r"(?<=[a-z\d])[.!?][\"”]?\s+(?=[A-Z])", before[:-1]))]
        while len(starts) > 1 and len(before[starts[-1] :].split()) < _FEWEST_CAPTION_WORDS:
            starts.pop()  # "… near the border. July 27 2016. (Agencies)"
        picture = _PICTURE.search(match.group()) is not None
        story = not picture and _TOLD.search(before[starts[-1] :]) is not None
        return (match.start() if story else starts[-1]), match.end()
    return None


def tags(words: str) -> tuple[int, int] | None:
    """ "Tags Syria Idlib gas attack": from that word to where a sentence begins, if the list is short."""
    match = re.search(r"(?<=[.!?\"”\w]\s)Tags:?\s(?=[A-Z])", words[:1200])
    if match is None:
        return None
    opening = [word.lower() for word in _WORD.findall(words[: match.start()])[:3]]
    found = list(_WORD.finditer(words, match.end()))[: _MOST_TAGS + 1]
    for place, token in enumerate(found[1:], start=1):
        following = [word.group().lower() for word in found[place : place + 3]]
        if len(following) == 3 and following == opening:
            return match.start(), token.start()
        if token.group()[0].isupper() and _opens_story(words[token.start() :]):
            return match.start(), token.start()
        if words[token.start() - 2 : token.start()] == ". ":
            return match.start(), token.start()
    return None


def run_in_dateline(words: str) -> tuple[int, int] | None:
    """A dateline in the middle of a paragraph: the deck before it, "DAMASCUS (Sputnik)", then the story."""
    match = _RUN_IN_DATELINE.search(words, 0, _CAPTION_WITHIN)
    return match.span() if match is not None else None


_FRONTS: tuple[Callable[[str], tuple[Role, int] | None], ...] = (prompt, repeated_deck, agency_or_place)
_INSIDE: tuple[tuple[Role, Callable[[str], tuple[int, int] | None]], ...] = (
    ("boilerplate", tags),
    ("caption", caption),
    ("dateline", run_in_dateline),
)


def front(text: str, span: Span, *, after_headline: bool) -> Passage | None:
    """The piece at the front of this paragraph, if there is one; an author only ``after_headline``."""
    words = span.of(text)
    rules = (*_FRONTS, author) if after_headline else _FRONTS
    for rule in rules:
        found = rule(words)
        if found is not None:
            role, end = found
            return Passage(Span(span.start, span.start + len(words[:end].rstrip())), role)
    return None


def inside(text: str, span: Span) -> Passage | None:
    """The first piece inside this paragraph that is not its story."""
    words = span.of(text)
    found = [(*place, role) for role, rule in _INSIDE if (place := rule(words)) is not None]
    if not found:
        return None
    start, end, role = min(found)
    return Passage(Span(span.start + start, span.start + len(words[:end].rstrip())), role)


def _opens_story(words: str) -> bool:
    """Whether a sentence begins here, by its first word: an article, a preposition, a number word."""
    match = _OPENS.match(words)
    if match is None:
        return False
    if len(match.group()) > 1 and match.group().isupper():
        return False  # "IS", "US"
    first = re.split(r"[’'-]", match.group().lower())[0]
    return first in STARTERS or first in _NUMBERS
