"""Whether a number is that of another time: of an event before, of long ago, or only compared with."""

from __future__ import annotations

import re

from comparators.model import Reading, Span

_EVENTS = frozenset(
    {
        "war", "conflict", "battle", "battles", "fighting", "attack", "quake", "earthquake", "tsunami",
        "disaster", "explosion", "blast", "bombing", "shooting", "crash", "accident", "flood", "storm",
        "hurricane", "typhoon", "fire", "wildfire", "epidemic", "outbreak", "pandemic", "clash", "strike",
        "airstrike", "raid", "protest", "operation", "offensive", "massacre", "landslide", "cyclone",
        "violence", "unrest", "hostility", "siege", "crackdown",
    }
)  # fmt: skip
_COUNTS = frozenset({"toll", "tally", "count", "estimate"})  # "the previous toll was 20" is told no more
_BEFORE_EVENT = frozenset({"first", "previous", "earlier", "last", "old", "past", "second", "former"})
_COMPARING = frozenset({"compare", "versus", "against", "than", "after", "from", "up", "down"})
_EARLIER = re.compile(r"\bearlier (?:this|that) (?:year|month|season)\b")


def is_of_past_event(reading: Reading, first: int, last: int, token: int) -> bool:
    """Whether the sentence speaks of another event than the story's: "the first war", "a 2004 tsunami".

    "A previous toll of 112" is only the number that follows: what stands before it is the one of now.
    """
    tokens = reading.tokens
    if _EARLIER.search(" ".join(token.text.lower() for token in tokens[first:last])):
        return True
    return any(
        (tokens[i].lemma in _EVENTS or (tokens[i].lemma in _COUNTS and i < token))
        and any(tokens[j].lemma in _BEFORE_EVENT for j in range(max(first, i - 2), i))
        for i in range(first, last)
    )


def compared_with(reading: Reading, number: int, token: int) -> tuple[Span, ...]:
    """What follows a word of comparison that stands after the number."""
    last = reading.sentences[number].last
    words = (i for i in range(token + 1, last) if reading.tokens[i].lemma.lower() in _COMPARING)
    return tuple(Span(reading.tokens[i].span.start, reading.sentences[number].span.end) for i in words)
