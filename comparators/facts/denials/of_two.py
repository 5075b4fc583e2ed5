"""Whether two acts that look like one are told of two bodies, two persons or two years."""

from __future__ import annotations

from comparators.facts.acts.behind import agent_keys
from comparators.facts.acts.predicates import Couple, Predicate, predicates_of
from comparators.facts.certainties.certainty import SAYING
from comparators.facts.events.own_dates import of_another_year
from comparators.facts.states.bearers import bearer_at, one_bearer, subject_near
from comparators.facts.states.standings import long_ago
from comparators.facts.wording.meaning import word_likeness
from comparators.knowledge.measures import groups, noun_kinds
from comparators.model import Link, Pair, Reading
from comparators.reading.grammar import children, subtree
from comparators.values import When

_LIKE = 0.55  # cosine of two objects
_PERSONS = frozenset({"he", "she", "they", "we", "i", "you", "who"})
_ONE_PERSON = frozenset({"he", "she", "him", "her"})
_INTO = frozenset({"into", "to", "onto"})
_PARTS = frozenset({"part", "phase", "stage", "section", "stretch", "leg", "round", "half", "session", "day"})
_THINGS = frozenset({"it", "that", "this", "which"})


def told_of_two(pair: Pair, couple: Couple) -> bool:
    """ "Regime planes carried out the strike", "Russian planes had not": two doers, two objects, or two years."""
    left, right = couple.left, couple.right
    if of_another_year(pair, left.verb, right.verb):
        return True
    objects = bearer_at(pair.left, left.sentence, left.target), bearer_at(pair.right, right.sentence, right.target)
    if all(bearer.names for bearer in objects) and not one_bearer(pair, *objects):
        return True
    if bool(long_ago(pair.left, left.sentence, left.verb)) != bool(long_ago(pair.right, right.sentence, right.verb)):
        return True
    if _of_two_goals(pair, left, right) or _is_of_part(pair.left, left) != _is_of_part(pair.right, right):
        return True
    if _before_then(pair.left, left, pair.right, right) or _before_then(pair.right, right, pair.left, left):
        return True
    if of_two_sorts(pair, _undergoing(pair.left, left), _undergoing(pair.right, right)):
        return True
    if left.doer is None or right.doer is None or _of_noun(pair.left, left) or _of_noun(pair.right, right):
        return False
    if of_two_sorts(pair, left.doer, right.doer) or _two_persons(pair, left, right):
        return True
    if left.lemma == right.lemma and left.lemma in SAYING and _two_nouns(pair, left.doer, right.doer):
        return True  # "the bank said that", "the regulator has not said how many"
    words = pair.left.tokens[left.doer].text.lower(), pair.right.tokens[right.doer].text.lower()
    if any(one in _PERSONS and other in _THINGS for one, other in (words, words[::-1])):
        return True  # "he did not turn the ball over", "that turned the ball over"
    keys = agent_keys(pair.left, left.sentence, left.doer), agent_keys(pair.right, right.sentence, right.doer)
    return bool(keys[0] and keys[1]) and not keys[0] & keys[1]


def _two_nouns(pair: Pair, left: int, right: int) -> bool:
    one, other = pair.left.tokens[left], pair.right.tokens[right]
    nouns = one.pos == other.pos == "NOUN" and one.lemma != other.lemma
    return nouns and word_likeness(pair.left, left, pair.right, right) < _LIKE


def _of_two_goals(pair: Pair, left: Predicate, right: Predicate) -> bool:
    """Whether two acts of one verb go into two named places: "checked into Elmhurst", "never checked into Oakdale"."""
    names = [
        {
            reading.tokens[k].text.lower()
            for i in reading.dependents[row.verb]
            if reading.tokens[i].dep == "prep" and reading.tokens[i].text.lower() in _INTO
            for j in reading.dependents[i]
            for k in (j, *reading.dependents[j])
            if reading.tokens[k].pos == "PROPN"
        }
        for reading, row in ((pair.left, left), (pair.right, right))
    ]
    return left.lemma == right.lemma and bool(names[0] and names[1]) and not names[0] & names[1]


def _is_of_part(reading: Reading, row: Predicate) -> bool:
    """Whether what it is done to is one part of a thing: "attended the opening of the first part of the bridge"."""
    if row.target is None:
        return False
    inside = subtree(reading, reading.sentences[row.sentence], row.target)
    return any(
        reading.tokens[i].lemma.lower() in _PARTS
        and any(reading.tokens[j].tag in {"JJ", "JJS", "CD"} for j in reading.dependents[i])
        for i in inside
    )


