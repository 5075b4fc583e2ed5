"""What a comparator reports: words of both texts, what was compared, how sure, and what could be written instead."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import get_args

from comparators.model.text import Evidence
from comparators.model.words import KINDS, QUIET_VERDICTS, Agreement, Area, Severity, Side, Verdict


@dataclass(frozen=True, slots=True)
class Slot:
    """One row of the comparison: what was compared, its value on either side, and how they stand."""

    name: str
    left: str
    right: str
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A better form, and who says so."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible right form, with its share of belief (0 to 1) and the reason for it."""

    text: str
    score: float
    reason: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a comparator reports, with its evidence.

    ``title`` names the matter in a word or two ("Deaths"), ``statement`` says it in one sentence,
    ``explanation`` says why, ``doubt`` when it could be wrong. ``values`` are short readable forms of what
    differs. A finding about one text only has one empty side.
    """

    comparator: str
    kind: str
    severity: Severity
    confidence: float
    title: str
    statement: str
    explanation: str
    left: tuple[Evidence, ...] = ()
    right: tuple[Evidence, ...] = ()
    verdict: Verdict | None = None
    values: tuple[str | None, str | None] = (None, None)
    doubt: str = ""
    slots: tuple[Slot, ...] = ()
    arithmetic: str = ""
    suggestion: Suggestion | None = None
    candidates: tuple[Candidate, ...] = ()
    source: str = ""

    def __post_init__(self) -> None:
        area = self.comparator.partition("/")[0]
        if area not in KINDS or self.kind not in KINDS[area]:
            raise ValueError(f"{self.comparator}: no kind {self.kind!r}")
        if (self.verdict is not None) != (area == "facts"):
            raise ValueError(f"{self.comparator}: a verdict belongs to facts, and every fact has one")
        if self.verdict is not None and self.verdict not in get_args(Verdict):
            raise ValueError(f"{self.comparator}: no verdict {self.verdict!r}")
        if self.severity not in get_args(Severity):
            raise ValueError(f"{self.comparator}: no severity {self.severity!r}")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"{self.comparator}: confidence {self.confidence} is not in 0..1")
        if not self.left and not self.right:
            raise ValueError(f"{self.comparator}: a finding without evidence")

    @property
    def area(self) -> Area:
        return self.comparator.partition("/")[0]  # type: ignore[return-value]

    @property
    def id(self) -> str:
        """The same in every run and format: made of the comparator, the kind and the evidence alone."""
        parts = [self.comparator, self.kind]
        for side in (self.left, self.right):
            parts.append("|")
            parts += [f"{item.start}:{item.quote}" for item in side]
        return "F" + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @property
    def quiet(self) -> bool:
        """Kept out of sight until asked for."""
        return self.verdict in QUIET_VERDICTS

    def side(self, side: Side) -> tuple[Evidence, ...]:
        return self.left if side == "left" else self.right
