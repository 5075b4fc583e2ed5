"""Whose a figure, a date or a deed is: the person who owns it or did it, by name, as far as the text says."""

from __future__ import annotations

from comparators.alignment.same_names import one_name
from comparators.facts.counts.claims import Claim
from comparators.facts.once import once
from comparators.model import Pair, Reading, Span

_CLIMB = 8  # heads from a number to who did it
_BACK = 4  # sentences back in which a pronoun finds its name, or a deed its date
_PRONOUNS = frozenset({"he", "she", "his", "her", "him"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def two_persons(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether each figure is that of a named person, and the names share no word."""
    doers = doer_of(pair.left, left.token), doer_of(pair.right, right.token)
    if _strangers(*doers):
        return True
    return bool(doers[0] and not doers[1] and _given_to_another(pair.right, right, doers[0])) or bool(
        doers[1] and not doers[0] and _given_to_another(pair.left, left, doers[1])
    )


def _given_to_another(reading: Reading, claim: Claim, names: frozenset[str]) -> bool:
    """Whether a sentence names this person elsewhere, and gives the figure to another name: "Moe got 20 carries and
    Aas threw for 329 yards", of Aas."""
    sentence = reading.sentences[claim.sentence]
    if not any(reading.tokens[i].text.lower() in names for i in range(sentence.first, sentence.last)):
        return False
    place = reading.tokens[claim.token].head
    verb = next((i for i in (place, reading.tokens[place].head) if reading.tokens[i].pos == "VERB"), None)
    below = reading.dependents[verb] if verb is not None else ()
    subject = next((i for i in below if reading.tokens[i].dep in _SUBJECTS), None)
    if subject is None or reading.tokens[subject].pos != "PROPN":
        return False
    return not {reading.tokens[i].text.lower() for i in (subject, *reading.dependents[subject])} & names


def two_doers(pair: Pair, left: Span, right: Span) -> bool:
    """The same of two stretches of text, such as dates: whose deeds they date."""
    doers = [
        next((doer_of(r, i) for i, token in enumerate(r.tokens) if token.span.overlaps(span)), frozenset[str]())
        for r, span in ((pair.left, left), (pair.right, right))
    ]
    return _strangers(*doers)


def _strangers(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two names have no word in common, in whatever spelling."""
    return bool(left and right) and not left & right and not any(one_name(a, b) for a in left for b in right)


@once
def doer_of(reading: Reading, token: int) -> frozenset[str]:
    """The name of the person who owns a figure or did what it measures; empty where it is nobody's or unnamed."""
    place = token
    for _ in range(_CLIMB):
        owner = next((i for i in reading.dependents[place] if reading.tokens[i].dep == "poss"), None)
        if owner is not None:
            return _person(reading, owner)
        subject = next((i for i in reading.dependents[place] if reading.tokens[i].dep in _SUBJECTS), None)
        if subject is not None and subject != token and not _holds(reading, subject, token):
            if reading.tokens[subject].tag == "WP" and reading.tokens[place].dep == "relcl":
                return _whoever(reading, reading.tokens[place].head)  # "Orlan, who was president"
            return _person(reading, subject)
        over = reading.tokens[place].head
        if over == place:
            break
        if reading.tokens[place].dep in {"relcl", "acl", "advcl"} and reading.tokens[over].pos == "PROPN":
            return _person(reading, over)
        place = over
    return frozenset()


def _whoever(reading: Reading, place: int) -> frozenset[str]:
    """The name before a "who", whether or not it is known for a person's."""
    parts = (place, *(i for i in reading.dependents[place] if reading.tokens[i].dep in {"compound", "flat"}))
    words = (reading.tokens[i].text for i in parts if reading.tokens[i].pos == "PROPN")
    return frozenset(word.lower() for word in words if len(word.strip(".")) > 1 and not word.endswith("."))


def _person(reading: Reading, place: int) -> frozenset[str]:
    token = reading.tokens[place]
    if token.text.lower() in _PRONOUNS:
        return _named_before(reading, place)
    return _name(reading, place)


def _name(reading: Reading, place: int) -> frozenset[str]:
    token = reading.tokens[place]
    if token.pos == "NOUN":  # "her rival, Frank Hoyle", "the mayor, Rosa Vine"
        named = (i for i in reading.dependents[place] if reading.tokens[i].dep == "appos")
        place = next((i for i in named if reading.tokens[i].entity == "PERSON"), place)
        token = reading.tokens[place]
    if not token.text[:1].isupper() or token.text.lower() not in _people(reading):
        return frozenset()
    words = {token.text.lower()}
    for i in reading.dependents[place]:
        part = reading.tokens[i]
        if part.dep in {"compound", "flat"} and part.text.lower() in _people(reading):
            words.add(part.text.lower())
    return frozenset(word for word in words if len(word) > 1)


@once
def _people(reading: Reading) -> frozenset[str]:
    """The words of the names of persons, also where one of them is misread ("Manning")."""
    return frozenset(
        token.text.lower()
        for token in reading.tokens
        if token.entity == "PERSON" and token.pos == "PROPN" and len(token.text) > 1
    )


def _named_before(reading: Reading, place: int) -> frozenset[str]:
    """The subject that is named last before a pronoun."""
    here = reading.sentence_at(reading.tokens[place].span.start)
    if here is None:
        return frozenset()
    for number in range(here, max(-1, here - _BACK), -1):
        sentence = reading.sentences[number]
        last = min(sentence.last, place)
        for i in range(sentence.first, last):
            if reading.tokens[i].dep in _SUBJECTS and _name(reading, i):
                return _name(reading, i)
    return frozenset()


def _holds(reading: Reading, top: int, place: int) -> bool:
    for _ in range(_CLIMB):
        if place == top:
            return True
        place = reading.tokens[place].head
    return False
