"""Who says so: one claim in the report's own voice and in somebody else's, or from two different mouths.

What it finds
    An act that one report tells as a fact and the other puts into somebody's mouth; an act for which the two
    reports name different sources.

Why it matters
    A claim is worth as much as who makes it. To drop "the ministry said" turns one side's version into what
    happened; it is one of the commonest real differences between two reports.

An example
    Left: "Rebels shelled the market, the army said." Right: "Rebels shelled the market on Sunday."

When it is wrong
    Where the source is named a sentence earlier and holds for the next ones, and where two names mean one body.

Source
    The two quotations; the words of saying are those of the FactBank corpus (Saurí and Pustejovsky, 2009).
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from comparators.facts.blame import blamed
from comparators.facts.certainty import SAYING, Speaker
from comparators.facts.divergence import divergence, shortened
from comparators.facts.predicates import Couple, Predicate, clause_span, couples, same_act
from comparators.model import Finding, Pair, Reading, Slot, Span

_SURE = 0.75
_SAME_NAME = 70
_OWN = "the report itself"
_VOICES = SAYING | {
    "inform",
    "speak",
    "sum",
    "accord",
    "according",
    "believe",
    "stress",
    "emphasise",
    "refer",
    "release",
}
_NOBODY = frozenset({"it", "they", "he", "she", "which", "who", "that", "we", "i", "you"})


def find(pair: Pair) -> Iterator[Finding]:
    """Blame first, then one finding a couple of acts, the surest of each sentence pair."""
    yield from blamed(pair)
    seen: set[tuple[int, int]] = set()
    used: set[int] = set()
    used_right: set[int] = set()
    for couple in couples(pair):
        left, right = couple.left, couple.right
        key = (left.sentence, right.sentence)
        if (
            key in seen
            or not (left.finite and right.finite)
            or couple.score < _SURE
            or _is_relative(pair, couple)
            or (_is_quoted(pair.left, left) and _is_quoted(pair.right, right))
            or left.negated != right.negated
            or not (left.event or (left.doer_words & right.doer_words and left.target_words & right.target_words))
            or left.lemma in {"be", "have"}
            or "wanted" in (left.modality, right.modality)
        ):
            continue
        first, second = left.speaker, right.speaker
        if first is None and second is None:
            continue
        if first is not None and second is not None and not _apart(first, second):
            continue
        if _voiced(pair.left, left.sentence, first) or _voiced(pair.right, right.sentence, second):
            continue
        if left.verb in used or right.verb in used_right:
            continue
        used.add(left.verb)
        used_right.add(right.verb)
        seen.add(key)
        yield _finding(pair, couple, first, second)


def _apart(first: Speaker, second: Speaker) -> bool:
    names = first.words.casefold(), second.words.casefold()
    if names[0] in _NOBODY or names[1] in _NOBODY:
        return False
    return fuzz.token_set_ratio(*names) < _SAME_NAME


def _is_relative(pair: Pair, couple: Couple) -> bool:
    """A clause that only tells which one is meant: "the fighters who had arrived"."""
    return "relcl" in (pair.left.tokens[couple.left.verb].dep, pair.right.tokens[couple.right.verb].dep)


def _is_quoted(reading: Reading, predicate: Predicate) -> bool:
    span = reading.tokens[predicate.verb].span
    quoted = (m for m in reading.mentions_by_sentence[predicate.sentence] if m.kind == "quotation")
    return any(m.span.contains(span) and getattr(m.value, "form", "") != "indirect" for m in quoted)


def _voiced(reading: Reading, number: int, speaker: Speaker | None) -> bool:
    """Whether a sentence for which no speaker was found has a voice in it all the same."""
    if speaker is not None:
        return False
    lemmas = {token.lemma for token in reading.sentence_tokens(number)}
    return bool(lemmas & _VOICES) or any(m.kind == "quotation" for m in reading.mentions_by_sentence[number])


def _finding(pair: Pair, couple: Couple, first: Speaker | None, second: Speaker | None) -> Finding:
    left, right = couple.left, couple.right
    spans = _with(clause_span(pair.left, left), first), _with(clause_span(pair.right, right), second)
    voices = first.words if first else _OWN, second.words if second else _OWN
    both = first is not None and second is not None
    act = shortened(clause_span(pair.left, left).of(pair.left.text), 60)
    return divergence(
        pair,
        "attribution",
        "certainty",
        left=spans[0],
        right=spans[1],
        title="Who says so",
        statement=f"“{act}”: {voices[0]} says so on the left, {voices[1]} on the right.",
        explanation="The sentences are aligned and tell one act"
        + (
            ", and name two different sources for it."
            if both
            else "; one tells it as a fact, the other as somebody’s claim."
        ),
        doubt="The source may be named in a sentence near by, or both names may mean one body.",
        severity="medium",
        confidence=0.3 + 0.35 * min(1.2, couple.score),
        values=voices,
        slots=(
            Slot("Act", left.lemma, right.lemma, same_act(couple)),
            Slot("Speaker", voices[0], voices[1], "differs"),
        ),
    )


def _with(clause: Span, speaker: Speaker | None) -> tuple[Span, ...]:
    if speaker is None or clause.overlaps(speaker.span):
        return (clause,)
    return (clause, speaker.span)
