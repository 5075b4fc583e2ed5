"""A charge that one report says was denied, and the other that it was refuted: to refute is to disprove."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.acts.predicates import Predicate, clause_span, predicates_of
from comparators.facts.divergence import divergence, shortened
from comparators.model import Finding, Pair, Reading, Slot, Span
from comparators.reading.grammar import noun_phrase
from comparators.values import Name

_DENIES = frozenset({"deny", "reject", "dismiss"})
_REFUTES = frozenset({"refute", "disprove", "debunk", "rebut"})


def refuted_or_denied(pair: Pair) -> Iterator[Finding]:
    """At most one finding: the same body denies in one text and refutes in the other."""
    for mine, theirs in ((_DENIES, _REFUTES), (_REFUTES, _DENIES)):
        for left in _answers(pair.left, mine):
            for right in _answers(pair.right, theirs):
                if _body(pair.left, left) & _body(pair.right, right):
                    yield _finding(pair, left, right)
                    return


def _answers(reading: Reading, lemmas: frozenset[str]) -> list[Predicate]:
    return [
        act
        for number in range(len(reading.sentences))
        for act in predicates_of(reading, number)
        if act.lemma in lemmas and act.finite and not act.negated and act.doer is not None and not act.passive
    ]


def _body(reading: Reading, act: Predicate) -> frozenset[str]:
    """The country or body that the doer's words name: "Damascus" and "the Syrian government" are one."""
    if act.doer is None:
        return frozenset()
    span = noun_phrase(reading, reading.sentences[act.sentence], act.doer)
    return frozenset(
        m.value.country or m.value.entity
        for m in reading.mentions_by_sentence[act.sentence]
        if isinstance(m.value, Name) and m.value.source == "gazetteer" and span.overlaps(m.span)
    )


def _finding(pair: Pair, left: Predicate, right: Predicate) -> Finding:
    spans = clause_span(pair.left, left), clause_span(pair.right, right)
    words = shortened(spans[0].of(pair.left.text)), shortened(spans[1].of(pair.right.text))
    doers = _words(pair.left, left), _words(pair.right, right)
    return divergence(
        pair,
        "modality",
        "certainty",
        left=spans[:1],
        right=spans[1:],
        title="Denied or refuted",
        statement=f"“{words[0]}” against “{words[1]}”.",
        explanation="To refute a charge is to show that it is false; to deny it is only to say so.",
        doubt="“Refuted” may stand for “denied”, or the two answer different charges.",
        severity="medium",
        confidence=0.5,
        values=words,
        slots=(Slot("Who", doers[0], doers[1], "same"), Slot("Answer", left.lemma, right.lemma, "differs")),
    )


def _words(reading: Reading, act: Predicate) -> str:
    span = Span(0, 0) if act.doer is None else noun_phrase(reading, reading.sentences[act.sentence], act.doer)
    return shortened(span.of(reading.text), 60)
