"""Figures that sentences set side by side although they are of two persons, or number a thing instead of counting it.

"Bush rushed for 404 yards" beside "he had 793 yards", told of Thomas; "29 of 34 passes" beside "in Week 16"; "a 15-2
run" beside "(25-7)"; "the past five seasons" beside "six seasons". Wrong where a pronoun stands for another person than
the subject named last before it.
"""

from __future__ import annotations

import re

from comparators.alignment.same_names import one_name
from comparators.facts.counts.bases import is_base
from comparators.facts.counts.claims import Claim, times_in
from comparators.facts.counts.figure_kind import of_two_kinds
from comparators.facts.counts.scope import TOLLS
from comparators.facts.once import once
from comparators.facts.wording.closeness import compare_words
from comparators.facts.wording.meaning import word_likeness
from comparators.knowledge.measures import noun_kinds
from comparators.model import Link, Pair, Reading, Span

_CLIMB = 8  # heads from a number to who did it
_AHEAD = 3  # words from a unit to the noun that it measures: "68-yard opening drive"
_BACK = 4  # sentences back in which a pronoun finds its name, or a deed its date
_YEARS = 700  # days between two matters
_PRONOUNS = frozenset({"he", "she", "his", "her", "him"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NAMED = frozenset({"NOUN", "PROPN"})
_SPANS = frozenset({"last", "past", "next", "previous", "first", "final", "coming", "remaining"})
_LIKE = 0.5  # of two nouns that can be one thing
_SCORE = re.compile(r"(?<![\w.,-])\d{1,3}\s?(?:[-–:]|-of-)\s?\d{1,3}(?![\w-])")
_RATE = re.compile(r"\s+(?:in|out of)(?:\s+every)?\s+\d", re.IGNORECASE)
_NUMBERING = frozenset(
    {"week", "game", "round", "no.", "number", "day", "chapter", "lap", "section", "room", "version"}
)
_PEOPLE = frozenset({"people", "person", "case", "death"})
_SEASONS = {"this": 0, "current": 0, "last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}
_SEASON = re.compile(rf"\b({'|'.join(_SEASONS)})\s(season|year|month|week|quarter|term)\b", re.IGNORECASE)
_ROUND_IT = 12  # characters around a number in which its score stands


def of_other_doer(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether two figures are of two persons, or one of them is told in a way in which the other is not."""
    sides = ((pair.left, left), (pair.right, right))
    labels, scores, rates, spans = (
        tuple(told(reading, claim) for reading, claim in sides) for told in (_label, _score, _rate, _stretch)
    )
    if is_base(pair.left, left) != is_base(pair.right, right):
        return True
    if left.measure in TOLLS and right.measure in TOLLS:
        return any(labels)
    return (
        any(labels)
        or of_two_kinds(pair, left, right)
        or scores[0] != scores[1]
        or rates[0] != rates[1]
        or spans[0] != spans[1]
        or _of_two_seasons(pair, left, right)
        or (two_persons(pair, left, right) or _two_places(pair, left, right))
    )


def of_other_noun(pair: Pair, left: Claim, right: Claim, link: Link | None) -> bool:
    """Whether two bare counts are of two nouns that are nothing like each other, in sentences that are not one."""
    if left.value.unit and right.value.unit:
        return _of_two_lengths(pair, left, right)
    if left.measure in TOLLS and right.measure in TOLLS:
        return of_two_things(pair, left, right)
    if left.value.unit or right.value.unit or {left.measure, right.measure} & TOLLS or left.measure in {"age", "money"}:
        return False
    nouns = _noun(pair.left, left), _noun(pair.right, right)
    if nouns[0] is None or nouns[1] is None:
        return False
    words = pair.left.tokens[nouns[0]].lemma, pair.right.tokens[nouns[1]].lemma
    if not all(word.isalpha() for word in words) or words[0].lower() == words[1].lower():
        return False  # "A.D." and "AD"
    near = compare_words(pair, left.sentence, right.sentence, link) if link is not None else None
    alike = word_likeness(pair.left, nouns[0], pair.right, nouns[1]) >= _LIKE
    return not alike and not (near is not None and near.firm and near.overlap >= 0.6)


def of_two_things(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether what befell two sorts of things is counted, and no people: infected websites, infected computers."""
    nouns = _noun(pair.left, left), _noun(pair.right, right)
    if left.measure != "infected" or nouns[0] is None or nouns[1] is None:
        return False  # all other tolls are of people
    words = pair.left.tokens[nouns[0]].lemma.lower(), pair.right.tokens[nouns[1]].lemma.lower()
    if words[0] == words[1] or _PEOPLE & set(words) or any("person" in noun_kinds().get(word, ()) for word in words):
        return False
    plural = all(r.tokens[i].tag == "NNS" for r, i in zip((pair.left, pair.right), nouns, strict=True) if i is not None)
    return plural and word_likeness(pair.left, nouns[0], pair.right, nouns[1]) < _LIKE


def _of_two_lengths(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether two measures stand before two nouns: "a 36-yard field goal", "a 68-yard drive".

    Beside "threw for 205 yards", which measures no noun, the drive must be told of in that sentence too.
    """
    nouns = [_measured(reading, claim) for reading, claim in ((pair.left, left), (pair.right, right))]
    timed = left.measure == right.measure == "duration"  # "a seven-year contract", "signed her for nine years"
    if nouns[0] is not None and nouns[1] is None and not timed:
        return not _tells_of(pair.left, nouns[0], pair.right, right.sentence)
    if nouns[1] is not None and nouns[0] is None and not timed:
        return not _tells_of(pair.right, nouns[1], pair.left, left.sentence)
    if nouns[0] is None or nouns[1] is None:
        return False
    if pair.left.tokens[nouns[0]].lemma == pair.right.tokens[nouns[1]].lemma:
        return False
    return word_likeness(pair.left, nouns[0], pair.right, nouns[1]) < _LIKE


def _tells_of(reading: Reading, noun: int, other: Reading, number: int) -> bool:
    """Whether a sentence has this noun, or one like it."""
    sentence = other.sentences[number]
    return any(
        other.tokens[i].lemma == reading.tokens[noun].lemma or word_likeness(reading, noun, other, i) >= _LIKE
        for i in range(sentence.first, sentence.last)
        if other.tokens[i].pos in _NAMED | {"PRON"}
    )


def _measured(reading: Reading, claim: Claim) -> int | None:
    token = reading.tokens[claim.token]
    ahead = claim.token < token.head <= claim.token + _AHEAD and reading.tokens[token.head].pos == "NOUN"
    return token.head if ahead and token.tag == "NN" else None


def _two_places(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether two shares are said to be those of two places: "52 percent in Egypt", "65% of traffic to India"."""
    if left.value.unit != "percent" or right.value.unit != "percent":
        return False
    places = _place(pair.left, left), _place(pair.right, right)
    return bool(places[0] and places[1]) and places[0] != places[1]


def _place(reading: Reading, claim: Claim) -> str:
    """The country or town that follows a share before the next number, comma or verb."""
    for token in reading.tokens[claim.token + 1 : min(claim.token + _CLIMB, reading.sentences[claim.sentence].last)]:
        if token.entity == "GPE" and token.pos == "PROPN":
            return token.text.lower()
        if token.text in {",", ";"} or token.tag == "CD" or token.pos in {"VERB", "AUX", "CCONJ"}:
            break
    return ""


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


def of_other_years(pair: Pair, left: int, right: int) -> bool:
    """Whether the dates told last before two sentences lie years apart: one tells of 1959, the other of 1997."""
    known = []
    for reading, here in ((pair.left, left), (pair.right, right)):
        rows = [times_in(reading, number) for number in range(here, max(-1, here - _BACK), -1)]
        known.append(next((times for times in rows if times), ()))
    if not all(known):
        return False
    first, second = sorted((max(known[0]), max(known[1])))
    return (second.earliest - first.latest).days > _YEARS


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


def _noun(reading: Reading, claim: Claim) -> int | None:
    head = reading.tokens[claim.token].head
    if head > claim.token and reading.tokens[head].pos == "NOUN" and reading.tokens[claim.token].dep == "nummod":
        return head
    return claim.token if reading.tokens[claim.token].pos == "NOUN" else None


def _label(reading: Reading, claim: Claim) -> bool:
    """Whether the number is part of a name, or tells which: "Week 16", "beta of Explorer 8"."""
    if claim.value.unit or claim.token == 0 or not claim.mention.span.of(reading.text)[:1].isdigit():
        return False
    token, before = reading.tokens[claim.token], reading.tokens[claim.token - 1]
    if before.span.end + 1 < token.span.start or token.head > claim.token:
        return False
    return before.text.lower() in _NUMBERING or (before.pos == "PROPN" and token.head == claim.token - 1)


def _score(reading: Reading, claim: Claim) -> str:
    """The noun that a score is of, or "score"; empty for a plain number."""
    span, text = claim.mention.span, reading.text
    first = max(0, span.start - _ROUND_IT)
    found = any(
        first + m.start() <= span.start and span.end <= first + m.end()
        for m in _SCORE.finditer(text[first : span.end + _ROUND_IT])
    )
    if not found or claim.value.low != claim.value.high:
        return ""
    noun = re.match(r"[\s\d–:-]*([a-z]+)?", text[span.end : span.end + 30])
    return (noun[1] if noun and noun[1] else "") or "score"


def _rate(reading: Reading, claim: Claim) -> bool:
    return _RATE.match(reading.text, claim.mention.span.end) is not None


def _of_two_seasons(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether one sentence tells of this season, year or month, and the other of the last."""
    here, there = (
        {
            (found[2].lower(), _SEASONS[found[1].lower()])
            for found in _SEASON.finditer(reading.sentence_text(claim.sentence))
        }
        for reading, claim in ((pair.left, left), (pair.right, right))
    )
    return bool({noun for noun, _ in here} & {noun for noun, _ in there}) and not here & there


def _stretch(reading: Reading, claim: Claim) -> str:
    """The word that makes a count a stretch of time: "the past five seasons"."""
    if claim.token == 0:
        return ""
    word = reading.tokens[claim.token - 1].text.lower()
    return word if word in _SPANS else ""
