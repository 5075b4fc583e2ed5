"""What is done in a sentence, by verbs that have alternatives: the acts of a reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from comparators.framing.figures import other_figures
from comparators.framing.grammar import NOT_PROSE, children, content, span_of, subtree
from comparators.knowledge.lexicons import Term, choice_verbs
from comparators.model import Reading, Span

_LONGEST = 200
_PARTS = frozenset(
    {"page", "copy", "part", "number", "group", "dozen", "hundred", "thousand", "score", "version", "text", "series",
     "majority", "most", "total", "half", "rest", "set", "member", "convoy", "batch", "handful", "couple"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Act:
    """A verb of the lexicon: ``words`` are all that hang on it, ``heads`` its subject, object and doer.

    ``names`` are those of the words that are names.
    """

    sentence: int
    index: int
    term: Term
    span: Span
    clause: Span
    words: frozenset[str]
    heads: frozenset[str]
    names: frozenset[str]


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
                    Act(
                        number,
                        index,
                        term,
                        token.span,
                        clause,
                        words,
                        _heads(reading, tree, index),
                        frozenset(reading.tokens[i].lemma for i in below if reading.tokens[i].pos == "PROPN"),
                    ),
                )
    return found


def _heads(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> frozenset[str]:
    """The main words of whoever does it and of what it is done to, joined nouns included."""
    token = reading.tokens[index]
    found = {reading.tokens[token.head].lemma} if token.dep in {"acl", "relcl", "amod"} else set()
    for child in (*tree.get(index, ()), *_joined_subject(reading, tree, index)):
        dep = reading.tokens[child].dep
        if dep in {"nsubj", "nsubjpass", "dobj"}:
            waiting = [child]
        elif dep in {"agent", "prep"}:
            waiting = [inner for inner in tree.get(child, ()) if reading.tokens[inner].dep == "pobj"]
        else:
            continue
        while waiting:
            noun = waiting.pop()
            if reading.tokens[noun].pos == "PRON":
                continue
            found.add(reading.tokens[noun].lemma)
            waiting += [inner for inner in tree.get(noun, ()) if reading.tokens[inner].dep == "conj"]
            waiting += _parts_of(reading, tree, noun)
    return frozenset(found)


def _joined_subject(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> list[int]:
    """The subject of the verb that this one is joined to, where it has none of its own ("came and were sent back")."""
    deps = {"nsubj", "nsubjpass"}
    if reading.tokens[index].dep != "conj" or any(reading.tokens[i].dep in deps for i in tree.get(index, ())):
        return []
    return [i for i in tree.get(reading.tokens[index].head, ()) if reading.tokens[i].dep in deps]


def _parts_of(reading: Reading, tree: Mapping[int, tuple[int, ...]], noun: int) -> list[int]:
    """What a word for a part or a number is a part of: "copies of the letters", "dozens of villagers"."""
    if reading.tokens[noun].lemma not in _PARTS:
        return []
    ofs = [i for i in tree.get(noun, ()) if reading.tokens[i].dep == "prep" and reading.tokens[i].lemma == "of"]
    return [i for of in ofs for i in tree.get(of, ()) if reading.tokens[i].dep == "pobj"]


def told_elsewhere(left: Act, right: Act) -> bool:
    """Is it said of one kind of people or thing, with one name in it, though the sentences are not linked?"""
    if other_figures(left.words, right.words):
        return False
    return bool((left.heads & right.heads) - left.names - right.names and left.names & right.names)


def same_act(left: Act, right: Act) -> bool:
    """Is it done by or to the same thing, and have both two words in common, or most of the shorter one's?"""
    shared = (left.words | left.heads) & (right.words | right.heads)
    if not left.heads & right.heads or other_figures(left.words, right.words):
        return False
    return len(shared) >= 2 or (len(shared) == 1 and min(len(left.words), len(right.words)) <= 2)
