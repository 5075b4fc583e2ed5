"""Actors on whom the two texts turn another tone: at least two judging words in one of them, both sides quoted."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.framing.linked import evidence, listed, shortened
from comparators.framing.tone_table import ToneRow, ToneSide, tone_table
from comparators.model import SIDES, Finding, Pair, Side, Slot, Span

ID = "framing/tone"
_FEWEST = 2
_TIMES = 2  # as many judging words as the other text has of the same kind
_SHOWN = 3
_MOST = 3


def actor_findings(pair: Pair) -> Iterator[Finding]:
    """Up to three actors, those with most judging words first."""
    shown = 0
    for row in tone_table(pair):
        side = _more(row)
        if side is not None:
            yield _finding(pair, row, side)
            shown += 1
        if shown == _MOST:
            return


def _more(row: ToneRow) -> Side | None:
    """The text that judges this actor by two words or more, twice as often as the other, not by labels alone."""
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        for mine, theirs in (
            (row.side(side).against, row.side(other).against),
            (row.side(side).favourable, row.side(other).favourable),
        ):
            enough = len(mine) >= _FEWEST and len({hit.word for hit in mine}) >= _FEWEST
            more = len(mine) >= _TIMES * len(theirs) + (1 if theirs else 0)
            if enough and more and any(hit.how != "label" for hit in mine):
                return side
    return None


def _finding(pair: Pair, row: ToneRow, side: Side) -> Finding:
    other: Side = "right" if side == "left" else "left"
    spans = {key: _shown(row.side(key)) for key in SIDES}
    words = {key: _words(row.side(key)) for key in SIDES}
    quotes = {
        key: listed(f"“{shortened(span.of(pair.reading(key).text), limit=60)}”" for span in spans[key]) for key in SIDES
    }
    reasons = dict.fromkeys(f"“{hit.word}” {hit.source}" for hit in (*row.left.hits, *row.right.hits))
    opposed = bool(row.side(side).against) != bool(row.side(other).against) and bool(row.side(other).hits)
    return Finding(
        comparator=ID,
        kind="tone",
        severity="medium" if opposed or len(row.side(side).hits) > _FEWEST else "low",
        confidence=round(min(0.75, 0.45 + 0.05 * len(row.side(side).hits)), 2),
        title=f"Tone on {row.actor}",
        statement=(
            f"{row.actor}, in the texts' own words: the left text has {words['left']}; the right text {words['right']}."
        ),
        explanation=f"Left: {quotes['left']}. Right: {quotes['right']}. {'; '.join(list(reasons)[: _SHOWN + 1])}.",
        doubt="A word may be plain in its place or state a fact; a deed that one text alone tells is no mere wording.",
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=(words["left"], words["right"]),
        slots=(
            Slot("against", str(len(row.left.against)), str(len(row.right.against)), "differs"),
            Slot("in favour", str(len(row.left.favourable)), str(len(row.right.favourable)), "differs"),
        ),
        source=(
            "H. Rashkin, S. Singh and Y. Choi, “Connotation frames”, ACL 2016 (the writer's view of who acts); words: "
            "resources/lexicons/loaded.tsv, labels.tsv, conduct.tsv."
        ),
    )


def _shown(side: ToneSide) -> list[Span]:
    """The words that are no labels first; where nothing judges, two plain places that name the actor."""
    hits = sorted(side.hits, key=lambda hit: hit.how == "label")
    return [hit.span for hit in hits[:_SHOWN]] or list(side.plain[: _SHOWN - 1])


def _words(side: ToneSide) -> str:
    parts = []
    for hits, name in ((side.against, "against"), (side.favourable, "in favour")):
        words = dict.fromkeys(f"“{hit.word}”" for hit in hits)
        if words:
            parts.append(f"{len(hits)} {name} ({listed(list(words)[: _SHOWN + 1])})")
    return " and ".join(parts) or "no such word"
