"""Numbers that are written in a report and tell nothing: in a web address, in "one-sided", in a sum told over again."""

from __future__ import annotations

import re

from comparators.facts.once import once
from comparators.model import Mention, Reading, Span
from comparators.values import Quantity

_ADDRESS = re.compile(r"\bhttps?\s?:\s?/\s?/[^\n]*?(?=\n|$)|\bwww\.\S+", re.IGNORECASE)
_SPACED = re.compile(r":\s|/\s")  # an address that a crawler has cut up runs to the end of its line
_STANCE = re.compile(r"\s(?:\w+\s)?(?:pro|anti|non)\s?-", re.IGNORECASE)  # "nine pro-death jurors"
_ONE = re.compile(r"one\s?-\s?[a-z]+", re.IGNORECASE)
_STREET = re.compile(  # "200 W. Central Blvd."
    r"\s(?:[NSEW]\.?\s)?(?:[A-Z][\w'’]*\s){1,3}(?:St|Street|Ave|Avenue|Blvd|Boulevard|Road|Rd|Lane|Drive|Highway)\b"
)
_LINE = re.compile(r"(?: ?- ?yards?| yards?)? ?-?lines?\b(?! of)")  # "the 14-yard line": a place on the field
_STAMP = re.compile(r"\s*(?:last )?(?:updated|posted|published|modified)\b(?=[ :]+\d)", re.IGNORECASE)  # of the page
_YEAR, _NAME = re.compile(r"(?:19|20)\d\d"), re.compile(r"\s[A-Z]")
_HOUR = re.compile(r"1?\d(?:\.[0-5]\d)?")
_UNTIL = re.compile(r"\b(?:before|until|till)\s$", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"(?:[.,;)](?!\d)|\s*$)")
_OPENED = re.compile(r"\d[\d.,]*(?:[\s-]?[^\W\d]+){0,2}\s?\(\s?(?:(?:about|some|around|or|nearly) )?[A-Z$€£¥]{0,4}\s?$")


@once
def addresses(reading: Reading) -> tuple[Span, ...]:
    """The web addresses of a text."""
    return tuple(_end(match) for match in _ADDRESS.finditer(reading.text))


def is_no_figure(reading: Reading, mention: Mention) -> bool:
    """Whether a number counts nothing that a report could tell otherwise."""
    if in_address(reading, mention.span):
        return True
    value = mention.value
    if not isinstance(value, Quantity):
        return False
    if _LINE.match(reading.text, mention.span.end):
        return True
    if _STAMP.match(reading.sentence_text(mention.sentence)):
        return True
    if value.counted == "dead" and _STANCE.match(reading.text, mention.span.end):
        return True
    if value.low == 1 and not value.unit and _ONE.match(reading.text, mention.span.start):
        return True
    if _STREET.match(reading.text, mention.span.end) and mention.span.of(reading.text).isdigit():
        return True
    return _is_conversion(reading, mention, value) or _is_hour(reading, mention, value)


def names_year(reading: Reading, mention: Mention) -> bool:
    """Whether a number is the year that tells one event of a row from the others: "the 2014 Oscars"."""
    words = mention.span.of(reading.text)
    return _YEAR.fullmatch(words) is not None and _NAME.match(reading.text, mention.span.end) is not None


def _is_hour(reading: Reading, mention: Mention, value: Quantity) -> bool:
    """Whether a bare number that ends a clause is an hour: "broke out shortly before 9." """
    if value.unit or value.counted or not _HOUR.fullmatch(mention.span.of(reading.text)):
        return False
    first = reading.sentences[mention.sentence].span.start
    led = _UNTIL.search(reading.text[first : mention.span.start]) is not None
    return led and _CLAUSE_ENDS.match(reading.text, mention.span.end) is not None


def in_address(reading: Reading, span: Span) -> bool:
    """Whether a span stands in a web address."""
    return any(address.overlaps(span) for address in addresses(reading))


def _end(match: re.Match[str]) -> Span:
    words = match[0]
    if words.lower().startswith("http") and _SPACED.search(words[:10]) is None:
        words = words.split()[0]
    return Span(match.start(), match.start() + len(words))


def _is_conversion(reading: Reading, mention: Mention, value: Quantity) -> bool:
    """Whether a measure stands in brackets right after another number: "$US1 million ($1.52 million)"."""
    first = reading.sentences[mention.sentence].span.start
    return bool(value.unit) and _OPENED.search(reading.text[first : mention.span.start]) is not None
