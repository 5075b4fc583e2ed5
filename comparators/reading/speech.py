"""Verbs of saying in a sentence, and who speaks with each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from comparators.model import Reading, Sentence, Span
from comparators.reading.abbreviations import words
from comparators.reading.grammar import agent, children, noun_phrase, subject

# Verbs that hand on another's words. Verbs of thought (believe, expect, hope) are left out: no words are given.
SAYING = words(
    """say tell add state announce declare report claim assert maintain insist argue contend stress emphasise emphasize
    underline underscore note remark observe comment reply respond answer ask write tweet post explain describe
    confirm admit acknowledge concede deny reject dismiss refute warn caution threaten vow pledge promise swear
    accuse allege charge blame call urge demand appeal suggest propose hint indicate reveal disclose recall recount
    reiterate repeat affirm reaffirm testify predict estimate conclude complain lament criticise criticize condemn
    praise welcome quote cite mention point continue echo joke quip shout cry exclaim whisper request order boast
    brand dub term label counter retort clarify elaborate inform notify brief advise agree object question wonder
    apologise apologize express voice read outline signal caution denounce decry slam blast tout characterise
    characterize hail deem consider"""
)
# Of these only with quotation marks: alone they say too many other things.
ONLY_WITH_MARKS = words(
    """call order post continue read point question consider term label brand dub deem hail welcome praise request echo
    express voice brief agree object slam blast tout cite quote mention charge observe describe appeal counter
    characterise characterize condemn denounce decry criticise criticize dismiss slam reject outline"""
)
_NOBODY = frozenset({"the", "a", "an", "that", "this", "there"})
# "According to type", "according to the plan": a measure, and nobody's words.
_NO_SOURCE = frozenset({"type", "kind", "size", "age", "law", "plan", "schedule", "rule", "need", "taste", "custom",
                        "principle", "location", "criterion", "rank", "wish", "pattern", "munition"})  # fmt: skip
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})
_HOUSES = frozenset({"agency", "group", "channel", "network", "newspaper", "broadcaster", "station", "website", "party",
                     "monitor", "service", "radio", "tv", "television", "company", "militia", "force"})  # fmt: skip
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OF_SUBJECT = frozenset({"quote", "cite"})  # "was quoted as saying"
_FEWEST_BEFORE = 4  # words of a report before an inverted verb
_NAME_AFTER = re.compile(r"\s+(?P<name>(?:the\s+)?(?:[A-Z][\w.’'-]*)(?:\s+[A-Z][\w.’'-]*){0,3})")


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying at a token, with the span that names its speaker (None where nothing does)."""

    verb: int
    lemma: str
    span: Span
    speaker: Span | None
    head: int | None


def sayings(reading: Reading, number: int, quoted: tuple[Span, ...]) -> Iterator[Saying]:
    """Every verb of saying outside quotation marks in this sentence, "according to" included, in text order."""
    sentence = reading.sentences[number]
    for place in range(sentence.first, sentence.last):
        token = reading.tokens[place]
        lemma = token.lemma
        if lemma not in SAYING and token.text.lower() != "according":
            continue
        if any(span.contains(token.span) for span in quoted):
            continue
        if token.text.lower() == "according":
            source = _according_to(reading, sentence, place)
            if source is not None:
                yield Saying(place, "according to", token.span, *source)
        elif lemma in SAYING and token.pos in ("VERB", "AUX"):
            yield Saying(place, lemma, token.span, *_speaker(reading, sentence, place, quoted))


def _according_to(reading: Reading, sentence: Sentence, place: int) -> tuple[Span, int] | None:
    for preposition in range(place + 1, min(place + 3, sentence.last)):
        if reading.tokens[preposition].lemma != "to":
            continue
        for child in children(reading, sentence, preposition):
            if reading.tokens[child].dep == "pobj":
                if reading.tokens[child].lemma in _NO_SOURCE:
                    return None
                return noun_phrase(reading, sentence, child), child
    return None


def _speaker(
    reading: Reading, sentence: Sentence, verb: int, quoted: tuple[Span, ...]
) -> tuple[Span | None, int | None]:
    """The speaker's noun phrase and its head: the agent of a passive, else the subject, else a name beside the verb."""
    by = agent(reading, sentence, verb)
    beside = _pronoun(reading, sentence, verb) or _run_in(reading, sentence, verb)
    if beside is not None:
        return _outside(reading.text, beside, quoted), None
    after = _inverted(reading, sentence, verb)
    if after is not None:
        return noun_phrase(reading, sentence, after), after
    head = by if by is not None else subject(reading, sentence, _leading(reading, verb))
    if head is not None and any(span.contains(reading.tokens[head].span) for span in quoted):
        head = None
    # "was told that", "was described as": the grammatical subject hears or suffers the words.
    if head is not None and reading.tokens[head].dep == "nsubjpass" and reading.tokens[verb].lemma not in _OF_SUBJECT:
        head = None
    if head is not None:
        head = _antecedent(reading, head)
        if head is None or reading.tokens[head].pos == "VERB" or reading.tokens[head].text.lower() in _NOBODY:
            return None, None
        named = _apposed_person(reading, sentence, head)
        phrase = _without_run_in(reading, sentence, noun_phrase(reading, sentence, named))
        return _outside(reading.text, phrase, quoted), named
    return _beside(reading, sentence, verb, quoted), None


def _leading(reading: Reading, verb: int) -> int:
    """The verb whose subject speaks: in "Trump said it was horrific and noted …" the saying before the clause."""
    token = reading.tokens[verb]
    clause = reading.tokens[token.head]
    above = reading.tokens[clause.head]
    joined = token.dep == "conj" and clause.dep == "ccomp" and clause.lemma not in SAYING and above.lemma in SAYING
    return clause.head if joined else verb