def of_one_act(pair: Pair, couple: Couple) -> bool:
    """Whether two opposites have one object, or one doer and no object: "fired the coach" after "was hired" has not.

    What a party gave, it may have taken; whom it hired, it may dismiss later.
    """
    left, right = couple.left, couple.right
    if left.target is None or right.target is None:
        return left.target is right.target and bool(left.doer_words & right.doer_words)
    one = pair.left.tokens[left.target].lemma == pair.right.tokens[right.target].lemma
    if not one and word_likeness(pair.left, left.target, pair.right, right.target) < _LIKE:
        return False
    unsaid = left.doer is right.doer is None or (None in (left.doer, right.doer) and left.passive == right.passive)
    return (unsaid or bool(left.doer_words & right.doer_words)) and bool(left.target_words & right.target_words)


def two_of_one_act(pair: Pair, link: Link, sentences: tuple[int, int], left: int, right: int) -> bool:
    """Whether two opposite words are of one act, as far as both are verbs with an object; true of all others."""
    if of_another_year(pair, left, right):
        return False
    one = next((p for p in predicates_of(pair.left, sentences[0]) if p.verb == left), None)
    other = next((p for p in predicates_of(pair.right, sentences[1]) if p.verb == right), None)
    if one is None or other is None or one.target is None or other.target is None:
        return True
    return of_one_act(pair, Couple(one, other, link, 0.0, 0.0))


def open_till_later(pair: Pair, couple: Couple) -> bool:
    """ "Has not been released", "was released on Monday": nothing speaks against a later day."""
    rows = ((pair.left, couple.left), (pair.right, couple.right))
    denied, told = rows if couple.left.negated else rows[::-1]
    helps = {denied[0].tokens[i].text.lower() for i in denied[0].dependents[denied[1].verb]}
    dated = any(isinstance(m.value, When) for m in told[0].mentions_by_sentence[told[1].sentence])
    return couple.left.negated != couple.right.negated and bool(helps & {"has", "have"}) and dated


def _before_then(here: Reading, one: Predicate, there: Reading, other: Predicate) -> bool:
    """ "Does not own it", "had owned it": the one tells of now, the other of a time before another."""
    helps = [
        {reading.tokens[i].text.lower() for i in reading.dependents[act.verb] if reading.tokens[i].dep == "aux"}
        for reading, act in ((here, one), (there, other))
    ]
    now = bool(helps[0] & {"does", "do"}) or here.tokens[one.verb].tag in {"VBZ", "VBP"}
    return now and "had" in helps[1]


def _of_noun(reading: Reading, act: Predicate) -> bool:
    """Whether the "doer" is the noun that an infinitive hangs on: "in talks to lead it"."""
    return reading.tokens[act.verb].tag == "VB" and reading.tokens[act.verb].dep in {"acl", "relcl"}


def _undergoing(reading: Reading, act: Predicate) -> int | None:
    """The object; for a participle that is joined to another, "was booked and later released", the subject of both."""
    if act.target is None and act.doer is None and reading.tokens[act.verb].tag == "VBN":
        return subject_near(reading, act.sentence, act.verb)
    return act.target


def of_two_sorts(pair: Pair, left: int | None, right: int | None) -> bool:
    """Whether the one word is a single person, and the other a thing, a place or several: "Ross", "the stars"."""
    if left is None or right is None or pair.left.tokens[left].text == pair.right.tokens[right].text:
        return False
    return (_is_person(pair.left, left) and _no_person(pair.right, right)) or (
        _is_person(pair.right, right) and _no_person(pair.left, left)
    )


def _is_person(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    named = token.pos == "PROPN" and token.entity == "PERSON" and token.tag != "NNPS"
    joined = any(reading.tokens[i].dep == "conj" for i in reading.dependents[place])
    return (named and not joined) or token.text.lower() in _ONE_PERSON


def _no_person(reading: Reading, place: int) -> bool:
    """Whether a word is a place's name, several persons or things, or one thing."""
    token = reading.tokens[place]
    if token.pos == "PROPN":
        return token.entity in {"GPE", "LOC", "FAC"}
    lemma = token.lemma.lower()
    if token.pos != "NOUN" or lemma in groups() or _appositions(reading, place):
        return False
    return token.tag == "NNS" or "person" not in noun_kinds().get(lemma, {"person"})


def _appositions(reading: Reading, place: int) -> list[int]:
    number = next(n for n, sentence in enumerate(reading.sentences) if place < sentence.last)
    below = children(reading, reading.sentences[number], place)
    return [i for i in below if reading.tokens[i].dep == "appos" and reading.tokens[i].tag == "NNP"]


def _two_persons(pair: Pair, left: Predicate, right: Predicate) -> bool:
    """Whether the doers are two persons by name, or by whom "he" and "she" stand for."""
    if left.doer is None or right.doer is None:
        return False
    if not (_is_person(pair.left, left.doer) and _is_person(pair.right, right.doer)):
        return False
    both = bearer_at(pair.left, left.sentence, left.doer), bearer_at(pair.right, right.sentence, right.doer)
    return all(bearer.names for bearer in both) and not one_bearer(pair, *both)
