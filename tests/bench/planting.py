"""Slips of many kinds, planted into clean sentences: one function a kind, from a word to the edit that spoils it.

The mix follows what readers marked in translated copy (``labelled/``): articles and small words lost, agreement,
forms of verbs and nouns, small words exchanged, letters lost. An edit replaces ``start:end`` of the clean text by
``new``.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from comparators.model import Reading, Token

_VOWELS = "aeiou"
_AUXILIARIES = {"is": "are", "are": "is", "was": "were", "were": "was", "has": "have", "have": "has", "does": "do",
                "do": "does"}  # fmt: skip
_PREPOSITIONS = frozenset({"in", "of", "at", "on", "to", "for", "by", "from", "with", "into", "against", "about"})
_EXCHANGED = {"in": "at", "at": "in", "on": "in", "of": "to", "to": "on", "for": "to", "by": "from", "from": "of",
              "with": "of", "into": "on", "against": "to", "about": "for"}  # fmt: skip
_DEMONSTRATIVES = {"this": "these", "these": "this", "that": "those", "those": "that"}
_LOOKALIKES = ({"from", "form"}, {"were", "where"}, {"lead", "led"}, {"than", "then"}, {"there", "their"},
               {"of", "off"},
               {"to", "too"}, {"its", "it"}, {"lose", "loose"}, {"affect", "effect"}, {"quite", "quiet"},
               {"casualties", "causalities"}, {"been", "being"}, {"which", "witch"}, {"though", "through"},
               {"has", "as"}, {"and", "an"}, {"the", "they"}, {"but", "by"}, {"on", "one"}, {"trail", "trial"},
               {"have", "gave"}, {"now", "know"}, {"say", "day"}, {"war", "was"}, {"told", "hold"}, {"for", "four"},
               {"into", "onto"}, {"killed", "filled"}, {"members", "embers"}, {"country", "county"})  # fmt: skip
_ADJECTIVES = {"Syrian": "Syria", "Russian": "Russia", "American": "America", "Korean": "Korea", "Mexican": "Mexico",
               "Iranian": "Iran", "Israeli": "Israel", "Japanese": "Japan", "Chinese": "China",
               "presidential": "president",
               "political": "politics", "military": "militaries", "official": "officials", "civilian": "civilians",
               "nuclear": "nucleus", "democratic": "democracy", "economic": "economy", "diplomatic": "diplomacy",
               "federal": "federation", "national": "nation", "international": "internationals", "legal": "law",
               "criminal": "crime", "medical": "medicine", "religious": "religion", "financial": "finance"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edit:
    """What is put in the place of ``start:end`` of the clean text."""

    start: int
    end: int
    new: str


Kind = Callable[[Reading, int, random.Random], "Edit | None"]


def _word(token: Token, new: str) -> Edit:
    return Edit(token.span.start, token.span.end, new.capitalize() if token.text[:1].isupper() else new)


def _without(reading: Reading, place: int) -> Edit:
    """The word and the space after it taken out."""
    start, end = reading.tokens[place].span.start, reading.tokens[place].span.end
    return Edit(start, end + 1, "") if reading.text[end : end + 1] == " " else Edit(start, end, "")


def _singular(noun: str) -> str:
    return noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def agreement(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    """The attacks was; the minister say"""
    token = reading.tokens[place]
    subject = [n for n in reading.dependents[place] if reading.tokens[n].dep in ("nsubj", "nsubjpass")]
    if token.dep in ("aux", "auxpass"):
        subject = [n for n in reading.dependents[token.head] if reading.tokens[n].dep in ("nsubj", "nsubjpass")]
    if not subject or reading.tokens[subject[0]].text.lower() in ("i", "you", "who", "that", "which"):
        return None
    word = token.text.lower()
    if word in _AUXILIARIES:
        return _word(token, _AUXILIARIES[word])
    if token.tag == "VBZ" and token.lemma.isalpha():
        return _word(token, token.lemma)
    if token.tag == "VBP" and token.lemma.isalpha():
        return _word(token, _plural(token.lemma))
    return None


def article_lost(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    """after truck bomb exploded"""
    token = reading.tokens[place]
    if token.dep == "det" and token.text in ("the", "a", "an") and reading.tokens[token.head].pos in ("NOUN", "PROPN"):
        return _without(reading, place)
    return None


def article_too_many(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    """in the Damascus; a weapons"""
    token = reading.tokens[place]
    before = reading.tokens[place - 1] if place else None
    if before is None or before.pos != "ADP" or token.dep != "pobj":
        return None
    if token.entity == "GPE" and token.tag == "NNP":
        return Edit(token.span.start, token.span.start, "the ")
    return Edit(token.span.start, token.span.start, "a ") if token.tag == "NNS" else None


def a_for_an(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    token = reading.tokens[place]
    return (
        _word(token, {"a": "an", "an": "a"}[token.text]) if token.text in ("a", "an") and token.dep == "det" else None
    )


def preposition_lost(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    token = reading.tokens[place]
    return _without(reading, place) if token.text in _PREPOSITIONS and token.dep in ("prep", "agent") else None


def preposition_exchanged(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    token = reading.tokens[place]
    return _word(token, _EXCHANGED[token.text]) if token.text in _PREPOSITIONS and token.dep == "prep" else None


def verb_lost(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    """The attack planned by; he the leader"""
    token = reading.tokens[place]
    return _without(reading, place) if token.pos == "AUX" and token.text.isalpha() and token.text.islower() else None


def to_lost(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    """agreed suspend its tests"""
    token = reading.tokens[place]
    return _without(reading, place) if token.tag == "TO" and token.text == "to" else None


def small_word_doubled(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    token = reading.tokens[place]
    small = token.pos in ("ADP", "DET", "AUX", "SCONJ", "CCONJ") and token.text.islower() and token.text != "that"
    return Edit(token.span.end, token.span.end, f" {token.text}") if small else None


def small_words_swapped(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    """the of capital"""
    if place + 1 >= len(reading.tokens):
        return None
    first, second = reading.tokens[place], reading.tokens[place + 1]
    small = ("ADP", "DET", "AUX", "PRON", "PART")
    if first.pos in small and second.pos in small and first.text.islower() and second.text.isalpha():
        return Edit(first.span.start, second.span.end, f"{second.text} {first.text}")
    return None


def determiner_number(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    """this attacks; those missile"""
    token = reading.tokens[place]
    if token.dep == "det" and token.text in _DEMONSTRATIVES and reading.tokens[token.head].tag in ("NN", "NNS"):
        return _word(token, _DEMONSTRATIVES[token.text])
    return None


def plural_lost(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    """19 civilian; several village; one of the reason"""
    token = reading.tokens[place]
    if token.tag != "NNS" or not token.text.endswith("s") or len(token.text) < 5:
        return None
    before = [reading.tokens[n] for n in reading.dependents[place] if n < place]
    counted = any(
        word.dep == "nummod" or word.text.lower() in ("many", "several", "few", "these", "those", "both", "various")
        for word in before
    )
    of = reading.tokens[token.head]
    one = of.text == "of" and reading.tokens[of.head].text.lower() in ("one", "some", "many", "two", "most")
    return _word(token, _singular(token.text)) if counted or one else None


def bare_singular(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    """rebels fired rocket at"""
    token = reading.tokens[place]
    bare = not any(n < place for n in reading.dependents[place])
    regular = token.tag == "NNS" and token.text.endswith("s") and len(token.text) > 4 and token.text.islower()
    return _word(token, _singular(token.text)) if bare and regular else None


def verb_form(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    """to fought; will goes; have take; was kill"""
    token = reading.tokens[place]
    before = [reading.tokens[n] for n in reading.dependents[place] if n < place]
    helpers = {word.text.lower() for word in before if word.dep in ("aux", "auxpass")}
    base = token.lemma
    if not helpers or not base.isalpha() or not token.text.islower() or token.pos != "VERB":
        return None
    if token.tag == "VB":
        return _word(token, draw.choice((_plural(base), base + ("d" if base.endswith("e") else "ed"))))
    return _word(token, base) if token.tag == "VBN" and base != token.text else None


def misspelt(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    token = reading.tokens[place]
    word = token.text
    if not re.fullmatch("[a-z]{6,}", word):
        return None
    spot = draw.randrange(1, len(word) - 2)
    spoilt = draw.choice((
        word[:spot] + word[spot + 1 :],
        word[:spot] + word[spot + 1] + word[spot] + word[spot + 2 :],
        word[:spot] + draw.choice("aeinrstlo") + word[spot + 1 :],
        word[:spot] + word[spot] + word[spot:],
        word[:spot] + word[spot + 1] + word[spot + 2 : -1] + word[-2:],
    ))  # fmt: skip
    return _word(token, spoilt) if spoilt != word else None


def lookalike(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    """form the city; the people where killed"""
    word = reading.tokens[place].text
    others = [other for group in _LOOKALIKES if word in group for other in sorted(group - {word})]
    return _word(reading.tokens[place], draw.choice(others)) if others else None


def noun_for_adjective(reading: Reading, place: int, draw: random.Random) -> Edit | None:
    token = reading.tokens[place]
    noun = _ADJECTIVES.get(token.text)
    return _word(token, noun) if noun and token.dep == "amod" else None


KINDS: dict[str, Kind] = {
    kind.__name__: kind
    for kind in (
        agreement, article_lost, article_too_many, a_for_an, preposition_lost, preposition_exchanged, verb_lost,
        to_lost,
        small_word_doubled, small_words_swapped, determiner_number, plural_lost, bare_singular, verb_form, misspelt,
        lookalike, noun_for_adjective,
    )
}  # fmt: skip


def plantings(reading: Reading, name: str, draw: random.Random) -> Iterator[tuple[int, Edit]]:
    """Every sentence of the body, by number, that can take a slip of this kind, with one edit drawn for it."""
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role != "body" or sentence.last - sentence.first < 6:
            continue
        places = list(range(sentence.first + 1, sentence.last))
        draw.shuffle(places)
        edit = next((made for place in places if (made := KINDS[name](reading, place, draw))), None)
        if edit is not None:
            yield number, edit


def spoil(reading: Reading, seed: int, share: float = 1.0) -> tuple[str, list[tuple[str, int, int]]]:
    """The text with at most one slip a sentence, the rarest kind first, and where each stands in it: (kind, start, end)
    with the words on both sides, as a reader would mark it."""
    draw = random.Random(seed)
    possible = {name: dict(plantings(reading, name, draw)) for name in KINDS}
    count = dict.fromkeys(KINDS, 0)
    taken: dict[int, tuple[str, Edit]] = {}
    numbers = list(range(len(reading.sentences)))
    draw.shuffle(numbers)
    for number in numbers[: round(share * len(numbers))]:
        names = [name for name in KINDS if number in possible[name]]
        if names:
            name = min(names, key=lambda name: (count[name], draw.random()))
            count[name] += 1
            taken[number] = name, possible[name][number]
    text, places, moved, end = [], [], 0, 0
    for name, edit in sorted(taken.values(), key=lambda item: item[1].start):
        text += [reading.text[end : edit.start], edit.new]
        places.append((name, edit.start + moved, edit.start + moved + len(edit.new)))
        moved += len(edit.new) - (edit.end - edit.start)
        end = edit.end
    whole = "".join([*text, reading.text[end:]])
    return whole, [(name, *_around(whole, start, stop)) for name, start, stop in places]


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the word on either side."""
    before = re.search(r"\S+\s*\S*$", text[max(0, start - 40) : start])
    after = re.match(r"\S*\s*\S+", text[end : end + 40])
    return start - (len(before.group()) if before else 0), end + (len(after.group()) if after else 0)
