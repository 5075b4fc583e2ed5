"""Paragraphs: the blocks of text that blank lines (or, failing them, line ends) set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.model import Span

_LINE = re.compile(r"[^\n]+")
_ENDS = re.compile(r"[.!?…:][\"”’'»)\]]*$")
_DATELINE = re.compile(r"^[A-Z][\w.,’' ]{2,60}(?:\([A-Z][\w ]{1,20}\))?\s*[—–-]+$")
_MANY_LINES = 4
_PARAGRAPH_LENGTH = 80  # characters: hard-wrapped mail stays below, a paragraph on one line mostly above


def paragraphs(text: str) -> Iterator[Span]:
    """Every paragraph, without the white space around it, in order."""
    block: list[Span] = []
    end = 0
    for match in _LINE.finditer(text):
        line = _trimmed(text, Span(*match.span()))
        if line is None:
            continue
        if block and text.count("\n", end, line.start) > 1:
            yield from _lines_or_block(text, block)
            block = []
        block.append(line)
        end = line.end
    if block:
        yield from _lines_or_block(text, block)


def _trimmed(text: str, span: Span) -> Span | None:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    return Span(start, end) if end > start else None


def _lines_or_block(text: str, lines: list[Span]) -> Iterator[Span]:
    """One paragraph, or one for each line where every line is a paragraph of its own.

    Some texts have no blank lines and one paragraph a line; mail is wrapped at some 72 columns; some have two
    sentences of one paragraph on two lines. Only the first of these is divided.
    """
    whole = Span(lines[0].start, lines[-1].end)
    if lines[0].start == len(text) - len(text.lstrip()) and len(lines) > 1 and _title_line(text, lines):
        yield lines[0]
        yield from _lines_or_block(text, lines[1:])
        return
    if len(lines) < _MANY_LINES:
        yield whole
        return
    complete = sum(bool(_ENDS.search(line.of(text))) for line in lines)
    length = sum(map(len, lines)) / len(lines)
    if length > _PARAGRAPH_LENGTH and complete >= 0.7 * len(lines):
        yield from lines
    else:
        yield whole


def _title_line(text: str, lines: list[Span]) -> bool:
    """Whether the text's first line is a title (or a kicker: "ANALYSIS:") with its first paragraph right below it."""
    first, second = (line.of(text) for line in lines[:2])
    if first.isupper() and first.endswith(":"):
        return True
    if _ENDS.search(first) or _DATELINE.search(first) or len(first) >= 150:
        return False
    if _DATELINE.search(second):
        return True
    longest = max(len(line) for line in lines[1:])
    wrapped = longest < 1.2 * _PARAGRAPH_LENGTH and len(lines) > 2
    return second.lstrip("\"“‘'")[:1].isupper() and not wrapped and len(second) > 40
