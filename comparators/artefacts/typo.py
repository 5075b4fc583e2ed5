"""Slips of the hand and of the converter.

What it finds: doubled words ("the the"), a space before a comma, an article torn off its name ("al- Mayadin"), a line
broken in mid-sentence, common misspellings, a hyphen that is missing or misplaced ("opposition held areas"), a stop
that was lost before a capital, broken encoding ("donâ€™t"), letters of another script inside a word, and what nobody
sees: soft hyphens, stray no-break spaces, marks of direction, characters without width.

Why it matters: none changes the story; each tells how carefully the text was handled, and look-alike letters hide a
word from every search.

An example: "the Nagorno-Karabakh region , Azerbaijani troops are …" has a space before its comma.

When it is wrong: a doubled word may be meant ("very, very"), a poem or a list breaks its lines, and a page may carry
soft hyphens for its own layout.

Source: conventions of English typing; common misspellings after dictionaries; encoding damage by ftfy; look-alike
letters after the Unicode confusables table (UTS 39).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

import resources
from comparators.artefacts.converted import converted
from comparators.artefacts.hidden import Hidden, hidden_letters
from comparators.artefacts.hyphens import hyphens
from comparators.artefacts.lost_stops import CAPITAL, lost_stops
from comparators.artefacts.lowered import lowered_abbreviations, lowered_names
from comparators.artefacts.one_text import about, in_story, shortened, texts
from comparators.artefacts.unknown_words import unknown_words
from comparators.knowledge.lexicons import rows
from comparators.knowledge.pattern_words import every_match
from comparators.model import Finding, Pair, Reading, Side, Span

# "a toll of at at least 70" is right.
_DOUBLED = re.compile(r"\b(?P<word>[A-Za-z]{2,})[ \n]+(?P=word)\b(?!-| least\b| most\b)")
_DOUBLED_PAIR = re.compile(r"\b(?P<words>(?:[Aa]|[Aa]n|[Tt]he|[a-z]{2,}) [a-z]{2,}) (?i:(?P=words))\b")
_MAY_DOUBLE = frozenset({"had", "that", "very", "no", "so", "many", "much", "long", "far", "really", "bye", "knock",
                         "pom", "bora", "boutros", "duran", "sing", "wagga", "yo", "is", "ha"})  # fmt: skip
_SPACE_BEFORE = re.compile(r" (?=[,;.])(?:(?<=[A-Za-z0-9”’)] )(?=[,;](?:\s|$))|(?<=[a-z]{2} )(?=\.(?:\s+[A-Z]|\s*$)))")
_TORN = re.compile(r"\b(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]n|[Aa]z)- (?=[A-Z][a-z])")
_BROKEN_LINE = re.compile(r"(?<=[a-z,])(?P<break>[ ]?\n)(?=[A-Za-z\[(])(?!\n)")
_LETTERS = re.compile(r"\b[A-Za-z]{4,}\b")
_COUNT = r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens)"
_NO_AT = "".join(rf"(?<!\b{word} least)" for word in ("at", "At", "AT", "the", "The", "very", "in", "or", "is", "its"))
_PATTERNS: tuple[tuple[re.Pattern[str], str, Callable[[re.Match[str]], str]], ...] = (
    (re.compile(rf"least(?<!\wleast){_NO_AT} {_COUNT}\b"), "a word is lost", lambda match: f"at {match.group()}"),
    (
        re.compile(r"(?<=,[”\"] )(?:He|She|They|It)(?= (?:said|told|added|wrote|asked|says)\b)"),
        "a capital after a quotation that goes on",
        lambda match: match.group().lower(),
    ),
    (
        re.compile(r"(?<=[A-Z][a-z]{3}n )Civil war\b|(?<=[A-Z][a-z]{4}n )Civil war\b|(?<=[A-Z][a-z]{4}e )Civil war\b"),
        "a capital for a small letter",
        lambda match: match.group().lower(),
    ),
    (
        re.compile(r"(?<=[a-z] )posses(?= (?:any|the|a|an|chemical|nuclear|weapons|such|no|some|large|its|their)\b)"),
        "misspelled",
        lambda match: "possess",
    ),
    (
        re.compile(r"\b[Aa](?= (?!one|once|uni|eu|ewe|oui|use|usu|uto|ura|ure|ubi)[aeiou][a-z]{3,})"),
        "“an” stands before a vowel",
        lambda match: f"{match.group()}n",
    ),
    (
        re.compile(r"\b[Aa](?= (?!Eu[a-z]|One\b|Once|Ou)(?:[AEIO][a-z]{2,}|(?:EU|IS|ISIS|AFP|IDF|AU|OSCE|OPCW)\b))"),
        "“an” stands before a vowel",
        lambda match: f"{match.group()}n",
    ),
    (
        re.compile(r"\b[Aa]n(?= [BCDFGJKLMNPQRSTVWYZ][a-z]{2,})"),
        "“a” stands before a consonant",
        lambda match: match.group()[0],
    ),
    (
        re.compile(r"\b[Aa]n(?= (?:UN|US|UK|U\.[SN]\.)(?![A-Z]))"),
        "“a” stands before a consonant",
        lambda match: match.group()[0],
    ),
    (
        re.compile(r"\b[Aa]n(?= (?!hour|hono|hones|heir)[bcdfghjklmnpqrstvwxyz][a-z]{3,})"),
        "“a” stands before a consonant",
        lambda match: match.group()[0],
    ),
)
_MOST_BREAKS = 3  # more than these, and the text is simply set in short lines


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a slip of one sort and wording, with every place in the text."""
    for side, reading in texts(pair):
        seen: dict[tuple[str, str], list[Span]] = {}
        said: dict[tuple[str, str], str] = {}
        for span, what, right in slips(reading):
            if in_story(reading, span):
                key = (what, "" if what == CAPITAL else span.of(reading.text).casefold())
                seen.setdefault(key, []).append(span)
                said[key] = right
        for key, spans in seen.items():
            quote = shortened(spans[0].of(reading.text), 50)
            right = said[key]
            yield about(
                reading,
                side,
                tuple(spans),
                kind="typo",
                severity="low",
                confidence=0.9 if right else 0.75,
                title="Slip",
                statement=f"“{quote}”: {key[0]}" + (f", probably “{right}”." if right else "."),
                explanation="A slip of the hand or of a converter.",
                doubt="A quotation may keep it on purpose.",
                suggestion=right,
                source="English spelling and typing" if right else "",
            )
        for sort in hidden_letters(reading.text):
            yield from hidden(reading, side, sort)


