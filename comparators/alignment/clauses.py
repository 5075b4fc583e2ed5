"""The clauses of a sentence: who did what, one act at a time, so that one sentence can tell of several matters.

A clause is a verb with what hangs on it: conjoined predicates ("reduced houses, set off landslides"), relative and
adverbial clauses, participles, what is said (without who says it). Where its subject stands elsewhere, it is carried
over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from comparators.alignment.traits import CONTENT
from comparators.model import Reading

Clause = tuple[int, ...]  # token numbers, in order

_OPENING = frozenset({"relcl", "advcl", "ccomp", "parataxis", "csubj", "csubjpass", "acl", "pcomp"})
_ON_NOUNS = frozenset({"relcl", "acl"})
_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_RELATIVES = frozenset({"who", "which", "that"})
_LOOSE = frozenset({"conj", "cc", "punct", "appos"})
_SIGNS = frozenset({"PUNCT", "SPACE", "SYM"})
_KEPT_SIGNS = frozenset("$€£%")
_CONJUNCTIONS = frozenset({"CCONJ", "SCONJ"})
_LEAST = 3  # content words; "he said" tells nothing of its own
_SAYING = frozenset({"say", "tell", "add", "report", "announce", "state"})
_SAID = frozenset({"ccomp", "parataxis"})
_HIGHEST = 4  # verbs to climb in search of a subject


def clauses(reading: Reading, number: int) -> tuple[Clause, ...]:
    """The clauses of the sentence with this number, in order of their verbs; a sentence of a single act is its own."""
    sentence = reading.sentences[number]
    places = range(sentence.first, sentence.last)
    heads = [place for place in places if _opens(reading, place)]
    owner = _owners(reading, places, frozenset(heads))
    found = []
    telling = [head for head in heads if not _only_says(reading, head)]
    for head in telling:
        own = {place for place in places if owner[place] == head} | set(_subject(reading, head, owner))
        clause = _trimmed(reading, sorted(own))
        if sum(reading.tokens[place].pos in CONTENT for place in clause) >= _LEAST:
            found.append(clause)
    return tuple(found) if len(found) > 1 or (found and len(telling) < len(heads)) else (tuple(places),)


def words_of(reading: Reading, clause: Clause) -> str:
    """The clause as a line of its own words."""
    return " ".join(reading.tokens[place].text for place in clause)


def _opens(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    if token.head == place:
        return True
    if token.pos not in _VERBS:
        return False
    return token.dep in _OPENING or (token.dep == "conj" and reading.tokens[token.head].pos in _VERBS)


def _only_says(reading: Reading, head: int) -> bool:
    """Whether this verb tells who speaks, and what is said is a clause of its own: agencies say it all day long."""
    token = reading.tokens[head]
    if token.lemma not in _SAYING:
        return False
    said = (child for child in reading.dependents[head] if reading.tokens[child].dep in _SAID)
    return token.dep == "parataxis" or any(_opens(reading, child) for child in said)


def _owners(reading: Reading, places: range, heads: frozenset[int]) -> dict[int, int]:
    """The clause of each token: the nearest verb above it that opens one."""
    owner: dict[int, int] = {}
    for place in places:
        above = place
        while above not in heads and reading.tokens[above].head != above and reading.tokens[above].head in places:
            above = reading.tokens[above].head
        owner[place] = above
    return owner


def _subject(reading: Reading, head: int, owner: Mapping[int, int]) -> Iterator[int]:
    """The subject that a clause shares with another, or the noun that it speaks of; nothing where it has its own."""
    for _ in range(_HIGHEST):
        own = [child for child in reading.dependents[head] if reading.tokens[child].dep in _SUBJECTS]
        named = [child for child in own if reading.tokens[child].text.lower() not in _RELATIVES]
        token = reading.tokens[head]
        above = reading.tokens[token.head]
        if named:
            yield from _noun(reading, named[0], owner)
            return
        if token.dep in _ON_NOUNS and above.pos in _NOUNS:
            yield from _noun(reading, token.head, owner)
            return
        if token.head == head or token.head not in owner:
            return
        head = owner[token.head]


def _noun(reading: Reading, place: int, owner: Mapping[int, int]) -> Iterator[int]:
    """A noun with what says which one it is, without the clauses that hang on it."""
    yield place
    for child in reading.dependents[place]:
        if child in owner and owner[child] == owner[place] and reading.tokens[child].dep not in _LOOSE:
            yield from _noun(reading, child, owner)


def _trimmed(reading: Reading, places: list[int]) -> Clause:
    """Without signs, and without conjunctions at either end."""
    kept = [
        place
        for place in places
        if reading.tokens[place].pos not in _SIGNS or reading.tokens[place].text in _KEPT_SIGNS
    ]
    while kept and reading.tokens[kept[-1]].pos in _CONJUNCTIONS:
        kept.pop()
    while kept and reading.tokens[kept[0]].pos in _CONJUNCTIONS:
        kept.pop(0)
    return tuple(kept)
