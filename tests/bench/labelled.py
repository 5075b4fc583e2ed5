"""Our own labelled pairs that may be tuned on (labelled/tuned), scored as gold/ is."""

from __future__ import annotations

from pathlib import Path

from tests.bench.labelled_pairs import scored


def main(bench: Path) -> dict[str, object]:
    """Pooled counts over labelled/tuned."""
    return scored(bench, split="tuned")
