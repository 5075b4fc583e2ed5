"""Places: another place, or another direction, in sentences that otherwise say the same.

What it finds
    A place named in one sentence and another place where the aligned sentence has its own; "the northern tip"
    against "the western tip" of one island. One fire, leak or sum that each report sets in another town, house or
    room, wherever it tells it. Another kind of building in the same place of two sentences.

Why it matters
    A wrong place moves an event across a front or a border.

An example
    Left: "The quake struck off the northern coast of Honshu." Right: "The quake struck off the southern coast of
    Honshu."

When it is wrong
    Where one place lies in the other and the gazetteer does not know it, where an old and a new name mean one
    town, and where two events are told in the same words.

Source
    The two quotations; what lies in what is from resources/gazetteer/regions.tsv and from the texts themselves;
    kinds of building from resources/lexicons/alternatives.tsv.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.divergence import beside, divergence
from comparators.facts.events.bearings import bearings_apart
from comparators.facts.events.containment import contained, may_hold
from comparators.facts.events.hit_or_near import hit_or_near, hit_or_near_inside
from comparators.facts.events.one_event import event_slots, other_reading
from comparators.facts.events.set_apart import set_apart
from comparators.facts.states.steps import steps_apart, steps_within
from comparators.facts.status import across, within
from comparators.facts.wording.alternatives import alternative_findings
from comparators.facts.wording.names_apart import Apart
from comparators.facts.wording.names_replaced import other_names
from comparators.model import SIDES, Finding, Link, Pair, Reading, Slot, Span, Verdict

_SIDES = {
    "north": "north", "northern": "north", "south": "south", "southern": "south", "east": "east", "eastern": "east",
    "west": "west", "western": "west", "northeast": "north-east", "northeastern": "north-east",
    "northwest": "north-west", "northwestern": "north-west", "southeast": "south-east",
    "southeastern": "south-east", "southwest": "south-west", "southwestern": "south-west",
}  # fmt: skip


def find(pair: Pair) -> Iterator[Finding]:
    """Names in another's place, then directions of one thing."""
    for apart, alike in other_names(pair, "place"):
        yield _place(pair, apart, alike)
    for row in steps_apart(pair):
        if row.first.kind == "place":
            yield across(pair, row, "place")
    for side in SIDES:
        for row in steps_within(pair.reading(side)):
            if row.first.kind == "place":
                yield within(pair, side, row, "place")
        yield from hit_or_near_inside(pair, side)
    yield from hit_or_near(pair)
    yield from set_apart(pair)
    yield from alternative_findings(pair, "place")
    for a, b in bearings_apart(pair):
        yield _finding(pair, a.span, b.span, "Direction", "both are said of one place", 0.6, linked=False)
    seen: set[tuple[Span, Span]] = set()
    for link in pair.alignment.links:
        for left, right, thing in _directions(pair, link):
            if (left, right) not in seen:
                seen.add((left, right))
                yield _finding(pair, left, right, "Direction", f"both are said of the {thing}", 0.5)


def _place(pair: Pair, apart: Apart, alike: float) -> Finding:
    """Two names in one place of the sentence: a conflict, or consistent where one lies in the other."""
    names = apart.left.of(pair.left.text), apart.right.of(pair.right.text)
    confidence = 0.25 + 0.5 * alike
    holds = contained(pair, apart.left, apart.right)
    if holds or may_hold(*names):
        why = f"both can be one place: {holds or 'one name is that of a wider area'}"
        verdict: Verdict = "consistent" if holds else "scope"
        return _finding(pair, apart.left, apart.right, "Place", why, confidence, verdict)
    return _finding(pair, apart.left, apart.right, "Place", f"both stand {apart.where}", confidence)


def _finding(
    pair: Pair,
    left: Span,
    right: Span,
    title: str,
    why: str,
    confidence: float,
    verdict: Verdict = "conflict",
    *,
    linked: bool = True,
) -> Finding:
    words = left.of(pair.left.text), right.of(pair.right.text)
    numbers = pair.left.sentence_at(left.start), pair.right.sentence_at(right.start)
    around = event_slots(pair, numbers[0] or 0, numbers[1] or 0, without="Where")
    plain = "One place may lie in the other, or be another name for it."
    return divergence(
        pair,
        "place",
        verdict,
        left=(left,),
        right=(right,),
        title=title,
        statement=f"{title}: {beside(words)}.",
        explanation=f"The sentences are aligned, and {why}." if linked else f"{why[:1].upper()}{why[1:]}.",
        doubt=" ".join(filter(None, (other_reading(around), plain))) if verdict == "conflict" else "",
        severity="medium" if verdict == "conflict" else "low",
        confidence=confidence,
        values=words,
        slots=(Slot(title, words[0], words[1], "same" if verdict == "consistent" else "differs"), *around),
    )


def _directions(pair: Pair, link: Link) -> Iterator[tuple[Span, Span, str]]:
    """Two directions of one noun with one owner: "the northern tip of Sumatra", "the western tip of Sumatra"."""
    if link.relation == "parallel":
        return
    for i in link.left:
        for j in link.right:
            for side, noun, owner, span in _sides(pair.left, i):
                for other, other_noun, other_owner, other_span in _sides(pair.right, j):
                    same = noun == other_noun and owner == other_owner and owner
                    if same and not set(side.split("-")) & set(other.split("-")):
                        yield span, other_span, noun


def _sides(reading: Reading, number: int) -> Iterator[tuple[str, str, str, Span]]:
    sentence = reading.sentences[number]
    for i in range(sentence.first, sentence.last - 1):
        side = _SIDES.get(reading.tokens[i].text.lower().replace("-", ""))
        head = reading.tokens[i].head
        if side is None or reading.tokens[head].pos != "NOUN" or head <= i:
            continue
        owner = next((t.lemma for t in reading.tokens[head + 1 : min(head + 5, sentence.last)] if t.pos == "PROPN"), "")
        yield side, reading.tokens[head].lemma, owner, Span(reading.tokens[i].span.start, reading.tokens[head].span.end)
