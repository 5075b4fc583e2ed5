"""Articles at names: one missing before a quarter, a regime or a reporter, one too many before a town or a group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from comparators.artefacts.article_slips import MISSING
from comparators.artefacts.slip import Slip, in_heading
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span

TOO_MANY = "an article too many"
_PREPOSITION = (
    r"(?:on|in|at|into|of|from|to|against|near|targeted|hit|shelled|bombed|struck|entered|by|with|between|for)"
)
_QUARTER = re.compile(
    rf"\b(?P<before>{_PREPOSITION}) (?P<name>(?:(?:[Nn]orthern|[Ss]outhern|[Ee]astern|[Ww]estern) )?"
    r"(?:[A-Z][\w’'-]+|al-\s?[A-Z][\w’'-]+)(?: (?:[A-Z][\w’'-]+|al-\s?[A-Z][\w’'-]+)){0,2}) "
    r"(?P<direction>(?:northern|southern|eastern|western|residential) )?"
    r"(?P<kind>neighbou?rhood|area|quarter|suburb|countryside|crossing)\b(?! of\b|s\b|['’-])"
)
_TITLES = frozenset({"President", "Prime", "King", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
                     "Sunday", "US", "UN", "U.S.", "This", "That", "The", "His", "Their", "Each", "Every"})  # fmt: skip
_BODY = (
    "regime|army|government|military|opposition|air force|parliament|coalition|presidency|authorities|people|"
    "Air Force|Army|Parliament"
)
_SPEAKER = re.compile(
    r"(?:(?<=[.!?] )|(?<=\n))(?:[A-Z]{2,5}|[A-Z]\w+ News Agency|Sputnik|Reuters|Xinhua) "
    r"(?:reporter|correspondent|journalist)(?= (?:in [A-Z]\w+(?: [A-Z]\w+)? )?(?:said|reported|told|added)\b)"
)
_MODIFIES = ("compound", "amod", "nmod")
# Names of places that take an article, or may.
_WITH_ARTICLE = re.compile(
    r"\b(?:Hague|Donbass?|Golan|Sinai|Vatican|Be[kq]aa|Bronx|Crimea|Caucasus|Negev|Levant|Maghreb|Ghouta|Sahel|Balkans|"
    r"Kremlin|Gulf|Strip|Heights|Road|Street|Valley|Desert|Square|Gate|Bridge|Sea|Plain|River|Mountains?|Province|Region|"
    r"Eastern|Western|Northern|Southern|East|West|North|South|Central|Upper|Lower|Old|New|United|Republic)\b"
)
_GROUPS = re.compile(r"\b[Tt]he (ISIS|ISIL|Daesh|DAESH|Hezbollah|Hizbullah|Hizbollah|Hamas|NATO)\b(?![-'’])")
_WHY = "A place or body that is named by what it is takes an article in running text."


def the_names(reading: Reading) -> Iterator[Slip]:
    """Every article that is missing or too many."""
    yield from missing_before_quarter(reading)
    yield from missing_before_state(reading)
    yield from missing_before_speaker(reading)
    yield from too_many(reading)


def missing_before_quarter(reading: Reading) -> Iterator[Slip]:
    """on al-Midan neighborhood"""
    for match in every_match(_QUARTER, reading.text):
        if in_heading(reading, match.start()) or _owned(match["name"]):
            continue
        direction = match["direction"]
        if direction and match["kind"] == "countryside":
            right = f"{match['before']} {match['name']}’s {direction}{match['kind']}"
        else:
            right = f"{match['before']} the {match['name']} {direction or ''}{match['kind']}"
        yield Slip(Span(*match.span()), MISSING, right, _WHY, 0.75)


def _owned(name: str) -> bool:
    """Whether the name begins with an owner that lost its apostrophe ("Aleppos Rashidin"), a town or a title."""
    first, _, rest = name.partition(" ")
    owner = first.endswith(("s", "'s", "’s")) and bool(gazetteer().named(re.sub("['’]?s$", "", first)))
    town = bool(rest) and bool(gazetteer().named(first))
    return owner or (town and first not in ("New", "Old")) or first in _TITLES


@lru_cache(maxsize=1)
def _body() -> re.Pattern[str]:
    of = gazetteer().adjectives_of_countries
    return re.compile(
        rf"\b(?P<before>by|against|from|of|with|to|between|that|as|while|when) "
        rf"(?P<name>(?:(?:{of})(?: and (?:{of}))? (?:{_BODY})|"
        rf"(?!(?:The|This|His|Its)\b)(?:[A-Z][\w-]+ )?[A-Z][a-z]+(?<!s) regime))\b(?!['’-]|s\b)"
    )


def missing_before_state(reading: Reading) -> Iterator[Slip]:
    """against Syrian regime"""
    places = {token.span.end: number for number, token in enumerate(reading.tokens)}
    for match in every_match(_body(), reading.text):
        number = places.get(match.end())
        if number is None or in_heading(reading, match.start()):
            continue
        if reading.tokens[number].dep not in _MODIFIES and _ends_there(reading, number):
            right = f"{match['before']} the {match['name']}"
            yield Slip(Span(*match.span()), MISSING, right, _WHY, 0.75)


def missing_before_speaker(reading: Reading) -> Iterator[Slip]:
    """SANA reporter in Aleppo said"""
    for match in every_match(_SPEAKER, reading.text):
        if not in_heading(reading, match.start()):
            yield Slip(Span(*match.span()), MISSING, f"The {match.group()}", _WHY, 0.75)


def too_many(reading: Reading) -> Iterator[Slip]:
    """the ISIS launched; in the Khan Sheikhun"""
    places = {token.span.start: number for number, token in enumerate(reading.tokens)}
    for match in every_match(_GROUPS, reading.text):
        if _stands_alone(reading, places.get(match.start(1)), match.end()) and not in_heading(reading, match.start()):
            why = "This name takes no article by itself."
            yield Slip(Span(*match.span()), TOO_MANY, match.group(1), why, 0.75)
    for match in re.finditer(
        r"\b(?:in|at|from|near|to|of) the ((?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)?)\b(?![-’'])", reading.text
    ):
        rows = gazetteer().named(match.group(1))
        town = bool(rows) and rows[0].type == "place" and not _WITH_ARTICLE.search(match.group(1))
        if (
            town
            and _stands_alone(reading, places.get(match.start(1)), match.end())
            and not in_heading(reading, match.start())
        ):
            right = match.group().replace(" the ", " ", 1)
            yield Slip(Span(*match.span()), TOO_MANY, right, "A town takes no article.", 0.75)


def _stands_alone(reading: Reading, number: int | None, end: int) -> bool:
    """Whether the name from this token to this offset has no noun after it that the article could belong to."""
    if number is None:
        return False
    while reading.tokens[number].span.end < end:
        number += 1
    return reading.tokens[number].dep not in (*_MODIFIES, "poss") and _ends_there(reading, number)


def _ends_there(reading: Reading, number: int) -> bool:
    """Whether what follows a token is no part of its name, nor another owner of what comes ("and Russian jets")."""
    following = reading.tokens[number + 1 : number + 3]
    if not following or following[0].pos == "PUNCT":
        return not following or following[0].text not in ("-", "–", "/", "'", "’")
    if following[0].pos == "CCONJ":
        return len(following) < 2 or following[1].pos not in ("ADJ", "PROPN", "NOUN")
    word = following[0]
    return word.text.islower() and (
        word.pos in ("ADP", "ADV", "SCONJ", "AUX", "PRON") or word.tag in ("VBD", "TO", "WDT", "WP")
    )
