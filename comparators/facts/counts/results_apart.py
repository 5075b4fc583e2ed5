"""How a match ended, where two reports give it two scores: "a 3-1 win over Rovers", "won 3-2 against Rovers".

Each text must tell one score with a word for a result and the same two names beside it, and neither may give the
other's score anywhere. Sets, half times, series and shoot-outs are left out. Wrong where the same two met twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.divergence import beside, divergence
from comparators.knowledge.gazetteer import fold
from comparators.model import Finding, Pair, Reading, Slot, Span

_SCORE = re.compile(r"(?<![\w.,:/–-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\w%/:–-]|[.,]\d)")
_RESULT = frozenset(
    {"win", "beat", "defeat", "victory", "lose", "loss", "draw", "thrash", "triumph", "edge", "rout", "down", "crush",
     "overcome", "hammer", "tie"}
)  # fmt: skip
_NOT_THE_END = re.compile(
    r"\b(?:half[- ]?time|halftime|interval|aggregate|series|penalt(?:y|ies) shoot|shoot-?out|on penalties|first leg|"
    r"second leg|sets?|tie-?break|lead|led|leading|record|quarter|period|innings|earlier|"
    r"last (?:year|season|week|month)|previous)\b",
    re.IGNORECASE,
)
_NAMES = 2  # that both sentences must share


@dataclass(frozen=True, slots=True)
class Result:
    """``score`` is the higher number and the lower; ``names`` are the folded proper names of the sentence."""

    sentence: int
    span: Span
    score: tuple[int, int]
    names: frozenset[str]


def results_apart(pair: Pair) -> Iterator[Finding]:
    """At most one finding: the one result of the same two that each text tells."""
    mine, theirs = _results(pair.left), _results(pair.right)
    if not mine or not theirs or {r.score for r in mine} & _scores(pair.right):
        return
    if {r.score for r in theirs} & _scores(pair.left):
        return
    rows = [(a, b, a.names & b.names) for a in mine for b in theirs if len(a.names & b.names) >= _NAMES]
    if not rows or len({a.score for a, _, _ in rows}) != 1 or len({b.score for _, b, _ in rows}) != 1:
        return
    a, b, shared = rows[0]
    words = a.span.of(pair.left.text), b.span.of(pair.right.text)
    names = ", ".join(sorted(name.title() for name in shared)[:3])
    yield divergence(
        pair,
        "quantity",
        "conflict",
        left=(a.span,),
        right=(b.span,),
        title="Result",
        statement=f"Result: {beside(words)}.",
        explanation=f"Each text tells one result of the same match: both name {names}. Neither has the other’s score.",
        doubt="The two may have met twice, or one score may be that of another moment.",
        severity="medium",
        confidence=0.68,
        values=words,
        slots=(Slot("Of whom", names, names, "same"), Slot("Score", words[0], words[1], "differs")),
    )


def of_another_moment(pair: Pair, left: int, right: int) -> bool:
    """Whether one sentence alone tells of half time, a set, a series or a shoot-out."""
    told = [_NOT_THE_END.search(r.sentence_text(n)) is not None for r, n in ((pair.left, left), (pair.right, right))]
    return told[0] != told[1]


def _results(reading: Reading) -> list[Result]:
    found = []
    for number, sentence in enumerate(reading.sentences):
        text, start = reading.sentence_text(number), sentence.span.start
        scores = list(_SCORE.finditer(text))
        tokens = reading.sentence_tokens(number)
        scores = [score for score in scores if text[: score.start()].rstrip()[-1:] != "("]  # a record of wins
        if len(scores) != 1 or _NOT_THE_END.search(text) or not {t.lemma.lower() for t in tokens} & _RESULT:
            continue
        first, last = (int(group) for group in scores[0].groups())
        names = frozenset(fold(t.text) for t in tokens if t.pos == "PROPN" and len(t.text) > 1)
        span = Span(start + scores[0].start(), start + scores[0].end())
        found.append(Result(number, span, (max(first, last), min(first, last)), names))
    return found


def _scores(reading: Reading) -> set[tuple[int, int]]:
    """Every score of a text, the higher number first."""
    pairs = ((int(a), int(b)) for a, b in _SCORE.findall(reading.text))
    return {(max(pair), min(pair)) for pair in pairs}
