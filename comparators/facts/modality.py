"""How sure: what one report tells as done and the other as possible, expected, alleged or intended.

What it finds
    One act in two strengths: "has displaced" and "could flee", "did" and "is accused of", "will" and "may".

Why it matters
    Modal verbs are the first thing that a translation or a rewrite loses, and with them the doubt.

An example
    Left: "The strike may have killed a commander." Right: "The strike killed a commander."

When it is wrong
    Where the later report knows what the earlier one expected, and where the modal belongs to another clause.

Source
    The two quotations; classes of modality after F. Palmer, "Mood and Modality", 2001.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.divergence import divergence, shortened
from comparators.facts.predicates import Couple, clause_span, couples, same_act
from comparators.facts.scope import MODALITIES
from comparators.model import Finding, Pair, Reading, Slot, Verdict

_SURE = 0.7
_BACKSHIFT = frozenset({"stated", "expected", "conditional", "wanted"})
_RANK = {"stated": 0, "estimated": 1, "expected": 2, "possible": 3, "conditional": 3, "alleged": 4, "wanted": 5}


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a couple of acts whose strengths differ."""
    seen: set[tuple[int, int]] = set()
    for couple in couples(pair):
        left, right = couple.left, couple.right
        key = (left.sentence, right.sentence)
        if left.lemma in {"be", "have"}:
            continue
        if (
            key in seen
            or not (left.finite and right.finite)
            or couple.score < _SURE
            or left.modality == right.modality
            or left.negated != right.negated
        ):
            continue
        if not (left.target_words & right.target_words or left.doer_words & right.doer_words or left.event):
            continue
        if any(p.modality == "alleged" for p in (left, right)) and any(
            p.modality == "stated" and p.speaker is not None for p in (left, right)
        ):
            continue  # a claim here and an accusation there: both are somebody’s words
        if left.speaker is not None and right.speaker is not None and {left.modality, right.modality} <= _BACKSHIFT:
            continue  # "said it would", "says it is": the tense of reported speech
        seen.add(key)
        yield _finding(pair, couple)


def _finding(pair: Pair, couple: Couple) -> Finding:
    left, right = clause_span(pair.left, couple.left), clause_span(pair.right, couple.right)
    words = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
    strengths = MODALITIES[couple.left.modality], MODALITIES[couple.right.modality]
    verdict: Verdict = "certainty"
    return divergence(
        pair,
        "modality",
        verdict,
        left=(left,),
        right=(right,),
        title="How sure",
        statement=f"“{words[0]}” ({strengths[0]}), “{words[1]}” ({strengths[1]}).",
        explanation=f"The sentences are aligned and tell one act, one {strengths[0]}, one {strengths[1]}.",
        doubt="The later report may know what the earlier one only expected."
        if _dated(pair)
        else "The two may be two acts.",
        severity="medium" if {couple.left.modality, couple.right.modality} & {"alleged", "possible"} else "low",
        confidence=0.3 + 0.35 * min(1.2, couple.score),
        values=words,
        slots=(
            Slot("Act", couple.left.lemma, couple.right.lemma, same_act(couple)),
            Slot("Certainty", strengths[0], strengths[1], "differs"),
        ),
    )


def _dated(pair: Pair) -> bool:
    def published(reading: Reading) -> object:
        return reading.published.interval if reading.published else None

    return published(pair.left) != published(pair.right)
