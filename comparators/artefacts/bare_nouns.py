"""How likely a noun in the singular stands without an article where it stands: a table learned from clean news.

"In place", "by car" and "claimed responsibility" have none; "at checkpoint" and "fighting IS group" want one. The
chance comes from how often clean news leave this noun bare, how often it has a plural, what stands before and behind
it, and what it does in its sentence. ``tests/bench/article_training.py`` learns it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import resources
from comparators.artefacts.unknown_words import frequencies
from comparators.model import Reading, Sentence, Token

TABLE = "articles.json"
USUAL = 0.25  # the share of singular nouns that stand bare
SEEN = 3  # a noun counts by itself from so many places on, a pair of words from so many bare ones on
PAIRED = 2
_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "dative"})
_DETERMINING = frozenset({"det", "poss", "nummod", "predet", "quantmod", "neg"})
_DETERMINERS = frozenset({"CD", "PRP$", "DT", "WDT", "WP$", "PDT"})
_MODIFYING = frozenset({"amod", "compound", "nmod", "advmod"})
_TELLING = frozenset({"CC", "IN", "TO", "NN", "CD", "VBD", "VBN", "WDT"})
_HYPHENS = frozenset({"-", "–", "/"})
_ABSTRACT = ("tion", "ment", "ness", "ity", "ance", "ence", "ism", "cy")
_PERSONS = ("er", "or", "man", "ist")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun in the singular (``noun``: its token's number) with its modifiers from token ``first`` on."""

    noun: int
    first: int
    sentence: Sentence


def phrases(reading: Reading) -> Iterator[Phrase]:
    """Each common noun in the singular that heads a phrase, with or without an article."""
    tokens = reading.tokens
    for sentence in reading.sentences:
        for place in range(sentence.first, sentence.last):
            token = tokens[place]
            if token.tag != "NN" or token.dep not in _ROLES or not token.text.islower() or not token.text.isalpha():
                continue
            after = tokens[place + 1].text if place + 1 < sentence.last else ""
            before = tokens[place - 1].text if place > sentence.first else ""
            if len(token.text) > 2 and after not in _HYPHENS and before not in _HYPHENS:
                yield Phrase(place, _first(reading, place, sentence), sentence)


def _first(reading: Reading, place: int, sentence: Sentence) -> int:
    """Where the modifiers of this noun begin."""
    first = place
    while True:
        before = [n for n in reading.dependents[first] if sentence.first <= n < first]
        before = [n for n in before if first != place or reading.tokens[n].dep in _MODIFYING]
        if not before:
            return first
        first = before[0]


def bare(reading: Reading, phrase: Phrase) -> bool:
    """Whether no article, owner or number stands before the noun."""
    before = {other for other in reading.dependents[phrase.noun] if other < phrase.noun}
    return not any(
        reading.tokens[other].tag in _DETERMINERS or (other in before and reading.tokens[other].dep in _DETERMINING)
        for other in before.union(range(phrase.first, phrase.noun))
    )


def pair_of(reading: Reading, phrase: Phrase) -> str:
    """The word that the phrase hangs on, with the noun: "take place", "in case"."""
    token = reading.tokens[phrase.noun]
    head = reading.tokens[token.head]
    return f"{head.text.lower() if token.dep == 'pobj' else head.lemma} {token.text}"


Counts = Mapping[str, tuple[int, int]]  # how often bare, how often at all


def traits(reading: Reading, phrase: Phrase, nouns: Counts, pairs: Counts) -> dict[str, float]:
    """What speaks for and against an article here, by name."""
    token = reading.tokens[phrase.noun]
    without, total = nouns.get(token.text, (0, 0))
    share = (without + 2 * USUAL) / (total + 2)
    usual, seen = math.log(share / (1 - share)), min(math.log1p(total), 5.0)
    counted = frequencies().get(_plural(token.text), 0.0) / frequencies().get(token.text, 1.0)
    pair_without, pair_total = pairs.get(pair_of(reading, phrase), (0, 0))
    row = {
        "noun": usual,
        "noun, if often seen": usual * seen,
        "often seen": seen,
        "has a plural": min(counted, 1.0),
        "with this word: bare": math.log1p(pair_without),
        "with this word: not bare": math.log1p(pair_total - pair_without),
    }
    ending = next((e for e in ("ing", *_ABSTRACT, *_PERSONS) if token.text.endswith(e)), "")
    before = reading.tokens[phrase.first - 1] if phrase.first > phrase.sentence.first else None
    for name, holds in (
        ("hardly any plural", counted < 0.02),
        ("few plurals", counted < 0.08),
        ("ends in -ing", ending == "ing"),
        ("ends as abstracts do", ending in _ABSTRACT),
        ("ends as persons do", ending in _PERSONS),
        (f"modified by {_modified(reading, phrase)}", True),
        (f"as {token.dep}", True),
        (f"after {reading.tokens[token.head].text.lower()}", token.dep == "pobj"),
        (f"before {_following(reading, phrase)}", True),
        ("joined to another", any(reading.tokens[n].dep == "conj" for n in reading.dependents[phrase.noun])),
        ("opens the sentence", before is None),
        ("after a mark", before is not None and before.pos == "PUNCT"),
    ):
        if holds:
            row[name] = 1.0
    return row


def _modified(reading: Reading, phrase: Phrase) -> str:
    tags = {
        reading.tokens[n].tag[:3]
        for n in reading.dependents[phrase.noun]
        if n < phrase.noun and reading.tokens[n].dep in _MODIFYING
    }
    if not tags:
        return "nothing"
    return "a name" if "NNP" in tags else "an adjective" if all(tag.startswith("JJ") for tag in tags) else "a noun"


def _following(reading: Reading, phrase: Phrase) -> str:
    after: Token | None = reading.tokens[phrase.noun + 1] if phrase.noun + 1 < phrase.sentence.last else None
    if after is None or after.pos == "PUNCT":
        return "a mark"
    if after.text == "of":
        return "of"
    return after.tag[:3] if after.tag[:3] == "NNP" else after.tag if after.tag in _TELLING else "another word"


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def chance_of_bare(reading: Reading, phrase: Phrase) -> float:
    """How likely clean news would leave this noun without an article here, from 0 to 1."""
    weights, nouns, pairs = table()
    total = weights[""] + sum(
        weights.get(name, 0.0) * value for name, value in traits(reading, phrase, nouns, pairs).items()
    )
    return 1 / (1 + math.exp(-total))


@lru_cache(maxsize=1)
def table() -> tuple[Mapping[str, float], Counts, Counts]:
    """The weights (the bias under ""), and the counts of nouns and of pairs of words."""
    data = json.loads(resources.read_text("grammar", TABLE))
    nouns, pairs = ({word: (row[0], row[1]) for word, row in data[name].items()} for name in ("nouns", "pairs"))
    return data["weights"], nouns, pairs
