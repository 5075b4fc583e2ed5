"""As ``labelled_facts``, framing aside, for pairs scored only, never read or tuned on (labelled/facts/apart)."""

from __future__ import annotations

from pathlib import Path

from tests.bench.labelled_pairs import scored_facts


def main(bench: Path) -> dict[str, object]:
    """Pooled counts over labelled/facts/apart; nothing of a single pair, so that nobody tunes on one unawares."""
    return scored_facts(bench, split="facts/apart")
