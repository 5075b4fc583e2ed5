"""Whom or what a state is said of, and whether two texts say it of one: a name, a noun, a pronoun's person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.alignment.traits import weight
from comparators.facts.certainties.certainty import certainty_of
from comparators.facts.once import once
from comparators.facts.wording.meaning import word_likeness
from comparators.knowledge.measures import noun_kinds, things
from comparators.model import Pair, Reading, Token
from comparators.reading.grammar import children, subtree

_OWN = frozenset({"compound", "appos", "flat", "nmod"})
_PERSONS = frozenset({"he", "she", "him", "his", "her", "himself", "herself"})
_SPEAKERS = frozenset({"i", "me", "we", "us"})
_OTHERS = frozenset({"other", "another", "more", "second", "third", "further"})
_COUNTS = frozenset({"one", "some", "most", "half", "all", "part", "number", "many", "several"})
_REACH = 6  # sentences within which a pronoun finds its person
_LIKE = 0.55  # cosine of two nouns for one thing
_TELLING = 1.0  # weight of a noun that can tell one thing from another
GROUPS = frozenset({"people", "person", "man", "woman", "one", "that", "who", "which", "it", "they", "this", "all"})


@dataclass(frozen=True, slots=True)
class Bearer:
    """``names`` are the words of its name in small letters; ``noun`` the lemma of its head, empty where unsaid."""

    place: int | None
    noun: str
    names: frozenset[str]
    other: bool

    @property
    def unsaid(self) -> bool:
        return self.place is None


NOBODY = Bearer(None, "", frozenset(), False)


@once
def bearer_at(reading: Reading, number: int, place: int | None) -> Bearer:
    """The bearer whose head word stands at this place of a sentence; a pronoun's is the person spoken of last."""
    if place is None:
        return NOBODY
    token = reading.tokens[place]
    if token.pos == "NUM" or token.lemma.lower() in _COUNTS:
        place = _counted(reading, number, place)
        token = reading.tokens[place]
    if token.pos == "PRON" and token.text.lower() in _PERSONS:
        return Bearer(place, "", _last_person(reading, number, place), False)
    if token.pos == "PRON" and token.text.lower() in _SPEAKERS:
        return Bearer(place, "", _speaker(reading, number, place), False)
    below = list(children(reading, reading.sentences[number], place))
    other = any(reading.tokens[i].lemma.lower() in _OTHERS for i in below)
    names = _names(reading, number, place)
    noun = token.lemma.lower() if token.pos in {"NOUN", "NUM", "PRON", "DET"} else ""
    if not names and noun:
        names = _called(reading).get(noun, frozenset())
    return Bearer(place, noun, names, other)


def number_of_them(reading: Reading, bearer: Bearer) -> str:
    """The number word of "14 of the injured"; empty where it is no part of a counted whole."""
    if bearer.place is None:
        return ""
    token = reading.tokens[bearer.place]
    leads = reading.tokens[token.head]
    over = token if token.pos == "NUM" else reading.tokens[leads.head] if leads.lemma.lower() == "of" else None
    return over.text.lower() if over is not None and over.pos == "NUM" else ""


def one_bearer(pair: Pair, left: Bearer, right: Bearer) -> float:
    """How surely the two are one, 0 to 1: by name, by noun, by nouns of like meaning; 0 for two names."""
    if left.other or right.other:
        return 0.0
    if left.names and right.names:
        return 1.0 if left.names & right.names else 0.0
    if left.noun and right.noun and left.noun not in GROUPS and right.noun not in GROUPS:
        if left.noun == right.noun:
            return 0.8 if weight(left.noun) >= _TELLING or _one_owner(pair, left, right) else 0.0
        if right.noun in things().get(left.noun, ()):
            return 0.7
        assert left.place is not None
        assert right.place is not None
        likeness = word_likeness(pair.left, left.place, pair.right, right.place)
        return likeness if likeness >= _LIKE else 0.0
    return 0.0


