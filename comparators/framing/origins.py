"""How a text says that the war, the conflict or the unrest began: with what, and by whose act, or by a date alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comparators.framing.grammar import NOT_PROSE, children, in_quotes, phrase, span_of, subtree
from comparators.model import Reading, Span

_CONFLICTS = frozenset({"war", "conflict", "uprising", "revolution", "unrest", "crisis", "rebellion", "insurgency",
                        "revolt", "violence", "fighting"})  # fmt: skip
_BEGINS = frozenset({"begin", "start", "erupt", "break"})
_BEGINNINGS = frozenset({"outbreak", "start", "beginning", "onset"})
_PROTEST = frozenset({"protest", "demonstration", "protester", "demonstrator", "rally", "revolt", "uprising",
                      "movement", "march"})  # fmt: skip
_PUT_DOWN = frozenset({"crackdown", "crack", "repression", "repress", "suppress", "suppression", "quell", "crush"})
_INVADED = frozenset({"invasion", "invade", "coup", "attack", "occupation", "annexation"})
_NAMED = frozenset({"war", "conflict", "crisis", "uprising", "revolution"})
_REACH = 7  # words from the conflict to the verb
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Origin:
    """One statement of a beginning; ``cause`` is protests, repression, attack, or "" for a date alone."""

    conflict: str
    cause: str
    span: Span
    sentence: int


def origins(reading: Reading) -> tuple[Origin, ...]:
    """In text order, those in quotation marks left out; a put-down of protests counts as a beginning of its own."""
    tree = children(reading)
    quoted = in_quotes(reading)
    found = []
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        origin = _origin(reading, tree, number)
        if origin is not None and not quoted[origin[0]]:
            index, conflict, span = origin
            found.append(Origin(conflict, _cause(reading, index, number, conflict), span, number))
    return tuple(found)


def _origin(reading: Reading, tree: Mapping[int, tuple[int, ...]], number: int) -> tuple[int, str, Span] | None:
    """The word for beginning, the conflict that begins, and the clause."""
    sentence = reading.sentences[number]
    tokens = range(sentence.first, sentence.last)
    for index in tokens:
        token = reading.tokens[index]
        if token.lemma in _BEGINS and token.pos == "VERB":
            if token.lemma == "break" and not _out(reading, index, sentence.last):
                continue
            before = [i for i in range(max(sentence.first, index - _REACH), index) if _conflict(reading, i)]
            if before and _is_of(reading, tree, index, before[-1]):
                return index, reading.tokens[before[-1]].lemma, _clause(reading, tree, before[-1], index)
        elif token.lemma in _BEGINNINGS and token.pos == "NOUN":
            after = [i for i in subtree(tree, index) if _conflict(reading, i) and i > index]
            if after:
                return index, reading.tokens[after[0]].lemma, _clause(reading, tree, index, index)
        elif token.lemma in _PUT_DOWN and any(
            reading.tokens[i].lemma in _PROTEST for i in subtree(tree, index) if i != index
        ):
            subjects = [i for i in tree.get(index, ()) if reading.tokens[i].dep == "nsubj"]
            relative = subjects and reading.tokens[index].dep == "relcl"
            first = phrase(reading, tree, token.head) if relative else subtree(tree, subjects[0]) if subjects else ()
            return index, "", _clause(reading, tree, min(first, default=index), index)
    return None


def _out(reading: Reading, index: int, end: int) -> bool:
    return index + 1 < end and reading.tokens[index + 1].lemma == "out"


def _conflict(reading: Reading, index: int) -> bool:
    return reading.tokens[index].lemma in _CONFLICTS and reading.tokens[index].pos in {"NOUN", "PROPN"}


def _is_of(reading: Reading, tree: Mapping[int, tuple[int, ...]], verb: int, noun: int) -> bool:
    """Is it the conflict that begins: its subject, or the noun that the clause describes?"""
    if reading.tokens[verb].head == noun:
        return True
    return any(reading.tokens[i].dep in {"nsubj", "nsubjpass"} and noun in subtree(tree, i) for i in tree.get(verb, ()))


def _clause(reading: Reading, tree: Mapping[int, tuple[int, ...]], first: int, verb: int) -> Span:
    """From the conflict to the end of what hangs on the beginning."""
    last = max(subtree(tree, verb))
    span = span_of(reading, tuple(range(min(first, verb), max(last, verb) + 1)))
    while len(span) > _LONGEST and last > verb:
        last -= 1
        span = span_of(reading, tuple(range(min(first, verb), last + 1)))
    return span


def _cause(reading: Reading, index: int, number: int, conflict: str) -> str:
    """What the words from there to the end of the sentence give as the beginning."""
    sentence = reading.sentences[number]
    after = [reading.tokens[i] for i in range(index, sentence.last)]
    words = {token.lemma for token in after if token.text != "March"} - {conflict}
    before = {reading.tokens[i].lemma for i in range(max(sentence.first, index - _REACH), index)}
    if words & _PUT_DOWN or (not conflict and before & _PUT_DOWN):
        return "repression"
    if {"respond", "force", "protest"} <= words:
        return "repression"
    if words & _PROTEST:
        return "protests"
    return "attack" if words & _INVADED else ""


def conflict_named(reading: Reading) -> Span | None:
    """The first phrase that names the war, the conflict or the crisis at all, outside quotation marks, or None."""
    tree, quoted = children(reading), in_quotes(reading)
    for sentence in reading.sentences:
        if reading.passages[sentence.passage].role in NOT_PROSE | {"headline"}:
            continue
        for index in range(sentence.first, sentence.last):
            token = reading.tokens[index]
            if token.text.casefold() in _NAMED and token.dep not in {"compound", "nmod"} and not quoted[index]:
                return span_of(reading, phrase(reading, tree, index))
    return None
