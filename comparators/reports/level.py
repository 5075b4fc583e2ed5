"""Which findings are asked for: high, medium, low, or quiet (everything, the quiet verdicts too)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from comparators.model import Finding

Level = Literal["high", "medium", "low", "quiet"]
LEVELS: tuple[Level, ...] = ("high", "medium", "low", "quiet")


def at_level(findings: Iterable[Finding], level: Level) -> tuple[Finding, ...]:
    """The findings of at least this severity, in their order. Quiet ones only at the level quiet."""
    wanted = LEVELS[: LEVELS.index(level) + 1]
    return tuple(
        finding for finding in findings if level == "quiet" or (finding.severity in wanted and not finding.quiet)
    )
