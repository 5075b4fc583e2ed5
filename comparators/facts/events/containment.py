"""Whether one place can lie in another, so that two names are no clash: by the gazetteer, by the name, by the texts."""

from __future__ import annotations

import re

from comparators.knowledge.regions import is_country, lies_in
from comparators.model import Pair, Reading, Span

# The last word of a name, or before "of": a state court is no area.
_AREA = re.compile(
    r"\b(?:zone|region|province|district|strip|valley|peninsula|coast|county|state|governorate|oblast|islands?|"
    r"mountains?|sea|gulf|desert|border|territory|countryside|suburbs?|bank|basin|plain)s?(?:$|\s+of\b)",
    re.IGNORECASE,
)
# A building or ground, which stands in some town.
_SPOT = re.compile(
    r"\b(?:arena|stadium|hall|park|centre|center|airport|hospital|clinic|university|college|school|church|cathedral|"
    r"mosque|square|street|avenue|station|hotel|palace|museum|prison|theatre|theater|courthouse|building)$",
    re.IGNORECASE,
)
_HOLDS_COUNTRIES = re.compile(r"\b(?:region|peninsula|islands?|gulf|basin)\b", re.IGNORECASE)
# In small letters alone: "northern Syria" may hold a town, but "Central America" and "South China" are whole names.
_DIRECTION = re.compile(r"\b(?:north|south|east|west|(?:north|south)?(?:east|west)ern|northern|southern|central)\b")


def contained(pair: Pair, left: Span, right: Span) -> str:
    """Why both names can be one place, in words for a reader; empty where nothing says so."""
    words = _whole_name(pair.left, left), _whole_name(pair.right, right)
    for place, area in (words, words[::-1]):
        if lies_in(_bare(place), _bare(area)):
            return f"{place} lies in {area}"
    for place, area in (words, words[::-1]):
        for name, reading in (("left", pair.left), ("right", pair.right)):
            if _told_inside(reading.text, place, area):
                return f"the {name} report itself puts {place} in {area}"
    return ""


def _whole_name(reading: Reading, span: Span) -> str:
    """The name as the reading found it, where the parse has only a part: "Karabakh" of "Nagorno-Karabakh"."""
    named = [m.span for m in reading.mentions if m.kind == "place" and m.span.contains(span)]
    return " ".join((named[0] if named else span).of(reading.text).split())


def may_hold(left: str, right: str) -> bool:
    """Whether one of two names is that of an area and the other of none: "Demilitarized Zone" may hold a town.

    A town may hold an arena. No country lies in a district, a river or a sea.
    """
    if bool(_SPOT.search(left)) != bool(_SPOT.search(right)):
        return True
    areas = [bool(_AREA.search(name) or _DIRECTION.search(name)) for name in (left, right)]
    if areas[0] == areas[1]:
        return False
    area, other = (left, right) if areas[0] else (right, left)
    return bool(_HOLDS_COUNTRIES.search(area)) or not is_country(_bare(other))


def _bare(name: str) -> str:
    """A name without the kind of place it is called: "Idlib province" is Idlib."""
    bare = re.sub(
        r"^the\s+|\s+(?:province|governorate|region|district|state|county|oblast|city)$", "", name, flags=re.I
    )
    return bare or name


def _told_inside(text: str, place: str, area: str) -> bool:
    joint = r"(?:,|\s+in|\s+of|\s+near|\s+outside|\s+within)\s+(?:[\w’'-]+\s+){0,4}?"
    return bool(re.search(rf"\b{re.escape(place)}{joint}{re.escape(area)}\b", text))
