"""Somebody of one age without a name who is a man here and a woman there: "an 82-year-old woman died", "a man of 82".

Each text must have one such person alone of that age, and the same must have befallen them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.alignment.traits import weight
from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.once import once
from comparators.knowledge.measures import measures
from comparators.model import Pair, Reading, Span

_SEXES = {
    "woman": "female", "girl": "female", "lady": "female", "mother": "female", "grandmother": "female",
    "widow": "female", "schoolgirl": "female", "housewife": "female", "policewoman": "female", "wife": "female",
    "daughter": "female", "sister": "female", "female": "female", "businesswoman": "female",
    "man": "male", "boy": "male", "gentleman": "male", "father": "male", "grandfather": "male", "widower": "male",
    "schoolboy": "male", "policeman": "male", "husband": "male", "son": "male", "brother": "male", "male": "male",
    "businessman": "male",
}  # fmt: skip
_NEAR = 4  # words between an age and the word for who is that old
_SHARED = 4.0  # summed weight of the words that both sentences must share where nobody died
_COMMON = frozenset({"year", "old", "age", "say", "be", "have", "people", "person"})


@dataclass(frozen=True, slots=True)
class Sexed:
    """Somebody without a name: ``sex`` by the word at ``token``; ``dead`` where the sentence tells of a death."""

    sex: str
    age: float
    sentence: int
    token: int
    span: Span
    dead: bool


def sexes_apart(pair: Pair) -> Iterator[tuple[Sexed, Sexed, bool]]:
    """Two descriptions of one person whose sexes differ, and whether both tell of the death; one row an age."""
    here, there = sexed(pair.left), sexed(pair.right)
    for mine in here:
        same = [row for row in there if row.age == mine.age]
        if len(same) != 1 or sum(row.age == mine.age for row in here) != 1 or same[0].sex == mine.sex:
            continue
        if _ages(pair.left, mine.age) != 1 or _ages(pair.right, mine.age) != 1:
            continue
        dead = mine.dead and same[0].dead
        if dead or _shared(pair, mine, same[0]) >= _SHARED:
            yield mine, same[0], dead


@once
def sexed(reading: Reading) -> tuple[Sexed, ...]:
    """Everybody whom the text gives an age and a word for their sex, and no name."""
    rows = []
    for claim in claims_of(reading):
        value = claim.value
        if value.counted == "age" and value.low is not None and value.low == value.high:
            token = _word(reading, claim)
            if token is not None:
                rows.append(_row(reading, claim, token, value.low))
    return tuple(rows)


def _row(reading: Reading, claim: Claim, token: int, age: float) -> Sexed:
    spans = sorted((claim.mention.span, reading.tokens[token].span))
    span = Span(spans[0].start, max(one.end for one in spans))
    befell = {lemma: measure for (lemma, _), measure in measures().items()}
    words = reading.sentence_tokens(claim.sentence)
    dead = any(befell.get(t.lemma.lower()) == "dead" or t.lemma.lower() in ("die", "death", "kill") for t in words)
    return Sexed(_SEXES[reading.tokens[token].lemma.lower()], age, claim.sentence, token, span, dead)


def _word(reading: Reading, claim: Claim) -> int | None:
    """The word for who is that old: after "82-year-old", or before ", 82" and "of 82", with no name beside it."""
    sentence = reading.sentences[claim.sentence]
    places = range(sentence.first, sentence.last)
    after = [i for i in places if reading.tokens[i].span.start >= claim.mention.span.end][: _NEAR + 1]
    before = [i for i in places if reading.tokens[i].span.end <= claim.mention.span.start][-_NEAR:]
    compound = "old" in claim.mention.span.of(reading.text).lower() or any(
        reading.tokens[i].text.lower() == "old" for i in after[:3]
    )
    for i in after if compound else before[::-1]:
        token = reading.tokens[i]
        if token.pos == "PROPN" or token.text in (".", ";", ":"):
            return None
        if token.lemma.lower() in _SEXES and token.tag in ("NN", "NNP"):
            named = i + 1 < sentence.last and reading.tokens[i + 1].pos == "PROPN"
            return None if named else i
    return None


def _ages(reading: Reading, age: float) -> int:
    rows = [claim for claim in claims_of(reading) if claim.value.counted == "age" and claim.value.low == age]
    return len({claim.sentence for claim in rows})


def _shared(pair: Pair, mine: Sexed, theirs: Sexed) -> float:
    bags = []
    for reading, row in ((pair.left, mine), (pair.right, theirs)):
        tokens = reading.sentence_tokens(row.sentence)
        bags.append({t.lemma for t in tokens if t.pos in ("NOUN", "PROPN", "VERB")} - set(_SEXES) - _COMMON)
    return sum(weight(lemma) for lemma in bags[0] & bags[1])
