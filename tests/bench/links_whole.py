"""The links of whole articles that were labelled for nothing else: pairs drawn by chance, not for what they show.

``labelled/links.jsonl`` names the pairs by their id in ``pairs/pairs.jsonl`` or, with a bar, by two documents of ECB+
(training), whose sentences stand two line ends apart; spans are half-open code points into those texts. All links of
*same* and *update* are labelled, of *related* and *parallel* what came to mind. How much is taken from texts that meet
in few places was chosen on these pairs; the weights of the links were not.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from comparators.alignment import align
from comparators.loading.text import article_from_text
from comparators.model import Reading
from comparators.reading import read
from tests.bench.stories import read_lines

LABELS = Path(__file__).parent / "labelled" / "links.jsonl"
STRONG = frozenset({"same", "update"})


def main(bench: Path) -> dict[str, object]:
    """Recall of same and update links, and how many of the drawn pairs of sentences are labelled (any but parallel)."""
    counts = {"war and politics": Counter[str](), "everyday": Counter[str]()}
    for row, texts in labelled(bench):
        left, right = (read(article_from_text(text)) for text in texts)
        counts["everyday" if "|" in row["pair"] else "war and politics"].update(score(row["links"], left, right))
    figures: dict[str, object] = {}
    for name, count in counts.items():
        for figure, found, all_ in (
            ("recall of same and update", "found", "strong"),
            ("supported", "supported", "drawn"),
            ("parallel called same", "mirrored", "parallel"),
        ):
            figures[f"{name}: {figure}"] = f"{count[found]}/{count[all_]} = {count[found] / max(1, count[all_]):.3f}"
    return figures


def labelled(bench: Path) -> Iterator[tuple[dict[str, Any], tuple[str, str]]]:
    """Each labelled pair with both its texts."""
    pairs = {row["id"]: row for row in read_lines(bench / "pairs" / "pairs.jsonl")}
    documents = {row["doc_id"]: row for row in read_lines(bench / "alignment" / "docs.jsonl")}
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "|" in row["pair"]:
            first, second = ("\n\n".join(documents[name]["sentences"]) for name in row["pair"].split("|"))
            yield row, (first, second)
        else:
            yield row, (pairs[row["pair"]]["left"], pairs[row["pair"]]["right"])


def score(links: Sequence[dict[str, Any]], left: Reading, right: Reading) -> Counter[str]:
    """What of these labels the alignment of both readings draws, in pairs of sentences; recall is by link."""
    drawn = {
        (i, j) for link in align(left, right).links if link.relation in STRONG for i in link.left for j in link.right
    }
    count = Counter(drawn=len(drawn))
    real: set[tuple[int, int]] = set()
    for link in links:
        cells = {(i, j) for i in _touched(left, link["left"]) for j in _touched(right, link["right"])}
        if link["relation"] == "parallel":
            count.update(parallel=1, mirrored=bool(cells & drawn))
            continue
        real |= cells
        if link["relation"] in STRONG:
            count.update(strong=1, found=bool(cells & drawn))
    count["supported"] = len(drawn & real)
    return count


def _touched(reading: Reading, spans: Sequence[Sequence[int]]) -> list[int]:
    return [
        number
        for number, sentence in enumerate(reading.sentences)
        if any(start < sentence.span.end and sentence.span.start < end for start, end in spans)
    ]
