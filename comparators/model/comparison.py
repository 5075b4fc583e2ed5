"""A pair with all that was found in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from comparators.model.alignment import Pair
from comparators.model.finding import Finding
from comparators.model.words import SIDES, Side


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know about the run itself: a check that could not run, a model that is missing."""

    subject: str
    message: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """Measures of one text, for reading side by side; never a score of an outlet."""

    words: int
    sentences: int
    words_per_sentence: float
    reading_ease: float
    grade: float
    quoted_share: float
    measures: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Comparison:
    """The pair, its findings in reading order, its profiles, and what the run had to say."""

    pair: Pair
    findings: tuple[Finding, ...]
    left_profile: Profile
    right_profile: Profile
    notices: tuple[Notice, ...] = ()
    engine_version: str = ""

    def __post_init__(self) -> None:
        for finding in self.findings:
            for side in SIDES:
                text = self.pair.reading(side).text
                for item in finding.side(side):
                    if text[item.start : item.end] != item.quote or not item.quote:
                        raise ValueError(f"{finding.comparator}: {side} {item.start}:{item.end} is not {item.quote!r}")

    def profile(self, side: Side) -> Profile:
        return self.left_profile if side == "left" else self.right_profile

    @cached_property
    def by_id(self) -> Mapping[str, Finding]:
        return {finding.id: finding for finding in self.findings}
