"""Our own pairs labelled for all but omissions (labelled/facts/tuned); they may be tuned on."""

from __future__ import annotations

from pathlib import Path

from tests.bench.labelled_pairs import scored_facts


def main(bench: Path) -> dict[str, object]:
    """Pooled counts over labelled/facts/tuned."""
    return scored_facts(bench, split="facts/tuned")
