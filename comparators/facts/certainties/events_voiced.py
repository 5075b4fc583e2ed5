"""The news of one event in sentences that nearly say the same, with a source in one report and without in the other.

Both sentences as wholes have to be alike, and a verb in each to tell one kind of harm; which verb governs which is left
open, since copy that lost its commas is parsed badly: "the shelling killed 31 people a monitor said".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comparators.facts.acts.predicates import Couple, Predicate, alike, predicates_of
from comparators.facts.acts.standing import is_quoted
from comparators.facts.certainties.one_voice import is_voiced
from comparators.facts.wording.closeness import compare_words
from comparators.model import Link, Pair, Reading

_LINKED = 0.6
_ALIKE = 0.15
EVENT_TOLD = ("the news of one event",)
_TELLING = frozenset({"relcl", "acl"})  # clauses that tell which one is meant
_NOT_TOLD = frozenset({"pcomp", "amod", "dobj", "xcomp"})


def couples_of_events(pair: Pair) -> Iterator[Couple]:
    """The acts of such sentences that are most alike, the surest link first; exactly one of them has a speaker."""
    done: set[tuple[str, int]] = set()
    for link in sorted(pair.alignment.links, key=lambda link: -link.score):
        if link.relation not in {"same", "update"} or link.score < _LINKED:
            continue
        for left in link.left:
            for right in link.right:
                couple = _couple(pair, left, right, link)
                if couple is None:
                    continue
                own = ("left", left) if couple.left.speaker is None else ("right", right)
                if own not in done:
                    done.add(own)
                    yield couple


def _couple(pair: Pair, left: int, right: int, link: Link) -> Couple | None:
    if is_voiced(pair.left, left) == is_voiced(pair.right, right):
        return None
    if {pair.left.passage_of(left).role, pair.right.passage_of(right).role} != {"body"}:
        return None
    near = compare_words(pair, left, right, link)
    if near is None or near.jaccard < _ALIKE:
        return None
    told = replace(link, reasons=(*link.reasons, *EVENT_TOLD))
    rows = [
        Couple(a, b, told, alike(a, b), alike(a, b))
        for a in _events(pair.left, left)
        for b in _events(pair.right, right)
        if a.event == b.event and (a.speaker is None) != (b.speaker is None) and _is_told(pair, a, b)
    ]
    return max(rows, key=lambda c: (c.closeness, -c.left.verb, -c.right.verb), default=None)


def _is_told(pair: Pair, left: Predicate, right: Predicate) -> bool:
    """Whether both acts are told as done, and not only one to say which place or group is meant."""
    deps = {pair.left.tokens[left.verb].dep, pair.right.tokens[right.verb].dep}
    stated = left.modality == right.modality == "stated" and left.negated == right.negated
    return stated and not deps & _NOT_TOLD and not deps <= _TELLING


def _events(reading: Reading, number: int) -> list[Predicate]:
    return [p for p in predicates_of(reading, number) if p.event and not is_quoted(reading, p)]
