"""Quotation marks that do not close, face the wrong way, or went missing.

What it finds: a quotation that never closes, also over the end of a paragraph (where the convention is to open each
paragraph anew); closing marks that stand before the next word (`rubble, "said`) or apart, with a line end before the
speaker; a pair of unlike marks (`"Ring of Fire''`); and speech that lost its marks: words in the first person with a
speaker after them ("We had nowhere to go Ahmed said"), words in the present that somebody "said by telephone", or a
capital after "said that".

Why it matters: without its marks nobody can tell who says what, and the paper's words become the speaker's.

An example: “At first we thought they were targeting the enemy.” and, in the next paragraph, words of the same man
without any marks.

When it is wrong: a reporter may tell a story in the first person; a text may have lost its marks on the way here (a
converter's fault), and a speaker's paragraph may be meant to end where it does.

Source: the conventions of English punctuation; marks are read paragraph by paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from comparators.artefacts.apart_marks import apart_marks
from comparators.artefacts.lost_marks import lost_marks
from comparators.artefacts.one_text import NOT_STORY, about, in_story, shortened, texts
from comparators.artefacts.open_twice import opened_twice
from comparators.knowledge.pattern_words import every_match
from comparators.model import Finding, Pair, Reading, Severity, Span

_UNLIKE = re.compile(r"\"[^\"\n'’]{2,60}''(?=[\s.,;:)]|$)|''[^\"\n'’]{2,60}\"(?=[\s.,;:)]|$)")
_INNER = re.compile(r"‘[^‘’'\n]{2,60}'(?=\")|‘ [^‘’'\n\"]{2,60} '(?=[\s,.])")
_VERBS = r"(?:said|says|stated|added|declared|announced|stressed)"
_WORDS = r"(?:The|A|An|In|It|There|This|These|We|He|She|They)"
_CAPITAL = re.compile(rf"\b{_VERBS}(?: on \w+day)? that {_WORDS} (?=[a-z])")
_UNCLOSED = (
    "A quotation opens here; neither does this paragraph close it nor does the next one open with a mark of its own."
)
_ENDS_SPEECH = ",.?!'’…"
_LONGEST = 60

_Place = tuple[tuple[Span, ...], str, str, Severity, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """One double quotation mark: what it does by its turn, and whether it is spaced as if it did the contrary."""

    place: int
    opens: bool
    contrary: bool


def find(pair: Pair) -> Iterator[Finding]:
    """One finding an open quotation; slips of one sort once a text, with every place."""
    for side, reading in texts(pair):
        for spans, what, why, severity, confidence in places(reading):
            quote = shortened(spans[0].of(reading.text), _LONGEST).strip('“”"')
            yield about(
                reading,
                side,
                spans,
                kind="quotation",
                severity=severity,
                confidence=confidence,
                title="Quotation marks",
                statement=f"“{quote}”: {what}.",
                explanation=why,
                doubt="A converter may have lost or moved the marks on the way here.",
            )


def places(reading: Reading) -> Iterator[_Place]:
    """Where marks are wrong, and how."""
    text = reading.text
    paragraphs = tuple(_paragraphs(reading))
    turned: list[Span] = []
    unclosed: list[Span] = []
    carried = False  # whether the paragraph before left a quotation open
    inside_out: list[Span] = []
    for number, paragraph in enumerate(paragraphs):
        marks = marks_of(text, paragraph)
        for one, other in pairwise(marks):
            between = text[one.place + 1 : other.place]
            if one.opens and one.contrary and other.contrary and len(between) <= _LONGEST and "." not in between:
                inside_out.append(_widened(text, one.place, other.place + 1))
        if not any(mark.opens and mark.contrary for mark in marks):
            turned += [_widened(text, mark.place, mark.place + 1) for mark in marks if _turned(text, mark)]
        unopened = closed_before_opened(text, paragraph)
        if unopened is not None and carried:
            carried = False  # the quotation of the paragraph before, which has been told
        elif unopened is not None:
            start = max(paragraph.start, text.rfind(" ", 0, max(0, unopened - _LONGEST)) + 1)
            why = "A mark closes here that no mark has opened in this paragraph."
            yield (Span(start, unopened + 1),), "the quotation does not open", why, "medium", 0.8
        elif marks and _opens_words(text, marks[-1]) and len(marks) % 2:
            following = paragraphs[number + 1].of(text) if number + 1 < len(paragraphs) else ""
            if following[:1] not in ("“", '"', "«"):
                end = text.find(" ", min(paragraph.end, marks[-1].place + _LONGEST))
                span = Span(marks[-1].place, min(paragraph.end, end if end > 0 else paragraph.end))
                unclosed.append(span)
                carried = True
                continue
        carried = False
    if unclosed:
        several = "these quotations do not close" if len(unclosed) > 1 else "the quotation does not close"
        yield tuple(unclosed), several, _UNCLOSED, "medium", 0.8
    if inside_out:
        yield (
            tuple(inside_out),
            "the marks are turned inside out",
            "Each mark faces away from its words.",
            "medium",
            0.8,
        )
    for left_open, opened in opened_twice(reading, paragraphs) if not turned else ():
        if not any(span.overlaps(left_open) for span in unclosed):
            why = "Another quotation opens before this one has closed."
            yield (left_open, opened), "the quotation does not close", why, "medium", 0.8
    if turned:
        yield tuple(turned), "the closing mark clings to the next word", "The space is on its wrong side.", "low", 0.85
    yield from _patterns(reading)
    lost = tuple(lost_marks(reading))
    if lost:
        why = "Somebody speaks in the first person or after a colon, and no mark says where his words begin and end."
        yield lost, "the quotation marks were lost", why, "medium", 0.85
    apart = tuple(apart_marks(reading))
    if apart:
        why = "A space parts the mark from its words, and a line end parts them from their speaker."
        yield apart, "the closing mark stands apart", why, "low", 0.85


def _patterns(reading: Reading) -> Iterator[_Place]:
    sorts: tuple[tuple[re.Pattern[str], str, str, Severity], ...] = (
        (_UNLIKE, "the marks of a pair differ", "A pair of marks should be of one kind.", "low"),
        (_INNER, "the inner marks differ", "A curly mark opens and a straight one closes.", "low"),
        (_CAPITAL, "a capital after “that”", "Marks were probably lost: indirect speech goes on in small letters.",
         "medium"),
    )  # fmt: skip
    for pattern, what, why, severity in sorts:
        found = (_widened(reading.text, *match.span()) for match in every_match(pattern, reading.text))
        spans = tuple(span for span in found if in_story(reading, span))
        if spans:
            yield spans, what, why, severity, 0.8


def _paragraphs(reading: Reading) -> Iterator[Span]:
    """The told paragraphs; lines that only a single line end parts are one paragraph."""
    current: Span | None = None
    for passage in reading.passages:
        if passage.role in NOT_STORY or passage.role in ("boilerplate", "headline"):
            continue
        if current is not None and reading.text[current.end : passage.span.start].count("\n") < 2:
            current = Span(current.start, passage.span.end)
            continue
        if current is not None:
            yield current
        current = passage.span
    if current is not None:
        yield current


def marks_of(text: str, paragraph: Span) -> tuple[Mark, ...]:
    """The double marks of a paragraph by turns: curly ones say what they do, straight ones take the other's turn."""
    found: list[Mark] = []
    opened = False
    for match in re.finditer('[“”"]', text[paragraph.start : paragraph.end]):
        place = paragraph.start + match.start()
        character = match.group()
        if character == '"':
            opens = not opened
            before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
            closing_shape = not before.isspace() and before not in "([—–-‘'" and (after.isspace() or after in ".,;:!?)")
            opening_shape = before.isspace() and after.isalnum()
            found.append(Mark(place, opens, closing_shape if opens else opening_shape))
            opened = opens
        elif (character == "“") != opened:
            opened = character == "“"
            found.append(Mark(place, opened, False))
    return tuple(found)


