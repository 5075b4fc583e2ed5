"""Small questions to the parse: what hangs on a word, who is the subject of a verb, where a noun phrase runs."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.model import Reading, Sentence, Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_BEFORE_NOUN = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "advmod", "predet", "case"})
_AFTER_NOUN = frozenset({"prep", "nummod", "case"})
_CHAINED = frozenset({"conj", "advcl", "xcomp", "pcomp", "dep", "ccomp", "parataxis"})


def children(reading: Reading, sentence: Sentence, place: int) -> Iterator[int]:
    """The words that hang directly on the word at this place, in text order."""
    return (other for other in reading.dependents[place] if sentence.first <= other < sentence.last)


def subtree(reading: Reading, sentence: Sentence, place: int) -> list[int]:
    """The word at this place and all that hangs on it, in text order."""
    found, waiting = {place}, [place]
    while waiting:
        for child in children(reading, sentence, waiting.pop()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return sorted(found)


def subject(reading: Reading, sentence: Sentence, verb: int) -> int | None:
    """The subject of this verb, or of the verb that it is chained to ("said … and added"); None without one."""
    seen: set[int] = set()
    while verb not in seen:
        seen.add(verb)
        for child in children(reading, sentence, verb):
            if reading.tokens[child].dep in SUBJECTS:
                return child
        token = reading.tokens[verb]
        if token.dep not in _CHAINED:
            return None
        verb = token.head
    return None


def agent(reading: Reading, sentence: Sentence, verb: int) -> int | None:
    """The doer after "by" of a passive verb, or None."""
    for child in children(reading, sentence, verb):
        if reading.tokens[child].dep == "agent":
            return next(children(reading, sentence, child), None)
    return None


def noun_phrase(reading: Reading, sentence: Sentence, head: int) -> Span:
    """The span of a noun with its modifiers and "of" phrases, without clauses and appositions."""
    first = last = head
    waiting = [head]
    while waiting:
        place = waiting.pop()
        for child in children(reading, sentence, place):
            token = reading.tokens[child]
            before = child < place and token.dep in _BEFORE_NOUN
            after = child > place and token.dep in _AFTER_NOUN and (token.dep != "prep" or token.text in _JOINING)
            inside = reading.tokens[place].dep == "prep" and token.dep == "pobj"
            tight = token.dep == "appos" and child == place + 1
            joined = (
                token.dep in ("conj", "cc")
                and (place == head or reading.tokens[place].dep == "pobj")
                and reading.tokens[place].pos in ("PROPN", "NOUN")
            )
            if before or after or inside or joined or tight:
                waiting.append(child)
                first, last = min(first, child), max(last, child)
    return Span(reading.tokens[first].span.start, reading.tokens[last].span.end)


_JOINING = frozenset({"of", "for", "in", "at", "from", "to"})
