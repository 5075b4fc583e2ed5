"""One person who holds, or held, one office of two places: "a former mayor of Lund", "the former mayor of Malmo".

The person is known by the name or by a pronoun for it, the office by its noun with "of" and a place. Wrong where
somebody has held the office in both places, or where the one place lies in the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.divergence import divergence
from comparators.facts.events.containment import contained, may_hold
from comparators.facts.once import once
from comparators.facts.states.bearers import Bearer, bearer_at
from comparators.model import Finding, Pair, Reading, Slot, Span
from comparators.reading.grammar import children, subtree

# Offices of one place: nobody is mayor of two towns.
_OFFICES = frozenset(
    {"mayor", "governor", "bishop", "archbishop", "sheriff", "prefect", "magistrate", "vicar", "imam", "rector",
     "ambassador", "king", "queen", "coach", "headmaster", "headmistress", "captain"}
)  # fmt: skip
_PAST = frozenset({"former", "ex", "late", "ousted", "outgoing", "retired", "past", "then"})
_SURE = 0.6


@dataclass(frozen=True, slots=True)
class Seat:
    """``place`` is the name of what the office is of; ``past`` says that it was held before."""

    office: str
    past: bool
    names: frozenset[str]
    place: Span
    span: Span


@once
def seats_of(reading: Reading) -> tuple[Seat, ...]:
    """Every office of a place that a text gives to a person of a name, in text order."""
    return tuple(_seats(reading))


def _seats(reading: Reading) -> Iterator[Seat]:
    for number, sentence in enumerate(reading.sentences):
        for noun in range(sentence.first, sentence.last):
            token = reading.tokens[noun]
            if token.lemma.lower() not in _OFFICES or token.tag not in {"NN", "NNP"}:
                continue
            place = _place(reading, number, noun)
            holder = _holder(reading, number, noun)
            if place is None or holder is None or not holder.names:
                continue
            past = any(reading.tokens[i].text.lower() in _PAST for i in children(reading, sentence, noun))
            words = Span(token.span.start, place.end)
            yield Seat(token.lemma.lower(), past, holder.names, place, words)


def _place(reading: Reading, number: int, noun: int) -> Span | None:
    """ "Lund" of "mayor of Lund" and of "mayor of the capital, Lund"."""
    sentence = reading.sentences[number]
    for joint in children(reading, sentence, noun):
        if reading.tokens[joint].text.lower() != "of":
            continue
        for held in children(reading, sentence, joint):
            added = [held, *(i for i in children(reading, sentence, held) if reading.tokens[i].dep == "appos")]
            for head in reversed(added):
                if reading.tokens[held].dep == "pobj" and reading.tokens[head].pos == "PROPN":
                    own = [
                        i for i in subtree(reading, sentence, head) if reading.tokens[i].dep == "compound" or i == head
                    ]
                    return Span(reading.tokens[min(own)].span.start, reading.tokens[max(own)].span.end)
    return None


def _holder(reading: Reading, number: int, noun: int) -> Bearer | None:
    """Who is said to be it: "she is a former mayor", "Ana Roth, 54, a former mayor", "the mayor of Lund, Ana Roth"."""
    token, sentence = reading.tokens[noun], reading.sentences[number]
    if token.dep == "attr" and reading.tokens[token.head].lemma == "be":
        subject = next((i for i in children(reading, sentence, token.head) if reading.tokens[i].dep == "nsubj"), None)
        return bearer_at(reading, number, subject)
    if token.dep == "appos":
        return bearer_at(reading, number, token.head)
    inner = [
        i
        for i in children(reading, sentence, noun)
        if reading.tokens[i].dep == "appos" and reading.tokens[i].entity == "PERSON"
    ]
    return bearer_at(reading, number, inner[0]) if inner else None


def seats_apart(pair: Pair) -> Iterator[Finding]:
    """One finding a person and office."""
    seen: set[str] = set()
    for left in seats_of(pair.left):
        for right in seats_of(pair.right):
            if left.office != right.office or left.past != right.past or not left.names & right.names:
                continue
            if left.office in seen or _one_place(pair, left, right):
                continue
            if _told(pair.left, left, right, pair.right) or _told(pair.right, right, left, pair.left):
                continue
            seen.add(left.office)
            yield _finding(pair, left, right)


def _one_place(pair: Pair, left: Seat, right: Seat) -> bool:
    words = left.place.of(pair.left.text), right.place.of(pair.right.text)
    parts = [{part.casefold() for part in name.split()} for name in words]
    return bool(parts[0] & parts[1]) or bool(contained(pair, left.place, right.place)) or may_hold(*words)


def _told(reading: Reading, own: Seat, other: Seat, there: Reading) -> bool:
    """Whether the text gives this person that office of the other's place, too."""
    name = other.place.of(there.text).casefold()
    return any(
        seat.office == own.office and seat.names & own.names and seat.place.of(reading.text).casefold() == name
        for seat in seats_of(reading)
    )


def _finding(pair: Pair, left: Seat, right: Seat) -> Finding:
    words = left.span.of(pair.left.text), right.span.of(pair.right.text)
    person = " ".join(sorted(left.names & right.names)).title()
    return divergence(
        pair,
        "role",
        "conflict",
        left=(left.span,),
        right=(right.span,),
        title="Office",
        statement=f"{person}: “{words[0]}” on the left, “{words[1]}” on the right.",
        explanation="Both reports give one person the same office, each of another place.",
        doubt="The person may have held the office in both places, or the one place may lie in the other.",
        severity="medium",
        confidence=_SURE,
        values=words,
        slots=(
            Slot("Person", person, person, "same"),
            Slot("Office", left.office, right.office, "same"),
            Slot("Of", left.place.of(pair.left.text), right.place.of(pair.right.text), "differs"),
        ),
    )
