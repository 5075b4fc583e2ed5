"""What ran into the first sentence after it: headings, tags and captions without a stop, and the headline once more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.knowledge.pattern_words import every_match
from comparators.model import Reading, Span

_NUMBERS = "Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Several"
# A word with a capital that starts a sentence and no name, after a word in small letters without a mark between them.
_START = re.compile(
    r"(?<=[a-z])\s(?=(?:A|An|The|It|He|She|They|There|These|In|On|At|But|Also|Meanwhile|Earlier|According|However|"
    rf"(?P<number>{_NUMBERS}))\s[a-z]{{2,}}\b)"
)
_NO_HEADING = re.compile(
    r"^(?:He|She|They|It|We|I|You)\b|[“”\"]"
    r"|\b(?:said|says|told|added|according|reported|called|named|titled|entitled|diary|hymn|song|book|film|novel)\b"
)
_SHOUTED = re.compile(r"(?<=[.!?”\"] )(?:[A-Z]{4,} ){1,3}[A-Z]{4,}(?= (?:[A-Z][a-z]|A [a-z]))")
_COMMON = 3.0  # Zipf frequency of a word that everybody knows
_LONGEST = 20  # words of a heading, a line of tags or a caption
_HEADLINE = 6  # words from which a headline in the text is no chance
_EDITORS = re.compile(
    r"(?:(?:This|An earlier version of this) (?:story|article|report|post) (?:has been|was|previously|incorrectly)"
    r"(?: been)? (?:updated|corrected|amended|revised|misstated|stated)|Editor['’]s note:)[^.\n]*\."
)


def run_in_headings(reading: Reading) -> Iterator[Span]:
    """Headings, tags and captions that run into a sentence, in text order."""
    for number, sentence in enumerate(reading.sentences):
        if reading.passage_of(number).role != "body":
            continue
        match = _START.search(reading.text, sentence.span.start, sentence.span.end)
        if match is None:
            continue
        words = reading.text[sentence.span.start : match.start()]
        tags = words.startswith("Tags")
        if len(words.split()) <= _LONGEST and not _NO_HEADING.search(words) and (tags or not match["number"]):
            yield Span(sentence.span.start, match.start())


def shouted_headings(reading: Reading) -> Iterator[Span]:
    """Headings in capitals between two sentences ("SLEEPING DEAD"): words that everybody knows, no abbreviations."""
    from wordfreq import zipf_frequency

    for match in _SHOUTED.finditer(reading.text):
        number = reading.sentence_at(match.start())
        words = match.group().split()
        common = all(zipf_frequency(word.lower(), "en") >= _COMMON for word in words)
        if common and number is not None and reading.passage_of(number).role == "body":
            yield Span(*match.span())


def headline_again(reading: Reading) -> Iterator[Span]:
    """The headline, word for word, at the start of a sentence of the body."""
    headline = next((passage.span for passage in reading.passages if passage.role == "headline"), None)
    words = re.findall(r"\w+", headline.of(reading.text)) if headline else []
    if headline is None or len(words) < _HEADLINE:
        return
    pattern = re.compile(r"\b" + r"\W+".join(map(re.escape, words)) + r"\b", re.IGNORECASE)
    for match in pattern.finditer(reading.text, headline.end):
        number = reading.sentence_at(match.start())
        if number is not None and reading.sentences[number].span.start == match.start():
            yield Span(*match.span())


def editors_notes(reading: Reading) -> Iterator[Span]:
    """Notes of the desk about the text: that it was corrected or updated."""
    for match in every_match(_EDITORS, reading.text):
        yield Span(*match.span())
