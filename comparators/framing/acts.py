"""What is done in a sentence, by verbs that have alternatives: the acts of a reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from comparators.framing.grammar import NOT_PROSE, children, content, span_of, subtree
from comparators.knowledge.lexicons import Term, choice_verbs
from comparators.model import Reading, Span

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Act:
    """A verb of the lexicon: ``words`` are all that hang on it, ``heads`` its subject, object and doer."""

    sentence: int
    index: int
    term: Term
    span: Span
    clause: Span
    words: frozenset[str]
    heads: frozenset[str]


@lru_cache(maxsize=1)
def _verbs() -> Mapping[str, tuple[Term, ...]]:
    found: dict[str, tuple[Term, ...]] = {}
    for term in choice_verbs():
        found[term.term] = (*found.get(term.term, ()), term)
    return found


def acts(reading: Reading) -> Mapping[int, tuple[Act, ...]]:
    """The acts of each sentence that has any. A verb that stands for two acts gives one for each."""
    tree = children(reading)
    found: dict[int, tuple[Act, ...]] = {}
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        for index in range(sentence.first, sentence.last):
            token = reading.tokens[index]
            if token.pos != "VERB":
                continue
            particles = [reading.tokens[c].lemma for c in tree.get(index, ()) if reading.tokens[c].dep == "prt"]
            for term in _verbs().get(" ".join([token.lemma, *particles]), ()):
                below = subtree(tree, index)
                words = content([reading.tokens[i] for i in below if i != index])
                clause = span_of(reading, below)
                if len(clause) > _LONGEST:
                    clause = reading.sentences[number].span
                found[number] = (
                    *found.get(number, ()),
                    Act(number, index, term, token.span, clause, words, _heads(reading, tree, index)),
                )
    return found


def _heads(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> frozenset[str]:
    """The main words of whoever does it and of what it is done to, joined nouns included."""
    token = reading.tokens[index]
    found = {reading.tokens[token.head].lemma} if token.dep in {"acl", "relcl", "amod"} else set()
    for child in tree.get(index, ()):
        dep = reading.tokens[child].dep
        if dep in {"nsubj", "nsubjpass", "dobj"}:
            waiting = [child]
        elif dep in {"agent", "prep"}:
            waiting = [inner for inner in tree.get(child, ()) if reading.tokens[inner].dep == "pobj"]
        else:
            continue
        while waiting:
            noun = waiting.pop()
            found.add(reading.tokens[noun].lemma)
            waiting += [inner for inner in tree.get(noun, ()) if reading.tokens[inner].dep == "conj"]
    return frozenset(found)


def same_act(left: Act, right: Act) -> bool:
    """Is it done by or to the same thing, and have both two words in common, or most of the shorter one's?"""
    shared = left.words & right.words
    if not left.heads & right.heads:
        return False
    return len(shared) >= 2 or (len(shared) == 1 and min(len(left.words), len(right.words)) <= 2)
