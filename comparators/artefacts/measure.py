"""Measures that cannot be: a wrong dimension, a gloss that repeats the number, a mixed way of writing figures.

What it finds: holes that are "ten meters high", distances in kilograms and weights in meters, "500 meters (yards)"
where nothing was converted, and "1000" beside "170,000" in one text.

Why it matters: a wrong dimension makes the scale of an event unreadable, and a gloss without conversion is a figure
that nobody checked.

An example: "craters some up to ten meters high" were ten meters deep, or across.

When it is wrong: the rim of a crater may be meant; a four-figure number may be written without a comma by the house's
style, or be a name ("the 1000 Hills").

Source: dimensions of the units (no outside source).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.one_text import about, in_story, shortened, texts
from comparators.knowledge.pattern_words import every_match
from comparators.model import Finding, Pair, Reading, Severity, Span

_LENGTH = r"(?:met(?:er|re)s?|kilomet(?:er|re)s?|km|m|cm|centimet(?:er|re)s?|feet|foot|yards?|miles?|inches)"
_WEIGHT = r"(?:kilograms?|kilos?|kg|tons?|tonnes?|pounds?)"
_FIGURE = r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)"
_HOLLOW = r"(?:craters?|pits?|trench(?:es)?|tunnels?|holes?|wells?|ditch(?:es)?|moats?|sinkholes?)"
_RULES: tuple[tuple[re.Pattern[str], str, str, Severity, float], ...] = (
    (
        re.compile(
            rf"\b{_HOLLOW}\b(?: (?!walls?|banks?|mounds?)[\w,]+){{0,5}}? {_FIGURE}[ -]?{_LENGTH} "
            r"(?:high|tall|in height)\b", re.I,
        ),
        "what is hollow is deep or wide, not high", "deep (or wide)", "medium", 0.85,
    ),
    (
        re.compile(rf"\b(?:weighing|weighs?|weighed|a weight of) (?:about |some |up to )?{_FIGURE} {_LENGTH}\b", re.I),
        "a weight in a unit of length", "", "medium", 0.85,
    ),
    (
        re.compile(
            rf"\ba (?:distance|depth|height|length) of (?:about |some |up to )?{_FIGURE} {_WEIGHT}\b", re.I
        ),
        "a length in a unit of weight", "", "medium", 0.85,
    ),
    (
        re.compile(r"\b\d[\d,.]* (?:met(?:er|re)s|kilomet(?:er|re)s|km) \((?:yards|miles|feet)\)", re.I),
        "the second unit has no figure of its own", "", "medium", 0.9,
    ),
)  # fmt: skip
_BARE = re.compile(
    r"(?<![\w$€£.,/-])([1-9]\d{3})(?= (?:[a-z]{3,}s|people|children|men|women|civilian|dead)\b)(?![.,/-]\d)"
)
_COMMA = re.compile(r"\b\d{1,3},\d{3}\b(?!,\d{4})")


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a rule and place; figures with and without commas once a text."""
    for side, reading in texts(pair):
        for pattern, what, right, severity, confidence in _RULES:
            for match in every_match(pattern, reading.text):
                span = Span(*match.span())
                if in_story(reading, span):
                    yield about(
                        reading, side, (span,), kind="measure", severity=severity, confidence=confidence,
                        title="Measure", statement=f"“{shortened(match.group())}”: {what}.",
                        explanation="The unit or the dimension does not fit the thing that is measured.",
                        doubt="The writer may mean another part of the thing.",
                        suggestion=right, source="the dimension of the thing" if right else "",
                    )  # fmt: skip
        bare = unseparated(reading)
        if bare:
            example = _COMMA.search(reading.text)
            assert example is not None
            figure = bare[0].of(reading.text)
            yield about(
                reading, side, bare, kind="measure", severity="low", confidence=0.6, title="Figures",
                statement=f"“{figure}” stands without a comma, “{example.group()}” with one.",
                explanation="One text should write its figures in one way.",
                doubt="The figure may be a name or a year.",
                suggestion=f"{int(figure):,}", source="the text's own way of writing figures",
            )  # fmt: skip


def unseparated(reading: Reading) -> tuple[Span, ...]:
    """Counts of four figures without a comma, in a text that has commas in others."""
    if not _COMMA.search(reading.text):
        return ()
    return tuple(
        Span(*match.span(1))
        for match in _BARE.finditer(reading.text)
        if not 1400 <= int(match.group(1)) <= 2100 and in_story(reading, Span(*match.span(1)))
    )
