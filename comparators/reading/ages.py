"""Ages that stand without a unit: "Maria Lopez, 84, said", "a woman in her forties"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.model import Span
from comparators.values import Quantity

_OLDEST = 115
_TENS = {
    "teens": 13, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_DECADE = re.compile(
    rf"\b(?:his|her|their)\ (?P<part>early\ |mid[ -]|late\ )?(?P<tens>{'|'.join(_TENS)}|[2-9]0s)\b"
    rf"(?:\ (?:and|or)\ (?P<more>{'|'.join(_TENS)}|[2-9]0s)\b)?",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(r"[A-Z][\w’'-]+,\ $")
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?,\ $"
)


def is_age_after_name(before: str, value: float, after: str) -> bool:
    """Whether a bare number between commas after a name is an age: "Abbas, 84, said"."""
    if not (value.is_integer() and 1 <= value <= _OLDEST) or not re.match(r",(?!\ ?\d)", after):
        return False
    return bool(_AFTER_NAME.search(before)) and not _MONTH.search(before)


def ages_by_decade(text: str) -> Iterator[tuple[Span, Quantity]]:
    """ "in his fifties", "in their 40s and 60s": each as a range of years, with its place in ``text``."""
    for match in _DECADE.finditer(text):
        for name in ("tens", "more"):
            if match[name]:
                low = _TENS.get(match[name].lower()) or int(match[name][:2])
                high = 19 if low == 13 else low + 9
                value = Quantity(float(low), float(high), "about", "year", "age")
                yield Span(match.start(name), match.end(name)), value
