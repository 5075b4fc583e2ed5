"""Two ways of writing within one text: British and American, WikiLeaks and Wikileaks, al Qaeda and al-Qaeda."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.one_text import about, in_story
from comparators.model import Finding, Reading, Side, Span

_BRITISH_OR_AMERICAN = re.compile(
    r"\b(?:neighbou?r|labou?r|colou?r|honou?r|favou?r|harbou?r|rumou?r|armou?r|behaviou?r|(?:kilo)?met(?:re|er)|"
    r"cent(?:re|er)|defen[cs]e|offen[cs]e|organi[sz]ation|recogni[sz]e|travell?er)(?:s|ed|ing|hoods?|able|al)?\b"
)
_ENDINGS = (("our", "or"), ("re", "er"), ("ence", "ense"), ("is", "iz"), ("ller", "ler"))
_INNER_CAPITAL = re.compile(r"\b[A-Z][a-z]{2,}[A-Z][a-z]{2,}\b")
_ARABIC_ARTICLE = re.compile(r"\b[Aa]l(?P<joint>[- ])(?P<name>[A-Z][\w’'-]+)")
_OWNER_OR_LINK = re.compile(r"['’]?s$|-(?:\w+)$")  # "Qaedas", "Qaeda-linked"
_WITH_ARTICLE = re.compile(r"\b[A-Z][\w’']+ (?:[Aa](?:l|r|n|z|s|sh|d|t)|[Ee][lzr])-[A-Za-z][\w’']{2,}\b(?!-)")
_HABIT = 3  # from how many names a way of writing is one
# Names of papers and channels keep their own way, whatever the text does.
_OWN_WAY = frozenset({"Jazeera", "Arabiya", "Mayadeen", "Manar", "Awsat", "Araby", "Ahram", "Alam", "Masdar", "Hayat"})


def mixed_writing(reading: Reading, side: Side) -> Iterator[Finding]:
    """One finding a word or name that the text writes in two ways."""
    yield from mixed_spelling(reading, side)
    for fewer, more, right, why in (
        *inner_capitals(reading), *arabic_articles(reading), *capitals_after_article(reading)
    ):  # fmt: skip
        quotes = [found[0].of(reading.text) for found in (fewer, more)]
        yield about(
            reading, side, tuple(sorted((*fewer, more[0]))), kind="variant", severity="low", confidence=0.85,
            title="Two spellings", statement=f"The text writes “{quotes[0]}” and “{quotes[1]}”.",
            explanation=why, suggestion=right, source="the way of writing that the text uses more often",
        )  # fmt: skip


_Ways = tuple[tuple[Span, ...], tuple[Span, ...], str, str]


def mixed_spelling(reading: Reading, side: Side) -> Iterator[Finding]:
    """One word in British and in American spelling within a text; names in capitals keep their own."""
    words: dict[str, list[Span]] = {}
    for match in _BRITISH_OR_AMERICAN.finditer(reading.text):
        words.setdefault(match.group().lower(), []).append(Span(*match.span()))
    for british, american in _ENDINGS:
        for word, spans in words.items():
            other = words.get(word.replace(british, american, 1), []) if british in word else []
            if other:
                fewer, more = sorted((spans, other), key=len)
                quotes = [found[0].of(reading.text) for found in (fewer, more)]
                yield about(
                    reading, side, tuple(sorted((*fewer, more[0]))), kind="variant", severity="low", confidence=0.85,
                    title="Two spellings", statement=f"The text writes “{quotes[0]}” and “{quotes[1]}”.",
                    explanation="One is British spelling, the other American.",
                    suggestion=quotes[1], source="the spelling that the text uses more often",
                )  # fmt: skip


def inner_capitals(reading: Reading) -> Iterator[_Ways]:
    """WikiLeaks and Wikileaks: the way with the capital inside is the name's own."""
    for name in dict.fromkeys(match.group() for match in _INNER_CAPITAL.finditer(reading.text)):
        plain = re.compile(rf"\b{name.capitalize()}\b")
        fewer = _told(reading, plain)
        more = _told(reading, re.compile(rf"\b{name}\b"))
        if fewer and more:
            yield fewer, more, name, "The name has a capital inside."


def arabic_articles(reading: Reading) -> Iterator[_Ways]:
    """al Qaeda beside al-Qaeda, or in a text that has a hyphen everywhere else: all the places of the rarer way.

    Two names that are each written in one way may each keep the way that the house has for it.
    """
    ways: dict[str, list[Span]] = {" ": [], "-": []}
    names: dict[str, set[str]] = {" ": set(), "-": set()}
    for match in _ARABIC_ARTICLE.finditer(reading.text):
        span = Span(*match.span())
        name = _OWNER_OR_LINK.sub("", match["name"])
        if name not in _OWN_WAY and in_story(reading, span):
            ways[match["joint"]].append(span)
            names[match["joint"]].add(name)
    (_, fewer), (joint, more) = sorted(ways.items(), key=lambda way: len(way[1]))
    one_name = names[" "] & names["-"]
    if fewer and more and (one_name or len(more) >= max(_HABIT, len(fewer) + 1)):
        shown = sorted(fewer, key=lambda span: _OWNER_OR_LINK.sub("", span.of(reading.text)[3:]) not in one_name)
        quote = shown[0].of(reading.text)
        right = quote[:2] + joint + quote[3:]
        yield tuple(shown), tuple(more), right, "The Arabic article is joined by a hyphen here and by a blank there."


def capitals_after_article(reading: Reading) -> Iterator[_Ways]:
    """Deir Az-Zour in a text that writes Deir az-Zour."""
    forms: dict[str, dict[str, list[Span]]] = {}
    for match in _WITH_ARTICLE.finditer(reading.text):
        span = Span(*match.span())
        if in_story(reading, span):
            forms.setdefault(match.group().casefold(), {}).setdefault(match.group(), []).append(span)
    for ways in forms.values():
        if len(ways) > 1:
            fewer, more = sorted(ways.values(), key=lambda spans: (len(spans), spans[0].of(reading.text)))[-2:]
            yield tuple(fewer), tuple(more), more[0].of(reading.text), "Capitals in the name differ."


def _told(reading: Reading, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    spans = (Span(*match.span()) for match in pattern.finditer(reading.text))
    return tuple(span for span in spans if in_story(reading, span))
