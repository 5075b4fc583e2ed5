"""How far things have gone: a road cut or captured, a programme suspended or ended, papers leaked or released.

What it finds
    A matter that came out in two ways: convicted or cleared, called off or held, resigned or dismissed. A thing or
    person that is in two states wherever the texts say so: burning or put out, shut or reopened, arrested or not.
    One matter that the two reports tell at different steps, with the words of a stepped vocabulary; a headline that
    goes a step further than its own text; a siege, ban or truce that holds for one report and is still to come for
    the other. Another charge, disease, drug, part of the body or round of a cup in the same place. In one text:
    shelling in the headline and only air strikes in the story.

Why it matters
    "Cut" and "captured", "suspended" and "shut down", "charged" and "convicted" are different states of the world.
    A headline that climbs a step is the commonest exaggeration.

An example
    Left: "The army captured the road." Right: "The army severed the road when it took a hill above it."

When it is wrong
    Where both steps were taken one after the other and each report tells one of them, and where the words are said
    of two things. Where shelling and air strikes were both used, and the text tells them apart by the sentence.

Source
    The ladders of resources/lexicons/ladders.tsv, the outcomes of outcomes.tsv, the states of standings.tsv and the
    words that exclude each other in alternatives.tsv, each with its source.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.counts.claims import Claim
from comparators.facts.counts.figures import matches
from comparators.facts.counts.one_statement import as_match, numbers_apart
from comparators.facts.counts.scope import TOLLS, as_of
from comparators.facts.divergence import divergence, own_slot, shortened
from comparators.facts.events.one_event import event_slots
from comparators.facts.events.own_means import means_findings
from comparators.facts.states.outcomes import OutcomesApart, outcomes_apart, telling_span
from comparators.facts.states.standing_findings import standing_findings
from comparators.facts.states.states import State, states_apart
from comparators.facts.states.steps import LAW, Step, StepPair, step_span, steps_apart, steps_of, steps_within
from comparators.facts.wording.alternatives import alternative_findings
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span
from comparators.reading.grammar import children

_MOST = 3
_MOST_ABOUT = 5  # words
_MOST_TOLD = 80  # letters of what a statement quotes
_AGAIN = frozenset({"reopen", "resume", "restore", "reinstate", "restart"})  # what comes after the other state
_GRAVE = frozenset({"verdict", "who killed", "life", "claim", "sentence"})
_SURE_LINK = 0.6  # score; on 199 pairs of articles nothing false was found above .3
_SURE_OUTCOME, _LIKELY_OUTCOME = 0.68, 0.55


def find(pair: Pair) -> Iterator[Finding]:
    """What is done here and still to come there; then steps across the texts, and inside each."""
    yield from still_to_come(pair)
    for row in steps_apart(pair):
        if row.first.kind == "status":
            yield across(pair, row, "status")
    for side in SIDES:
        for row in steps_within(pair.reading(side)):
            if row.first.kind == "status":
                yield within(pair, side, row, "status")
        yield from means_findings(pair, side)
    yield from _held(pair)
    yield from alternative_findings(pair, "status")
    told = [_outcome(pair, apart) for apart in outcomes_apart(pair)]
    yield from told
    for found in standing_findings(pair):
        if not any(_one_place(found, other) for other in told):
            told.append(found)
            yield found


def _one_place(one: Finding, other: Finding) -> bool:
    """Whether two findings stand on the same words of both texts."""
    return all(any(a.span.overlaps(b.span) for a in one.side(side) for b in other.side(side)) for side in SIDES)


def _held(pair: Pair) -> Iterator[Finding]:
    """A state that one report takes for given, and the other, for still to come."""
    seen: set[tuple[str, bool]] = set()
    for left, right in states_apart(pair):
        if (left.name, left.holds) not in seen:
            seen.add((left.name, left.holds))
            yield _state(pair, left, right)


def _state(pair: Pair, left: State, right: State) -> Finding:
    words = shortened(left.span.of(pair.left.text)), shortened(right.span.of(pair.right.text))
    held = ["holds" if state.holds else "still to come" for state in (left, right)]
    return divergence(
        pair,
        "status",
        "conflict",
        left=(left.span,),
        right=(right.span,),
        title=left.name.capitalize(),
        statement=f"{left.name.capitalize()}: “{words[0]}” against “{words[1]}”.",
        explanation=f"The one takes the {left.name} for given, the other for still to come.",
        doubt="The two may speak of different places, or of a state that is to grow stricter.",
        severity="medium",
        confidence=0.45,
        values=words,
        slots=(
            Slot("State", left.name, right.name, "same"),
            Slot("Where", ", ".join(left.places), ", ".join(right.places), "same"),
            Slot("Held", held[0], held[1], "differs"),
        ),
    )


def _outcome(pair: Pair, row: OutcomesApart) -> Finding:
    """One matter that came out here in one way, and there in another."""
    rows = ((pair.left, row.left), (pair.right, row.right))
    spans = tuple(telling_span(reading, outcome, row.shared) for reading, outcome in rows)
    words = tuple(outcome.span(reading).of(reading.text) for reading, outcome in rows)
    about = " … ".join(list(row.shared.values())[:_MOST_ABOUT])
    told = tuple(" ".join(span.of(reading.text).split()) for (reading, _), span in zip(rows, spans, strict=True))
    told = told if max(map(len, told)) <= _MOST_TOLD else words
    again = any(reading.tokens[i].lemma in _AGAIN for reading, own in rows for i in range(own.first, own.last))
    days = [reading.published.interval for reading, _ in rows if reading.published is not None]
    return divergence(
        pair,
        "status",
        "update" if again or (len(days) == 2 and not days[0].overlaps(days[1])) else "conflict",
        left=spans[:1],
        right=spans[1:],
        title=row.left.matter.capitalize(),
        statement=f"{row.left.matter.capitalize()}: “{told[0]}” against “{told[1]}”.",
        explanation="The sentences are aligned, and these two states exclude each other at one time.",
        doubt="One report may be the later one, or each may tell of another person or step.",
        severity="high" if row.left.matter in _GRAVE else "medium",
        confidence=_SURE_OUTCOME if row.link.score >= _SURE_LINK else _LIKELY_OUTCOME,
        values=(words[0], words[1]),
        slots=(Slot("About", about, about, "same"), Slot("State", row.left.state, row.right.state, "differs")),
    )


def still_to_come(pair: Pair) -> Iterator[Finding]:
    """One number of people whom one report says something has happened to, and the other that it will."""
    alone = (as_match(pair, apart) for apart in numbers_apart(pair))
    for match in (*matches(pair), *filter(None, alone)):
        left, right = match.left_claim, match.right_claim
        strengths = {left.certainty.modality, right.certainty.modality}
        verbs = left.certainty.verb, right.certainty.verb
        if left.measure not in TOLLS | {"people", "troops"} or not (_will(pair.left, left) or _will(pair.right, right)):
            continue
        if match.link is None or match.scope.apart or strengths != {"stated", "expected"} or None in verbs:
            continue
        spans = tuple(_clause(reading, claim) for reading, claim in ((pair.left, left), (pair.right, right)))
        words = shortened(spans[0].of(pair.left.text)), shortened(spans[1].of(pair.right.text))
        dates = as_of(pair.left, left), as_of(pair.right, right)
        later = None not in dates and dates[0] != dates[1]
        yield divergence(
            pair,
            "status",
            "update" if later else "conflict",
            left=spans[:1],
            right=spans[1:],
            title="Done or to come",
            statement=f"“{words[0]}” against “{words[1]}”.",
            explanation="The sentences are aligned; one tells as done what the other tells as still to come.",
            doubt="The two may speak of two groups or two steps.",
            severity="medium",
            confidence=0.5,
            values=words,
            slots=(
                Slot("Done or to come", words[0], words[1], "differs"),
                *event_slots(pair, left.sentence, right.sentence),
            ),
        )


def _will(reading: Reading, claim: Claim) -> bool:
    verb = claim.certainty.verb
    sentence = reading.sentences[claim.sentence]
    return verb is not None and any(reading.tokens[i].lemma == "will" for i in children(reading, sentence, verb))


def _clause(reading: Reading, claim: Claim) -> Span:
    verb = claim.certainty.verb
    last = reading.tokens[verb].span.end if verb is not None else claim.mention.span.end
    return Span(min(claim.mention.span.start, last), max(claim.mention.span.end, last))


def _told(reading: Reading, step: Step, shared: frozenset[str]) -> tuple[Span, ...]:
    """The places, up to a few, where a text tells this step of this thing: first those that say most of it."""
    same = [s for s in steps_of(reading) if (s.matter, s.step) == (step.matter, step.step)]
    near = [s for s in same if s == step or not shared or s.about & shared or s.kind != "status"]
    near.sort(key=lambda s: (reading.passage_of(s.sentence).role != "body", -len(step_span(reading, s)), s.token))
    spans = sorted({step_span(reading, s) for s in near[:_MOST]} | {step_span(reading, step)})
    return tuple(span for n, span in enumerate(spans) if not any(span.overlaps(other) for other in spans[:n]))


def across(pair: Pair, row: StepPair, kind: str) -> Finding:
    """Two texts, two steps."""
    lefts, rights = _told(pair.left, row.first, row.shared), _told(pair.right, row.second, row.shared)
    left, right = step_span(pair.left, row.first), step_span(pair.right, row.second)
    words = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
    about = ", ".join(sorted(row.shared)[:3])
    return divergence(
        pair,
        kind,
        "update" if row.first.matter == LAW else "conflict",
        left=lefts,
        right=rights,
        title=row.first.matter.capitalize(),
        statement=f"{row.first.matter.capitalize()}: “{words[0]}” against “{words[1]}”.",
        explanation="The words stand for different steps of one matter" + (f", said of: {about}." if about else "."),
        doubt="Both steps may have been taken, one after the other, or of two things.",
        severity="medium",
        confidence=0.4 + 0.1 * min(3, len(row.shared)) + 0.1 * row.linked,
        values=words,
        slots=(
            Slot("Matter", row.first.matter, row.second.matter, "same"),
            Slot("Step", words[0], words[1], "differs"),
            *event_slots(pair, row.first.sentence, row.second.sentence),
        ),
    )


def within(pair: Pair, side: Side, row: StepPair, kind: str) -> Finding:
    """One text, two steps."""
    reading = pair.reading(side)
    ends = (step_span(reading, row.first), step_span(reading, row.second))
    spans = (*_told(reading, row.first, row.shared), *_told(reading, row.second, row.shared))
    words = [shortened(span.of(reading.text)) for span in ends]
    return divergence(
        pair,
        kind,
        "internal",
        left=spans if side == "left" else (),
        right=spans if side == "right" else (),
        title=row.first.matter.capitalize(),
        statement=f"The {side} report says both “{words[0]}” and “{words[1]}”.",
        explanation="The words stand for different steps of one matter.",
        doubt="The text may tell both steps in their order.",
        severity="medium" if row.first.prominent or row.second.prominent else "low",
        confidence=0.35 + 0.1 * min(2, len(row.shared)),
        values=(words[0], None) if side == "left" else (None, words[0]),
        slots=(own_slot(side, "Step", words[0]), own_slot(side, "Another step", words[1])),
    )
