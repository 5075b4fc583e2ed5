"""How sure: what one report tells as done and the other as possible, expected, alleged or intended.

What it finds
    One act in two strengths: "has displaced" and "could flee", "did" and "is accused of", "will" and "may", "sharply
    reduced" and "reduced", "denied" and "refuted"; an act that one report never names without "alleged" or
    "suspected"; an act told as done here and as still being weighed or suspected there, wherever the texts tell it;
    a headline that says flatly what its own text only reports as likely, its toll among them ("5 killed", "are
    believed to have died"); a paraphrase without the doubt of its quotation. One act makes one finding.

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

from comparators.facts.acts.certainties_apart import DOUBTED, groups_apart, with_like_tellings
from comparators.facts.acts.degree import degrees_apart
from comparators.facts.acts.predicates import Couple, Predicate, clause_span, couples
from comparators.facts.acts.standing import other_reading, slots_of
from comparators.facts.certainties import doubt_dropped, hedged_nouns
from comparators.facts.certainties.cause_unknown import causes_unknown
from comparators.facts.certainties.own_words import word_findings
from comparators.facts.certainties.refuted import refuted_or_denied
from comparators.facts.certainties.toll_to_rise import tolls_to_rise
from comparators.facts.certainties.weighed import weighed_findings
from comparators.facts.counts.scope import MODALITIES
from comparators.facts.divergence import divergence, shortened
from comparators.facts.retold.firmer_findings import firmer_findings
from comparators.model import SIDES, Evidence, Finding, Pair, Reading, Slot, Span

_MOST = 4  # quotations a side
_WORDS = 2


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a couple of acts whose strengths differ; then each text against its own opening."""
    seen: set[tuple[int, int]] = set()
    for group in groups_apart(pair):
        seen.update((couple.left.sentence, couple.right.sentence) for couple in group)
        yield _finding(pair, group)
    for couple in couples(pair):
        key = (couple.left.sentence, couple.right.sentence)
        if key not in seen and (words := degrees_apart(pair, couple)) is not None:
            seen.add(key)
            yield _degree(pair, couple, words)
    nouns = tuple(hedged_nouns.findings(pair))
    yield from nouns
    yield from refuted_or_denied(pair)
    seen.update(
        (here, there)
        for one in nouns
        for here in _sentences(pair.left, one.left)
        for there in _sentences(pair.right, one.right)
    )
    dropped = tuple(doubt_dropped.findings(pair, seen))
    yield from dropped
    for one in dropped:
        seen.update((i, j) for i in _sentences(pair.left, one.left) for j in _sentences(pair.right, one.right))
    yield from weighed_findings(pair, seen)
    for one in tolls_to_rise(pair):
        if not seen & {(i, j) for i in _sentences(pair.left, one.left) for j in _sentences(pair.right, one.right)}:
            yield one
    yield from causes_unknown(pair)
    for side in SIDES:
        yield from firmer_findings(pair, side)
        yield from word_findings(pair, side)


def _sentences(reading: Reading, evidence: tuple[Evidence, ...]) -> set[int]:
    return {number for item in evidence if (number := reading.sentence_at(item.start)) is not None}


def _finding(pair: Pair, group: tuple[Couple, ...]) -> Finding:
    couple = group[0]
    left, right = clause_span(pair.left, couple.left), clause_span(pair.right, couple.right)
    lefts = _places(pair.left, with_like_tellings(pair.left, [c.left for c in group]))
    rights = _places(pair.right, with_like_tellings(pair.right, [c.right for c in group]))
    words = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
    strengths = MODALITIES[couple.left.modality], MODALITIES[couple.right.modality]
    slots = slots_of(pair, couple)
    known = (
        "The later report may know what the earlier one only expected." if _dated(pair) else "The two may be two acts."
    )
    return divergence(
        pair,
        "modality",
        "certainty",
        left=lefts,
        right=rights,
        title="How sure",
        statement=f"“{words[0]}” ({strengths[0]}), “{words[1]}” ({strengths[1]}).",
        explanation=f"Both sentences tell one act, one {strengths[0]}, one {strengths[1]}.",
        doubt=other_reading(slots, but="Certainty", else_=known),
        severity="medium" if {couple.left.modality, couple.right.modality} & DOUBTED else "low",
        confidence=0.3 + 0.35 * min(1.2, couple.closeness),
        values=words,
        slots=slots,
    )


def _places(reading: Reading, acts: list[Predicate]) -> tuple[Span, ...]:
    """Where a text tells the act so, with the source that it names for it: the clearest places, none inside another."""
    spans: list[Span] = []
    for act in acts:
        own = [clause_span(reading, act)]
        if act.speaker is not None and act.modality in DOUBTED and not act.speaker.span.overlaps(own[0]):
            own.append(act.speaker.span)
        spans += [span for span in own if not any(span.overlaps(other) for other in spans)]
    return tuple(spans[:_MOST])


def _degree(pair: Pair, couple: Couple, degrees: tuple[str, str]) -> Finding:
    left, right = clause_span(pair.left, couple.left), clause_span(pair.right, couple.right)
    words = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
    slots = slots_of(pair, couple)
    return divergence(
        pair,
        "modality",
        "certainty",
        left=(left,),
        right=(right,),
        title="How far",
        statement=f"“{words[0]}” against “{words[1]}”: {degrees[0] or 'no degree'}, {degrees[1] or 'no degree'}.",
        explanation="Both sentences tell one act with the same verb, and differ in how far it went.",
        doubt=other_reading(slots, but="Degree", else_="The degree may be the writer’s style."),
        severity="low",
        confidence=0.25 + 0.3 * min(1.2, couple.closeness),
        values=words,
        slots=(*slots, Slot("Degree", *degrees, "differs" if all(degrees) else "missing")),
    )


def _dated(pair: Pair) -> bool:
    def published(reading: Reading) -> object:
        return reading.published.interval if reading.published else None

    return published(pair.left) != published(pair.right)
