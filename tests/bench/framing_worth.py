"""Learn how often each family of framing findings meets what a reader marked, on the labelled pairs.

python -m tests.bench.framing_worth FOLDER [FOLDER …]        the order it gives, one pair left out
python -m tests.bench.framing_worth FOLDER [FOLDER …] --fit  write resources/lexicons/framing_worth.tsv anew

Each FOLDER holds ``gold/`` and its texts; pairs without labels of framing are passed over. Labels of framing are not
exhaustive: a share here is a lower bound of how often such a finding is worth a look.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import resources
from comparators.framing.worth import Worth, family, share
from comparators.model import Finding, Pair
from comparators.pipeline import compare
from comparators.registry import FRAMING
from tests.bench.gold import articles, gold_pairs, scorer

HEADER = """\
# How often the findings of each family lay on a passage that a careful reader had marked as framing, on labelled
# pairs (FA-KES, CC BY 4.0; NewsWCL50, CC BY-SA 4.0). Written by tests/bench/framing_worth.py; read by
# comparators/framing/worth.py. The labels are not exhaustive, so these shares are lower bounds.
family	met	of"""


@dataclass(frozen=True, slots=True)
class Reported:
    """One finding as its comparator reports it, and whether an item of the labels answers it."""

    pair: str
    family: str
    confidence: float
    severity: str
    met: bool


def reported(bench: Path) -> list[Reported]:
    """All framing findings of all pairs that have labels of framing, before they are weighed."""
    score = scorer(bench)
    found = []
    for name, gold in gold_pairs(bench).items():
        if not gold["framing"]:
            continue
        comparison = compare(*articles(bench, gold), comparators=())
        findings = unweighed(comparison.pair)
        shown = document_of(findings)
        for finding, (_, place) in zip(findings, score.answers(shown, gold["framing"]), strict=True):
            found.append(Reported(name, family(finding), finding.confidence, finding.severity, place is not None))
    return found


def unweighed(pair: Pair) -> list[Finding]:
    """The findings as the modules yield them."""
    return [finding for module in FRAMING for finding in module.find(pair)]


def document_of(findings: Sequence[Finding]) -> list[dict[str, object]]:
    """The findings in the form that the scoring program reads, in the same order."""
    return [
        {
            "kind": finding.kind,
            **{
                side: [{"start": e.span.start, "end": e.span.end} for e in finding.side(side)]
                for side in ("left", "right")
            },
        }
        for finding in findings
    ]


def worths(rows: Sequence[Reported]) -> dict[str, Worth]:
    """The table of these findings."""
    names = sorted({row.family for row in rows})
    return {
        name: Worth(name, sum(r.met for r in rows if r.family == name), sum(r.family == name for r in rows))
        for name in names
    }


def area_under_curve(scores: Sequence[float], met: Sequence[bool]) -> float:
    """How often a finding that met a mark stands before one that did not."""
    truth = np.array(met, dtype=bool)
    values = np.array(scores)
    hits, others = values[truth], values[~truth]
    before = (hits[:, None] > others[None]).mean() + 0.5 * (hits[:, None] == others[None]).mean()
    return float(before)


def weigh(benches: Sequence[Path]) -> dict[str, object]:
    """The order by the comparators' own confidence, and with the families' shares learnt on the other pairs."""
    rows = [row for bench in benches for row in reported(bench)]
    met = [row.met for row in rows]
    held_out = []
    for row in rows:
        known = worths([other for other in rows if other.pair != row.pair])
        held_out.append((row.confidence + share(row.family, known)) / 2)
    return {
        "findings": len(rows),
        "met": round(float(np.mean(met)), 3),
        "order by own confidence": round(area_under_curve([row.confidence for row in rows], met), 3),
        "order with families, one pair left out": round(area_under_curve(held_out, met), 3),
    }


def fit(benches: Sequence[Path]) -> None:
    """Write the table anew."""
    rows = [row for bench in benches for row in reported(bench)]
    lines = [HEADER, *(f"{w.family}\t{w.met}\t{w.of}" for w in worths(rows).values())]
    resources.path("lexicons", "framing_worth.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    folders = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    if "--fit" in sys.argv:
        fit(folders)
    print(weigh(folders))