def hidden(reading: Reading, side: Side, sort: Hidden) -> Iterator[Finding]:
    """One finding for all places of one sort of letter in a text."""
    places = [(Span(*span), right) for span, right in zip(sort.spans, sort.right, strict=True)]
    told = [(span, right) for span, right in places if in_story(reading, span)]
    if told:
        first, right = told[0][0].of(reading.text), told[0][1]
        more = f", and {len(told) - 1} more" if len(told) > 1 else ""
        yield about(
            reading,
            side,
            tuple(span for span, _ in told),
            kind="typo",
            severity="low",
            confidence=0.9 if right else 0.75,
            title="Hidden letters",
            statement=f"{sort.what.capitalize()}: “{shortened(right or first, 50)}”{more}.",
            explanation="A reader sees nothing, but a search for the word does not find it.",
            doubt="It may be put on purpose for the layout of a page.",
            suggestion=right,
            source="Unicode confusables (UTS 39)" if "script" in sort.what else "Unicode",
        )


def slips(reading: Reading) -> Iterator[tuple[Span, str, str]]:
    """Every slip: where, what it is, and the right form where there is one."""
    text = reading.text
    for match in _DOUBLED.finditer(text):
        word = match["word"]
        if (
            word.lower() not in _MAY_DOUBLE
            and "\n\n" not in match.group()
            and not (word[0].isupper() and word != "The")
        ):
            yield Span(*match.span()), "a doubled word", word
    for match in _DOUBLED_PAIR.finditer(text):
        yield Span(*match.span()), "doubled words", match["words"]
    for match in _SPACE_BEFORE.finditer(text):
        start = text.rfind(" ", 0, match.start()) + 1
        yield Span(start, match.end() + 1), "a space before the mark", text[start : match.start()] + text[match.end()]
    for match in _TORN.finditer(text):
        end = re.compile(r"\w+").match(text, match.end())
        span = Span(match.start(), end.end() if end else match.end())
        yield span, "an article torn off its name", span.of(text).replace("- ", "-")
    yield from lowered_abbreviations(text)
    yield from lowered_names(text)
    yield from broken_lines(reading)
    yield from misspelled(text)
    yield from unknown_words(text)
    for pattern, what, mended in _PATTERNS:
        for match in every_match(pattern, text):
            yield Span(*match.span()), what, mended(match)
    yield from converted(text)
    yield from hyphens(reading)
    yield from lost_stops(reading)


def misspelled(text: str) -> Iterator[tuple[Span, str, str]]:
    """Words that are on the list of common misspellings."""
    if misspellings().keys().isdisjoint(map(str.lower, _LETTERS.findall(text))):
        return
    for match in _LETTERS.finditer(text):
        right = misspellings().get(match.group().lower())
        if right:
            yield Span(*match.span()), "misspelled", right.capitalize() if match.group()[0].isupper() else right


def broken_lines(reading: Reading) -> Iterator[tuple[Span, str, str]]:
    """Line ends in mid-sentence, where the text has hardly any others."""
    found = [
        match for match in _BROKEN_LINE.finditer(reading.text) if reading.text[match.end() : match.end() + 1] != "\n"
    ]
    if 0 < len(found) <= _MOST_BREAKS:
        for match in found:
            start = reading.text.rfind(" ", 0, match.start()) + 1
            end = re.compile(r"\S+").match(reading.text, match.end())
            span = Span(start, end.end() if end else match.end())
            yield span, "a line breaks in mid-sentence", " ".join(span.of(reading.text).split())


@lru_cache(maxsize=1)
def misspellings() -> dict[str, str]:
    """Common misspellings with the right word each."""
    path = resources.path("lexicons", "misspellings.tsv")
    return {wrong: right for _, (wrong, right, _) in rows(path, 3)}  # type: ignore[misc]
