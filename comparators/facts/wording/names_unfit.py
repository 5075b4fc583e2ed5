"""Two names that stand in one place and yet say nothing of one another: letters for a thing, two stories, two lists."""

from __future__ import annotations

import re

from comparators.facts.certainties.certainty import SAYING
from comparators.facts.counts.claims import claims_of
from comparators.facts.once import once
from comparators.facts.wording.names import folded
from comparators.facts.wording.names_apart import Apart
from comparators.model import Pair, Reading, Span

_LETTERS = 4  # of "DWI", which is no person
_CENTRAL = 3  # sentences that name whom a text is about
_LISTED = re.compile(r"\b(?:including|includes?|such as|among (?:them|others))\b", re.IGNORECASE)
_CLAUSE = re.compile(r",? (?:who|whose|which|that|said)\b")
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "final", "next"})
_OFTEN = frozenset({"once", "twice", "thrice", "again"})
_WILL = re.compile(r"\b(?:will|wo(?=n[’']t))\b")
_MEASURE = re.compile(r"[ -]?scale\b")  # "on the Richter scale"
_TITLE, _WORDS, _LONG = 0.7, 4, 4  # of the words of so many letters: then a line is written like a title
_PRIZE = re.compile(r"\b(?:Awards?|Prize|Medal|Trophy|Cup|Series|League|Championships?)$")
_BODY = re.compile(
    r"\b(?:Teams?|Police|Services?|Councils?|Ministry|Department|Agency|Party|University|Hospital|Court|Company|Association|"
    r"Federation|Committee|Commission|Authority|Institute|Brigade|Union)$"
)
_ADDRESS = re.compile(r"\w\.(?:com|org|net|co|info|tv|gov|edu|[a-z]{2})\b")  # "UsMagazine.com"
_CLOSED = re.compile(r"[.!?…][\"”’'»)\]]*\s*$")
_AND, _MEMBERS = re.compile(r", (?:and )?| and "), 3


def unfit(pair: Pair, apart: Apart) -> bool:
    """Whether two names in one place are no divergence."""
    sides = ((pair.left, apart.left), (pair.right, apart.right))
    if any(_MEASURE.match(reading.text, span.end) for reading, span in sides):
        return True
    if any(_in_title(reading, reading.sentence_at(span.start)) for reading, span in sides):
        return True
    if any(_is_no_name(reading, span) for reading, span in sides):
        return True
    if _of_two_objects(pair, apart) or _with_other_counts(pair, apart) or _one_to_come(pair, apart):
        return True
    prizes = [_PRIZE.search(span.of(reading.text)) is not None for reading, span in sides]
    if prizes[0] != prizes[1]:
        return True  # "won the Player Award", "shared it with Philip Rivers"
    bodies = [_BODY.search(span.of(reading.text)) is not None for reading, span in sides]
    in_one_part = _part(*sides[0]) == _part(*sides[1])
    if bodies[0] != bodies[1] and not in_one_part and any(_is_person(reading, span) for reading, span in sides):
        return True  # "Robert Buckley", "the Mountain Rescue Team"
    if any(_is_told(reading, span) for reading, span in sides):
        return True
    if any(_is_a_word(pair, reading, span) for reading, span in sides):
        return True
    voices = [_voice(reading, span) for reading, span in sides]
    if set(voices) == {"person", "body"}:
        return True
    owners = [_of_whom(reading, span) for reading, span in sides]
    if all(owners) and not owners[0] & owners[1]:
        return True
    letters = [_only_letters(reading, span) for reading, span in sides]
    if letters[0] != letters[1] and _part(*sides[0]) != _part(*sides[1]):
        return True
    return all(_central(reading, span) for reading, span in sides) or all(_in_open_list(r, span) for r, span in sides)


def _with_other_counts(pair: Pair, apart: Apart) -> bool:
    """Whether the two sentences count otherwise, too: "Norda recalled 12,000 cars", "Sella recalled 40,000 cars"."""
    counts = [
        {claim.value.low for claim in claims_of(reading) if claim.sentence == number}
        for reading, number in (
            (pair.left, pair.left.sentence_at(apart.left.start)),
            (pair.right, pair.right.sentence_at(apart.right.start)),
        )
    ]
    return bool(counts[0] and counts[1]) and not counts[0] & counts[1]


def _one_to_come(pair: Pair, apart: Apart) -> bool:
    """Whether only one of the two is told as to come: "the court in Madrid will hear it", "was heard in Seville"."""
    if apart.kind != "place":
        return False
    numbers = pair.left.sentence_at(apart.left.start), pair.right.sentence_at(apart.right.start)
    ahead = [
        number is not None and _WILL.search(reading.sentence_text(number)) is not None
        for reading, number in zip((pair.left, pair.right), numbers, strict=True)
    ]
    return ahead[0] != ahead[1]


def _of_two_objects(pair: Pair, apart: Apart) -> bool:
    """Whether two doers of one verb do it to two things: "scored twice", "scored the third goal"."""
    rows = []
    for reading, span in ((pair.left, apart.left), (pair.right, apart.right)):
        inside = [i for i, token in enumerate(reading.tokens) if span.overlaps(token.span)]
        over = next((reading.tokens[i].head for i in inside if reading.tokens[i].dep == "nsubj"), None)
        if over is None:
            return False
        taken = [i for i in reading.dependents[over] if reading.tokens[i].dep == "dobj"]
        ordinal = any(reading.tokens[j].text.lower() in _ORDINALS for i in taken for j in reading.dependents[i])
        often = any(reading.tokens[i].text.lower() in _OFTEN for i in reading.dependents[over])
        rows.append((reading.tokens[over].lemma, ordinal, often))
    return rows[0][0] == rows[1][0] and rows[0][1:] != rows[1][1:]


