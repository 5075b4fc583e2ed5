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
# Names of papers and channels keep their own way, whatever the text does.
_OWN_WAY = frozenset({"Jazeera", "Arabiya", "Mayadeen", "Manar", "Awsat", "Araby", "Ahram", "Alam", "Masdar", "Hayat"})


def mixed_writing(reading: Reading, side: Side) -> Iterator[Finding]:
    """One finding a word or name that the text writes in two ways."""
    yield from mixed_spelling(reading, side)
    for fewer, more, why in (*inner_capitals(reading), *arabic_articles(reading)):
        quotes = [found[0].of(reading.text) for found in (fewer, more)]
        yield about(
            reading, side, tuple(sorted((*fewer, more[0]))), kind="variant", severity="low", confidence=0.85,
            title="Two spellings", statement=f"The text writes “{quotes[0]}” and “{quotes[1]}”.",
            explanation=why, suggestion=quotes[1] if fold_joint(quotes[0]) == fold_joint(quotes[1]) else "",
            source="the spelling that the text uses more often",
        )  # fmt: skip


_Ways = tuple[tuple[Span, ...], tuple[Span, ...], str]


def fold_joint(name: str) -> str:
    """A name without case, hyphens and blanks."""
    return re.sub("[- ]", "", name).casefold()


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
            yield fewer, more, "The name has a capital inside."


def arabic_articles(reading: Reading) -> Iterator[_Ways]:
    """al Qaeda in a text that writes al-Nusra: all the places of the way that is rarer."""
    ways: dict[str, list[Span]] = {"-": [], " ": []}
    for match in _ARABIC_ARTICLE.finditer(reading.text):
        span = Span(*match.span())
        if match["name"] not in _OWN_WAY and in_story(reading, span):
            ways[match["joint"]].append(span)
    fewer, more = sorted(ways.values(), key=len)
    if fewer and len(more) > len(fewer):
        yield tuple(fewer), tuple(more), "The Arabic article is joined by a hyphen here and by a blank there."


def _told(reading: Reading, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    spans = (Span(*match.span()) for match in pattern.finditer(reading.text))
    return tuple(span for span in spans if in_story(reading, span))
