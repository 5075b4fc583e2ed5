"""One clause in both texts with another doer: "the YPG declared a region", "the militants declared a region"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comparators.framing.deeds import PEOPLE, THINGS
from comparators.framing.grammar import NOT_PROSE, children, content, in_quotes, phrase, span_of, subtree
from comparators.framing.linked import linked_sentences
from comparators.framing.terms import FORCES
from comparators.knowledge.lexicons import saying_verbs
from comparators.knowledge.measures import groups
from comparators.model import Pair, Reading, Span

_FEWEST_SHARED = 3  # words that hang on the verb in both texts; two where the object is one of them
_MOST = 2
_LONGEST = 24  # words of a clause that can be quoted
_EMPTY = frozenset(
    {
        "be",
        "have",
        "do",
        "make",
        "take",
        "get",
        "go",
        "come",
        "include",
        "accord",
        "follow",
        "begin",
        "die",
        "carry",
        "wait",
        "stand",
        "live",
    }
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its doer: ``object`` is the main word of what it is done to, ``words`` all that hang on the verb."""

    sentence: int
    verb: str
    doer: Span
    doer_words: frozenset[str]
    person: bool
    thing: bool
    object: str
    words: frozenset[str]
    span: Span


def other_doers(pair: Pair) -> Iterator[tuple[Clause, Clause]]:
    """Up to two, those with most in common first; one of the doers at least is a person, a body or a force."""
    lefts, rights = clauses(pair.left), clauses(pair.right)
    rows = [
        (len(mine.words & other.words), mine, other)
        for i, j in linked_sentences(pair)
        for mine in lefts.get(i, ())
        for other in rights.get(j, ())
        if _one_clause(mine, other) and not mine.doer_words & (other.doer_words | other.words)
        and not other.doer_words & mine.words and (mine.person or other.person)
    ]  # fmt: skip
    rows.sort(key=lambda row: (-row[0], row[1].span, row[2].span))
    told: list[tuple[Clause, Clause]] = []
    for _, mine, other in rows:
        if not any(mine.span.overlaps(one.span) or other.span.overlaps(two.span) for one, two in told):
            told.append((mine, other))
    yield from told[:_MOST]


def _one_clause(mine: Clause, other: Clause) -> bool:
    shared = len(mine.words & other.words)
    one_object = bool(mine.object) and mine.object == other.object
    return mine.verb == other.verb and (shared >= _FEWEST_SHARED or (one_object and shared >= _FEWEST_SHARED - 1))


def clauses(reading: Reading) -> Mapping[int, tuple[Clause, ...]]:
    """The clauses of each sentence whose doer is named by a noun, outside quotation marks."""
    tree = children(reading)
    quoted = in_quotes(reading)
    found: dict[int, tuple[Clause, ...]] = {}
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        for index in range(sentence.first, sentence.last):
            token = reading.tokens[index]
            if token.pos != "VERB" or quoted[index] or token.lemma in _EMPTY or token.lemma in saying_verbs():
                continue
            doer = _doer(reading, tree, index)
            if doer is not None:
                found[number] = (*found.get(number, ()), _clause(reading, tree, number, index, doer))
    return found


def _doer(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> int | None:
    """The noun that does it; of "who" and "which" what they stand for; None for pronouns and bare numbers."""
    below = tree.get(index, ())
    passive = any(reading.tokens[child].dep == "nsubjpass" for child in below)
    dep = "agent" if passive else "nsubj"
    doer = next((child for child in below if reading.tokens[child].dep == dep), None)
    if doer is not None and dep == "agent":
        doer = next((inner for inner in tree.get(doer, ()) if reading.tokens[inner].dep == "pobj"), None)
    if reading.tokens[index].dep == "relcl" and (doer is None or reading.tokens[doer].pos == "PRON") and not passive:
        doer = reading.tokens[index].head
    return doer if doer is not None and reading.tokens[doer].pos in {"NOUN", "PROPN"} else None


def _clause(reading: Reading, tree: Mapping[int, tuple[int, ...]], number: int, index: int, doer: int) -> Clause:
    below = subtree(tree, index)
    named = phrase(reading, tree, doer)
    tokens = [reading.tokens[i] for i in named]
    objects = [reading.tokens[i].lemma for i in tree.get(index, ()) if reading.tokens[i].dep in {"dobj", "nsubjpass"}]
    run = sorted({*below, *named})
    near = tuple(i for i in run if abs(i - index) <= _LONGEST // 2) if len(run) > _LONGEST else tuple(run)
    head = reading.tokens[doer]
    thing = head.lemma in THINGS
    return Clause(
        sentence=number,
        verb=reading.tokens[index].lemma,
        doer=span_of(reading, named),
        doer_words=content(tokens),
        person=not thing and (head.lemma in FORCES | PEOPLE or head.lemma in groups() or _is_name(head.text, head.pos)),
        thing=thing,
        object=objects[0] if objects else "",
        words=content([reading.tokens[i] for i in below if i != index and i not in named]),
        span=span_of(reading, near),
    )


def _is_name(text: str, pos: str) -> bool:
    return pos == "PROPN" and text[:1].isupper() and "http" not in text
