"""Whether a building, camp or convoy was hit, or something near it: "a strike on a hospital", "near a hospital"."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.event_frames import frames_of, means_in
from comparators.facts.events.one_story import opening, openings_meet
from comparators.facts.events.tellings import Telling, told_otherwise
from comparators.facts.once import once
from comparators.knowledge.measures import event_means, events
from comparators.model import Finding, Pair, Reading, Sentence, Side, Slot, Span
from comparators.reading.abbreviations import words

_PEOPLE = frozenset({"evacuee", "refugee", "police"})
_HITTING = words("hit strike target bomb pound attack slam rock destroy shell batter damage")
_NEAR = frozenset({"near", "outside", "beside", "nearby"})
_AT = frozenset({"on", "in", "inside", "against", "into"})  # "at" says no more than "outside"
_NEAR_OF = frozenset({"outskirts", "vicinity", "edge"})
_INSIDE_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"})
_STRUCK = frozenset({"NOUN", "VERB", "ADJ"})  # "blast near", "close to"
_LONGEST = 5  # words of a phrase before its noun
_WHY = "One place has the strike on the spot, the other beside it."
_DOUBT = "Both can hold where a strike on the spot is told by its surroundings, or where two strikes are told."


def hit_or_near(pair: Pair) -> Iterator[Finding]:
    """One finding a kind of target that one report has hit, and the other only ever has something near it hit."""
    if not openings_meet(pair):
        return
    lefts, rights = _tellings(pair.left), _tellings(pair.right)
    first = opening(pair.left), opening(pair.right)
    for kind in lefts:
        for near in (True, False):
            other = rights.get(kind, {})
            if near not in lefts[kind] or set(other) != {not near}:
                continue
            if lefts[kind][near].sentence in first[0] and other[not near].sentence in first[1]:
                yield _finding(pair, kind, lefts[kind][near].span, other[not near].span, near_on_left=near)


def hit_or_near_inside(pair: Pair, side: Side) -> Iterator[Finding]:
    """The same in two sentences of one report."""
    for told in _tellings(pair.reading(side)).values():
        if (
            len(told) == 2
            and told[True].sentence != told[False].sentence
            and not _two_of_a_kind(pair.reading(side), told)
        ):
            yield told_otherwise(
                pair,
                side,
                "place",
                sorted(told.values(), key=lambda telling: telling.span),
                title="Hit, or near",
                explanation=_WHY,
                doubt=_DOUBT,
                severity="low",
                confidence=0.5,
                compared="Where",
            )


def _two_of_a_kind(reading: Reading, told: dict[bool, Telling]) -> bool:
    """Whether the two are told apart by their names: "the ministry building", "the parliament building"."""
    rows = [
        {
            token.lemma.lower()
            for i, token in enumerate(reading.tokens)
            if telling.span.contains(token.span) and token.dep in {"compound", "poss", "nmod"}
        }
        for telling in told.values()
    ]
    return all(rows) and not rows[0] & rows[1]


@once
def _tellings(reading: Reading) -> dict[str, dict[bool, Telling]]:
    """For each kind of target the first place that has it hit (False), and that has something near it hit (True)."""
    chief = {n for frame in frames_of(reading) if frame.chief for n in frame.sentences}
    found: dict[str, dict[bool, Telling]] = {}
    for number in sorted({*opening(reading), *chief}):
        lemmas = {token.lemma.lower() for token in reading.sentence_tokens(number)}
        if not lemmas & _HITTING and not any(lemma in events() for lemma in lemmas):
            continue
        for role, kind, span in means_in(reading, number):
            if role == "target" and kind not in _PEOPLE:
                told = _near(reading, reading.sentences[number], span)
                if told is not None:
                    found.setdefault(kind, {}).setdefault(told[0], Telling(number, told[1]))
    return found


def _near(reading: Reading, sentence: Sentence, span: Span) -> tuple[bool, Span] | None:
    """Whether the noun is said to have something near it, with the words that say so; None where nothing is said."""
    place = next(i for i in range(sentence.first, sentence.last) if reading.tokens[i].span == span)
    first = place
    while first > sentence.first and place - first < _LONGEST and reading.tokens[first - 1].pos in _INSIDE_PHRASE:
        first -= 1
    ahead = [reading.tokens[i].text.lower() for i in range(max(sentence.first, first - 2), first)]
    before = ahead[-1] if ahead else ""
    end = reading.tokens[place].span.end
    head = reading.tokens[place].head
    named = event_means().get(reading.tokens[head].lemma.lower(), ("", ""))[0] == "target"
    if reading.tokens[place].dep == "compound" and head == place + 1 and named:
        place, end = head, reading.tokens[head].span.end  # "refugee camp", "bus convoy"
    start = first - 2 if first - 2 >= sentence.first and reading.tokens[first - 2].pos in _STRUCK else first - 1
    governor = reading.tokens[place].head
    if before in _NEAR or ahead == ["close", "to"] or (before == "of" and ahead[0] in _NEAR_OF):
        return True, Span(reading.tokens[max(sentence.first, start)].span.start, end)
    done = reading.tokens[place].dep in {"dobj", "nsubjpass"}
    verb = governor if done else first - 1
    if before in _AT or (sentence.first <= verb < sentence.last and reading.tokens[verb].lemma.lower() in _HITTING):
        spot = verb if done and abs(verb - place) <= _LONGEST else first - 1
        ends = (reading.tokens[max(sentence.first, spot)].span, reading.tokens[first].span)
        return False, Span(min(ends[0].start, ends[1].start), max(end, ends[0].end))
    return None


def _finding(pair: Pair, kind: str, left: Span, right: Span, *, near_on_left: bool) -> Finding:
    said = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
    where = ("near it", "hit") if near_on_left else ("hit", "near it")
    return divergence(
        pair,
        "place",
        "conflict",
        left=(left,),
        right=(right,),
        title="Hit, or near",
        statement=f"Hit, or near ({kind}): “{said[0]}” in the one report, “{said[1]}” in the other.",
        explanation=f"Both reports open with one event. {_WHY}",
        doubt=_DOUBT,
        severity="medium",
        confidence=0.5,
        values=said,
        slots=(Slot("Where", *where, "differs"),),
    )
