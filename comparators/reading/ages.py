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
_AFTER_NAME = re.compile(r"[A-Z][\w’'-]+(?:,?\ (?:Jr|Sr)\.?)?,\ $")
_AFTER_TWO_NAMES = re.compile(r"(?:[A-Z][\w’'-]+\ ){1,3}[A-Z][\w’'-]+,\ $")
_AFTER_NOUN = re.compile(r"(?:^|[\s\"“(])(?:[Tt]he|[Aa]n?)\ (?:[a-z][\w-]+\ )?[a-z][\w-]+,\ $")
_IS_AGED = re.compile(r"(?:^|[.,;]\ |\b(?:and|that|but|who)\ )(?:[Hh]e|[Ss]he|who)\ (?:was|is)\ (?:only\ |just\ )?$")
_PERSON_OF = re.compile(r"\b(?:man|woman|youth|driver|teenager|teacher|farmer|worker|student)\ (?:of|aged)\ $")
_THEN = re.compile(r",\ (?:who|whose|has|had|was|is|will|said|says|told)\b")
_GROWN = 14  # of somebody who is told by a noun or at the end of a sentence
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?,\ $"
)


def is_age_after_name(before: str, value: float, after: str) -> bool:
    """Whether a bare number after a name or a person is an age: "Abbas, 84, said", "The forward, 22, has"."""
    if not (value.is_integer() and 1 <= value <= _OLDEST) or _MONTH.search(before):
        return False
    if value > _GROWN and _IS_AGED.search(before) and re.match(r"[.,;]?(?:\s|$)", after):
        return re.match(r"\s+[a-z]", after) is None  # "he was 20 minutes late"
    if value > _GROWN and _PERSON_OF.search(before):
        return re.match(r"\s+[a-z]+s\b", after) is None or re.match(r"\s+(?:was|is|has|says)\b", after) is not None
    if not re.match(r",(?!\ ?\d)", after):
        ends = re.match(r"[.;](?:[\s\"”]|$)", after)
        return value > _GROWN and bool(ends) and bool(_AFTER_TWO_NAMES.search(before))
    if value > _GROWN and _AFTER_NOUN.search(before) and _THEN.match(after):
        return True
    return bool(_AFTER_NAME.search(before))


def ages_by_decade(text: str) -> Iterator[tuple[Span, Quantity]]:
    """ "in his fifties", "in their 40s and 60s": each as a range of years, with its place in ``text``."""
    for match in _DECADE.finditer(text):
        for name in ("tens", "more"):
            if match[name]:
                low = _TENS.get(match[name].lower()) or int(match[name][:2])
                high = 19 if low == 13 else low + 9
                value = Quantity(float(low), float(high), "about", "year", "age")
                yield Span(match.start(name), match.end(name)), value
