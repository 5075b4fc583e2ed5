"""Numbers that a text adds up itself: "one man died … another four died", "six in the city and four in the hills"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import written
from comparators.facts.counts.scope import TOLLS, group_class
from comparators.model import Reading
from comparators.values import Quantity

_MORE = frozenset({"another", "further", "additional"})
_WHOLE = frozenset({"total", "altogether", "together", "combined", "overall"})
_REACH = 4  # sentences from the first number to "another"
_BEFORE = 3


@dataclass(frozen=True, slots=True)
class Sum:
    """Claims that count one thing side by side, and what they come to."""

    parts: tuple[Claim, ...]

    @property
    def total(self) -> float:
        return sum(part.value.low or 0.0 for part in self.parts)

    @property
    def value(self) -> Quantity:
        first = self.parts[0].value
        least = any(part.value.bound in {"at_least", "more_than"} for part in self.parts)
        bound, high = ("at_least", None) if least else ("exact", self.total)
        return Quantity(self.total, high, bound, first.unit, first.counted, first.group)  # type: ignore[arg-type]

    @property
    def words(self) -> str:
        """ "1 and 4 are 5"."""
        return f"{' and '.join(written(part.value.low or 0.0) for part in self.parts)} are {written(self.total)}"


def added(reading: Reading) -> Iterator[Sum]:
    """A number and the "another", "further" or "more" of the same measure that follow it within a few sentences."""
    claims = [c for c in claims_of(reading) if c.measure in TOLLS and _exact(c.value) and not c.past_event]
    used: set[int] = set()
    for place, first in enumerate(claims):
        if place in used or _says_more(reading, first):
            continue
        parts = [first]
        for number in range(place + 1, len(claims)):
            claim = claims[number]
            if claim.sentence - parts[-1].sentence > _REACH:
                break
            alike = claim.measure == first.measure and _one_group(claim, first)
            alike = alike and all(
                claim.value.low != part.value.low for part in parts
            )  # "70 … Another 70" is told twice
            if alike and _says_more(reading, claim):
                parts.append(claim)
                used.add(number)
            elif claim.measure == first.measure and claim.sentence > first.sentence:
                break  # another count has begun
        if len(parts) > 1:
            yield Sum(tuple(parts))


def wrong_sums(reading: Reading) -> Iterator[tuple[Claim, Sum]]:
    """Totals that a sentence gives with all their parts, and that the parts do not come to."""
    claims = [c for c in claims_of(reading) if _exact(c.value) and not c.value.unit]
    numbers = sorted({claim.sentence for claim in claims})
    for number in numbers:
        here = [claim for claim in claims if claim.sentence == number]
        for whole in here:
            parts = [c for c in here if c is not whole and _one_measure(reading, c, whole)]
            if not any(c.measure for c in (whole, *parts)) or len({c.measure for c in parts if c.measure}) > 1:
                continue
            if len(parts) < 2 or any(_is_whole(reading, part) for part in parts):
                continue
            found, said = Sum(tuple(parts)), whole.value.low or 0.0
            if max(part.value.low or 0.0 for part in parts) >= said or whole.value.bound != "exact":
                continue
            over = found.total > said and not whole.value.group and _including(reading, whole, parts)
            if over or (_is_whole(reading, whole) and found.total != said):
                yield whole, found


def _one_measure(reading: Reading, part: Claim, whole: Claim) -> bool:
    """Whether both count one thing; where one number stands bare ("9,000 in Oslo"), the total must be called so."""
    if part.measure and whole.measure:
        return part.measure == whole.measure
    after = reading.tokens[part.token + 1].pos if part.token + 1 < len(reading.tokens) else ""
    return _is_whole(reading, whole) and (bool(part.measure) or after == "ADP")


def _including(reading: Reading, whole: Claim, parts: list[Claim]) -> bool:
    """Whether all the parts follow an "including" that follows the whole."""
    first = min(part.token for part in parts)
    return whole.token < first and any(reading.tokens[i].lemma == "include" for i in range(whole.token, first))


def _exact(value: Quantity) -> bool:
    return value.low is not None and value.bound in {"exact", "at_least"} and value.high in (value.low, None)


def _one_group(a: Claim, b: Claim) -> bool:
    return group_class(a.value.group) == group_class(b.value.group)


def _says_more(reading: Reading, claim: Claim) -> bool:
    first = max(reading.sentences[claim.sentence].first, claim.token - _BEFORE)
    return any(reading.tokens[i].lemma in _MORE for i in range(first, claim.token))


def _is_whole(reading: Reading, claim: Claim) -> bool:
    """Whether the number is called a total, close by."""
    sentence = reading.sentences[claim.sentence]
    near = range(max(sentence.first, claim.token - 4), min(sentence.last, claim.token + 5))
    words = [reading.tokens[i].text.lower() for i in near]
    return bool(_WHOLE & set(words)) or "in all" in " ".join(words)
