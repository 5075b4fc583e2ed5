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
_OF_SUBJECT = frozenset({"quote", "cite"})  # "was quoted as saying"
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
                return noun_phrase(reading, sentence, child), child
    return None


def _speaker(
    reading: Reading, sentence: Sentence, verb: int, quoted: tuple[Span, ...]
) -> tuple[Span | None, int | None]:
    """The speaker's noun phrase and its head: the agent of a passive, else the subject, else a name beside the verb."""
    by = agent(reading, sentence, verb)
    run_in = _run_in(reading, sentence, verb)
    if run_in is not None:
        return run_in, None
    head = by if by is not None else subject(reading, sentence, _leading(reading, verb))
    if head is not None and any(span.contains(reading.tokens[head].span) for span in quoted):
        head = None
    # "was told that", "was described as": the grammatical subject hears or suffers the words.
    if head is not None and reading.tokens[head].dep == "nsubjpass" and reading.tokens[verb].lemma not in _OF_SUBJECT:
        head = None
    if head is not None:
        head = _antecedent(reading, sentence, head)
        if head is None or reading.tokens[head].pos == "VERB" or reading.tokens[head].text.lower() in _NOBODY:
            return None, None
        named = _apposed_person(reading, sentence, head)
        return _without_run_in(reading, sentence, noun_phrase(reading, sentence, named)), named
    return _beside(reading, sentence, verb, quoted), None


def _leading(reading: Reading, verb: int) -> int:
    """The verb whose subject speaks: in "Trump said it was horrific and noted …" the saying before the clause."""
    token = reading.tokens[verb]
    clause = reading.tokens[token.head]
    above = reading.tokens[clause.head]
    joined = token.dep == "conj" and clause.dep == "ccomp" and clause.lemma not in SAYING and above.lemma in SAYING
    return clause.head if joined else verb


def _run_in(reading: Reading, sentence: Sentence, verb: int) -> Span | None:
    """Where commas are missing, the phrase with an article right before the verb: "… Syria the Pentagon said".

    Only after a noun: after a preposition ("a statement by the groups said") the phrase belongs to something else.
    """
    if reading.tokens[verb].tag != "VBD":
        return None
    place = verb - 1
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


def _antecedent(reading: Reading, sentence: Sentence, head: int) -> int | None:
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