def _one_owner(pair: Pair, left: Bearer, right: Bearer) -> bool:
    """Whether one name stands before both nouns: "the Lund family"."""
    sides = [
        {
            reading.tokens[i].text.lower()
            for i in reading.dependents[bearer.place]
            if reading.tokens[i].pos == "PROPN" and reading.tokens[i].dep in {"compound", "poss", "nmod"}
        }
        for reading, bearer in ((pair.left, left), (pair.right, right))
        if bearer.place is not None
    ]
    return len(sides) == len((left, right)) and bool(sides[0] & sides[1])


def _names(reading: Reading, number: int, place: int) -> frozenset[str]:
    """The name words of a noun phrase that name it itself: not "Verana's minister", not "head of Norvia"."""
    found, waiting = [], [place]
    while waiting:
        current = waiting.pop()
        if reading.tokens[current].pos == "PROPN":
            found.append(current)
        waiting += [i for i in children(reading, reading.sentences[number], current) if reading.tokens[i].dep in _OWN]
    if reading.tokens[place].pos == "PROPN":  # in "Banca Levana", either word names it
        return frozenset(
            reading.tokens[i].text.lower()
            for i in found
            if _is_name(reading.tokens[i]) and (i == place or not _is_title(reading.tokens[i]))
        )
    heads = [
        i for i in found if reading.tokens[i].dep == "appos" or reading.tokens[reading.tokens[i].head].dep == "appos"
    ]
    return frozenset(reading.tokens[i].text.lower() for i in heads)


def _is_title(token: Token) -> bool:
    """Whether a word before a name says what its bearer is: "President", which many are."""
    return token.dep == "compound" and "person" in noun_kinds().get(token.lemma.lower(), frozenset())


def _is_name(token: Token) -> bool:
    """Not a word of a dateline ("LASKO, Feb"), of a place, or a title that stands before many names."""
    capitals = token.text.isupper() and len(token.text) > 3
    return token.text[:1].isupper() and not capitals and token.entity not in {"GPE", "LOC", "DATE", "TIME", "NORP"}


def _speaker(reading: Reading, number: int, place: int) -> frozenset[str]:
    """The name of whoever says "I" or "we" here, a pronoun's person among them."""
    said = certainty_of(reading, number, place).speaker
    if said is None:
        return frozenset()
    inside = [i for i, t in enumerate(reading.tokens) if said.span.contains(t.span)]
    if inside and reading.tokens[inside[0]].text.lower() in _PERSONS:
        verb = next(n for n, s in enumerate(reading.sentences) if s.first <= inside[0] < s.last)
        return _last_person(reading, verb, inside[0])
    return frozenset(reading.tokens[i].text.lower() for i in inside if reading.tokens[i].pos == "PROPN")


def _counted(reading: Reading, number: int, place: int) -> int:
    """The noun after "of" that a number counts: "one of the two tracks" is a track."""
    sentence = reading.sentences[number]
    for joint in children(reading, sentence, place):
        if reading.tokens[joint].text.lower() == "of":
            return next((i for i in children(reading, sentence, joint) if reading.tokens[i].pos == "NOUN"), place)
    return place


def _last_person(reading: Reading, number: int, place: int) -> frozenset[str]:
    """The name of the person whom the text spoke of last: a subject before any other."""
    named = _person_words(reading)
    for earlier in range(number, max(-1, number - _REACH), -1):
        sentence = reading.sentences[earlier]
        last = place if earlier == number else sentence.last
        verb = reading.tokens[place].head
        persons = [
            i
            for i in range(sentence.first, last)
            if reading.tokens[i].text in named and reading.tokens[i].head != verb  # "she dismissed him"
        ]
        chosen = [i for i in persons if reading.tokens[i].dep in {"nsubj", "nsubjpass"}]
        again = [
            i
            for i in range(sentence.first, last)
            if reading.tokens[i].text.lower() in {"he", "she"} and reading.tokens[i].dep in {"nsubj", "nsubjpass"}
        ]
        if earlier < number and again and not chosen:
            return _last_person(reading, earlier, again[0])
        if chosen or (persons and earlier < number):
            head = chosen[-1] if chosen else persons[-1]
            inside = [i for i in subtree(reading, sentence, head) if reading.tokens[i].dep in {"compound", "flat"}]
            return frozenset(
                reading.tokens[i].text.lower() for i in (head, *inside) if reading.tokens[i].pos == "PROPN"
            )
    return frozenset()


