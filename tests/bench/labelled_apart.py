"""Our own labelled pairs that are scored only, never read or tuned on (labelled/apart)."""

from __future__ import annotations

from pathlib import Path

from tests.bench.labelled_pairs import scored


def main(bench: Path) -> dict[str, object]:
    """Pooled counts over labelled/apart; nothing of a single pair, so that nobody tunes on one unawares."""
    return scored(bench, split="apart")
