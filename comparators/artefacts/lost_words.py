"""Small words that were lost: an "of" after a quantity, an article before what is counted, "been", a plural."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.article_slips import MISSING
from comparators.artefacts.slip import Slip, in_heading
from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span

_LOST = "a word is lost"
_QUANTITY = "series|number|string|spate|lot|variety|handful|majority|range|couple|pair|kind|barrage"
_OWN = "an?|the|this|these|those|his|her|their|its|our"
_PART = "[Oo]ne|[Ss]ome|[Mm]any|[Mm]ost|[Nn]one|[Ss]everal|[Hh]alf|[Dd]ozens|[Hh]undreds|[Tt]housands"
_STRETCH = "hours|days|weeks|months|years"
_FEW = rf"(?:{_STRETCH}|minutes|kilomet\w+|met\w+|miles|people|soldiers|houses)"
_COUNT = r"(?:\d{1,3}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Dd]ozens of|[Ss]everal)"
_ONE = (
    "civilian|soldier|militant|rebel|fighter|terrorist|jihadist|insurgent|member|vehicle|gunman|policeman|house|building|"
    "village"
)
_DOZEN = "people|civilians|others|more|soldiers|fighters|children|militants|houses|buildings|villages"
_SIDE = "(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:east|west)?ern"
_WEIGHT = "major|key|important|leading|significant|big|vital|central|crucial|active"
# What to look for, what is wrong, the right form (empty where several are possible), why.
_PATTERNS = tuple(
    (re.compile(pattern), what, right, why)
    for pattern, what, right, why in (
        (
            rf"\b([Aa](?: large| small| great| whole)? (?:{_QUANTITY})) (?!of|the same)(?:{_OWN}) (?=[a-z]{{3,}})",
            _LOST,
            r"\1 of",
            "A quantity and what it is of are joined by “of”.",
        ),
        (rf"\b({_PART}) (them|us)\b", _LOST, r"\1 of \2", "A part and the whole are joined by “of”."),
        (
            rf"\b([Oo]nly|[Jj]ust) few (?={_FEW}\b)",
            MISSING,
            r"\1 a few",
            "“Only few” means hardly any; a small number is “only a few”.",
        ),
        (
            rf"\b([Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Ww]ithin) ((?:last|past|next|coming) "
            rf"(?:\d+|two|three|four|five|six|seven|ten|few|several) (?:{_STRETCH}))\b",
            MISSING,
            r"\1 the \2",
            "A stretch of time that is counted takes “the”.",
        ),
        (
            rf"\b([Pp]lay(?:s|ed|ing)?) ((?:{_WEIGHT}) role)\b",
            MISSING,
            r"\1 a \2",
            "A role is counted: it takes an article.",
        ),
        (
            rf"\b(left|killed|killing|wounded|injured|least|than|about|nearly) (dozen (?:{_DOZEN}))\b",
            MISSING,
            r"\1 a \2",
            "A dozen is counted: it takes an article.",
        ),
        (
            rf"\b([Ii]n|[Oo]n|[Ff]rom|[Tt]o|[Oo]f|[Aa]t) ({_SIDE} "
            r"(?:side|edge|outskirts|half|bank|entrance|countryside|suburbs|sector|flank) of)\b",
            MISSING,
            r"\1 the \2",
            "A part of a place takes “the”.",
        ),
        (
            rf"\b{_COUNT} (?:{_ONE})(?= (?:killed|dead|injured|wounded|were|of|died|in|who|and \d)\b)",
            "a plural is lost",
            "",
            "A number above one takes the plural.",
        ),
    )
)


def lost_words(reading: Reading) -> Iterator[Slip]:
    """Each such place outside headings, which drop small words by custom."""
    for pattern, what, right, why in _PATTERNS:
        for match in every_match(pattern, reading.text):
            if "\n" not in match.group() and not in_heading(reading, match.start()):
                span = Span(match.start(), match.start() + len(match.group().rstrip()))
                yield Slip(span, what, match.expand(right) if right else "", why, 0.85)
    yield from have_doing(reading)


def have_doing(reading: Reading) -> Iterator[Slip]:
    """who have clashing in the north"""
    for first, second, third in zip(reading.tokens, reading.tokens[1:], reading.tokens[2:], strict=False):
        if (
            second.tag == "VBG"
            and second.pos == "VERB"
            and first.text.lower() in ("have", "has", "had")
            and third.pos in ("ADP", "DET", "PRON", "ADV")
            and first.dep.startswith("aux")
            and not in_heading(reading, first.span.start)
        ):
            right = f"{first.text} been {second.text}"
            why = "Before an -ing form “have” needs “been”."
            yield Slip(Span(first.span.start, second.span.end), _LOST, right, why, 0.8)
