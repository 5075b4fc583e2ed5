"""Which opening paragraph is the headline, and where the text repeats it."""

from __future__ import annotations

import re

from comparators.model import Span

LONGEST = 220
_MOST_WORDS_WITH_STOP = 17
_FEWEST_PARAGRAPHS_WITH_STOP = 4
_STOPPED = re.compile(r"[.!?…][\"”’')\]]*$")
_SENTENCE = re.compile(r"\w[\w\"”’)]+[.!?…](?:\s|[\"”’)]|$)")
_WORD = re.compile(r"[^\W_]+")
_REPEAT_WITHIN = 260  # characters into a paragraph
_SPEAKING = re.compile(r"\b(?:said|says|told|according\s+to|he|she|they|we|it)\b", re.IGNORECASE)


def is_headline(words: str, following: list[str], title: str | None) -> bool:
    """Whether the first paragraph is a headline.

    Without a full stop it is, where more follows. With one (some archives add it) it must be one short
    sentence that later paragraphs take up in fuller words. A known title decides at once.
    """
    if not following or len(words) > LONGEST or "\n" in words.strip():
        return False
    if (title and _same(title, words)) or repeat_of(words, following[0]) is not None:
        return True
    if not _STOPPED.search(words):
        return not words.endswith((",", ";", "-", "–", "—")) and any(_SENTENCE.search(text) for text in following)
    if words[-1:] == "?" or words[-2:] == "!":
        return len(words.split()) <= _MOST_WORDS_WITH_STOP and (len(following) > 1 or len(following[0]) > 2 * LONGEST)
    if len(following) + 1 < _FEWEST_PARAGRAPHS_WITH_STOP or len(words.split()) > _MOST_WORDS_WITH_STOP:
        return False
    inner = words[:-1]
    if re.search(r"(?<=[a-z])[.!?]\s", inner) or words[:1] in '"“' or _SPEAKING.search(words):
        return False
    own = _content(words)
    return len(own) >= 3 and max(len(own & _content(text)) for text in following[:6]) >= 0.4 * len(own)


def repeat_of(headline: str, words: str) -> Span | None:
    """Where this paragraph repeats the headline, near its front; None where it does not.

    Case, punctuation and spacing may differ, and a number at its very front may be lost. A headline of three words
    or fewer is too common to tell.
    """
    wanted = [match.group().lower() for match in _WORD.finditer(headline)]
    if len(wanted) < 4:
        return None
    return _run_of(wanted, words) or (_run_of(wanted[1:], words) if wanted[0].isdigit() and len(wanted) > 6 else None)


def _run_of(wanted: list[str], words: str) -> Span | None:
    found = list(_WORD.finditer(words, 0, _REPEAT_WITHIN + 2 * sum(map(len, wanted)) + 2 * len(wanted)))
    tokens = [match.group().lower() for match in found]
    for place in range(len(tokens) - len(wanted) + 1):
        if found[place].start() > _REPEAT_WITHIN:
            return None
        if tokens[place : place + len(wanted)] == wanted:
            return Span(found[place].start(), found[place + len(wanted) - 1].end())
    return None


def _same(title: str, words: str) -> bool:
    return [m.group().lower() for m in _WORD.finditer(title)] == [m.group().lower() for m in _WORD.finditer(words)]


def _content(words: str) -> set[str]:
    """The longer words, cut to six letters: enough to see that one sentence takes up another."""
    return {match.group().lower()[:6] for match in _WORD.finditer(words) if len(match.group()) > 3}
