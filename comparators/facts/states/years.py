"""Years that tell one case at law from another of the same person."""

from __future__ import annotations

import re

from comparators.model import Pair, Reading

_YEAR_NUMBER = re.compile(r"\b(?:19|20)\d\d\b")
_OF_CASES = frozenset({"plea", "verdict", "bail", "custody", "appeal"})  # one person may have several, years apart


def other_case(pair: Pair, matter: str, left: int, right: int) -> bool:
    """Whether the years beside two pleas part them: the trial of 1997, a hearing of 2003."""
    years = _years(pair.left, left), _years(pair.right, right)
    return matter in _OF_CASES and bool(years[0] and years[1]) and not years[0] & years[1]


def _years(reading: Reading, number: int) -> frozenset[str]:
    """The years that a sentence names, else those of the sentences around it."""
    own = frozenset(_YEAR_NUMBER.findall(reading.sentence_text(number)))
    if own:
        return own
    around = range(max(0, number - 1), min(len(reading.sentences), number + 2))
    return frozenset(year for other in around for year in _YEAR_NUMBER.findall(reading.sentence_text(other)))
