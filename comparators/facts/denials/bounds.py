"""Denials that only set a bound to a number."""

from __future__ import annotations

import re

from comparators.model import Reading

_BOUNDS = frozenset({"more", "less", "fewer", "longer", "later", "earlier"})
_OF_THEM = frozenset({"none", "no", "nobody", "neither", "nothing"})
_STOPS = frozenset({",", ";", ":", "(", '"'})
_AGO = re.compile(
    r" (?:even )?an? (?:mere |full |single |whole )?(?:minute|hour|day|week|month|year) (?:ago|later|after)\b"
)
_FAR = 14  # words between a denial and its bound


def bounds(reading: Reading, number: int, place: int) -> bool:
    """Whether a denial only sets a bound: "none of the offers is for more than six years"."""
    sentence = reading.sentences[number]
    if _AGO.match(reading.text[reading.tokens[place].span.end : sentence.span.end]):
        return True
    if reading.tokens[place].text.lower() not in _OF_THEM:
        return False
    for i in range(place + 1, min(place + _FAR, sentence.last - 1)):
        token = reading.tokens[i]
        if token.text in _STOPS:
            return False
        if token.text.lower() in _BOUNDS and reading.tokens[i + 1].text.lower() == "than":
            return any(reading.tokens[j].pos == "NUM" for j in range(i + 2, min(i + 5, sentence.last)))
    return False
