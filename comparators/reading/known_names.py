"""Names that the gazetteer holds, found by their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from comparators.knowledge.gazetteer import Entry, gazetteer
from comparators.model import Mention, MentionKind, Reading
from comparators.model import Span as TextSpan
from comparators.values import Name

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[.’'][^\W_]+)*")
_ARTICLES = frozenset({"al", "el", "as", "an", "ad", "ash"})
_POSSESSIVE = re.compile(r"[’']s?$")
_LONGEST = 7
_SHORTEST_WITH_S = 5
_CUE_REACH = 60  # characters around a weapon's name in which one of its cue words must stand
_KINDS: dict[str, MentionKind] = {
    "person": "person", "place": "place", "country": "place", "weapon": "weapon", "agency": "organisation",
    "organisation": "organisation", "armed group": "organisation", "people": "group",
}  # fmt: skip


def known_names(reading: Reading, number: int) -> Iterator[Mention]:
    """The gazetteer's names in this sentence, the longest at each place, in order."""
    sentence = reading.sentences[number].span
    words = list(_WORD.finditer(reading.text, sentence.start, sentence.end))
    place = 0
    while place < len(words):
        count, mention = _at(reading, number, words[place : place + _LONGEST])
        if mention is not None:
            yield mention
        place += max(1, count)


def _at(reading: Reading, number: int, words: list[re.Match[str]]) -> tuple[int, Mention | None]:
    """The mention that begins with the first of these words, and how many words it takes; 0 and None for none."""
    first = words[0].group()
    article = first in _ARTICLES and reading.text[words[0].end() : words[0].end() + 1] == "-"
    if (not first[0].isupper() and not article) or not _may_begin(reading, first):
        return 0, None
    for count in range(_unbroken(reading.text, words), 0, -1):
        run = words[:count]
        span = TextSpan(run[0].start(), run[-1].end())
        shown = span.of(reading.text)
        lengths = [len(shown), len(_POSSESSIVE.sub("", shown))]
        if len(shown) > _SHORTEST_WITH_S and shown.endswith("s"):
            lengths.append(len(shown) - 1)  # some archives drop apostrophes: "Syrias capital"
        for length in dict.fromkeys(lengths):
            mention = _named(reading, number, TextSpan(span.start, span.start + length))
            if mention is not None:
                return count, mention
    return 0, None


def _may_begin(reading: Reading, word: str) -> bool:
    """Whether any known name begins so, with or without a possessive or a plural; most words are none."""
    known = gazetteer(reading.house)
    bare = _POSSESSIVE.sub("", word)
    return known.begins(bare) or known.begins(word) or (bare.endswith("s") and known.begins(bare[:-1]))


def _unbroken(text: str, words: list[re.Match[str]]) -> int:
    """How many of these words, from the first, stand with nothing but spaces, hyphens and line ends between them."""
    for count, (left, right) in enumerate(pairwise(words), start=1):
        if text[left.end() : right.start()].strip(" -\n"):
            return count
    return len(words)


def _named(reading: Reading, number: int, span: TextSpan) -> Mention | None:
    words = " ".join(span.of(reading.text).split())
    rows = gazetteer(reading.house).named(words)
    for entry in sorted(rows, key=lambda row: row.type == "person" and not _held(reading, row)):
        if entry.type == "weapon" and not _cued(reading.text, span, entry):
            continue
        role = entry.role if entry.type == "person" else ""
        name = Name(entry.canonical, entry.entity, "gazetteer", entry.country, role if _held(reading, entry) else "")
        return Mention(_KINDS[entry.type], span, number, name)
    plural = words[:-1] if words.endswith("s") and not gazetteer(reading.house).named(words[:-1]) else words
    country = gazetteer(reading.house).country_of(words) or gazetteer(reading.house).country_of(plural)
    if country:
        return Mention("group", span, number, Name(words, f"people/{country.lower()}", "gazetteer", country))
    return None


def _cued(text: str, span: TextSpan, entry: Entry) -> bool:
    """Whether a weapon's name is one here: "Spike" near "missiles"; a designation ("Su-25") needs no cue."""
    words = span.of(text)
    if any(character.isdigit() for character in words):
        return True
    around = text[max(0, span.start - _CUE_REACH) : span.end + _CUE_REACH].lower()
    return any(re.search(rf"\b{re.escape(cue.lower())}\b", around) for cue in entry.cue_words)


def _held(reading: Reading, entry: Entry) -> bool:
    """Whether the person held the office when the text was written, as far as that is known."""
    day = reading.published.interval.latest if reading.published else None
    return day is None or entry.held_on(day)
