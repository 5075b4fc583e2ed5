"""The stands that a text tells: who declined to comment, denied, admitted, refused or agreed, and to what.

The words are those of resources/lexicons/stances.tsv.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.acts.predicates import Predicate, predicates_of
from comparators.facts.certainties.certainty import certainty_of, is_negated, verb_over
from comparators.facts.once import once
from comparators.facts.states.bearers import Bearer, bearer_at, subject_near
from comparators.facts.states.outcomes import phrase_end
from comparators.knowledge.measures import noun_kinds, stances
from comparators.model import Reading, Span
from comparators.reading.grammar import subtree

_VOICES = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "representative", "official", "statement", "source", "management"}
)
_DENIALS = frozenset({"no", "not", "nothing", "neither"})
_FIRM = frozenset({"stated", "expected"})


@dataclass(frozen=True, slots=True)
class Stance:
    """One telling: tokens ``first`` to ``last`` (half-open); ``parties`` are its subject and its speaker.

    ``about`` are the words that tell what it is about: those of the clause without the party's and the phrase's.
    """

    stance: str
    sentence: int
    first: int
    last: int
    verb: int
    parties: tuple[Bearer, ...]
    about: tuple[int, ...]

    def span(self, reading: Reading) -> Span:
        """The phrase with what it is about, of bearable length."""
        near = [i for i in self.about if self.last <= i < self.last + _LONGEST]
        end = max([self.last - 1, *near])
        while reading.tokens[end].pos in {"PUNCT", "ADP", "DET", "CCONJ"} and end >= self.last:
            end -= 1
        return Span(reading.tokens[self.first].span.start, reading.tokens[end].span.end)


_LONGEST = 10


@once
def stances_of(reading: Reading) -> tuple[Stance, ...]:
    """Every stand that a text tells as taken, in text order."""
    return tuple(_stances(reading))


def _stances(reading: Reading) -> Iterator[Stance]:
    table = stances()
    for number, sentence in enumerate(reading.sentences):
        lemmas = [(t.lemma.lower(), f"{t.lemma.lower()}/{t.pos}") for t in reading.sentence_tokens(number)]
        found = []
        for place, (lemma, tagged) in enumerate(lemmas):
            for phrase, stance, objects in (*table.get(lemma, ()), *table.get(tagged, ())):
                end = phrase_end(lemmas, place, phrase)
                if end is not None:
                    found.append((place, end, phrase, stance, objects))
        taken: set[int] = set()
        for place, end, phrase, stance, objects in sorted(found, key=lambda row: (-len(row[2]), row[0])):
            first, last = sentence.first + place, sentence.first + end
            verb = verb_over(reading, number, first)
            if taken & set(range(place, end)) or verb is None:
                continue
            row = next((p for p in predicates_of(reading, number) if p.verb == verb), None)
            if row is None or certainty_of(reading, number, verb).modality not in _FIRM:
                continue
            if not _DENIALS & set(phrase) and is_negated(reading, number, verb):
                continue
            if objects and (row.target is None or reading.tokens[row.target].lemma.lower() not in objects):
                continue
            parties = tuple(_parties(reading, number, row, phrase))
            if parties:
                taken |= set(range(place, end))
                yield Stance(stance, number, first, last, verb, parties, _about(reading, row, first, last))


def _parties(reading: Reading, number: int, row: Predicate, phrase: tuple[str, ...]) -> Iterator[Bearer]:
    """Whose stand it is: the subject, and the voice that tells it ("her lawyer said she would not comment")."""
    if not row.passive or "be" in phrase:  # "would not be drawn"
        yield from party_at(reading, number, subject_near(reading, number, row.verb))
    if row.speaker is not None:
        heads = [
            i
            for i, token in enumerate(reading.tokens)
            if row.speaker.span.contains(token.span) and not row.speaker.span.contains(reading.tokens[token.head].span)
        ]
        for head in heads[:1]:
            where = next(n for n, s in enumerate(reading.sentences) if s.first <= head < s.last)
            yield from party_at(reading, where, head)


def party_at(reading: Reading, number: int, place: int | None) -> Iterator[Bearer]:
    """The party at this place; for a spokesman, whom he speaks for."""
    if place is None:
        return
    party = bearer_at(reading, number, place)
    if reading.tokens[place].entity == "GPE" and not (party.names or party.noun):
        party = Bearer(place, "", frozenset({reading.tokens[place].text.lower()}), party.other)  # a country's stand
    if party.noun in _VOICES:
        inside = subtree(reading, reading.sentences[number], place)
        names = frozenset(
            reading.tokens[i].text.lower()
            for i in inside
            if reading.tokens[i].pos == "PROPN" and reading.tokens[i].entity in {"ORG", "PERSON", "PRODUCT", "GPE", ""}
        )
        if names:
            yield Bearer(place, "", names, party.other)
    elif not party.unsaid:
        yield party
        yield from _spoken_for(reading, number, place)


def _spoken_for(reading: Reading, number: int, place: int) -> Iterator[Bearer]:
    """The body that a person is said to be of: "Ana Roth of the tenants' union", "the head of the union"."""
    if reading.tokens[place].entity != "PERSON":
        return
    for joint in reading.dependents[place]:
        if reading.tokens[joint].text.lower() == "of" and reading.tokens[joint].dep == "prep":
            held = next((i for i in reading.dependents[joint] if reading.tokens[i].dep == "pobj"), None)
            if held is not None and "body" in noun_kinds().get(reading.tokens[held].lemma.lower(), frozenset()):
                yield bearer_at(reading, number, held)


def _about(reading: Reading, row: Predicate, first: int, last: int) -> tuple[int, ...]:
    """The words of the clause that carry meaning, beside the party and the phrase."""
    party = set(subtree(reading, reading.sentences[row.sentence], row.doer)) if row.doer is not None else set()
    return tuple(
        i
        for i in row.around
        if i not in party
        and not first <= i < last
        and reading.tokens[i].pos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"}
    )


@once
def contradictions_of(reading: Reading) -> tuple[Stance, ...]:
    """What parties say is not so ("said it was not in talks"): a denial without the word."""
    rows = []
    for number in range(len(reading.sentences)):
        for row in predicates_of(reading, number):
            token = reading.tokens[row.verb]
            if not row.negated or row.speaker is None or token.dep != "ccomp":
                continue
            parties = tuple(_parties(reading, number, row, ()))
            if parties:
                first = min([row.verb, *(i for i in reading.dependents[row.verb] if reading.tokens[i].dep == "neg")])
                rows.append(
                    Stance(
                        "denied", number, first, row.verb + 1, row.verb, parties, _about(reading, row, first, first + 1)
                    )
                )
    return tuple(rows)
