"""Capitals inside a sentence, where a full stop or a quotation mark was lost, and stops without a space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from comparators.artefacts.run_in import run_in_headings
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span

CAPITAL = "a capital inside a sentence: a stop or a mark was lost"  # one note for all places of a text
_STARTS = (
    "The|A|An|It|He|She|They|This|These|There|We|But|And|If|When|While|However|Meanwhile|Earlier|Later|About|Some|Many|"
    "Most|Its|Their|His|According|In|On|At"
)
_CAPITAL = re.compile(rf"(?<=[a-z]{{2}})\s(?P<word>{_STARTS})(?= [a-z]{{2,}})")
_MORE = "Eastern|Western|Northern|Southern|Observatory|UN|US|EU|UK"
_PAPERS = (
    "Echo|Times|Post|Telegraph|Herald|Daily|Star|Conservative|Prospect|Observer|Journal|Review|Tribune|Independent"
)
_NAMED = re.compile(
    r"\b(?:called|named|titled|entitled|dubbed|song|book|film|novel|series|album|diary|hymn|play|game|vs|v)$"
)
_NO_SPACE = re.compile(r"\b[a-z]{2,}[.!?][A-Z][a-z]+\b(?!\.|\()")
_SITE = re.compile(r"\.(?:com|org|net|co|uk|twitter|www)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _the() -> re.Pattern[str]:
    """ "The" with a capital before a country, a direction or a known body: no name of a paper, a stop was lost."""
    of = gazetteer().adjectives_of_countries
    return re.compile(rf"(?<=[A-Za-z]{{2}})\s(?P<word>The)(?= (?:{of}|{_MORE}) (?!{_PAPERS})\w)")


def lost_stops(reading: Reading) -> Iterator[tuple[Span, str, str]]:
    """Each place with what is wrong; the word before is shown."""
    text = reading.text
    headings = tuple(run_in_headings(reading))
    for match in (*_CAPITAL.finditer(text), *every_match(_the(), text)):
        number = reading.sentence_at(match.start("word"))
        if number is None or reading.passage_of(number).role != "body":
            continue
        sentence = reading.sentences[number].span
        before = text[sentence.start : match.start()]
        if (
            before
            and not any(span.end == match.start() for span in headings)
            and not _NAMED.search(before)
            and not re.search("[“”\"‘’'«»]", before)
            and any(word.islower() for word in before.split())
            and not before.startswith("Tags")
        ):
            start = before.rfind(" ") + 1 + sentence.start
            yield Span(start, match.end("word")), CAPITAL, ""
    for match in _NO_SPACE.finditer(text):
        if not _SITE.search(match.group()):
            mark = re.search("[.!?]", match.group())
            right = match.group().replace(mark.group(), mark.group() + " ", 1) if mark else ""
            yield Span(*match.span()), "a space is missing", right
