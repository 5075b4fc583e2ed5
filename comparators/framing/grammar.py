"""Small questions to a parsed sentence: the children of a token, the words of its phrase, its subject."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from comparators.model import Reading, Span, Token
from comparators.values import Quotation

NOT_PROSE = frozenset({"metadata", "byline", "dateline", "sign-off", "boilerplate", "correction"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_EMPTY = frozenset({"be", "have", "do", "say", "tell", "make", "take", "get", "go", "come", "also", "other", "such"})
_DESCRIBES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART", "ADV", "CCONJ"})
_LONGEST_PHRASE = 8
HYPHENS = frozenset({"-", "–", "‑"})
_CLAUSES = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "ccomp"})


def children(reading: Reading) -> Mapping[int, tuple[int, ...]]:
    """The children of every token that has any, in text order, by index into ``reading.tokens``."""
    return {head: items for head, items in enumerate(reading.dependents) if items}


def subtree(tree: Mapping[int, tuple[int, ...]], index: int) -> tuple[int, ...]:
    """The token and everything below it, in text order."""
    found, waiting = [], [index]
    while waiting:
        current = waiting.pop()
        found.append(current)
        waiting += tree.get(current, ())
    return tuple(sorted(found))


def phrase(reading: Reading, tree: Mapping[int, tuple[int, ...]], head: int) -> tuple[int, ...]:
    """The plain noun phrase of a noun: the unbroken run of words before it that describe it, and itself."""
    below = set(subtree(tree, head))
    first = head
    while first - 1 in below and head - first < _LONGEST_PHRASE and _describes(reading.tokens[first - 1]):
        first -= 1
    return tuple(range(first, head + 1))


def _describes(token: Token) -> bool:
    """May this word stand inside a noun phrase: no infinitive or finite verb, and of the marks only a hyphen."""
    if token.pos == "VERB":
        return token.tag in {"VBN", "VBG"}
    return token.pos in _DESCRIBES or token.text in HYPHENS


def span_of(reading: Reading, indexes: tuple[int, ...]) -> Span:
    """From the first to the last of these tokens, without marks at either end."""
    tokens = [reading.tokens[index] for index in indexes]
    while len(tokens) > 1 and tokens[-1].pos == "PUNCT":
        tokens.pop()
    while len(tokens) > 1 and tokens[0].pos == "PUNCT":
        tokens.pop(0)
    return Span(tokens[0].span.start, tokens[-1].span.end)


def core(reading: Reading, tree: Mapping[int, tuple[int, ...]], head: int) -> tuple[int, ...]:
    """A noun with its modifiers before and after ("the government of Azerbaijan"), without clauses that hang on it."""
    found, waiting = [], [head]
    while waiting:
        current = waiting.pop()
        found.append(current)
        waiting += [child for child in tree.get(current, ()) if _belongs(reading.tokens[child])]
    whole = sorted(found)
    start = whole.index(head)
    first = last = start
    while first and whole[first - 1] == whole[first] - 1:
        first -= 1
    while last + 1 < len(whole) and whole[last + 1] == whole[last] + 1:
        last += 1
    return tuple(whole[first : last + 1])


def _belongs(token: Token) -> bool:
    """Does this child belong to the noun itself? Joined nouns and clauses do not; "of …" and "for …" do."""
    if token.dep == "prep":
        return token.lemma in {"of", "for"}
    return token.dep not in _CLAUSES and token.dep not in {"cc", "conj"}


def content(tokens: Iterator[Token] | tuple[Token, ...] | list[Token]) -> frozenset[str]:
    """The lemmas that carry meaning."""
    return frozenset(token.lemma for token in tokens if token.pos in CONTENT and token.lemma not in _EMPTY)


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of the shorter word list that the longer one has too; 0 where either has fewer than two words."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller > 1 else 0.0


def in_quotes(reading: Reading) -> tuple[bool, ...]:
    """For every token: does it stand between quotation marks?"""
    flags = [False] * len(reading.tokens)
    starts = [token.span.start for token in reading.tokens]
    for span in quoted_spans(reading):
        for index in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
            flags[index] = flags[index] or span.contains(reading.tokens[index].span)
    return tuple(flags)


def quoted_spans(reading: Reading) -> tuple[Span, ...]:
    """All that stands between quotation marks, marks included, in text order."""
    return tuple(
        mention.span
        for mention in reading.mentions
        if isinstance(mention.value, Quotation) and mention.value.form != "indirect"
    )


def clause_around(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int, *, longest: int = 12) -> Span:
    """A word with what belongs to it: its noun phrase, or as much of its clause as is short enough to quote."""
    token = reading.tokens[index]
    head = token.head if token.dep in {"amod", "compound", "poss", "nmod"} else index
    if reading.tokens[head].pos in {"NOUN", "PROPN"}:
        return span_of(reading, tuple(sorted({*phrase(reading, tree, head), index})))
    if token.dep in {"advmod", "acomp", "attr", "oprd", "prt"}:
        head = token.head
    words = subtree(tree, head)
    place = words.index(index) if index in words else 0
    first = max(0, min(place - longest // 2, len(words) - longest))
    run = set(words[first : first + longest])
    kept = [index]
    for step in (-1, 1):
        at = index + step
        while at in run:
            kept.append(at)
            at += step
    return span_of(reading, tuple(sorted(kept)))
