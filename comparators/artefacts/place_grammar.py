"""Places in the grammar of another language: "in Taftanaz of Idlib province", "the Syrian Idlib province"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from comparators.artefacts.slip import Slip, in_heading
from comparators.artefacts.the_names import TOO_MANY
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span

_NAME = r"(?:[A-Z][\w’'-]+|[Aa]l-[A-Z][\w’'-]+)(?: (?:[A-Z][\w’'-]+|al-[A-Z][\w’'-]+))?"
_KIND = "province|governorate|countryside|region|district"
_OF_PROVINCE = re.compile(
    rf"\b(?P<before>in|near|at|on|from|to|of|around|into) (?P<town>{_NAME}) of (?P<area>{_NAME}) (?P<kind>{_KIND})\b"
)
_STREET = re.compile(
    r"\b(?P<before>[Oo]n|[Ii]n|[Aa]t|[Aa]long|[Nn]ear|[Ff]rom) the "
    r"(?P<name>(?:[A-Z][\w’'-]+ )(?:(?:[A-Z]|al-|ibn )[\w’'-]+ ){0,2}[Ss]treet)\b"
    r"(?=[.,;:]|\s*$| (?:in|of|and|on|that|where|near|at|when|after|which|while)\b)"
)
_SIDE = re.compile(
    r"\bthe (?:(?:north|south|east|west)(?:east|west)?ern|rural) (?P<name>[A-Z][a-z]+)\b"
    r"(?=[.,;:”\"]|\s*$| (?:in|of|and|on|that|where|at|when|after|which|while|from|to|with|by|as|is|was|has|had)\b)"
)
_MANY = frozenset({"Caucasus", "Balkans", "Sinai", "Sahara", "Ghouta", "Sahel", "Levant", "Donbas", "Donbass", "Bekaa"})
_BODIES = frozenset({"University", "Republic", "City", "Citadel", "Battle", "Province", "Governorate", "Governor",
                     "Emir", "President", "King", "Mayor", "Bishop", "Archbishop", "Patriarch",
                     "Grand Mufti"})  # fmt: skip


def place_grammar(reading: Reading) -> Iterator[Slip]:
    """Each such place; the article of a street in running text only."""
    yield from _town_of_province(reading)
    yield from _country_before_province(reading)
    for rule in (_street, _side_of_country):
        for slip in rule(reading):
            if not in_heading(reading, slip.span.start):
                yield slip


def _town_of_province(reading: Reading) -> Iterator[Slip]:
    """near Khan Shaykhun of Idlib province"""
    for match in every_match(_OF_PROVINCE, reading.text):
        if _is_place(match["area"]) and match["town"] not in _BODIES:
            right = f"{match['before']} {match['town']} in {match['area']} {match['kind']}"
            yield Slip(Span(*match.span()), "“of” for “in”", right, "A town lies in its province, not of it.", 0.75)


@lru_cache(maxsize=1)
def _country_and_province() -> re.Pattern[str]:
    of = gazetteer().adjectives_of_countries
    return re.compile(
        rf"\bthe (?P<side>[a-z]+ern )?(?P<country>{of}) (?P<area>{_NAME}) "
        r"(?P<kind>province|governorate|city|town|village)\b"
        r"(?! (?:of|council|hall|police|government)\b|['’s])"
    )


def _country_before_province(reading: Reading) -> Iterator[Slip]:
    """the northwestern Syrian Idlib province"""
    for match in every_match(_country_and_province(), reading.text):
        rows = [row for row in gazetteer().named(match["area"]) if row.type == "place"]
        if rows and rows[0].country == gazetteer().country_of(match["country"]):
            right = f"the {match['side'] or ''}{match['country']} {match['kind']} of {match['area']}"
            yield Slip(Span(*match.span()), "the order of the words", right,
                       "English says “the Syrian province of Idlib” or “Syria’s Idlib province”.", 0.7)  # fmt: skip


def _street(reading: Reading) -> Iterator[Slip]:
    """on the Khalid ibn al-Walid street"""
    for match in every_match(_STREET, reading.text):
        yield Slip(Span(*match.span()), TOO_MANY, f"{match['before']} {match['name']}",
                   "A street that is called by its name takes no article.", 0.65)  # fmt: skip


def _side_of_country(reading: Reading) -> Iterator[Slip]:
    """to secure the northern Syria"""
    for match in every_match(_SIDE, reading.text):
        rows = gazetteer().named(match["name"])
        if rows and rows[0].type in ("country", "place") and match["name"] not in _MANY:
            yield Slip(Span(*match.span()), TOO_MANY, match.group()[4:],
                       "A side of a country takes no article: “northern Syria”.", 0.75)  # fmt: skip


def _is_place(name: str) -> bool:
    return any(row.type == "place" for row in gazetteer().named(name))
