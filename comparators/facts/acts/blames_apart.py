"""One matter for which two reports have the same party blame two others: "the owner blamed the port", "… the captain".

Wrong where a party blames several, each report naming one, or where it blames them for two matters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.acts.parties import are_authorities
from comparators.facts.acts.predicates import Predicate, clause_span, predicates_of
from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.one_event import event_slots, other_reading
from comparators.facts.once import once
from comparators.facts.people.described import described
from comparators.facts.stances.stances import party_at
from comparators.facts.states.bearers import Bearer, one_bearer, subject_near
from comparators.facts.wording.meaning import likeness, word_likeness
from comparators.knowledge.measures import noun_kinds
from comparators.model import Finding, Pair, Reading, Slot, Span
from comparators.reading.grammar import children, noun_phrase, subtree

_BLAMING = frozenset({"blame", "accuse", "fault"})
_LAYING = frozenset({"put", "lay", "pin", "place"})
_ONTO = frozenset({"on", "upon", "at"})
_RULERS = frozenset({"government", "president", "premier", "prime", "minister", "cabinet", "junta", "leader", "king"})
_ONE_BLAMER = 0.7
_NEAR = 0.45  # likeness of what the two are blamed for
_ONE_NOUN = 0.6  # likeness of two nouns that may mean one party
_LINKED = 0.3  # score of the link
_FIRM = frozenset({"stated"})
_SURE, _LIKELY = 0.62, 0.55


@dataclass(frozen=True, slots=True)
class Blame:
    """``blamer`` and ``blamed`` are heads, by token number; ``about`` are the words for what it is for.

    Without a blamer it is told in the passive: "the pilot was blamed for the crash".
    """

    sentence: int
    blamer: int | None
    blamed: int
    about: tuple[int, ...]
    span: Span


@once
def blames_of(reading: Reading) -> tuple[Blame, ...]:
    """Everybody whom a text says somebody blames, in text order."""
    return tuple(_blames(reading))


def _blames(reading: Reading) -> Iterator[Blame]:
    for number, sentence in enumerate(reading.sentences):
        for row in predicates_of(reading, number):
            blamer = subject_near(reading, number, row.verb)
            if row.negated or row.modality not in _FIRM or row.target is None:
                continue
            if row.passive:
                if row.lemma in _BLAMING and row.finite and reading.tokens[row.target].pos in {"NOUN", "PROPN"}:
                    yield _passive(reading, row)
                continue
            if blamer is None:
                continue
            blamed = _onto(reading, number, row.verb, row.target)
            if row.lemma in _LAYING and reading.tokens[row.target].lemma != "blame":
                continue
            if row.lemma not in _BLAMING | _LAYING or (row.lemma in _LAYING and blamed is None):
                continue
            blamed = row.target if blamed is None else blamed
            if reading.tokens[blamed].pos not in {"NOUN", "PROPN"}:
                continue
            held = {*subtree(reading, sentence, blamer), *_phrase(reading, number, blamed), row.verb}
            about = tuple(
                i
                for i in row.around
                if i not in held and reading.tokens[i].pos in {"NOUN", "PROPN", "VERB"} and i != row.target
            )
            span = clause_span(reading, row)
            end = max(span.end, reading.tokens[blamed].span.end)
            yield Blame(number, blamer, blamed, about, Span(min(span.start, reading.tokens[blamer].span.start), end))


def _passive(reading: Reading, row: Predicate) -> Blame:
    assert row.target is not None
    held = set(_phrase(reading, row.sentence, row.target))
    about = tuple(i for i in row.around if i not in held and reading.tokens[i].pos in {"NOUN", "PROPN", "VERB"})
    return Blame(row.sentence, row.doer, row.target, about, clause_span(reading, row))


def _phrase(reading: Reading, number: int, head: int) -> list[int]:
    span = noun_phrase(reading, reading.sentences[number], head)
    sentence = reading.sentences[number]
    return [i for i in range(sentence.first, sentence.last) if span.contains(reading.tokens[i].span)]


def _onto(reading: Reading, number: int, verb: int, target: int) -> int | None:
    """Whom "blamed the leak on", "put the blame on" ends with."""
    sentence = reading.sentences[number]
    for place in (verb, target):
        for joint in children(reading, sentence, place):
            if reading.tokens[joint].dep == "prep" and reading.tokens[joint].text.lower() in _ONTO:
                found = next((i for i in children(reading, sentence, joint) if reading.tokens[i].dep == "pobj"), None)
                if found is not None and reading.tokens[found].entity not in {"DATE", "TIME"}:
                    return found
    return None


def blames_apart(pair: Pair) -> Iterator[Finding]:
    """One finding a blamer, the first of each."""
    seen: set[int | None] = set()
    for left in blames_of(pair.left):
        for right in blames_of(pair.right):
            sure = 0.0 if right.blamer in seen else _apart(pair, left, right)
            if sure:
                seen.add(right.blamer)
                yield _finding(pair, left, right, sure)
                break


def _apart(pair: Pair, left: Blame, right: Blame) -> float:
    if (
        not _two_parties(pair, left, right)
        or _knows(pair.right, left, pair.left)
        or _knows(pair.left, right, pair.right)
    ):
        return 0.0
    linked = any(
        left.sentence in link.left and right.sentence in link.right and link.score >= _LINKED
        for link in pair.alignment.links
        if link.relation != "parallel"
    )
    alike = bool(left.about and right.about) and likeness(pair.left, left.about, pair.right, right.about) >= _NEAR
    if left.blamer is None and not (linked and alike):
        return 0.0
    if _one_blamer(pair, left, right):
        return (_SURE if linked and alike else _LIKELY) if linked or alike else 0.0
    rulers = _rules(pair.left, left) and _rules(pair.right, right)
    return _LIKELY if rulers and linked and alike else 0.0


def _party(reading: Reading, blame: Blame, place: int | None) -> Bearer | None:
    return next(party_at(reading, blame.sentence, place), None)


def _one_blamer(pair: Pair, left: Blame, right: Blame) -> bool:
    if left.blamer is None or right.blamer is None:
        return left.blamer is right.blamer  # "was blamed": nobody says by whom
    mine, theirs = _party(pair.left, left, left.blamer), _party(pair.right, right, right.blamer)
    if mine is None or theirs is None:
        return False
    if one_bearer(pair, mine, theirs) >= _ONE_BLAMER:
        return True
    return _meant(pair.left, left, mine, theirs) or _meant(pair.right, right, theirs, mine)


def _meant(reading: Reading, blame: Blame, mine: Bearer, theirs: Bearer) -> bool:
    """Whether "the company" follows right upon a sentence that named the body which the other text names."""
    if (
        mine.names
        or not blame.sentence
        or blame.blamer is None
        or "body" not in noun_kinds().get(mine.noun, frozenset())
    ):
        return False
    before = [t for t in reading.sentence_tokens(blame.sentence - 1) if t.pos == "PROPN" and t.entity == "ORG"]
    definite = any(reading.tokens[i].text.lower() == "the" for i in reading.dependents[blame.blamer])
    return definite and bool(theirs.names & {token.text.lower() for token in before})


def _rules(reading: Reading, blame: Blame) -> bool:
    """Whether the blamer is a government, or one who holds its office: either speaks for the state."""
    if blame.blamer is None:
        return False
    token = reading.tokens[blame.blamer]
    if token.lemma.lower() in _RULERS:
        return True
    names = {reading.tokens[i].text.casefold() for i in _phrase(reading, blame.sentence, blame.blamer)}
    return any(
        row.post is not None and row.post.group == "state" and row.name[-1] in names for row in described(reading)
    )


def _two_parties(pair: Pair, left: Blame, right: Blame) -> bool:
    a, b = pair.left.tokens[left.blamed], pair.right.tokens[right.blamed]
    words = _words(pair.left, left), _words(pair.right, right)
    if words[0] & words[1] or are_authorities(a.lemma, b.lemma):
        return False
    if a.pos == b.pos == "PROPN":
        return a.entity == b.entity
    if a.pos == b.pos == "NOUN":
        return word_likeness(pair.left, left.blamed, pair.right, right.blamed) < _ONE_NOUN
    return False  # a name here and a noun there may be one


def _words(reading: Reading, blame: Blame) -> set[str]:
    return {
        reading.tokens[i].lemma.lower()
        for i in _phrase(reading, blame.sentence, blame.blamed)
        if reading.tokens[i].pos in {"NOUN", "PROPN"}
    }


def _knows(reading: Reading, other: Blame, there: Reading) -> bool:
    """Whether this text, too, has somebody blame the party that the other one names, or blame as that party."""
    head = there.tokens[other.blamed].lemma.lower()
    for blame in blames_of(reading):
        inside = subtree(reading, reading.sentences[blame.sentence], blame.blamed)
        if head in {reading.tokens[i].lemma.lower() for i in (*inside, blame.blamed)}:
            return True
    return False


def _finding(pair: Pair, left: Blame, right: Blame, sure: float) -> Finding:
    sides = ((pair.left, left), (pair.right, right))
    words = [shortened(blame.span.of(reading.text)) for reading, blame in sides]
    parties = [_told(reading, blame, blame.blamed) for reading, blame in sides]
    slots = event_slots(pair, left.sentence, right.sentence)
    return divergence(
        pair,
        "actor",
        "conflict",
        left=(left.span,),
        right=(right.span,),
        title="Who is blamed",
        statement=f"“{words[0]}” against “{words[1]}”: two are blamed.",
        explanation="Both reports tell whom one party blames, and each names another.",
        doubt=other_reading(slots) or "It may blame both, or each for another thing.",
        severity="high",
        confidence=sure,
        values=(parties[0], parties[1]),
        slots=(
            Slot("Blamed", parties[0], parties[1], "differs"),
            *(
                Slot("By", _told(*sides[0], left.blamer), _told(*sides[1], right.blamer), "same")
                for _ in range(left.blamer is not None and right.blamer is not None)
            ),
            *slots,
        ),
    )


def _told(reading: Reading, blame: Blame, place: int | None) -> str:
    if place is None:
        return ""
    return shortened(noun_phrase(reading, reading.sentences[blame.sentence], place).of(reading.text), 60)
