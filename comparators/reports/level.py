"""Which findings are asked for: of what severity, and whether those that are only worth a check come along."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from comparators.model import Finding
from comparators.sureness import worth_a_check

Level = Literal["high", "medium", "low", "quiet"]
# quiet asks for everything, the quiet verdicts too
LEVELS: tuple[Level, ...] = ("high", "medium", "low", "quiet")


def at_level(findings: Iterable[Finding], level: Level, *, sure: bool = False) -> tuple[Finding, ...]:
    """The findings of at least this severity, in their order. Quiet ones only at the level quiet.

    ``sure`` leaves out what is only worth a check.
    """
    wanted = LEVELS[: LEVELS.index(level) + 1]
    return tuple(
        finding
        for finding in findings
        if (level == "quiet" or (finding.severity in wanted and not finding.quiet))
        and not (sure and worth_a_check(finding))
    )
