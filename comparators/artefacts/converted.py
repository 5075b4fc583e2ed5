"""Words that a converter damaged: read in the wrong encoding, letters lost, an underscore for a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.model import Span

_MISREAD = re.compile(r"\S*(?:[ÃÂâÐÑÅÄ][^\x00-\x7f]|вЂ|‚Ä)\S*")
_SIGNS = re.compile(r"[ÃÂâÐÑÅÄ][^\x00-\x7f]|вЂ|‚Ä")
_CYRILLIC_MISREAD = re.compile(r"(?:[РС][^\x00-\x7f]){3,}")
_REPLACED = re.compile(r"\w*�+\w*")
_DASH = re.compile(r"(?<=[a-z.”\"]) _ (?=[A-Za-z“\"])")


def converted(text: str) -> Iterator[tuple[Span, str, str]]:
    """Each such word, with the right one where it can be had back."""
    for match in _REPLACED.finditer(text) if "�" in text else ():
        yield Span(*match.span()), "letters were lost in conversion", ""
    for match in _DASH.finditer(text):
        yield Span(match.start() + 1, match.end() - 1), "an underscore for a dash", "–"
    yield from mojibake(text)


def mojibake(text: str) -> Iterator[tuple[Span, str, str]]:
    """Words that were read in the wrong encoding, mended by ftfy."""
    if text.isascii():
        return
    for match in _MISREAD.finditer(text) if _SIGNS.search(text) else ():
        import ftfy  # heavy: only where a text has such letters at all

        mended = ftfy.fix_encoding(match.group())
        if mended != match.group():
            yield Span(*match.span()), "read in the wrong encoding", mended
    for match in _CYRILLIC_MISREAD.finditer(text):
        try:
            yield Span(*match.span()), "read in the wrong encoding", match.group().encode("cp1251").decode("utf-8")
        except UnicodeError:
            continue  # a Russian word, as it should be
