"""What kind of link two alike sentences make: same, update, parallel or related, and in which words that is said.

Mirror images are alike in every measure ("the Azerbaijani army denied …", "the Armenian government denied …"): who
acts, on whom, and where decides. Names are compared with names of their own kind only; where one side names
nobody, nothing speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.model import Mention, Reading, Relation, Token
from comparators.values import Quantity

_NATIONS = frozenset({"GPE", "NORP", "LOC"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_STEM = 5  # letters: Armenia, Armenian; Azerbaijan, Azerbaijani
_SUBJECT = frozenset({"nsubj"})
_MODIFIES = frozenset({"compound", "amod", "poss", "nmod"})


@dataclass(frozen=True, slots=True)
class Clash:
    """What parts two sentences: ``what`` is actor, place, date …; the words of either side."""

    what: str
    left: str
    right: str

    def __str__(self) -> str:
        return f"other {self.what}: {self.left} / {self.right}"


def relation(left: Reading, i: int, right: Reading, j: int) -> tuple[Relation, tuple[str, ...]]:
    """The relation of two linked sentences, and the reasons that speak for it being no plain *same*."""
    clashes = tuple(clashes_between(left, i, right, j))
    if any(clash.what == "actor" for clash in clashes):
        return "parallel", tuple(map(str, clashes))
    changed = tuple(_changed_counts(left, i, right, j))
    if changed:
        return "update", changed
    return "same", ()


def clashes_between(left: Reading, i: int, right: Reading, j: int) -> Iterator[Clash]:
    """Actor, then place: where both sentences name some and share none."""
    for what, named in (("actor", _actors), ("place", _places)):
        here, there = named(left, i), named(right, j)
        if here and there and not here.keys() & there.keys():
            yield Clash(what, ", ".join(here.values()), ", ".join(there.values()))


def _actors(reading: Reading, number: int) -> dict[str, str]:
    """Nations that name the subject of the main verb: {stem: word}."""
    tokens = reading.sentence_tokens(number)
    first = reading.sentences[number].first
    roots = {first + place for place, token in enumerate(tokens) if token.head == first + place}
    subjects = {first + place for place, token in enumerate(tokens) if token.dep in _SUBJECT and token.head in roots}
    return {
        _stem(token): token.text
        for place, token in enumerate(tokens)
        if token.entity in _NATIONS
        and (first + place in subjects or (token.head in subjects and token.dep in _MODIFIES))
    }


def _places(reading: Reading, number: int) -> dict[str, str]:
    return {_stem(token): token.text for token in reading.sentence_tokens(number) if token.entity in _PLACES}


def _stem(token: Token) -> str:
    return token.lemma[:_STEM]


def _changed_counts(left: Reading, i: int, right: Reading, j: int) -> Iterator[str]:
    """Numbers that count the same thing of the same group, where no figure of one side could be one of the other."""
    for measure in ("dead", "wounded", "displaced", "arrested", "missing"):
        here, there = (
            [m for m in reading.mentions_by_sentence[n] if isinstance(m.value, Quantity) and m.value.counted == measure]
            for reading, n in ((left, i), (right, j))
        )
        if here and there and not any(_may_agree(m, o) for m in here for o in there):
            yield f"{measure}: {here[0].span.of(left.text)} / {there[0].span.of(right.text)}"


def _may_agree(mention: Mention, other: Mention) -> bool:
    here, there = mention.value, other.value
    assert isinstance(here, Quantity)
    assert isinstance(there, Quantity)
    low, high = (here.low or 0.0, here.high if here.high is not None else float("inf"))
    return low <= (there.high if there.high is not None else float("inf")) and (there.low or 0.0) <= high
