"""What only one of the two reports tells.

**What it finds.** Sentences without a counterpart that carry what a reader would miss: tolls, denials, what
named people and authorities say, causes, warnings and limits, ranked by how much they carry.

**Why it matters.** What is left out shapes a story as much as what is told, and a translation desk must know
whether a passage was dropped.

**An example.** "Russia has denied that its aircraft were involved", and the other report never says so.

**When it is wrong.** When the other text tells the same in a headline, in a caption, or spread over several
sentences that no link joins. Reports of different days differ because the later one knows more.

**Source.** The aligned sentences; the nearest miss is the closest sentence of the other text.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.counts.figures import matches
from comparators.facts.weight import Weight, weigh, weigh_clause
from comparators.model import SIDES, Finding, Link, Nearest, Pair, Reading, Severity, Side, Slot, Span

_LEAST_WEIGHT = 1.6
_LEAST_CLAUSE = 2.0
_FIRM = 0.7  # under this score a link does not show that the whole sentence is told there
_MOST = 9  # findings a side: a list longer than this nobody reads
_NAMES: dict[Side, str] = {"left": "left", "right": "right"}


def find(pair: Pair) -> Iterator[Finding]:
    """The weightiest unlinked sentences of either side, evidence on the side that reports them."""
    for side in SIDES:
        rows = sorted(_unlinked(pair, side), key=lambda row: (-row[1].score, row[0]))[:_MOST]
        for number, weight in rows:
            yield _finding(pair, side, number, weight)


def _unlinked(pair: Pair, side: Side) -> Iterator[tuple[int, Weight]]:
    reading = pair.reading(side)
    linked = pair.alignment.by_left if side == "left" else pair.alignment.by_right
    answered = {getattr(match, f"{side}_claim").sentence for match in matches(pair) if not match.scope.apart}
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role not in {"body", "caption"} or sentence.part != "body":
            continue
        told = number in answered or any(_tells(link) for link in linked.get(number, ()))
        weight = weigh_clause(pair, side, number) if told else weigh(pair, side, number)
        if weight.score >= (_LEAST_CLAUSE if told else _LEAST_WEIGHT):
            yield number, weight


def _tells(link: Link) -> bool:
    return link.relation in {"same", "update"} and (link.locked or link.score >= _FIRM)


def _finding(pair: Pair, side: Side, number: int, weight: Weight) -> Finding:
    reading, other = pair.reading(side), pair.reading("right" if side == "left" else "left")
    evidence = (reading.evidence(weight.span),)
    close = next((item for item in pair.alignment.nearest if item.side == side and item.sentence == number), None)
    linked = pair.alignment.by_left if side == "left" else pair.alignment.by_right
    reasons = ", ".join(weight.reasons)
    where = "These words are not in the sentence" if number in linked else "No sentence there is"
    words = " ".join(weight.span.of(reading.text).split())
    return Finding(
        comparator="facts/omission",
        kind="omission",
        verdict="omission",
        severity=_severity(weight.score),
        confidence=round(min(0.9, 0.3 + 0.08 * weight.score), 2),
        title=weight.title or _matter(reading, weight.span),
        statement=f"Only the {_NAMES[side]} report tells: {_shortened(words)}",
        explanation=f"{where} aligned with this one. It carries: {reasons}.{_miss(other, close)}",
        doubt="The other report may tell this elsewhere in other words.",
        left=evidence if side == "left" else (),
        right=evidence if side == "right" else (),
        values=(_shortened(words), None) if side == "left" else (None, _shortened(words)),
        slots=tuple(_slot(side, reason) for reason in weight.reasons),
        source="The aligned sentences.",
    )


def _matter(reading: Reading, span: Span) -> str:
    """The first name, or else the first noun phrase, of the passage that only one report has."""
    tokens = [token for token in reading.tokens if span.contains(token.span)]
    run: list[str] = []
    for token in tokens:
        if token.pos == "PROPN":
            run.append(token.text)
        elif run:
            break
    if run:
        return " ".join(run[:4])
    noun = next((token.text for token in tokens if token.pos == "NOUN"), "")
    return noun.capitalize() or "Told once"


def _slot(side: Side, reason: str) -> Slot:
    return Slot("Carries", reason, "", "missing") if side == "left" else Slot("Carries", "", reason, "missing")


def _severity(score: float) -> Severity:
    return "high" if score >= 5 else "medium" if score >= 3 else "low"


def _shortened(words: str, most: int = 160) -> str:
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def _miss(other: Reading, close: Nearest | None) -> str:
    if close is None:
        return ""
    nearest = _shortened(" ".join(other.sentence_text(close.other).split()), 110)
    reason = f" ({close.reason})" if close.reason else ""
    return f" The nearest sentence there: “{nearest}”{reason}."
