"""How sure a finding is, in words; which findings are only worth a check; what a person should read first.

The bands and their words are the product's own. A confidence is a share from 0 to 1; the window and every report
speak of it in these words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, get_args

from comparators.model import Finding, Severity

WORTH_A_CHECK: Final = "worth a check"
LEAST_SURE: Final = 60  # percent; below it a finding is worth a check and no more
_BANDS: Mapping[int, str] = {90: "very likely", 75: "likely", LEAST_SURE: "rather likely"}


def percent(confidence: float) -> int:
    """The share as it is shown, in whole percent."""
    return round(confidence * 100)


def sure_words(confidence: float) -> str:
    """The word for a degree of belief."""
    return next((words for least, words in _BANDS.items() if percent(confidence) >= least), WORTH_A_CHECK)


def sureness(confidence: float) -> str:
    """72 %, rather likely."""
    return f"{percent(confidence)} %, {sure_words(confidence)}"


def worth_a_check(finding: Finding) -> bool:
    """Whether it is less sure than what a person may take for likely."""
    return percent(finding.confidence) < LEAST_SURE


def by_weight(finding: Finding) -> tuple[int, bool, int]:
    """Sorts findings as they are read: the severest first; of those what likely cannot both hold, then the surest."""
    clash = finding.verdict == "conflict" and not worth_a_check(finding)
    return get_args(Severity).index(finding.severity), not clash, -percent(finding.confidence)
