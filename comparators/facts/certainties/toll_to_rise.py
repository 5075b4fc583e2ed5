"""How surely a count is said to rise further: "was expected to rise" in the one report, "may rise" in the other."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.one_story import openings_meet
from comparators.facts.once import once
from comparators.model import Finding, Pair, Reading, Slot, Span
from comparators.reading.abbreviations import words

_COUNTS = words("toll number count tally figure")
_RISING = words("rise increase climb grow jump mount soar go")
_POSSIBLE, _EXPECTED = words("may might could"), words("expect likely will fear set certain")
_REACH = 8  # words between the count and its verb


def tolls_to_rise(pair: Pair) -> Iterator[Finding]:
    """At most one finding."""
    if not openings_meet(pair):
        return
    lefts, rights = _told(pair.left), _told(pair.right)
    if len(lefts) != 1 or len(rights) != 1 or set(lefts) == set(rights):
        return
    left, right = next(iter(lefts.values())), next(iter(rights.values()))
    said = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
    strengths = next(iter(lefts)), next(iter(rights))
    yield divergence(
        pair,
        "modality",
        "certainty",
        left=(left,),
        right=(right,),
        title="Whether the count will rise",
        statement=f"“{said[0]}” ({strengths[0]}), “{said[1]}” ({strengths[1]}).",
        explanation="Both reports speak of a count that is not closed; the one expects more, the other allows for it.",
        doubt="Both may be loose words for one warning.",
        severity="low",
        confidence=0.5,
        values=said,
        slots=(Slot("How sure", *strengths, "differs"),),
    )


@once
def _told(reading: Reading) -> dict[str, Span]:
    """How a text says that a count will rise, by how surely, with the first place."""
    found: dict[str, Span] = {}
    for sentence in reading.sentences:
        for i in range(sentence.first, sentence.last):
            if reading.tokens[i].tag != "VB" or reading.tokens[i].lemma.lower() not in _RISING:
                continue
            before = range(max(sentence.first, i - _REACH), i)
            counts = [j for j in before if reading.tokens[j].lemma.lower() in _COUNTS]
            lemmas = {reading.tokens[j].lemma.lower() for j in before}
            strength = "possible" if lemmas & _POSSIBLE else "expected" if lemmas & _EXPECTED else ""
            if counts and strength:
                found.setdefault(strength, Span(reading.tokens[counts[-1]].span.start, reading.tokens[i].span.end))
    return found
