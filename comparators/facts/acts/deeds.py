"""Everyday deeds of one text, each with the party that did it and what it was done to, unfolded from how it is told.

"The request was turned down by the court", "it was the court that turned down the request" and "the court was the
first to turn down the request" name one doer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.acts.predicates import Predicate, phrase_lemmas, predicates_of
from comparators.facts.certainties.certainty import SAYING, subject_of
from comparators.facts.once import once
from comparators.knowledge.measures import deeds, events, noun_kinds
from comparators.model import Reading, Span
from comparators.reading.grammar import agent, children, noun_phrase, subtree

_HELD = frozenset({"prt", "prep", "dobj", "xcomp", "acomp", "advmod", "oprd", "ccomp", "nsubjpass"})
_NAMED = frozenset({"PERSON", "ORG", "NORP", "GPE", "FAC"})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_SELF = frozenset({"itself", "himself", "herself", "themselves", "own"})
_MOST = frozenset({"most", "majority", "bulk"})
_PART = frozenset({"part", "share", "number", "half"})
_LARGER = frozenset({"larger", "greater", "largest", "greatest", "bigger", "biggest", "best"})
_HARMED, _HARMING = frozenset({"death", "injury"}), frozenset({"attack", "shooting", "explosion"})
_FIRING = frozenset({"fire", "open", "storm", "charge", "ambush", "stab", "ram"})
_REACH = 14  # words
_TOLD = frozenset({"stated", "alleged"})


@dataclass(frozen=True, slots=True)
class Deed:
    """``doer`` and ``object_`` are heads, by token number; ``object_`` is None where the words name none.

    ``phrase`` says that the verb tells it with another word, as in "raise the alarm". ``alone`` says by which words the
    text shuts out other doers: "it was … that", "the first to", "itself", "most of".
    """

    kinds: frozenset[str]
    sentence: int
    verb: int
    doer: int
    object_: int | None
    alone: str
    span: Span
    phrase: bool


@once
def deeds_of(reading: Reading) -> tuple[Deed, ...]:
    """The deeds that a text tells as done by a party, in text order."""
    return tuple(deed for number in range(len(reading.sentences)) for deed in _deeds(reading, number))


@once
def tellings_of(reading: Reading) -> tuple[tuple[int, frozenset[str]], ...]:
    """Every place that tells a deed, with or without a doer: its sentence and the deeds that its words can tell."""
    return tuple(
        (number, row[0])
        for number in range(len(reading.sentences))
        for predicate in predicates_of(reading, number)
        if (row := _deed(reading, predicate)) is not None
    )


def _deeds(reading: Reading, number: int) -> Iterator[Deed]:
    for predicate in predicates_of(reading, number):
        if predicate.negated or predicate.modality not in _TOLD or not _is_told(reading, predicate):
            continue
        row = _deed(reading, predicate)
        doer = _doer(reading, predicate) if row is not None else None
        if row is None or doer is None or not _is_party(reading, doer):
            continue
        kinds, target, phrase = row
        alone, span = _alone(reading, predicate, target), _span(reading, predicate, doer, target)
        yield Deed(kinds, number, predicate.verb, doer, target, alone, span, phrase)


def _is_told(reading: Reading, predicate: Predicate) -> bool:
    """Whether the clause tells it as done: a finite verb, "the first to find it", "set up by the city"."""
    token = reading.tokens[predicate.verb]
    first = token.dep == "relcl" and reading.tokens[token.head].lemma.lower() == "first"
    return predicate.finite or first or (token.tag == "VBN" and token.dep == "acl")


def _deed(reading: Reading, predicate: Predicate) -> tuple[frozenset[str], int | None, bool] | None:
    """The deeds that a verb tells with one of its words, and the head of what it is done to."""
    sentence = reading.sentences[predicate.sentence]
    below = [i for i in children(reading, sentence, predicate.verb) if reading.tokens[i].dep in _HELD]
    for more, kinds in deeds().get(predicate.lemma.lower(), ()):
        if not more:
            return kinds, _head(reading, predicate.sentence, predicate.target), False
        for held in _with_objects(reading, predicate.sentence, below):
            token = reading.tokens[held]
            if more in {token.lemma.lower(), token.text.lower()}:
                taken = predicate.target if predicate.target != held else None
                if taken is None and token.dep == "prep":
                    taken = next(
                        (i for i in children(reading, sentence, held) if reading.tokens[i].dep == "pobj"), None
                    )
                if token.dep in {"dobj", "pobj", "nsubjpass"}:
                    taken = None  # "raise the alarm": the object belongs to the verb
                return kinds, _head(reading, predicate.sentence, taken), True
    return None


def _with_objects(reading: Reading, number: int, places: list[int]) -> Iterator[int]:
    sentence = reading.sentences[number]
    for place in places:
        yield place
        if reading.tokens[place].dep == "prep":
            yield from (i for i in children(reading, sentence, place) if reading.tokens[i].dep == "pobj")


def _head(reading: Reading, number: int, place: int | None) -> int | None:
    """What is counted: "survivors" of "most of the survivors", "the door" stays the door."""
    if place is None:
        return None
    token = reading.tokens[place]
    if token.lemma.lower() in _MOST | _PART | {"one", "some", "many"} or token.pos == "NUM":
        for child in children(reading, reading.sentences[number], place):
            if reading.tokens[child].text.lower() == "of":
                inside = children(reading, reading.sentences[number], child)
                return next((i for i in inside if reading.tokens[i].dep == "pobj"), place)
    return place


def _doer(reading: Reading, predicate: Predicate) -> int | None:
    number, verb = predicate.sentence, predicate.verb
    sentence = reading.sentences[number]
    doer = predicate.doer
    if predicate.passive:
        if doer is None:
            held = [i for i in children(reading, sentence, verb) if reading.tokens[i].dep in {"xcomp", "prep", "acomp"}]
            doer = next((found for i in held if (found := _by(reading, number, i)) is not None), None)
        doer = _when(reading, predicate) if doer is None else doer
    elif (cleft := _cleft(reading, number, verb)) is not None:
        doer = cleft
    elif doer is None or reading.tokens[doer].lemma.lower() in {"first", "one", "last", "only"}:
        doer = _of_clause(reading, number, verb)
    if doer is not None and reading.tokens[doer].text.lower() in _PRONOUNS:
        doer = _who(reading, number, doer)
    return doer


def _when(reading: Reading, predicate: Predicate) -> int | None:
    """ "Police" of "two were killed when police fired at the crowd": harm that is told by the moment it was done."""
    if events().get(predicate.lemma) not in _HARMED:
        return None
    for place in children(reading, reading.sentences[predicate.sentence], predicate.verb):
        token = reading.tokens[place]
        below = children(reading, reading.sentences[predicate.sentence], place)
        if token.dep != "advcl" or not any(reading.tokens[i].text.lower() in {"when", "after"} for i in below):
            continue
        row = next((p for p in predicates_of(reading, predicate.sentence) if p.verb == place), None)
        if row is not None and not row.passive and (row.event in _HARMING or row.lemma in _FIRING):
            return row.doer
    return None


def _by(reading: Reading, number: int, place: int) -> int | None:
    """The noun after "by": of "set rolling by", or the preposition itself."""
    sentence = reading.sentences[number]
    if reading.tokens[place].text.lower() == "by":
        return next((i for i in children(reading, sentence, place) if reading.tokens[i].dep == "pobj"), None)
    found = agent(reading, sentence, place)
    if found is None:
        inside = [i for i in children(reading, sentence, place) if reading.tokens[i].text.lower() == "by"]
        found = next((_by(reading, number, i) for i in inside), None)
    return found


def _cleft(reading: Reading, number: int, verb: int) -> int | None:
    """ "Belta" of "it was Belta that called off the match", whatever the parse hangs the clause on."""
    tokens, sentence = reading.tokens, reading.sentences[number]
    over = tokens[verb].head
    if tokens[over].lemma != "be" and tokens[verb].dep == "relcl":
        over = tokens[over].head
    if over == verb or tokens[over].lemma != "be" or tokens[verb].dep not in {"relcl", "ccomp", "advcl"}:
        return None
    below = list(children(reading, sentence, over))
    it = any(tokens[i].text.lower() == "it" and tokens[i].dep == "nsubj" for i in below)
    party = next((i for i in below if tokens[i].dep == "attr" and i < verb), None)
    own = [i for i in children(reading, sentence, verb) if tokens[i].dep in {"nsubj", "mark"} and i < verb]
    joined = any(tokens[i].text.lower() in {"that", "which", "who"} for i in own)
    return party if it and joined else None


def _of_clause(reading: Reading, number: int, verb: int) -> int | None:
    """The doer of "was the first to raise the alarm" and of "found it and told the police"."""
    head = reading.tokens[verb].head
    token = reading.tokens[head]
    if reading.tokens[verb].dep in {"relcl", "acl", "xcomp"} and token.lemma.lower() in {
        "first",
        "one",
        "last",
        "only",
    }:
        return subject_of(reading, number, token.head)
    if reading.tokens[verb].dep == "conj":
        over = next((p for p in predicates_of(reading, number) if p.verb == head), None)
        return over.doer if over is not None and not over.passive else None
    return None


def _who(reading: Reading, number: int, pronoun: int) -> int | None:
    """The subject of the saying that a pronoun stands under: "the company said it had found"."""
    clause = reading.tokens[pronoun].head
    over = reading.tokens[clause].head
    if reading.tokens[clause].dep != "ccomp" or reading.tokens[over].lemma.lower() not in SAYING:
        return None
    speaker = subject_of(reading, number, over)
    if speaker is None or reading.tokens[speaker].pos not in {"NOUN", "PROPN"}:
        return None
    thing = reading.tokens[pronoun].text.lower() == "it"
    person = reading.tokens[speaker].entity == "PERSON" or noun_kinds().get(reading.tokens[speaker].lemma) == frozenset(
        {"person"}
    )
    return speaker if thing != person else None


def _is_party(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    if token.pos == "PROPN":
        return token.entity in _NAMED or not token.entity
    return token.pos == "NOUN" and bool(
        noun_kinds().get(token.lemma.lower(), frozenset()) & {"person", "body", "vehicle"}
    )


def _alone(reading: Reading, predicate: Predicate, target: int | None) -> str:
    """The words that shut out others, empty without any."""
    tokens, sentence = reading.tokens, reading.sentences[predicate.sentence]
    verb = tokens[predicate.verb]
    if _cleft(reading, predicate.sentence, predicate.verb) is not None:
        return "it was … that"
    if verb.dep == "relcl" and tokens[verb.head].lemma.lower() == "first":
        return "the first to"
    for place in subtree(reading, sentence, predicate.verb):
        word = tokens[place].text.lower()
        if word in _SELF and (
            tokens[place].dep in {"appos", "npadvmod"} or (word == "own" and tokens[place].dep == "pobj")
        ):
            return word
    if predicate.target is not None and target is not None and predicate.target != target:
        held = tokens[predicate.target]
        below = {tokens[i].text.lower() for i in children(reading, sentence, predicate.target)}
        if held.lemma.lower() in _MOST or (held.lemma.lower() in _PART and below & _LARGER):
            return "most of"
    return ""


def _span(reading: Reading, predicate: Predicate, doer: int, target: int | None) -> Span:
    """From the doer to the object, or what of it lies within reach of the verb."""
    sentence = reading.sentences[predicate.sentence]
    spans = [reading.tokens[predicate.verb].span]
    for place in (doer, target):
        if place is not None and abs(place - predicate.verb) < _REACH:
            spans.append(noun_phrase(reading, sentence, place))
    for child in children(reading, sentence, predicate.verb):
        if reading.tokens[child].dep in {"prt", "dobj", "auxpass", "aux"}:
            spans.append(reading.tokens[child].span)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def words_of(reading: Reading, number: int, head: int | None) -> frozenset[str]:
    """The lemmas of a phrase that carry meaning, in small letters."""
    return frozenset(word.lower() for word in phrase_lemmas(reading, number, head))
