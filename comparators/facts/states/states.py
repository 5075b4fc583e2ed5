"""States that hold here and are still to come there: "break the siege", "a siege threatens"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.certainties.certainty import certainty_of
from comparators.facts.counts.claims import places_in
from comparators.facts.once import once
from comparators.model import Pair, Reading, Span
from comparators.reading.grammar import children

# A state and the verbs that bring it about; each lasts, so that it either holds or does not.
_STATES = {
    "siege": "siege", "besiege": "siege", "blockade": "blockade", "curfew": "curfew", "embargo": "embargo",
    "ban": "ban", "sanction": "sanctions", "lockdown": "lockdown", "occupation": "occupation",
    "occupy": "occupation", "truce": "truce", "ceasefire": "truce",
}  # fmt: skip
_HOLDS = frozenset(
    {"break", "lift", "end", "ease", "relieve", "loosen", "tighten", "extend", "enforce", "violate", "renew",
     "maintain", "defy", "endure", "escape"}
)  # fmt: skip
_TO_COME = frozenset(
    {"possibility", "threat", "risk", "fear", "prospect", "danger", "chance", "likelihood", "talk", "plan", "proposal"}
)
_BRINGS = frozenset(
    {"impose", "declare", "announce", "threaten", "prepare", "plan", "avert", "prevent", "agree", "seek"}
)
_AHEAD = frozenset({"possible", "looming", "imminent", "impending", "potential", "planned", "proposed", "threatened"})
_MANY = frozenset({"ban", "embargo", "sanctions"})  # of which a story tells several, lifted and imposed by turns
_ENABLING = frozenset({"enable", "allow", "let", "help", "permit", "threaten", "plan", "prepare", "want", "try", "aim"})


@dataclass(frozen=True, slots=True)
class State:
    """``holds`` is true where the words take the state for given, false where it is still to come."""

    name: str
    holds: bool
    sentence: int
    span: Span
    places: tuple[str, ...]


@once
def states_of(reading: Reading) -> tuple[State, ...]:
    """Every state that a text plainly takes for given or for still to come, in text order."""
    return tuple(_states(reading))


def _states(reading: Reading) -> Iterator[State]:
    for number, sentence in enumerate(reading.sentences):
        for index in range(sentence.first, sentence.last):
            token = reading.tokens[index]
            name = _STATES.get(token.lemma.lower(), "")
            if not name:
                continue
            found = _noun(reading, number, index) if token.pos == "NOUN" else _verb(reading, number, index)
            if found is not None:
                holds, first = found
                span = Span(min(first, token.span.start), max(token.span.end, _end(reading, number, index)))
                yield State(name, holds, number, span, places_in(reading, number))


def _noun(reading: Reading, number: int, index: int) -> tuple[bool, int] | None:
    tokens = reading.tokens
    over = tokens[tokens[index].head]
    if tokens[index].dep == "dobj" and over.lemma in _HOLDS:
        return True, over.span.start
    if tokens[index].dep == "pobj" and over.text.lower() == "under" and tokens[over.head].pos != "NOUN":
        return True, over.span.start
    if tokens[index].dep == "pobj" and tokens[over.head].lemma in _TO_COME:
        return False, tokens[over.head].span.start
    if tokens[index].dep == "dobj" and over.lemma in _BRINGS and over.tag not in {"VBD", "VBN"}:
        return False, over.span.start
    ahead = [i for i in children(reading, reading.sentences[number], index) if tokens[i].lemma in _AHEAD]
    return (False, tokens[ahead[0]].span.start) if ahead else None


def _verb(reading: Reading, number: int, index: int) -> tuple[bool, int] | None:
    tokens = reading.tokens
    token = tokens[index]
    if token.pos != "VERB":
        return None
    over = tokens[token.head]
    if token.tag == "VBN" and token.dep in {"amod", "acl", "relcl"}:  # "the besieged town", but not "besieged areas"
        return (True, token.span.start) if over.tag in {"NN", "NNP"} else None
    if token.tag == "VBD" and token.dep not in {"xcomp", "ccomp"}:
        return True, token.span.start
    if token.dep in {"xcomp", "ccomp", "advcl"} and over.lemma in _ENABLING:
        return False, over.span.start
    if certainty_of(reading, number, index).modality in {"possible", "expected", "wanted"}:
        return False, token.span.start
    return None


def _end(reading: Reading, number: int, index: int) -> int:
    inside = [i for i in children(reading, reading.sentences[number], index) if i > index]
    near = [i for i in inside if reading.tokens[i].dep in {"dobj", "prep", "pobj"} and i - index < 8]
    return reading.tokens[near[0]].span.end if near else reading.tokens[index].span.end


def states_apart(pair: Pair) -> Iterator[tuple[State, State]]:
    """(left, right) states of one name at one place, of which one holds and the other is to come."""
    links = {
        (i, j) for link in pair.alignment.links if link.relation != "parallel" for i in link.left for j in link.right
    }
    for left in states_of(pair.left):
        for right in states_of(pair.right):
            shared = set(left.places) & set(right.places)
            if left.name in _MANY and (left.sentence, right.sentence) not in links:
                continue
            if left.name == right.name and left.holds != right.holds and shared:
                yield left, right