def _is_person(reading: Reading, span: Span) -> bool:
    return any(token.entity == "PERSON" and span.overlaps(token.span) for token in reading.tokens)


def _is_no_name(reading: Reading, span: Span) -> bool:
    """A letter for a party behind a name, "(R)"; "Texas Republican", which says what somebody is."""
    inside = [token for token in reading.tokens if span.overlaps(token.span)]
    single = all(len(token.text.strip(".")) < 2 for token in inside)
    last = inside[-1]
    described = len(inside) == 1 and last.entity == "NORP" and last.pos == "PROPN" and last.dep in {"appos", "attr"}
    return single or described or (len(inside) > 1 and last.entity == "NORP" and last.dep not in {"amod", "compound"})


def _is_told(reading: Reading, span: Span) -> bool:
    """Whether the name is a web address to which something was said: "told UsMagazine.com"."""
    if _ADDRESS.search(span.of(reading.text)) is None:
        return False
    inside = [token for token in reading.tokens if span.overlaps(token.span)]
    return any(token.dep in {"dobj", "dative"} and reading.tokens[token.head].lemma in SAYING for token in inside)


def _is_a_word(pair: Pair, reading: Reading, span: Span) -> bool:
    """Whether a name of one word is written small in one of the texts: "ActiveX Controls", "ActiveX controls"."""
    word = span.of(reading.text)
    return word.isalpha() and word.lower() in _small_words(pair)


@once
def _small_words(pair: Pair) -> frozenset[str]:
    """The nouns of both texts that are written without a capital."""
    return frozenset(
        token.text
        for reading in (pair.left, pair.right)
        for token in reading.tokens
        if token.pos == "NOUN" and token.text.islower() and len(token.text) >= _LONG
    )


@once
def _in_title(reading: Reading, number: int | None) -> bool:
    """Whether a line is written like a title, so that a capital makes no name: "Woman Killed, Police Arrest Driver"."""
    if number is None or _CLOSED.search(reading.sentence_text(number)):
        return False
    words = [t.text for t in reading.sentence_tokens(number) if t.text.isalpha() and len(t.text) >= _LONG]
    return len(words) >= _WORDS and sum(word[0].isupper() for word in words) >= _TITLE * len(words)


def _voice(reading: Reading, span: Span) -> str:
    """Whether a name is that of a person, or of a body, that is quoted: two voices are no mistaken name."""
    inside = [i for i, token in enumerate(reading.tokens) if span.overlaps(token.span)]
    head = next((i for i in inside if reading.tokens[i].head not in inside), inside[-1])
    token = reading.tokens[head]
    if token.dep != "nsubj" or reading.tokens[token.head].lemma not in SAYING:
        return ""
    if "PERSON" in {reading.tokens[i].entity for i in inside}:
        return "person"
    return "body" if span.of(reading.text).isupper() and token.entity == "ORG" else ""


def _of_whom(reading: Reading, span: Span) -> frozenset[str]:
    """The name that a place belongs to: of "Ana Berg, 66, of Lund" Ana Berg; empty where that is no name."""
    inside = [i for i, token in enumerate(reading.tokens) if span.overlaps(token.span)]
    head = next((i for i in inside if reading.tokens[i].head not in inside), inside[-1])
    joint = reading.tokens[head].head
    if reading.tokens[head].dep != "pobj" or reading.tokens[joint].lemma not in {"of", "from"}:
        return frozenset()
    over = reading.tokens[joint].head
    if reading.tokens[over].dep in {"appos", "nummod"} or reading.tokens[over].pos == "NUM":
        over = reading.tokens[over].head
    if reading.tokens[over].entity != "PERSON":
        return frozenset()
    parts = (over, *(i for i in reading.dependents[over] if reading.tokens[i].dep in {"compound", "flat"}))
    return frozenset(folded(reading.tokens[i].text) for i in parts if reading.tokens[i].pos == "PROPN")


def _only_letters(reading: Reading, span: Span) -> bool:
    """Whether a name is only a few capitals that no list of names knows: "DWI"."""
    words = span.of(reading.text)
    known = any(
        m.span.overlaps(span) and getattr(m.value, "source", "") == "gazetteer"
        for m in reading.mentions
        if m.kind in {"person", "place", "organisation", "group"}
    )
    return words.isalpha() and words.isupper() and 1 < len(words) <= _LETTERS and not known


def _part(reading: Reading, span: Span) -> str:
    """The part of a name in its sentence, as far as it tells a doer from a thing."""
    inside = [i for i, token in enumerate(reading.tokens) if span.overlaps(token.span)]
    head = next((i for i in inside if reading.tokens[i].head not in inside), inside[-1])
    dep = reading.tokens[head].dep
    return "owner" if dep in {"poss", "compound", "nmod", "amod"} else "doer" if dep.startswith("nsubj") else dep


def _central(reading: Reading, span: Span) -> bool:
    """Whether a text speaks of this name over and over: two such texts tell of two people, and not of one by slip."""
    last = folded(span.of(reading.text).split()[-1])
    named = sum(
        any(folded(token.text) == last for token in reading.sentence_tokens(number))
        for number in range(len(reading.sentences))
    )
    return named >= _CENTRAL


def _in_open_list(reading: Reading, span: Span) -> bool:
    """Whether a name is one of a list that is said to be a part of a longer one: "bodies including the UN, the EU"."""
    number = reading.sentence_at(span.start)
    if number is None:
        return False
    sentence = reading.sentences[number].span
    opens = _LISTED.search(reading.text[sentence.start : span.start])
    listed = reading.text[sentence.start + opens.end() : sentence.end] if opens is not None else ""
    return len(_AND.findall(_CLAUSE.split(listed)[0])) >= _MEMBERS - 1
