"""Where quotation marks open and close, paragraph by paragraph.

Straight and curly, double and single marks, guillemets; quotations that run over several paragraphs, and
quotations that never close.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from comparators.model import Passage, Span

_OPENING = {"“": "”", "„": "“”", "«": "»"}
_SINGLE = re.compile(
    r"(?<![\w’'])‘(?=\S)(?P<curly>[^‘\n]{1,300}?)(?<=\S)[’'](?![\w])"
    r"|(?:(?<=[\s(\[])|(?<=^))'(?=[^\s'])(?P<straight>[^'\n]{1,160}?)(?<=[^\s'])'(?=[\s.,;:?!)\]]|$)"
)
# A paragraph without marks after an open quotation still belongs to it where the speaker says "we" or "I".
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b(?!\.)")
_ATTRIBUTION = re.compile(
    r"\s?(?:(?:he|she|they|it)\b|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2})\s"
    r"(?:said|says|added|told|tweeted|wrote|asked|noted|explained)\b|\s?(?:said|added|says)\b"
)
_APOSTROPHE = re.compile(r"^(?:s|t|re|ve|ll|d|m|em|til|twas|n|\d0s)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks, marks included. ``continues`` says that it goes on from the paragraph before."""

    span: Span
    inner: Span
    passage: int
    closed: bool = True
    continues: bool = False


def quoted_stretches(text: str, passages: tuple[Passage, ...]) -> tuple[Quoted, ...]:
    """Everything in quotation marks, outermost marks only, in text order; one stretch a paragraph.

    A quotation left open counts as closed where the next paragraph takes it up, with an opening mark of its own
    (the convention) or with the closing mark that was missing.
    """
    rows = [_in_passage(text, passage.span, number) for number, passage in enumerate(passages)]
    found: list[Quoted] = []
    for number, (stretches, stray) in enumerate(rows):
        previous = found[-1] if found else None
        open_before = previous is not None and not previous.closed and previous.passage == number - 1
        if open_before and previous is not None:
            words = passages[number].span
            if stray is not None:
                found[-1] = _closed(previous)
                whole = Span(words.start, stray + 1)
                found.append(Quoted(whole, Span(words.start, stray), number, continues=True))
            elif stretches and stretches[0].span.start == words.start:
                found[-1] = _closed(previous)
                first = stretches[0]
                stretches = [Quoted(first.span, first.inner, number, first.closed, True), *stretches[1:]]
            elif not stretches and _FIRST_PERSON.search(words.of(text)):
                found[-1] = _closed(previous)
                found.append(Quoted(words, words, number, closed=False, continues=True))
        elif stray is not None and _ATTRIBUTION.match(text, stray + 1):
            start = passages[number].span.start  # the opening mark is lost
            found.append(Quoted(Span(start, stray + 1), Span(start, stray), number, closed=False))
        found += [item for item in stretches if not found or item.span.start >= found[-1].span.end]
    return tuple(found)


def _closed(quoted: Quoted) -> Quoted:
    return Quoted(quoted.span, quoted.inner, quoted.passage, True, quoted.continues)


def _in_passage(text: str, span: Span, number: int) -> tuple[list[Quoted], int | None]:
    """The stretches of one paragraph, and the place of a closing mark that none of its own opened (or None)."""
    found: list[Quoted] = []
    stray: int | None = None
    start: int | None = None
    wanted = ""
    for place in range(span.start, span.end):
        character = text[place]
        if start is None:
            if character in _OPENING:
                start, wanted = place, _OPENING[character]
            elif character == '"':
                if _closes_only(text, place, span):
                    stray = place if stray is None and not found else stray
                    continue
                start, wanted = place, '"”'
            elif character == "”" and stray is None and not found:
                stray = place
        elif character in wanted or (character == '"' and "”" in wanted and _could_close(text, place)):
            found.append(Quoted(Span(start, place + 1), Span(start + 1, place), number))
            start = None
    if start is not None:
        found.append(Quoted(Span(start, span.end), Span(start + 1, span.end), number, closed=False))
    found += [
        item for item in _singles(text, span, number) if not any(item.span.overlaps(other.span) for other in found)
    ]
    found = [item for item in found if item.inner.of(text).strip()]
    return sorted(found, key=lambda item: item.span), stray


def _could_close(text: str, place: int) -> bool:
    return place + 1 >= len(text) or not text[place + 1].isalnum() or not text[place - 1].isspace()


def _closes_only(text: str, place: int, span: Span) -> bool:
    """A straight mark after a word and before a space or the end can only close; so can one before "he said"."""
    if text[max(span.start, place - 2) : place] in (", ", ". ", "? ", "! ") and _ATTRIBUTION.match(text, place + 1):
        return True
    before = text[place - 1] if place > span.start else " "
    after = text[place + 1] if place + 1 < span.end else " "
    return not before.isspace() and before not in "([—–-“" and (after.isspace() or after in ".,;:!?)")


def _singles(text: str, span: Span, number: int) -> list[Quoted]:
    found = []
    for match in _SINGLE.finditer(text, span.start, span.end):
        words = match["curly"] or match["straight"]
        if not _APOSTROPHE.match(words):
            inner = Span(match.start() + 1, match.end() - 1)
            found.append(Quoted(Span(match.start(), match.end()), inner, number))
    return found
