"""Where the sentences of a stretch of text begin and end, by rules.

A parser guesses boundaries from grammar and often breaks at a colon, a name or a quotation. News prose marks
its sentences well enough to go by the marks: terminal punctuation, closing quotation marks, a space and a
capital, unless an abbreviation, an initial or a running quotation stands in between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.model import Span
from comparators.reading.abbreviations import (
    AFTER_CLOCK,
    BEFORE_A_FIGURE,
    BEFORE_A_NAME,
    CLOCK,
    INSIDE,
    MAY_END,
    STARTERS,
)

OPENERS = "\"“‘'«([¿¡"
LONGEST = 4000  # a "sentence" beyond this many characters is broken data and is cut at a space

# "Are you ready?" Trump asked: the sentence goes on after the quotation.
_SAYING = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){1,5}(?:said|says|asked|asks|told|wrote|tweeted|added|replied|responded|shouted|cried|"
    r"wondered|exclaimed|declared|continued|recalled)\b|(?:he|she|they|it|one)\s",
)

_CANDIDATE = re.compile(
    r"(?P<stop>[.!?…]+|(?<=\w):(?=\n))(?P<close>[\"”’'»)\]]*)(?:\s*\((?:AP|AFP|Reuters|EPA|UPI|dpa)\))?"
    r"(?P<space>\s+|$)"
)
_GLUED = re.compile(r"(?<=[a-z]{2})[.!?][\"”’)]?(?=[“\"]?[A-Z][a-z]+\s)")
_LAST_WORD = re.compile(r"(?:[^\W\d_]|[.’'-])+$|\d[\d.,]*$")
_NEXT_WORD = re.compile(r"[\w][\w’'-]*")


def sentence_spans(text: str) -> Iterator[Span]:
    """The sentences of this text, without the white space around them, in order; offsets are into ``text``."""
    start = 0
    for end in [*boundaries(text), len(text)]:
        yield from _pieces(text, start, end)
        start = end


def boundaries(text: str) -> list[int]:
    """The offsets at which a new sentence begins (never 0)."""
    found: set[int] = set()
    start = 0
    for match in _CANDIDATE.finditer(text):
        after = match.end()
        if after >= len(text):
            break
        if _ends(text, start, match):
            found.add(after)
            start = after
    found |= {match.end() for match in _GLUED.finditer(text) if not _in_address(text, match.start())}
    return sorted(found)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch itself, trimmed; in pieces where it is longer than any sentence could be."""
    while start < end:
        stop = end
        if end - start > LONGEST:
            space = max(text.rfind(" ", start, start + LONGEST), text.rfind("\n", start, start + LONGEST))
            stop = space + 1 if space > start else start + LONGEST
        piece = text[start:stop]
        if piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield Span(first, first + len(piece.strip()))
        start = stop


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a sentence that began at ``start`` ends at this stop."""
    stop, close, space = match["stop"], match["close"], match["space"]
    rest = text[match.end() : match.end() + 80]
    opener = rest[:1] in OPENERS
    bare = rest.lstrip(OPENERS)
    if not bare or bare[0] in "-–—&,;:.":
        return False
    word = _NEXT_WORD.match(bare)
    following = re.split(r"[’']", word.group().lower())[0] if word else ""
    line_end = "\n" in space
    if bare[0].islower():
        # A line that ends with a full stop ends its sentence, even where the next begins in lower case.
        return line_end and stop == "." and not _abbreviated(text[start : match.start()])
    before = text[start : match.start()]
    if stop.endswith(".") and len(stop) == 1 and not close and not _full_stop(before, following, bare):
        return False
    if stop in (".", "...", "…") and not close and not before.strip(" \n.“\"'"):
        return False  # an ellipsis or a stray dot opens the sentence
    if set(stop) & {"!", "?"} and close.strip(")]") and not opener:
        return _SAYING.match(rest) is None
    if stop in ("...", "…") and following == "i" and not close and not line_end:
        return False
    return not (stop.endswith(")") and not before)


def _full_stop(before: str, following: str, rest: str) -> bool:
    """Whether one dot after these words ends the sentence, or only an abbreviation."""
    match = _LAST_WORD.search(before)
    if match is None:
        return True
    last = match.group()
    word = last.lower().strip("’'-")
    starter = following in STARTERS
    if last[:1].isdigit():
        # "1. The army" numbers an item; "in 2016. 26 people" ends a sentence.
        return bool(before[: match.start()].strip(" \n(“\"'"))
    capital = last[0].isupper()
    if word in CLOCK:
        return following not in AFTER_CLOCK
    if word in INSIDE or (capital and word in BEFORE_A_NAME):
        return False
    if word in BEFORE_A_FIGURE and rest[:1].isdigit():
        return False
    if (capital and word in MAY_END) or word == "etc" or "." in last.strip("."):
        return starter
    if len(last) == 1 and last.isupper():
        # An initial ("J. Smith"), unless a sentence plainly begins ("Plan B. The"): "I" alone never is one.
        return last == "I" or (starter and following not in {"a", "i"})
    return True


def _abbreviated(before: str) -> bool:
    match = _LAST_WORD.search(before)
    last = match.group() if match else ""
    word = last.lower()
    return word in INSIDE or "." in word.strip(".") or (last[:1].isupper() and word in BEFORE_A_NAME | MAY_END)


def _in_address(text: str, offset: int) -> bool:
    """Whether a web or mail address runs over this offset."""
    start = max(text.rfind(" ", 0, offset), text.rfind("\n", 0, offset)) + 1
    return bool(re.match(r"\S*(?:://|www\.|@)", text[start:offset]))
