"""What keeps two times from being set against each other: a clause that only describes, a page’s own hour."""

from __future__ import annotations

import re

from comparators.facts.certainties.certainty import SAYING
from comparators.facts.events.clashes import Sort, one_grain, one_moment, same_day_elsewhere
from comparators.facts.events.timed import Timed, is_ahead, timed_of
from comparators.facts.events.two_things import of_two_things
from comparators.knowledge.measures import events
from comparators.model import Pair, Reading

_ANOTHER = frozenset({"also", "another", "again", "further", "separate", "earlier", "previous", "still", "other"})
_RECURRING = frozenset({"season", "campaign", "edition", "championship", "tournament", "draft", "budget"})
_PARTING = frozenset({"after", "before", "since", "until"})
PAGE = frozenset({"update", "post", "publish", "print"})
GLOSS = re.compile(r"[^()]{0,12}\(\s*\d{1,2}[:.]?\d{2}\s*(?:[ap]\.?m\.?\s*)?(?:GMT|UTC)\b")


def is_there(reading: Reading, timed: Timed) -> bool:
    return any(reading.tokens[i].text.lower() == "there" for i in reading.dependents[timed.anchor])


def is_set_aside(pair: Pair, a: Timed, b: Timed, sort: Sort) -> bool:
    """Words of saying, the page's own dates, plan here and deed there, and what is told as another or as going on."""
    if sort == "span":
        return False
    if of_two_things(pair, a.anchor, b.anchor):
        return True
    if is_ahead(pair.left, a) != is_ahead(pair.right, b) or same_day_elsewhere(a, b):
        return True
    for reading, timed in ((pair.left, a), (pair.right, b)):
        head = reading.tokens[timed.anchor]
        words = {
            reading.tokens[i].text.lower()
            for i in range(reading.sentences[timed.sentence].first, reading.sentences[timed.sentence].last)
            if reading.tokens[i].head == timed.anchor
        }
        if head.lemma in SAYING | PAGE or words & _ANOTHER or (head.tag == "VBG" and sort != "clock"):
            return True
        if head.dep == "pobj" and reading.tokens[reading.tokens[head.head].head].lemma in SAYING:
            return True  # "said in a statement on Tuesday"
    return False


def names_which(reading: Reading, timed: Timed) -> bool:
    """Whether a year says which of many is meant: "the 2008 season"; or a stray "m." is taken for what is dated."""
    head = reading.tokens[timed.anchor]
    return head.lemma.lower() in _RECURRING or head.lemma.strip(".").lower() in {"m", "am", "pm", "p", "a"}


def describes(reading: Reading, timed: Timed) -> bool:
    """Whether an hour only says what sort of thing something is: "midnight rules", but not "the dawn raid"."""
    token = reading.tokens[timed.anchor]
    return token.pos == "NOUN" and token.lemma not in events() and 0 <= token.span.start - timed.span.end <= 1


def ahead_of_clause(reading: Reading, timed: Timed) -> bool:
    """Whether "after" or "before" parts a time from the deed behind it: "came at noon, hours after the match began"."""
    between = (t for t in reading.sentence_tokens(timed.sentence) if t.span.start >= timed.span.end)
    until = reading.tokens[timed.anchor].span.start
    return any(t.text.lower() in _PARTING for t in between if t.span.end <= until)


def two_pages(pair: Pair, a: Timed, b: Timed) -> bool:
    """Whether two reports that were written days apart each date something by the days around it."""
    mine, theirs = pair.left.published, pair.right.published
    if mine is None or theirs is None or a.days is None or b.days is None or max(a.days.days, b.days.days) > 2:
        return False
    told = mine.interval, theirs.interval
    first, second = sorted(told)
    near = [abs((days.earliest - t.earliest).days) <= 7 for days, t in zip((a.days, b.days), told, strict=True)]
    return all(near) and (second.earliest - first.latest).days > 7


def is_only(reading: Reading, timed: Timed) -> bool:
    """Whether no other time of the text dates an event of the same kind elsewhere, and no other stretch is told."""
    lemma = reading.tokens[timed.anchor].lemma
    kind = events().get(lemma)
    for other in timed_of(reading):
        if other.span == timed.span or other.shape != timed.shape or one_moment(timed, other):
            continue
        if timed.shape == "span":
            return False
        word = reading.tokens[other.anchor].lemma
        one_kind = word == lemma or (kind is not None and kind == events().get(word))
        apart = not (timed.days and other.days) or not timed.days.overlaps(other.days)
        if one_kind and other.anchor != timed.anchor and apart and one_grain(timed, other):
            return False
    return True
