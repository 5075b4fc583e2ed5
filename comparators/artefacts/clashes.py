"""Small words and forms that clash: two articles, two prepositions, "has did", "before it become"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.slip import Slip, in_heading
from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span

_OWN = "an?|the|this|these|those|his|her|their|its|our|that"
_PAST = "went|took|came|became|began|gave|saw|did|wrote|spoke|broke|drove|fell|flew|knew|grew|rose|shook|sank|stole"
_WHEN = "[Bb]efore|[Ww]hen|[Aa]fter|[Ww]here|[Bb]ecause|[Uu]ntil|[Ww]hile"
_PAIRS = "near in|of with|of of|at of|by of|to of|from of|into to|against of|between of"
# What to look for, what is wrong, the right form (empty where several are possible), why.
_PATTERNS = tuple(
    (re.compile(pattern), what, right, why)
    for pattern, what, right, why in (
        (
            r"\b([Hh]as|[Hh]ave|[Hh]aving) lead (?=(?:to|the|a|an|him|her|them|many|some)\b)",
            "a wrong form",
            r"\1 led",
            "The past participle of “lead” is “led”.",
        ),
        (
            rf"\b(?:[Hh]as|[Hh]ave|[Hh]ad|[Hh]aving)(?: not| also| already| since| recently)? (?:{_PAST})\b",
            "a wrong form",
            "",
            "After “have” stands the past participle.",
        ),
        (
            rf"\b(?:{_WHEN}) (?:he|she|it) (?:become|come|go|take|have|do)\b",
            "the verb does not agree",
            "",
            "One person or thing takes a verb in -s, or the past.",
        ),
        (
            r"\baccording to [^.;:,\n]{3,40} (?:has|have|had) (?:said|reported|announced|confirmed)\b",
            "two ways to name a source",
            "",
            "“According to” already says who said it.",
        ),
        (
            r"\b(?:said|says) (?:dismissed|rejected|accused|called on|denounced|denied|condemned|described)\b",
            "two verbs clash",
            "",
            "One of them is too many, or a word between them was lost.",
        ),
        (r"\b[Ff]ew number of\b", "two words for how many", "a small number of", "“Few” counts already."),
        (
            rf"\b(?=[TtAa])(?<![-–] )(?<!-)(?:[Tt]he|[Aa]n?) (?:{_OWN}) (?=[a-z]{{3,}})"
            r"|\b(?=[ta])(?<![-–] )(?<!-)(?:the|a) (?:of|in|from|with|at) the\b",
            "two small words clash",
            "",
            "One of them is too many, or the noun between them was lost.",
        ),
        (
            rf"\b(?=[nobtfia])(?<!- )(?<!-)(?:{_PAIRS})\b(?! which)",
            "two prepositions clash",
            "",
            "One of them is too many, or a word between them was lost.",
        ),
    )
)


def clashes(reading: Reading) -> Iterator[Slip]:
    """Each clash outside headings."""
    for pattern, what, right, why in _PATTERNS:
        for match in every_match(pattern, reading.text):
            if "\n" not in match.group() and not in_heading(reading, match.start()):
                span = Span(match.start(), match.start() + len(match.group().rstrip()))
                yield Slip(span, what, match.expand(right) if right else "", why, 0.85)
