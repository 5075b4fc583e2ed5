"""One way to make a finding of facts, so that all of them read alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from comparators.model import Finding, Pair, Severity, Side, Slot, Span, Verdict

_LAST_MARK = re.compile(r"(?<!\.\w)(?<!\b[A-Z][a-z])(?<!\b[A-Z])[.,;:]+$")  # but for that of "p.m.", "Mr.", "U.S."


def divergence(
    pair: Pair,
    kind: str,
    verdict: Verdict,
    *,
    left: tuple[Span, ...],
    right: tuple[Span, ...],
    title: str,
    statement: str,
    explanation: str,
    doubt: str,
    severity: Severity,
    confidence: float,
    slots: tuple[Slot, ...] = (),
    values: tuple[str | None, str | None] = (None, None),
) -> Finding:
    """A finding of ``facts/KIND`` with its evidence cut from the texts; empty spans are left out."""
    return Finding(
        comparator=f"facts/{kind}",
        kind=kind,
        verdict=verdict,
        severity=severity,
        confidence=round(min(0.95, max(0.05, confidence)), 2),
        title=title,
        statement=" ".join(statement.split()),
        explanation=explanation,
        doubt=doubt,
        left=tuple(pair.left.evidence(span) for span in sorted(left) if len(span)),
        right=tuple(pair.right.evidence(span) for span in sorted(right) if len(span)),
        values=values,
        slots=slots,
        source="The two quotations.",
    )


def shortened(words: str, most: int = 90) -> str:
    """A quotation for a statement: on one line, cut at a word, without the full stop or comma that ends it."""
    line = _LAST_MARK.sub("", " ".join(words.split()))
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …"


def beside(words: Sequence[str]) -> str:
    """The two values of a statement, each with its side: "seven on the left, 11 on the right"."""
    return f"{words[0]} on the left, {words[1]} on the right"


def own_slot(side: Side, name: str, value: str) -> Slot:
    """A row about one text alone: the other side is empty."""
    return Slot(name, value if side == "left" else "", value if side == "right" else "", "differs")
