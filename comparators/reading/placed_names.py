"""Places that no list names: what stands after "the village of", "the town of" and their like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.model import Mention, Reading
from comparators.reading.titles import name_at
from comparators.values import Name

_SETTLEMENT = re.compile(
    r"\b(?:cit(?:y|ies)|towns?|villages?|hamlets?|provinces?|districts?|suburbs?|settlements?|neighbou?rhoods?|islands?|"
    r"governorates?|ports?)\s+of\s+(?=[A-Z])"
)


def placed_names(reading: Reading, number: int) -> Iterator[Mention]:
    """The names after a kind of settlement and "of", in order."""
    sentence = reading.sentences[number].span
    for match in _SETTLEMENT.finditer(reading.text, sentence.start, sentence.end):
        span = name_at(reading.text, match.end(), sentence.end)
        if span is not None:
            yield Mention("place", span, number, Name(span.of(reading.text), "", "context"))
