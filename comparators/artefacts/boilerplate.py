"""Parts of the page that were glued into the story: gallery titles, captions, prompts, a repeated headline or deck.

What it finds: a title that every picture of a gallery repeats, captions and credits of pictures and films, credits of
agencies and authors, prompts and links such as "Read Also", the paper's name behind its headline, a headline or first
sentence that stands twice, and a headline or sub-heading in the middle of a paragraph.

Why it matters: what a picture of last year says is read as news, and a repeated number counts twice.

An example: "Human toll in Azerbaijan-Armenia fight for Nagorno-Karabakh" before each of ten captions.

When it is wrong: a refrain may be meant, and a long official name in capitals may look like a headline.

Source: the form of the text itself (no outside source).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.captions import captions
from comparators.artefacts.credits import credits, with_credit
from comparators.artefacts.notices import notices
from comparators.artefacts.one_text import about, shortened, texts
from comparators.artefacts.run_in import (
    editors_notes,
    headline_again,
    run_in_headings,
    shouted_headings,
)
from comparators.artefacts.run_in_headings import sub_headings
from comparators.model import Finding, Pair, Passage, Reading, Severity, Span

_WORD = re.compile(r"[A-Za-z0-9][\w’'-]*")
_UNBROKEN = re.compile(r"[^.!?;,:\n\"“”()]+")
_CAPITAL = re.compile("[A-Z]")
_SMALL = frozenset({"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "over", "the", "to", "with"})
_LONGEST_RUN = 9  # capitalised words in a row that no name has
_REPEATED = 14  # words that nobody writes twice by chance
_TITLE = re.compile(
    r"President|Minister|Leader|Representative|Senator|Chancellor|Secretary|Speaker|Committee|King|Court|Rep|Sen|Gen"
)


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a repeated title, a prompt, a repeated sentence, a glued-in headline."""
    for side, reading in texts(pair):
        for spans, what, why, severity, confidence in pieces(reading):
            yield about(
                reading,
                side,
                spans,
                kind="boilerplate",
                severity=severity,
                confidence=confidence,
                title="Not part of the story",
                statement=f"“{shortened(spans[0].of(reading.text))}” {what}.",
                explanation=why,
                doubt="It may be meant as it stands.",
            )


_Piece = tuple[tuple[Span, ...], str, str, Severity, float]


def pieces(reading: Reading) -> Iterator[_Piece]:
    """Everything that belongs to the page."""
    taken: list[Span] = []
    for piece in (
        *gallery_titles(reading),
        *prompts(reading),
        *repeated(reading),
        *run_in(reading),
        *notes(reading),
        *glued_headlines(reading),
    ):
        if not any(span.overlaps(other) for span in piece[0] for other in taken):
            taken += piece[0]
            yield piece


def gallery_titles(reading: Reading) -> Iterator[_Piece]:
    """A gallery's title that its pictures repeat."""
    titles: dict[str, list[Span]] = {}
    for passage in reading.passages:
        if passage.title is not None:
            titles.setdefault(passage.title.of(reading.text), []).append(passage.title)
    for spans in titles.values():
        if len(spans) > 1:
            why = "It is a gallery's title; its captions are glued into the text and may be older than the story."
            yield tuple(spans), f"is repeated {len(spans)} times", why, "medium", 0.95


def prompts(reading: Reading) -> Iterator[_Piece]:
    """Passages that the reading room has told apart as prompts, and author lines inside a paragraph."""
    for number, passage in enumerate(reading.passages):
        if passage.role == "boilerplate":
            why = "Prompts, tags and notices are not part of the story."
            yield (passage.span,), "is a line of the page", why, "low", 0.85
        elif (
            passage.role == "byline" and number > 0 and _same_paragraph(reading, reading.passages[number - 1], passage)
        ):
            yield (passage.span,), "is an author line inside the text", "It belongs to the credit.", "low", 0.85


def _same_paragraph(reading: Reading, before: Passage, passage: Passage) -> bool:
    return "\n" not in reading.text[before.span.end : passage.span.start]


