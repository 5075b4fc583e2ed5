"""Offices and titles, and the names that they stand beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.knowledge.gazetteer import gazetteer
from comparators.model import Span
from comparators.reading.abbreviations import words

# Offices of state and of forces, longest first; "former", "deputy" and the like belong to the office.
_QUALIFIER = (
    r"(?:(?:former|ex-|acting|interim|outgoing|incoming|deputy|vice|first|special|permanent|chief|senior|then-)[\s-]?)*"
)
_FIELD = (
    r"(?:foreign|defen[cs]e|interior|finance|justice|health|education|energy|oil|economy|trade|agriculture|transport|"
    r"labou?r|culture|environment|information|prime|cabinet|home|state|security|attorney|solicitor|secretary|governor|"
    r"consul|brigadier|major|lieutenant|police|army|military|rebel|opposition|party|government|presidential|national\s+security)"
)
_OFFICE = (
    r"(?:minister\s+of\s+(?:foreign\s+affairs|defen[cs]e|the\s+interior|interior|finance|justice|health)|"
    r"secretary\s+of\s+(?:state|defen[cs]e|the\s+treasury)|secretary[\s-]general|head\s+of\s+state|chief\s+of\s+staff|"
    r"commander[\s-]in[\s-]chief|attorney\s+general|prime\s+minister|president|minister|premier|chancellor|king|queen|emir|"
    r"sultan|crown\s+prince|prince|princess|pope|ambassador|envoy|consul|spokes(?:man|woman|person)|commander|general|"
    r"colonel|captain|lieutenant|sergeant|admiral|marshal|governor|mayor|senator|congress(?:man|woman)|lawmaker|director|"
    r"chair(?:man|woman|person)?|leader|representative|coordinator|prosecutor|judge|secretary|commissioner|adviser|advisor|"
    r"chief\s+(?:executive|financial|operating|technology|legal|medical|scientific)(?:\s+officer)?|"
    r"sheikh|ayatollah|imam|archbishop|bishop|patriarch|analyst|activist|chief|counterpart)"
)
OFFICE = re.compile(rf"(?<![\w-]){_QUALIFIER}(?:{_FIELD}\s+)*{_OFFICE}s?(?![\w-])", re.IGNORECASE)
_HONORIFIC = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Sen|Rep|Gov|Rev|Sir|Dame|Lord|Lady)"
_PARTICLE = r"(?:al|el|bin|ibn|ben|de|del|della|di|da|dos|du|la|le|van|von|der|den|ter|abu|ould|ag|y)"
_WORD = r"(?:[A-ZÀ-Þ][\w’'-]*[\w]|(?:[A-Z]\.){1,3}|[a-z]{2}-[A-Z][\w-]+|[A-Z])"
NAME = re.compile(rf"{_WORD}(?:\s+(?:{_PARTICLE}[\s-]+)?{_WORD}){{0,4}}(?:,?\s+(?:Jr|Sr)\.)?")
HONORIFIC = re.compile(rf"(?<!\w){_HONORIFIC}\.?\s+(?={_WORD})")
BODY = re.compile(
    r"\b(?:ministry|army|forces|council|commission|committee|party|parliament|agency|university|court|police|union|"
    r"organi[sz]ation|observatory|department|bank|bureau|company|corporation|front|movement|brigades?|battalion|"
    r"authority|office|institute|cent(?:er|re)|group|federation|association|foundation|news|times|post|tv|coalition)\b",
    re.IGNORECASE,
)
_NOT_A_NAME = words(
    """The A An In On At By For Of And But Or He She It They We I His Her Their Its This That These Those Who When While
    After Before Since As If Said Told Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March
    April June July August September October November December According Also However Meanwhile"""
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the text names it, its country as a code where that stands beside it, and its holder's name."""

    span: Span
    office: str
    country: str
    holder: Span | None


def offices(text: str, start: int, end: int) -> Iterator[Office]:
    """Every office in this stretch, in order: "Azerbaijani Foreign Minister Jeyhun Bayramov", "Kenya's president"."""
    for match in OFFICE.finditer(text, start, end):
        span = Span(*match.span())
        words = match.group()
        plural = words.endswith("s") and not words.lower().endswith(("ss", "affairs"))
        yield Office(
            span, _plain(words), _country_of(text, span, start, end), None if plural else _holder(text, span, end)
        )


def titled(text: str, start: int, end: int) -> Iterator[Span]:
    """Names after Mr., Gen. and their like, without the title."""
    for match in HONORIFIC.finditer(text, start, end):
        name = name_at(text, match.end(), end)
        if name is not None:
            yield name


def name_at(text: str, start: int, end: int) -> Span | None:
    """The run of name words at this offset, without words that open sentences and days; None where there is none."""
    match = NAME.match(text, start, end)
    if match is None:
        return None
    stop = match.end()
    for word in re.finditer(r"\S+", match.group()):
        if word.group().strip(".,") in _NOT_A_NAME:
            stop = match.start() + word.start()
            break
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    name = re.sub(r"[’']s$", "", text[start:stop])
    return Span(start, start + len(name)) if len(name) > 1 else None


def _plain(office: str) -> str:
    """An office in lower case, singular: "Foreign Ministers" is "foreign minister"."""
    plain = " ".join(office.lower().split())
    return plain[:-1] if plain.endswith("s") and not plain.endswith(("ss", "affairs")) else plain


def _country_of(text: str, span: Span, start: int, end: int) -> str:
    """From the adjective or possessive before it ("Armenia's"), or from "of Armenia" after it."""
    before = re.search(
        r"([\w.-]+(?:\s[A-Z][\w.-]+)?)(?:[’']s?)?\s+(?:new\s+|current\s+)?$",
        text[max(start, span.start - 60) : span.start],
    )
    if before is not None:
        owner = before.group(1)
        found = gazetteer().country_of(owner) or gazetteer().country_of(owner.split()[-1])
        if found:
            return found
    after = re.match(r"\s+of\s+(?:the\s+)?([A-Z][\w.-]+(?:\s[A-Z][\w-]+)?)", text[span.end : min(end, span.end + 60)])
    if after is not None:
        return gazetteer().country_of(after.group(1)) or gazetteer().country_of(after.group(1).split()[0])
    return ""


def _holder(text: str, span: Span, end: int) -> Span | None:
    """The name after the office, with or without "of …" or a comma between."""
    rest = text[span.end : min(end, span.end + 120)]
    gap = re.match(r",?\s+(?:of\s+(?:the\s+)?[A-Z][\w.-]+(?:\s[A-Z][\w-]+)?,\s+)?(?=[A-Zal])", rest)
    if gap is None:
        return None
    name = name_at(text, span.end + gap.end(), end)
    if name is None:
        return None
    shown = name.of(text)
    known = gazetteer().named(shown)
    if " " not in shown and BODY.search(shown):
        return None
    if gazetteer().country_of(shown) or any(entry.type != "person" for entry in known):
        return None
    # After a comma stands a name only where it is closed by another comma ("the prime minister, Nikol Pashinyan,").
    if rest.startswith(",") and text[name.end : name.end + 1] not in (",", ".", ""):
        return None
    return name if " " in shown or not rest.startswith(",") else None
