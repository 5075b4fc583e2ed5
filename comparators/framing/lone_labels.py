"""Labels that judge in one text alone: the other text names nobody of that side, or calls the deed by plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from comparators.framing.linked import evidence, listed, shortened, times
from comparators.framing.terms import Hit
from comparators.model import SIDES, Finding, Pair, Side, Slot

ID = "framing/label"
_SILENT = frozenset({"government", "armed group", "armed forces", "head of state", "people on the move", "protesters"})
_PLAIN = frozenset({"attack"})  # deeds are many of one kind: judged here and never there tells all the same
_JUDGING = frozenset({"negative", "positive", "legitimising"})
_FEWEST = 2
_SHOWN = 4


def lone_labels(
    pair: Pair, hits: Mapping[Side, tuple[Hit, ...]], every: Mapping[Side, tuple[Hit, ...]]
) -> Iterator[Finding]:
    """Up to one finding a kind and side. ``hits`` are in the texts' own voice, ``every`` has the quoted ones too."""
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        for kind in sorted(_SILENT | _PLAIN):
            mine = [hit for hit in hits[side] if hit.referent == kind and hit.attitude in _JUDGING]
            theirs = [hit for hit in every[other] if hit.referent == kind]
            if len(mine) < _FEWEST or any(hit.attitude in _JUDGING for hit in theirs):
                continue
            if (kind in _SILENT) == bool(theirs):
                continue
            yield _finding(pair, side, kind, mine, theirs[:_SHOWN])


def _finding(pair: Pair, side: Side, kind: str, mine: list[Hit], theirs: list[Hit]) -> Finding:
    other: Side = "right" if side == "left" else "left"
    counts = Counter(hit.term for hit in mine)
    first = max(mine, key=lambda hit: (counts[hit.term], -hit.span.start))
    word = shortened(first.span.of(pair.reading(side).text), limit=40)
    shown = listed(
        f"“{term}” {times(count)}" for term, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
    plain = listed(f"“{text}”" for text in dict.fromkeys(hit.term for hit in theirs))
    spans = {side: [hit.span for hit in mine[:_SHOWN]], other: [hit.span for hit in theirs]}
    answer = plain or "no name for it"
    values = (word, answer) if side == "left" else (answer, word)
    return Finding(
        comparator=ID,
        kind="label",
        severity="medium" if theirs else "low",
        confidence=round(min(0.7, 0.4 + 0.05 * len(mine)), 2),
        title=f"{values[0]} / {values[1]}" if theirs else f"{word}, in one text alone",
        statement=(
            f"{kind[:1].upper()}{kind[1:]}: the {side} text writes {shown}; the {other} text "
            + (f"writes {plain} alone." if theirs else "has no name for it.")
        ),
        explanation=f"{first.source[:1].upper()}{first.source[1:]}.",
        doubt="The other text may tell of other deeds or leave this side out for want of room.",
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=(values[0], values[1]),
        slots=(Slot("label", values[0], values[1], "differs"),),
        source=f"{first.source}. T. van Leeuwen 1996: exclusion and backgrounding of social actors.",
    )