def repeated(reading: Reading) -> Iterator[_Piece]:
    """Runs of words that stand twice outside quotations: a deck or captions that were copied into the body."""
    words = list(_WORD.finditer(reading.text))
    lowered = [match.group().lower() for match in words]
    if _no_run_twice(lowered):
        return
    titles = [passage.title for passage in reading.passages if passage.title is not None]
    first_at: dict[tuple[str, ...], int] = {}
    spans: list[Span] = []
    place = 0
    while place + _REPEATED <= len(words):
        earlier = first_at.setdefault(tuple(lowered[place : place + _REPEATED]), place)
        if earlier + _REPEATED > place:
            place += 1
            continue
        length = _REPEATED
        end = len(words)
        while (
            place + length < end and earlier + length < place and lowered[earlier + length] == lowered[place + length]
        ):
            length += 1
        first = Span(words[earlier].start(), words[earlier + length - 1].end())
        again = Span(words[place].start(), words[place + length - 1].end())
        if not _quoted(reading, again) and not any(title.overlaps(again) for title in titles):
            spans += (first, again)
        place += length
    if spans:
        why = "A headline, a deck or a caption was copied into the body."
        yield tuple(sorted(set(spans))), "stands twice in the text", why, "low", 0.85


def _no_run_twice(words: list[str]) -> bool:
    """Whether no run of that length stands twice, not even overlapping itself."""
    runs = list(zip(*(words[start:] for start in range(_REPEATED)), strict=False))
    return len(set(runs)) == len(runs)


def _quoted(reading: Reading, span: Span) -> bool:
    """Whether a quotation mark stands soon after its start, or an odd number before it in its paragraph."""
    start = max(reading.text.rfind("\n\n", 0, span.start), 0)
    before = reading.text[start : span.start]
    mark = re.search('["“”]', span.of(reading.text))
    return (
        (mark is not None and len(span.of(reading.text)[: mark.start()].split()) < _REPEATED)
        or before.count('"') % 2 == 1
        or before.count("“") > before.count("”")
    )


def run_in(reading: Reading) -> Iterator[_Piece]:
    """Headings, the headline once more, and notes of the desk that stand in the running text."""
    for span in headline_again(reading):
        yield (span,), "is the headline once more", "A headline was copied into the body.", "low", 0.85
    for span in (
        *run_in_headings(reading),
        *shouted_headings(reading),
        *sub_headings(reading),
    ):
        why = "No mark parts it from the sentence that follows."
        yield (span,), "is a heading, a caption or tags that run into the text", why, "low", 0.8
    for span in editors_notes(reading):
        yield (span,), "is a note of the desk", "It speaks of the text and not of the story.", "low", 0.75


def notes(reading: Reading) -> Iterator[_Piece]:
    """Notices of the page, captions and credits."""
    for span in notices(reading):
        yield (span,), "is a notice of the page", "It speaks of the page and not of the story.", "low", 0.8
    for span in captions(reading):
        yield (
            with_credit(reading, span),
            "is a picture's caption in the text",
            "It says what a picture shows.",
            "low",
            0.75,
        )
    for spans, what, why in credits(reading):
        yield spans, what, why, "low", 0.8


def glued_headlines(reading: Reading) -> Iterator[_Piece]:
    """A headline of another story in mid-paragraph: a long run of capitalised words without a stop."""
    for passage in reading.passages:
        if passage.role not in ("body", "caption"):
            continue
        for part in _UNBROKEN.finditer(reading.text, passage.span.start, passage.span.end):
            if len(_CAPITAL.findall(part.group())) >= _LONGEST_RUN:
                yield from _glued_in(reading.text, part.start(), part.end())


def _glued_in(text: str, start: int, end: int) -> Iterator[_Piece]:
    """The long runs between two marks."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text, start, end):
        capital, digit = match.group()[0].isupper(), match.group()[0].isdigit()
        small = match.group().lower() in _SMALL and run
        if not (capital or digit or small):
            yield from _glued(run)
            run = []
        if capital or (run and (small or digit)):
            run.append(match)
    yield from _glued(run)


def _glued(run: list[re.Match[str]]) -> Iterator[_Piece]:
    while run and run[-1].group().lower() in _SMALL:
        run = run[:-1]
    if sum(match.group()[0].isupper() for match in run) >= _LONGEST_RUN:
        span = Span(run[0].start(), run[-1].end())
        if not any(_TITLE.match(match.group()) for match in run):
            why = "So many capitalised words in a row are a title of its own."
            yield (span,), "reads as a headline or a caption run into the text", why, "low", 0.7
