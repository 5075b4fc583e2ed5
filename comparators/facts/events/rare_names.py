"""Whether both reports tell one matter, however they open: the openings, or else the rare names that both have.

``one_story`` asks that the openings agree; a report of the next day opens with its own day and with another place (the
capital, the hospital, the court), and a report of the other side with other words. Reports of two events of one war
share countries, cities and sources, but hardly the names of a village, a ferry or a driver.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from comparators.facts.events.event_frames import related
from comparators.facts.events.one_story import ENOUGH, OneStory, aligned_points, one_story, opening
from comparators.facts.once import once
from comparators.facts.wording.meaning import likeness
from comparators.knowledge.gazetteer import fold, gazetteer
from comparators.model import Mention, Pair, Reading, Span
from comparators.values import Name

_KINDS = frozenset({"person", "place", "organisation"})
_SPELT, _FEWEST_LETTERS = 84, 5
_NAMES = 2  # rare names in common; one may be chance
_A_NAME, _MOST_NAMES, _MEANING = 0.7, 4, 2.0
_MATTER = 2.3  # of links between the openings, their likeness and the names
_EACH = 0.25
_RULER = re.compile(
    r"\b(?:President|Premier|Prime Minister|King|Chancellor|Secretary of State|leader|dictator)\s+"
    r"(?P<name>(?:(?:al|el|bin|de|van)[- ])?[A-Z][\w’'-]+(?:\s(?:(?:al|el|bin|de|van)[- ])?[A-Z][\w’'-]+){0,2})"
)
_CREDIT = 40  # characters to the bracket
_AGENCIES = re.compile(r"\b(?:Agenc(?:y|ies)|Reuters|AFP|AP|Photos?|Getty)\b", re.IGNORECASE)
_SHOWN = 3
_FARTHEST = 2  # days between two reports that name one place
_ANNOUNCED = frozenset({"observatory", "ministry", "department", "agency", "council", "interior", "house", "republic"})


@once
def story_by_names(pair: Pair) -> OneStory:
    """What speaks for one matter, on the scale of ``one_story``; no points where too little does."""
    story = one_story(pair)
    if story.sure:
        return story
    names = rare_names(pair)
    lefts, rights = opening(pair.left), opening(pair.right)
    points = aligned_points(pair) + _A_NAME * min(len(names), _MOST_NAMES)
    points += _MEANING * likeness(pair.left, _tokens(pair.left, lefts), pair.right, _tokens(pair.right, rights))
    if (len(names) < _NAMES or points < _MATTER) and not (story.points and _one_place(pair)):
        return OneStory(0.0, ())
    shown = ", ".join(names[:_SHOWN])
    sure = ENOUGH + (_EACH * min(len(names), _MOST_NAMES) if len(names) >= _NAMES else 0.0)
    return OneStory(sure, (f"both name {shown}",))


@once
def rare_names(pair: Pair) -> tuple[str, ...]:
    """The names, as the left text writes them, that both texts have and that are of no well-known place or body."""
    lefts, rights = _names(pair.left), _names(pair.right)
    shared: dict[str, str] = {}
    for name, written in lefts.items():
        if any(_one_name(name, other) for other in rights) and not any(
            set(name.split()) & set(o.split()) for o in shared
        ):
            shared[name] = written
    return tuple(shared.values())


def _names(reading: Reading) -> dict[str, str]:
    found: dict[str, str] = {}
    known = rulers(reading)
    for mention in reading.mentions:
        written = " ".join(mention.span.of(reading.text).split())
        if mention.kind not in _KINDS or _is_known(mention) or _in_credit(reading, mention.span):
            continue
        if gazetteer().named(written) or gazetteer().country_of(written):
            continue
        name = fold(written)
        if name.split()[-1] in known:
            continue
        if len(name) >= _FEWEST_LETTERS and not set(name.split()) & _ANNOUNCED:
            found.setdefault(name, written)
    return found


@once
def rulers(reading: Reading) -> frozenset[str]:
    """Who rules, and the capitals that stand for governments: every report of a war names them."""
    named = [words for match in _RULER.finditer(reading.text) if (words := fold(match["name"]).split())]
    seats = [
        words
        for m in reading.mentions
        if isinstance(m.value, Name)
        and m.value.role == "government"
        and (words := fold(m.span.of(reading.text)).split())
    ]
    lasts = {words[-1].removesuffix("s") for words in (*named, *seats)}
    return frozenset(lasts | {words[-1] for words in (*named, *seats)})


def _is_known(mention: Mention) -> bool:
    """Whether the name is one of the gazetteer by whatever part of it: "Assad"."""
    return isinstance(mention.value, Name) and mention.value.source == "gazetteer"


def _in_credit(reading: Reading, span: Span) -> bool:
    """ "(TRT World and Agencies)"."""
    opens = reading.text.rfind("(", max(0, span.start - _CREDIT), span.start)
    closes = reading.text.find(")", span.end, span.end + _CREDIT)
    return opens >= 0 and closes >= 0 and _AGENCIES.search(reading.text, opens, closes) is not None


def _one_name(left: str, right: str) -> bool:
    return left == right or (left[0] == right[0] and fuzz.ratio(left, right) >= _SPELT)


def _one_place(pair: Pair) -> bool:
    """Whether both openings name one place that is no well-known one, within two days of each other."""
    published = [r.published.interval if r.published else None for r in (pair.left, pair.right)]
    if published[0] is None or published[1] is None:
        return False
    gap = max((published[0].earliest - published[1].latest).days, (published[1].earliest - published[0].latest).days)
    if gap > _FARTHEST:
        return False
    sides = [_opening_names(reading) for reading in (pair.left, pair.right)]
    return any(_one_name(a, b) or related(a, b) for a in sides[0] for b in sides[1])


def _opening_names(reading: Reading) -> set[str]:
    numbers = set(opening(reading))
    places = {
        " ".join(m.span.of(reading.text).split())
        for m in reading.mentions
        if m.kind == "place" and m.sentence in numbers
    }
    return {fold(name) for name in places if not gazetteer().named(name) and len(name) >= _FEWEST_LETTERS}


def _tokens(reading: Reading, numbers: tuple[int, ...]) -> list[int]:
    return [i for n in numbers for i in range(reading.sentences[n].first, reading.sentences[n].last)]
