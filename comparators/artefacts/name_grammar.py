"""Grammar around countries and armed groups: "the Russias ministry", "Turkish-Syria border", "militants group"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from comparators.artefacts.slip import Slip, in_heading
from comparators.artefacts.the_names import TOO_MANY
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span

_WITH_ARTICLE = frozenset({"US", "USA", "UK", "UAE", "Netherlands", "Philippines", "Gambia", "Bahamas", "Maldives",
                           "Congo", "Sudan", "Vatican", "Emirates", "Comoros", "Seychelles"})  # fmt: skip
_OWNER = re.compile(r"\b([Tt]he) ([A-Z][a-z]+)(['’]?s)(?= (?:[a-z]|[A-Z][a-z]+ (?:[Mm]inist|[Aa]rmy|[Aa]ir [Ff]orce)))")
_LEADER = re.compile(r"\b([Tt]he) ([A-Z][a-z]+)(['’]?s) (regime|administration)\b")
_JOINED = re.compile(r"\b([A-Z][a-z]+)-([A-Z][a-z]+)\b(?!-)")
_PROVINCE = re.compile(
    r"\b(in|of|from|to|across|near|into) the ((?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)?) (province|governorate)\b(?!['’])"
)
_FIGHTERS = re.compile(
    r"\b(militant|rebel|terrorist|fighter|insurgent|extremist|jihadist|activist|Islamist)s "
    r"(groups?|organi[sz]ations?|factions?|cells?|networks?|movements?|militias?)\b(?! of\b)",
    re.IGNORECASE,
)


def name_grammar(reading: Reading) -> Iterator[Slip]:
    """Each such place in running text."""
    for rule in (_owners, _leaders, _mixed, _fighters, _provinces):
        for slip in rule(reading):
            if not in_heading(reading, slip.span.start):
                yield slip


@lru_cache(maxsize=1)
def _countries() -> tuple[frozenset[str], dict[str, str], frozenset[str]]:
    """Names of countries in one word, the adjective of each, and all adjectives."""
    names: dict[str, str] = {}
    adjectives: set[str] = set()
    for row in gazetteer().of("country"):
        adjectives.update(row.adjectives)
        if row.adjectives:
            names.update((name, row.adjectives[0]) for name in row.names if re.fullmatch("[A-Z][a-z]+", name))
    known = frozenset(names) - frozenset(adjectives) - _WITH_ARTICLE
    return known, names, frozenset(adjectives)


def _owners(reading: Reading) -> Iterator[Slip]:
    names = _countries()[0]
    for match in every_match(_OWNER, reading.text):
        if match[2] in names and f"{match[2]}s" not in names:
            mark = match[3] if len(match[3]) > 1 else "’s"
            yield Slip(Span(*match.span()), "an article too many", f"{match[2]}{mark}",
                       "A country’s name that owns something takes no article.", 0.8)  # fmt: skip


def _leaders(reading: Reading) -> Iterator[Slip]:
    """by the Assads regime"""
    known = gazetteer().known_words
    for match in every_match(_LEADER, reading.text):
        name = match[2].lower()
        if name in known and f"{name}s" not in known and not gazetteer().country_of(match[2]):
            yield Slip(Span(*match.span()), "an article and an owner clash", f"{match[1]} {match[2]} {match[4]}",
                       "Either the article or the owner’s “s” is too many.", 0.8)  # fmt: skip


def _mixed(reading: Reading) -> Iterator[Slip]:
    names, adjective, adjectives = _countries()
    for match in _JOINED.finditer(reading.text):
        first, second = match[1], match[2]
        if first in adjectives and first not in names and second in names:
            right = f"{first}-{adjective[second]}"
        elif first in names and second in adjectives and second not in names:
            right = f"{adjective[first]}-{second}"
        else:
            continue
        if reading.text[match.end() : match.end() + 1] == " ":
            yield Slip(Span(*match.span()), "an adjective and a noun are joined", right,
                       "Two countries are joined alike: both as adjectives, or both as names.", 0.75)  # fmt: skip


def _fighters(reading: Reading) -> Iterator[Slip]:
    for match in every_match(_FIGHTERS, reading.text):
        yield Slip(Span(*match.span()), "", f"{match[1]} {match[2]}",
                   "Before a noun English has the singular, or the adjective.", 0.8)  # fmt: skip


def _provinces(reading: Reading) -> Iterator[Slip]:
    for match in every_match(_PROVINCE, reading.text):
        if any(row.type == "place" for row in gazetteer().named(match[2])):
            yield Slip(Span(*match.span()), TOO_MANY, f"{match[1]} {match[2]} {match[3]}",
                       "A province that is called by its name takes no article.", 0.65)  # fmt: skip