@once
def _person_words(reading: Reading) -> frozenset[str]:
    """The words of names that the parse takes for a person's more often than for anything else."""
    counts: dict[str, int] = {}
    for token in reading.tokens:
        if token.pos == "PROPN" and token.text[:1].isupper() and not token.text.isupper():
            counts[token.text] = counts.get(token.text, 0) + (1 if token.entity == "PERSON" else -1)
    places = {token.text for token in reading.tokens if token.entity in {"GPE", "LOC"}}
    for mention in reading.mentions:
        for word in mention.span.of(reading.text).split() if mention.kind == "person" else ():
            if word in counts and word not in places:
                counts[word] += 2
    return frozenset(word for word, count in counts.items() if count > 0)


@once
def _called(reading: Reading) -> dict[str, frozenset[str]]:
    """Noun -> the name of the one person or body called so: "striker Idriss Malou", "Lind, an engineer"."""
    rows: dict[str, set[str]] = {}
    full: dict[str, set[str]] = {}
    for number, sentence in enumerate(reading.sentences):
        for place in range(sentence.first, sentence.last):
            token = reading.tokens[place]
            head = reading.tokens[token.head]
            if token.pos != "NOUN" or token.head == place:
                continue
            named = None
            if token.dep in {"compound", "appos", "nmod"} and head.pos == "PROPN" and head.entity in {"PERSON", "ORG"}:
                named = token.head
            elif token.dep == "attr" and head.lemma == "be":
                subjects = [i for i in reading.dependents[token.head] if reading.tokens[i].dep == "nsubj"]
                named = next((i for i in subjects if reading.tokens[i].entity == "PERSON"), None)
            inner = [
                i
                for i in reading.dependents[place]
                if reading.tokens[i].dep == "appos" and reading.tokens[i].pos == "PROPN"
            ]
            named = inner[0] if named is None and inner else named
            if named is not None and sentence.first <= named < sentence.last:
                rows.setdefault(token.lemma.lower(), set()).add(reading.tokens[named].text.lower())
                full.setdefault(token.lemma.lower(), set()).update(_names(reading, number, named))
    for noun, names in _introduced(reading):
        rows.setdefault(noun, set()).add(min(names))
        full.setdefault(noun, set()).update(names)
    return {noun: frozenset(full[noun]) for noun, names in rows.items() if len(names) == 1}


def _introduced(reading: Reading) -> Iterator[tuple[str, frozenset[str]]]:
    """A lead without a name and the name that opens the next sentence: "Police held a minister. Ramon Este, who"."""
    body = [n for n, s in enumerate(reading.sentences) if reading.passages[s.passage].role == "body"][:2]
    if len(body) < 2:
        return
    lead, follows = (reading.sentences[number] for number in body)
    named = _person_words(reading)
    if any(reading.tokens[i].text in named for i in range(lead.first, lead.last)):
        return
    subjects = [
        i
        for i in range(follows.first, min(follows.last, follows.first + 4))
        if reading.tokens[i].dep in {"nsubj", "nsubjpass"} and reading.tokens[i].text in named
    ]
    held = [
        i
        for i in range(lead.first, lead.last)
        if reading.tokens[i].dep in {"dobj", "nsubjpass", "nsubj"} and reading.tokens[i].tag == "NN"
    ]
    for subject in subjects[:1]:
        names = _names(reading, body[1], subject)
        yield from ((reading.tokens[i].lemma.lower(), names) for i in held if names)


def subject_near(reading: Reading, number: int, verb: int) -> int | None:
    """The nearest subject of a verb or of the verbs that it is joined to; for "a man arrested", the man."""
    tokens = reading.tokens
    for _ in range(4):
        found = [i for i in reading.dependents[verb] if tokens[i].dep in {"nsubj", "nsubjpass"}]
        if found:
            place = found[-1]
            if tokens[place].tag in {"WDT", "WP"} and tokens[verb].dep == "relcl":
                return tokens[verb].head
            return place
        if tokens[verb].dep in {"acl", "relcl"}:
            return tokens[verb].head
        if tokens[verb].dep not in {"conj", "xcomp", "advcl", "ccomp"} or tokens[verb].head == verb:
            return None
        verb = tokens[verb].head
    return None