def _outside(text: str, phrase: Span, quoted: tuple[Span, ...]) -> Span:
    """The phrase without words of a quotation that ends right before the speaker: "… nerve agents” the agency said"."""
    for span in quoted:
        if span.overlaps(phrase) and span.end < phrase.end:
            start = span.end
            while start < phrase.end and text[start] in " ,":
                start += 1
            phrase = Span(start, phrase.end) if start < phrase.end else phrase
    return phrase


def _pronoun(reading: Reading, sentence: Sentence, verb: int) -> Span | None:
    """ "… wounded sixty people it said": the pronoun right before the verb speaks."""
    before = reading.tokens[verb - 1] if verb > sentence.first else None
    if before is None or reading.tokens[verb].tag not in ("VBD", "VBZ", "VBP"):
        return None
    return before.span if before.text.lower() in _PRONOUNS and before.tag == "PRP" else None


def _inverted(reading: Reading, sentence: Sentence, verb: int) -> int | None:
    """ "… early on Thursday said the Red Crescent": the name after the verb, where no other verb follows."""
    tokens = reading.tokens
    after = [place for place in range(verb + 1, sentence.last) if tokens[place].pos != "PUNCT"]
    if (
        tokens[verb].lemma not in ("say", "add")
        or verb - sentence.first < _FEWEST_BEFORE
        or not after
        or after[0] != verb + 1
    ):
        return None
    if tokens[verb - 1].head == verb or any(tokens[place].tag in _FINITE for place in after):
        return None
    if tokens[after[0]].text.lower() != "the" and tokens[after[0]].pos != "PROPN":
        return None
    head = next(
        (place for place in after if tokens[place].pos in ("NOUN", "PROPN") and _ends_name(reading, place)), None
    )
    if head is None or not any(tokens[place].pos == "PROPN" for place in range(after[0], head + 1)):
        return None
    return head


def _ends_name(reading: Reading, place: int) -> bool:
    following = reading.tokens[place + 1] if place + 1 < len(reading.tokens) else None
    return following is None or following.pos not in ("NOUN", "PROPN")


def _run_in(reading: Reading, sentence: Sentence, verb: int) -> Span | None:
    """Where commas are missing, the phrase with an article right before the verb: "… Syria the Pentagon said".

    Only after a noun: after a preposition ("a statement by the groups said") the phrase belongs to something else.
    """
    if reading.tokens[verb].tag != "VBD":
        return None
    place = verb - 1
    last, noun = reading.tokens[place], reading.tokens[place - 1]
    acronym = last.pos == "PROPN" and len(last.text) > 2 and last.text.isupper()
    if place > sentence.first and acronym and noun.tag in ("NN", "NNS") and noun.lemma not in _HOUSES:
        return last.span  # "… fled the battlefield FNA reported": an agency after a noun that is none of its kind
    while place > sentence.first:
        token = reading.tokens[place]
        if token.text.lower() in ("the", "a", "an"):
            before = reading.tokens[place - 1]
            if before.text.lower() == "of" and place - 2 > sentence.first:
                place -= 2
                continue
            loose = before.pos in ("NOUN", "PROPN", "NUM") and before.entity != "PERSON" and place < verb - 1
            return Span(token.span.start, reading.tokens[verb - 1].span.end) if loose else None
        if token.pos not in ("NOUN", "PROPN", "ADJ", "PART"):
            return None
        place -= 1
    return None


def _without_run_in(reading: Reading, sentence: Sentence, span: Span) -> Span:
    """Where commas are missing, "the mouth the Observatory said": the speaker begins at the last article."""
    tokens = [token for token in reading.tokens[sentence.first : sentence.last] if span.contains(token.span)]
    for left, right in reversed(list(pairwise(tokens))):
        if right.tag == "DT" and right.text.lower() in ("the", "a", "an") and left.pos in ("NOUN", "PROPN"):
            return Span(span.start, left.span.end) if left.entity == "PERSON" else Span(right.span.start, span.end)
    return span


def _antecedent(reading: Reading, head: int) -> int | None:
    """For "who" and "which", the noun that the relative clause hangs on."""
    token = reading.tokens[head]
    if token.tag not in ("WP", "WDT"):
        return head
    clause = token.head
    seen = set()
    while reading.tokens[clause].dep != "relcl" and reading.tokens[clause].head != clause and clause not in seen:
        seen.add(clause)
        clause = reading.tokens[clause].head
    noun = reading.tokens[clause].head
    return noun if reading.tokens[clause].dep == "relcl" and noun != clause else None


def _apposed_person(reading: Reading, sentence: Sentence, head: int) -> int:
    """Of "the party's chairman, Tom Perez," the name rather than the office."""
    if reading.tokens[head].pos == "PROPN":
        return head
    for child in children(reading, sentence, head):
        if reading.tokens[child].dep == "appos" and reading.tokens[child].pos == "PROPN":
            return child
    return head


def _beside(reading: Reading, sentence: Sentence, verb: int, quoted: tuple[Span, ...]) -> Span | None:
    """A capitalised name right after the verb (“…” said Ama Mensah), where the parser saw no subject."""
    token = reading.tokens[verb]
    match = _NAME_AFTER.match(reading.text, token.span.end, sentence.span.end)
    if match is None or token.tag != "VBD":
        return None
    span = Span(*match.span("name"))
    return None if any(item.overlaps(span) for item in quoted) else span
