"""What a party put off in one report, and did in the other: "postponed a visit", "visited"."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.acts.predicates import Predicate, clause_span, predicates_of
from comparators.facts.divergence import divergence, shortened
from comparators.facts.states.bearers import bearer_at
from comparators.facts.wording.closeness import stem
from comparators.model import Finding, Pair, Reading, Slot

_PUTTING_OFF = frozenset({"postpone", "cancel", "scrap", "put", "call", "delay", "shelve", "drop"})
_OFF = frozenset({"put", "call"})  # with "off"
_ALSO = {
    "trip": {"travel", "visit", "fly"}, "meeting": {"meet"}, "talk": {"meet"}, "speech": {"speak"}, "flight": {"fly"},
    "concert": {"perform", "play"}, "match": {"play"}, "tour": {"visit", "tour"}, "sale": {"sell"},
}  # fmt: skip
_LINKED = 0.4  # score of the link
_SURE = 0.6


def put_off(pair: Pair) -> Iterator[Finding]:
    """One finding a link at most."""
    for link in pair.alignment.links:
        if link.score < _LINKED or link.relation == "parallel":
            continue
        lefts = [p for number in link.left for p in predicates_of(pair.left, number)]
        rights = [p for number in link.right for p in predicates_of(pair.right, number)]
        row = next(
            (
                (a, b)
                for a in lefts
                for b in rights
                if _off_and_done(pair.left, a, pair.right, b) or _off_and_done(pair.right, b, pair.left, a)
            ),
            None,
        )
        if row is not None:
            yield _finding(pair, *row)


def _off_and_done(here: Reading, off: Predicate, there: Reading, done: Predicate) -> bool:
    if off.lemma not in _PUTTING_OFF or off.negated or off.passive or off.modality != "stated" or off.target is None:
        return False
    below = {here.tokens[i].text.lower() for i in here.dependents[off.verb]}
    if off.lemma in _OFF and "off" not in below:
        return False
    noun = here.tokens[off.target]
    one = done.lemma in _ALSO.get(noun.lemma, ()) or stem(there, done.verb) == stem(here, off.target)
    told = done.modality == "stated" and not done.negated and done.finite and there.tokens[done.verb].tag == "VBD"
    if noun.pos != "NOUN" or not one or not told or off.doer is None or done.doer is None:
        return False
    names = bearer_at(here, off.sentence, off.doer).names & bearer_at(there, done.sentence, done.doer).names
    return bool(names) and not done.passive


def _finding(pair: Pair, left: Predicate, right: Predicate) -> Finding:
    spans = clause_span(pair.left, left), clause_span(pair.right, right)
    words = shortened(spans[0].of(pair.left.text)), shortened(spans[1].of(pair.right.text))
    return divergence(
        pair,
        "polarity",
        "conflict",
        left=spans[:1],
        right=spans[1:],
        title="Done or put off",
        statement=f"“{words[0]}” against “{words[1]}”.",
        explanation="The sentences are aligned; one party did in one report what it put off in the other.",
        doubt="It may have been put off first, and done later, or be another occasion.",
        severity="high",
        confidence=_SURE,
        values=words,
        slots=(Slot("Act", words[0], words[1], "differs"),),
    )
