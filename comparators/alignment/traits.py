"""What one sentence offers for comparison: its words, names, numbers, dates, and who acts on whom."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from comparators.model import Reading, Token

Weights = Mapping[str, float]

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_EVENTS = frozenset({"VERB", "NOUN"})
_EVENT_STEM = 5  # letters: attack, attacked, attacker; explode, explosion
_RAREST = 1.5  # Zipf value of a word that is in no list
_COMMONEST = 6.5
_PEOPLE = frozenset({"PERSON"})
_GROUPS = frozenset({"ORG", "NORP"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AGENT = frozenset({"nsubj", "csubj", "agent"})
_PATIENT = frozenset({"dobj", "nsubjpass", "dative"})
_NAMING = frozenset({"compound", "amod", "poss", "nmod"})
_CALENDAR_WORDS = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december
"""
_CALENDAR = frozenset(_CALENDAR_WORDS.split())
_NUMBER_WORDS = {
    word: str(value)
    for value, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())  # noqa: SIM905
} | {"fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "dozen": "12", "hundred": "100"}
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Traits:
    """Bags of a sentence's features; a weight says how telling an item is (rare words weigh more).

    ``counted`` pairs a number with the word that it counts ("24 dead"), ``counting`` is that word alone.
    """

    words: Weights
    names: Weights
    events: Weights
    people: Weights
    groups: Weights
    places: Weights
    numbers: Weights
    counted: Weights
    counting: Weights
    dates: Weights
    agents: Weights
    patients: Weights


def traits_of(reading: Reading, number: int) -> Traits:
    """The traits of the sentence with this number."""
    tokens = reading.sentence_tokens(number)
    first = reading.sentences[number].first
    bags: dict[str, dict[str, float]] = {name: {} for name in Traits.__dataclass_fields__}
    for place, token in enumerate(tokens):
        head = reading.tokens[token.head]
        _add(bags, token, head)
        if token.dep in _AGENT | _PATIENT | {"pobj"}:
            role = "agents" if token.dep in _AGENT or (token.dep == "pobj" and head.dep == "agent") else "patients"
            if token.dep != "pobj" or head.dep == "agent":
                for other in (token, *_naming(tokens, first + place)):
                    if other.pos != "PRON":
                        bags[role][other.lemma] = weight(other.lemma)
    return Traits(**bags)


def _add(bags: dict[str, dict[str, float]], token: Token, head: Token) -> None:
    """Put one token into every bag that it belongs to."""
    lemma = token.lemma
    if lemma in _CALENDAR and token.text[0].isupper():
        bags["dates"][lemma] = 1.0
        return
    value = _number(token)
    if value:
        if _YEAR.fullmatch(value):
            bags["dates"][value] = 1.0
        else:
            bags["numbers"][value] = 1.0 if len(value) < 2 else 2.0
            if head is not token and head.pos == "NOUN":
                bags["counted"][f"{value} {head.lemma}"] = 1.0
                bags["counting"][head.lemma] = 1.0
        return
    if token.pos not in CONTENT or not any(character.isalpha() for character in lemma):
        return
    bags["words"][lemma] = weight(lemma)
    if token.pos == "PROPN" and len(lemma) > 1:
        bags["names"][lemma] = weight(lemma)
    if token.pos in _EVENTS and token.dep != "aux":
        stem = lemma[:_EVENT_STEM]
        bags["events"][stem] = max(weight(lemma), bags["events"].get(stem, 0.0))
    for kind, types in (("people", _PEOPLE), ("groups", _GROUPS), ("places", _PLACES)):
        if token.entity in types and token.pos == "PROPN":
            bags[kind][lemma] = weight(lemma)


def _number(token: Token) -> str:
    """The token's number in digits, empty when it is none."""
    if token.pos != "NUM" and not token.text[0].isdigit():
        return ""
    match = _DIGITS.match(token.text)
    return match.group().replace(",", "") if match else _NUMBER_WORDS.get(token.lemma, "")


def _naming(tokens: tuple[Token, ...], head: int) -> list[Token]:
    """Names that stand before this token and say which one it is: the *Armenian* government."""
    return [token for token in tokens if token.head == head and token.dep in _NAMING and token.text[0].isupper()]


@lru_cache(maxsize=65536)
def weight(word: str) -> float:
    """How telling a word is, from its frequency in English: 0.1 for the commonest to 5 for one in no list."""
    from wordfreq import zipf_frequency

    frequency: float = zipf_frequency(word, "en", wordlist="small")
    return max(0.1, _COMMONEST - max(_RAREST, frequency))
