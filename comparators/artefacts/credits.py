"""Credits in the story: pictures with their captions, agencies, authors, and a paper's name in a headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.run_in import headline_again
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span

_AGENCIES = "Anadolu|AFP|AP|Reuters|EPA|Getty|Xinhua|AA|TASS|DPA|EFE"
_BRACKETED = re.compile(
    rf"[\[(](?:{_AGENCIES})(?:[ /-][^\])\n]{{0,40}})?[\])]"
    rf"|\((?:(?:{_AGENCIES}|Reuters) (?:[Pp]hoto|[Ff]ile)|(?:[Pp]hoto|[Ff]ile)(?: [Pp]hoto)?(?: (?:{_AGENCIES}))?"
    r"|[Aa]rchive(?: photo)?|reuters|[A-Z]\w+(?: World)? and [Aa]gencies)\)"
    r"|\b(?:Sputnik|TASS|RIA Novosti|EPA)/? [A-Z][a-z]+ [A-Z][a-z]+(?= [A-Z])"
)
_AFTER_HEADLINE = re.compile(rf"[.\s]*((?:{_AGENCIES}|SANA))(?= (?:[A-Z]\w*|\d+) )")
_DATELINE = re.compile(rf"(?<=[a-z] )[A-Z]{{4,}}(?: [A-Z]{{3,}})? \((?:{_AGENCIES}|Sputnik)\)(?= [A-Z])")
_JOINED_DATELINE = re.compile(rf"\b[A-Z][a-z]+,? (?:{_AGENCIES}|SANA) ?[-–—](?=[A-Z])")
_TOWN = re.compile(r"(?:(?<=[.)”\"] )|(?<=\n))[A-Z]{4,}(?: [A-Z]{4,})? ?[-–—]? ?(?=[A-Z][a-z]+ [a-z])")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_POST = re.compile(
    rf"(?:[—–-] ?)?\b[A-Z][\w’.-]*(?: [A-Z][\w’.-]*){{0,3}} \(@?\w{{3,20}}\) (?:{_MONTHS}) \d{{1,2}},? \d{{4}}"
)
_WITH = re.compile(rf"\(With (?:{_AGENCIES}|agencies)(?:(?:, | and )(?:{_AGENCIES}|agencies))*\)")
_CONTRIBUTED = re.compile(
    r"(?:(?<=[.”\"] )|(?<=\n))[A-Z][^.\n]{2,60} contributed (?:reporting|to (?:this|the) (?:report|story|article))"
    r"[^.\n]*\."
)
_NAMES = re.compile(
    r"[.\s]+([A-Z][a-z]+ (?:[A-Z]\. )?(?:al-|Al-)?[A-Z][\w-]+(?: |(?=\.))(?:[A-Z][\w-]+ ?){0,6}\.)(?= )"
)
_INITIALS = re.compile(r"(?<=[.!?] )(?:[A-Z][\w.-]* )?(?:[A-Z]\.? ?)?(?:[A-Za-z][\w-]+) ?/ ?[A-Z][\w. /-]*\s*\Z")
# What stands alone after the last full stop: a name, or the desk's letters and numbers ("SSH 11", "219").
_LAST = re.compile(r"(?<=[.!?] )(?:[A-Z][a-z]+ (?:al-)?[A-Z][a-z]+|[A-Z]{3,6}(?: \d{1,3})?|\d{2,3}(?:-\d{1,3})?)\s*\Z")
# Papers and channels whose pages print their name after the headline.
_PAPERS = (
    "Daily Sabah|Sputnik International|Sputnik News|Jordan Times|Al Jazeera(?: English)?|Al Arabiya(?: English)?|"
    "BBC News|CNN(?:\\.com)?|Reuters|The Guardian|The Independent|The New York Times|The Washington Post|Fox News|"
    "ABC News|NBC News|CBS News|USA TODAY|HuffPost|Xinhua|TASS|RT(?: World News)?|France 24|Deutsche Welle|DW|"
    "Haaretz|The Times of Israel|Press TV|Tasnim News Agency|Anadolu Agency|Middle East Eye|VOA News|Voice of America|"
    "The National|Arab News|Gulf News|Ahram Online|Hurriyet Daily News|The Daily Star|Kyiv Post|Telegraph|Mail Online"
)
_AFTER_TITLE = re.compile(rf" ?(?: [|] [A-Z][^|\n]{{2,40}}| [-–—] (?:{_PAPERS}))\s*$")

_Piece = tuple[tuple[Span, ...], str, str]


def credits(reading: Reading) -> Iterator[_Piece]:
    """Each credit: where, what it is and why it does not belong."""
    yield from pictures(reading)
    yield from authors(reading)
    yield from papers(reading)


def pictures(reading: Reading) -> Iterator[_Piece]:
    """A picture's credit in the running text, with the caption before it."""
    for match in every_match(_BRACKETED, reading.text):
        number = reading.sentence_at(match.start())
        if number is None or reading.passage_of(number).role != "body":
            continue
        credit, sentence = Span(*match.span()), reading.sentences[number]
        caption = Span(sentence.span.start, match.start()) if match.group()[0] in "[(" else None
        if caption is not None and not caption.of(reading.text).strip():
            before = reading.sentences[number - 1] if number else sentence
            together = before.passage == sentence.passage and before is not sentence
            caption = before.span if together else None
        what = "is a caption or a credit inside the text"
        yield (caption, credit) if caption else (credit,), what, "It belongs to a picture."


def with_credit(reading: Reading, caption: Span) -> tuple[Span, ...]:
    """A caption, and its credit once more by itself."""
    match = _BRACKETED.search(reading.text, caption.start, caption.end)
    return (caption, Span(*match.span())) if match else (caption,)


def authors(reading: Reading) -> Iterator[_Piece]:
    """Agencies and authors: after the headline, in brackets, in capitals, as helpers, of posts, as initials."""
    text = reading.text
    why = "It says whose text it is; it belongs in the credit."
    for span in headline_again(reading):
        for pattern in (_AFTER_HEADLINE, _NAMES):
            match = pattern.match(text, span.end)
            number = reading.sentence_at(match.start(1)) if match else None
            if match and number is not None and reading.passage_of(number).role == "body":
                yield (Span(*match.span(1)),), "is a credit inside the text", why
                break
    for match in _TOWN.finditer(text):
        number = reading.sentence_at(match.start())
        known = any(row.type == "place" for row in gazetteer().named(match.group().strip(" -–—").title()))
        if known and number is not None and reading.passage_of(number).role == "body":
            yield (Span(match.start(), match.start() + len(match.group().rstrip())),), "is a dateline in the text", why
    for pattern in (_DATELINE, _JOINED_DATELINE, _POST, _WITH, _CONTRIBUTED, _INITIALS, _LAST):
        for match in every_match(pattern, text):
            span = Span(match.start(), match.start() + len(match.group().rstrip()))
            yield (span,), "is a credit inside the text", why


def papers(reading: Reading) -> Iterator[_Piece]:
    """The name of a paper after its headline."""
    headline = next((passage.span for passage in reading.passages if passage.role == "headline"), None)
    match = _AFTER_TITLE.search(headline.of(reading.text)) if headline else None
    if headline and match:
        start = headline.start + match.start() + len(match.group()) - len(match.group().lstrip())
        span = Span(start, headline.start + len(match.group().rstrip()) + match.start())
        yield (
            (span,),
            "is the paper's name in the headline",
            "A page prints it after the headline; it is no part of it.",
        )
