"""What kind of source a speaker is: authorities, opposition and activists, monitors, aid, people on the spot, media."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.lexicons import source_kinds

PERSON, GOVERNMENT = "a person named", "authorities"
_MOST_PLAIN = 3  # words of a person's name
_LONGEST_COUNTED = 4  # words; "hundreds of civilian casualties aid agencies" is no source
_PAPERS = frozenset({"resolution", "reality", "prophecy", "toll", "footage", "images"})
# A ministry of defence is no rescue service, and an army's media unit no paper.
_OFFICES = frozenset({"ministry", "minister", "army", "president", "presidential", "government", "regime", "command"})
_COUNTS = frozenset({"more", "most", "about", "some", "many", "several", "eight", "dozens", "hundreds", "thousands"})


# A capital speaks for its country.
_CAPITALS = {
    "moscow": "russia", "kremlin": "russia", "washington": "states", "ankara": "turkey", "tehran": "iran",
    "beijing": "china", "paris": "france", "london": "britain", "seoul": "south korea", "tokyo": "japan",
    "pyongyang": "north korea", "riyadh": "saudi arabia", "kyiv": "ukraine", "kiev": "ukraine", "baghdad": "iraq",
}  # fmt: skip


def country_of_capital(word: str) -> str:
    """The country whose capital this word names, in lower case; any other word as it is."""
    return _CAPITALS.get(word.casefold(), word.casefold())


def kind_of(name: str) -> str:
    """By the first word that tells; a capital or country is a government; else a person's name, or "" for neither."""
    words = [word.strip(".,'’\"()").removesuffix("'s").removesuffix("’s") for word in name.split()]
    lower = [word.casefold() for word in words]
    if set(lower) & _PAPERS or lower[:1] in (["another"], ["other"]):
        return ""
    counted = bool(words) and (lower[0] in _COUNTS or any(word.isdigit() for word in words))
    if counted and len(words) > _LONGEST_COUNTED:
        return ""
    if set(lower) & _OFFICES:
        return GOVERNMENT
    for word in lower:
        if word in _kinds() and not (counted and _kinds()[word] == "people on the spot"):
            return _kinds()[word]
    if counted:
        return ""
    if words and all(gazetteer().country_of(word) or _is_capital(word) or word == "and" for word in words):
        return GOVERNMENT
    capitals = [word for word in words if word[:1].isupper()]
    return PERSON if capitals == words and 0 < len(words) <= _MOST_PLAIN else ""


def _is_capital(word: str) -> bool:
    return word in {"Moscow", "Washington", "Ankara", "Damascus", "Tehran", "Beijing", "Brussels", "Paris", "London",
                    "Kyiv", "Kiev", "Riyadh", "Baghdad", "Jerusalem", "Pyongyang", "Seoul", "Tokyo"}  # fmt: skip


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, str]:
    return {word.term: word.sort for word in source_kinds()}
