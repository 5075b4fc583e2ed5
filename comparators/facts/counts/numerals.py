"""The numbers of a sentence, whatever they count: quantities, ordinals, dates, and digits that are neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.counts.claims import Claim
from comparators.facts.counts.fit import fits, point_of
from comparators.facts.counts.no_figures import in_address, is_no_figure, names_year
from comparators.model import Reading, Span
from comparators.reading.number_words import ORDINAL_WORDS, number_of
from comparators.reading.units import in_base, measure_of
from comparators.values import Quantity, When

_FIRST_YEAR, _LAST_YEAR = 1000, 2200
_SAME = 0.01
_DIGITS = re.compile(r"(?<![A-Za-z]-)(?<!\d)\d+(?:[.,]\d+)*")
_SCORES = re.compile(r"(?<![\w.,-])\d{1,3}[-–:]\d{1,3}(?![\w-])")
_NUMBERED = re.compile(r"\bnumber ([a-z]+)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)?")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands: ``values`` in base units; ``claim`` where it counts something, ``dated`` inside a date."""

    span: Span
    values: tuple[float, ...]
    measure: str
    claim: Claim | None
    quantity: Quantity | None
    dated: bool
    year: bool = False  # "the 2014 Oscars"

    @property
    def counted(self) -> str:
        return self.quantity.counted if self.quantity is not None else ""


def names_a_year(numeral: Numeral) -> bool:
    return numeral.dated and any(_FIRST_YEAR <= value < _LAST_YEAR for value in numeral.values)


def is_ordinal(numeral: Numeral) -> bool:
    return numeral.quantity is not None and numeral.quantity.ordinal


def identical(a: Numeral, b: Numeral) -> bool:
    return a.values == b.values


def numerals(reading: Reading, number: int, claims: tuple[Claim, ...]) -> list[Numeral]:
    """The numbers of a sentence in text order: quantities, ordinals, dates, and digits that are neither."""
    rows: list[Numeral] = []
    scores = _scores(reading, number)
    by_span = {claim.mention.span: claim for claim in claims if claim.sentence == number}
    for mention in reading.mentions_by_sentence[number]:
        value = mention.value
        if any(span.overlaps(mention.span) for span in scores) or is_no_figure(reading, mention):
            continue
        if isinstance(value, Quantity):
            unit = "" if value.counted == "age" else value.unit  # "84-year-old" and ", 84,"
            ends = tuple(in_base(end, unit) for end in (value.low, value.high) if end is not None)
            rows.append(
                Numeral(
                    mention.span,
                    ends,
                    measure_of(unit),
                    by_span.get(mention.span),
                    value,
                    dated=False,
                    year=names_year(reading, mention),
                )
            )
        elif isinstance(value, When) and value.form != "duration":
            values = _said(mention.span.of(reading.text))
            if values:
                rows.append(Numeral(mention.span, values, "", None, None, dated=True))
    rows += [Numeral(span, _said(span.of(reading.text)), "", None, None, dated=False) for span in scores]
    nothing = [m.span for m in reading.mentions_by_sentence[number] if is_no_figure(reading, m)]
    rows += _bare(reading, number, [*(row.span for row in rows), *nothing])
    kept = [row for row in rows if row.dated or not any(row.span.overlaps(o.span) for o in rows if o.dated)]
    kept = [row for row in kept if not in_address(reading, row.span)]
    return sorted(kept, key=lambda row: row.span)


def _scores(reading: Reading, number: int) -> list[Span]:
    """ "3-1" is one number, not two; what is part of a date is none."""
    start = reading.sentences[number].span.start
    found = [Span(start + m.start(), start + m.end()) for m in _SCORES.finditer(reading.sentence_text(number))]
    taken = [
        m.span
        for m in reading.mentions_by_sentence[number]
        if isinstance(m.value, When) or (isinstance(m.value, Quantity) and m.value.low != m.value.high)
    ]
    return [span for span in found if not any(span.overlaps(other) for other in taken)]


def _bare(reading: Reading, number: int, told: list[Span]) -> Iterator[Numeral]:
    start = reading.sentences[number].span.start
    for match in _DIGITS.finditer(reading.sentence_text(number)):
        span = Span(start + match.start(), start + match.end())
        if not any(span.overlaps(other) for other in told):
            yield Numeral(span, _said(match[0]), "", None, None, dated=False)
    for match in _NUMBERED.finditer(reading.sentence_text(number)):
        value = number_of(match[1])
        span = Span(start + match.start(1), start + match.end(1))
        if value is not None and not any(span.overlaps(other) for other in told):
            yield Numeral(span, (value,), "", None, None, dated=False)


def _said(words: str) -> tuple[float, ...]:
    """The numbers that the words of a date say: "the third century" gives 3, "21 July 2016" 21 and 2016."""
    found = [
        float(match[0].replace(",", "").rstrip(".")) for match in _DIGITS.finditer(words) if match[0].count(".") < 2
    ]
    for match in _WORD.finditer(words):
        word = match[0].lower()
        value = ORDINAL_WORDS.get(word) or number_of(word)
        if value is not None and word not in {"second", "a", "an"}:
            found.append(float(value))
    return tuple(found)


def equal(a: Numeral, b: Numeral) -> bool:
    """Whether one number can stand for the other. Two rounded numbers of one statement must be the same one."""
    if set(a.values) == set(b.values):
        return True
    if a.dated or b.dated:
        return bool(set(a.values) & set(b.values))
    first, second = a.quantity, b.quantity
    if first is None or second is None or first.ordinal or second.ordinal:
        return False
    if a.measure != b.measure:
        return False
    if first.bound == second.bound == "about" and _single(first) and _single(second):
        return abs(point_of(first) - point_of(second)) <= _SAME * max(point_of(first), point_of(second))
    if first.bound == second.bound == "exact" and not (_single(first) or _single(second)):
        return a.values == b.values  # "two to five days" and "three to five days"
    return fits(first, second)


def _single(quantity: Quantity) -> bool:
    return quantity.low == quantity.high


def is_score(numeral: Numeral) -> bool:
    return numeral.quantity is None and not numeral.dated and len(numeral.values) > 1
