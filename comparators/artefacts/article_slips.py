"""Articles: one that is missing before a body or a reporter, one too many before a plural."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.slip import Slip, in_heading
from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span

_NAMES = r"(?:(?:[A-Z]|al-)[\w-]+ ){1,3}"
_REPORTER = re.compile(
    r"\b(?:told|by|to|with|from|quoted) (?P<body>[A-Z][\w-]*(?: [A-Z][\w-]*){0,2} "
    r"(?:reporter|correspondent|journalist))\b(?! [A-Z])"
)
_GROUP = re.compile(
    rf"\b(?P<before>by|but|that|from|with|to|against|while|as|and|of) (?P<body>{_NAMES}(?:terrorist|militant|jihadist|"
    r"extremist|rebel|activist|armed|insurgent|Islamist) (?:group|organi[sz]ation|movement|militia|network))\b"
    r"(?! of [A-Z])"
)
_KNOWN_GROUP = re.compile(
    r"\b(?P<before>by|but|that|from|with|to|against|while|as|and|of|fighting|joined|joining|targeting|[Oo]nce|[Ww]hen) "
    r"(?P<body>(?:IS|ISIS|ISIL|Daesh|DAESH|[Aa]l-Qaeda|Nusra Front|Hezbollah|Taliban)"
    r"(?: (?:terrorist|militant|jihadist|extremist))? (?:group|organi[sz]ation|network|movement|threat))\b"
    r"(?! of [A-Z]|['’]s)"
)
_ONE_FORM = frozenset({"means", "series", "barracks", "headquarters", "works", "crossroads", "species", "gallows"})
MISSING = "an article is missing"
_WHY = "A body that is named by what it is takes an article in running text."


def missing_before_body(reading: Reading) -> Iterator[Slip]:
    """told SANA reporter; by Daesh terrorist group"""
    text = reading.text
    for match in every_match(_REPORTER, text):
        body = match["body"]
        owner = body.split()[0].endswith("s") and not body.split()[0].isupper()
        if not in_heading(reading, match.start()) and not owner:  # "SANAs correspondent" has lost its apostrophe
            right = f"{match.group().split()[0]} {_article(body)} {body}"
            yield Slip(Span(*match.span()), MISSING, right, _WHY)
    for match in every_match(_GROUP, text):
        named = re.search(r"[A-Z]\w* $", text[max(0, match.start() - 30) : match.start()])  # "Observatory for …"
        if not in_heading(reading, match.start()) and not (named and match["before"] in ("of", "with", "and")):
            yield Slip(Span(*match.span()), MISSING, f"{match['before']} the {match['body']}", _WHY)

    for match in every_match(_KNOWN_GROUP, text):
        if not in_heading(reading, match.start()):
            yield Slip(Span(*match.span()), MISSING, f"{match['before']} the {match['body']}", _WHY)


def _article(name: str) -> str:
    """ "a" or "an" by sound: an AFP reporter, an NNA reporter, a SANA reporter."""
    spelled = name.split()[0].isupper() and name[0] in "FHLMNRSX" and name[1:2] not in "AEIOU"
    return "an" if name[0] in "AEIO" or spelled else "a"


def article_before_plural(reading: Reading) -> Iterator[Slip]:
    """the imposition of a safe areas"""
    tokens = reading.tokens
    for place, token in enumerate(tokens):
        if token.text.lower() not in ("a", "an") or token.dep != "det":
            continue
        noun = tokens[token.head]
        between = tokens[place + 1 : token.head]
        if (
            noun.tag == "NNS"
            and 1 <= len(between) <= 2
            and all(word.tag == "JJ" for word in between)
            and noun.text.lower() not in _ONE_FORM
            and between[0].text.lower()
            not in ("few", "many", "great", "good", "dozen", "hundred", "thousand", "record")
            and not _goes_on(reading, token.head)
        ):
            words = " ".join(word.text for word in (*between, noun))
            yield Slip(
                Span(token.span.start, noun.span.end), "“a” before a plural", words, "A plural takes no “a”.", 0.75
            )


def _goes_on(reading: Reading, place: int) -> bool:
    """Whether a noun or an owner's mark follows: the plural only modifies it ("a foreign ministers meeting")."""
    following = reading.tokens[place + 1] if place + 1 < len(reading.tokens) else None
    if following is None or following.tag == "TO":
        return False
    return following.pos in ("NOUN", "PROPN", "PART") or following.text in ("'", "’", "-")