def closed_before_opened(text: str, paragraph: Span) -> int | None:
    """The first mark that by its shape closes, with none open before it, in a paragraph with an odd number of marks."""
    places = [match.start() for match in re.compile('[“”"]').finditer(text, paragraph.start, paragraph.end)]
    opened = False
    for place in places if len(places) % 2 else ():
        before = text[place - 1] if place > paragraph.start else " "
        after = text[place + 1] if place + 1 < paragraph.end else " "
        opens = text[place] == "“" or ((before.isspace() or before in "([—–-‘") and not after.isspace())
        closes = text[place] == "”" or (not before.isspace() and (after.isspace() or after in ".,;:!?)"))
        if closes and not opens and not opened:
            return place
        opened = opens if opens != closes else opened
    return None


def _opens_words(text: str, mark: Mark) -> bool:
    return mark.opens and not mark.contrary and not text[mark.place + 1 : mark.place + 2].isspace()


def _turned(text: str, mark: Mark) -> bool:
    return not mark.opens and mark.contrary and text[: mark.place].rstrip()[-1:] in _ENDS_SPEECH


def _widened(text: str, start: int, end: int) -> Span:
    """From the start of the word before to the end of the word after."""
    before = re.search(r"\S+\s?$", text[max(0, start - 30) : start])
    after = re.match(r"[\w’']*", text[end : end + 30])
    return Span(start - len(before.group()) if before else start, end + (len(after.group()) if after else 0))
