"""How often each family of framing findings met what a careful reader had marked, and what follows for its weight.

The shares stand in ``resources/lexicons/framing_worth.tsv``; ``python -m tests.bench.framing_worth`` learns them anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import resources
from comparators.knowledge.lexicons import rows
from comparators.model import Finding, Pair, Severity

_PRIOR = 4.0  # findings' worth of the average, so that rare families stay near it
_SELDOM, _MOSTLY = 0.36, 0.66
_TITLED = frozenset({"voice", "emphasis", "agency", "tone"})
_TITLES = frozenset(
    {"Chief deed", "Doer", "How it began", "Early and late", "Headlines", "Opening sentences", "Space", "Main voice",
     "Own voice", "Quoted or retold", "Who is reported", "Who speaks", "Whom the opening rests on",
     "How sources are described", "Ease of reading", "Words of feeling and force"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Worth:
    """Of so many findings (``of``) of a family so many (``met``) lay on a passage that a reader had marked."""

    family: str
    met: int
    of: int


def family(finding: Finding) -> str:
    """The kind with its title, where that is one of a few; else the kind with the number of sides quoted."""
    title = finding.title.partition(":")[0]
    if finding.kind in _TITLED:
        return f"{finding.kind}/{title if title in _TITLES else 'other'}"
    if finding.kind == "verb":
        return "verb/habit" if title.endswith(" verbs") else "verb/two"
    return f"{finding.kind}/{'both' if finding.left and finding.right else 'one'}"


def weighed(find: Callable[[Pair], Iterator[Finding]]) -> Callable[[Pair], Iterator[Finding]]:
    """The same findings: confidence halfway to their family's share, severity lower for one that seldom tells."""

    def found(pair: Pair) -> Iterator[Finding]:
        for finding in find(pair):
            likely = share(family(finding), table())
            severity = _severity(finding, likely)
            yield replace(finding, confidence=round((finding.confidence + likely) / 2, 2), severity=severity)

    return found


def share(name: str, known: Mapping[str, Worth]) -> float:
    """How often this family met a reader's mark, drawn towards the average of all; 0 to 1."""
    total = sum(row.of for row in known.values())
    average = sum(row.met for row in known.values()) / total if total else 0.5
    row = known.get(name, Worth(name, 0, 0))
    return (row.met + _PRIOR * average) / (row.of + _PRIOR)


def _severity(finding: Finding, likely: float) -> Severity:
    if likely < _SELDOM and finding.severity == "medium":
        return "low"
    if likely >= _MOSTLY and finding.severity == "low" and finding.left and finding.right:
        return "medium"
    return finding.severity


@lru_cache(maxsize=1)
def table() -> Mapping[str, Worth]:
    """All families by name."""
    path = resources.path("lexicons", "framing_worth.tsv")
    return {fields[0]: Worth(fields[0], int(fields[1]), int(fields[2])) for _, fields in rows(path, 3)}
