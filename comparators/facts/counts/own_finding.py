"""One way to tell of figures of one text that do not fit each other."""

from __future__ import annotations

from comparators.facts.divergence import divergence, own_slot
from comparators.model import Finding, Pair, Severity, Side, Span


def own_finding(
    pair: Pair,
    side: Side,
    spans: tuple[Span, ...],
    *,
    title: str,
    statement: str,
    why: str,
    doubt: str,
    said: tuple[str, str],
    compared: tuple[str, str] = ("Said", "By its own words"),
    confidence: float = 0.6,
    severity: Severity = "low",
) -> Finding:
    """A finding of ``internal``: ``said`` are the figure that is given and the one that the rest of the text gives."""
    values = f"{said[0]}, {said[1]}"
    return divergence(
        pair,
        "quantity",
        "internal",
        left=spans if side == "left" else (),
        right=spans if side == "right" else (),
        title=title,
        statement=f"The {side} report {statement}",
        explanation=why,
        doubt=doubt,
        severity=severity,
        confidence=confidence,
        values=(values, None) if side == "left" else (None, values),
        slots=tuple(own_slot(side, name, value) for name, value in zip(compared, said, strict=True)),
    )
