"""Names in the same place of two sentences that otherwise say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from comparators.facts.once import once
from comparators.facts.wording.closeness import Near
from comparators.facts.wording.names import Name, each_once, initials, names_of, own_words, told_in
from comparators.model import Pair, Span

_ALIKE = 60  # of 100, by letters: beyond it two names may be spellings of one
_ALIKE_WORD = 55  # the same for one word of each: "Erdogan", "Eroding"
_ALIKE_SHORT = 75  # the same where one is so short that it is like a part of many names
_SHORT = 6  # letters
_ALIKE_WORDS = 0.33
_FRAMED = 0.3  # where both sentences have another name in common
_ALMOST_SAME = 0.5  # of the words: in sentences as alike as this a lone other name is another name
SEVERAL = 2  # names that each of two sentences has alone
_NEARLY_EQUAL, _NEARLY_EQUAL_WORDS = 0.6, 0.42  # here even the grammar need not put the names in one place


@dataclass(frozen=True, slots=True)
class Apart:
    """Two names that stand in one place: ``kind`` is person or place, ``where`` says the place in words."""

    left: Span
    right: Span
    kind: str
    where: str


@once
def names_apart(pair: Pair, near: Near) -> tuple[Apart, ...]:
    """Names that only one sentence has, paired by their place in the grammar; each used once."""
    return tuple(_names_apart(pair, near))


def _names_apart(pair: Pair, near: Near) -> Iterator[Apart]:
    roles = {pair.left.passage_of(near.left).role, pair.right.passage_of(near.right).role}
    if roles & {"headline", "kicker", "subhead"}:
        return  # in a headline every word may be written like a name
    both = names_of(pair.left, near.left), names_of(pair.right, near.right)
    lefts = each_once([run for run in both[0] if not told_in(run.words, pair.right)])
    rights = each_once([run for run in both[1] if not told_in(run.words, pair.left)])
    framed = len(both[0]) > len(lefts) and len(both[1]) > len(rights)  # other names, which both sentences have
    if min(len(lefts), len(rights)) >= SEVERAL:
        return  # "al-Zahraa and Nile Street", "New Aleppo and al-Midan": two sentences of one mould, on two events
    used: set[Span] = set()
    for mine in lefts:
        for other in rights:
            own, theirs = own_words(mine.words, other.words), own_words(other.words, mine.words)
            if other.span in used or (mine.entity and mine.entity == other.entity):
                continue
            two = bool(mine.entity and other.entity and mine.known and other.known)  # two bodies of the gazetteer
            if not two and fuzz.partial_ratio(own, theirs) >= _part(own, theirs):
                continue
            if not two and any(
                fuzz.ratio(a.lower(), b.lower()) >= _ALIKE_WORD for a in own.split() for b in theirs.split()
            ):
                continue  # "Erdogan" and a garbled "Eroding"
            if initials(mine.words, other.words) or initials(other.words, mine.words):
                continue
            where = _same_place(pair, mine, other)
            one_use = pair.left.tokens[mine.head].dep == pair.right.tokens[other.head].dep
            if (
                near.overlap < _ALMOST_SAME or near.jaccard < (_FRAMED if framed and one_use else _ALIKE_WORDS)
            ) and not (where.startswith("with") and mine.kind and mine.kind == other.kind):
                continue
            alone = len(lefts) == len(rights) == 1
            nearly_equal = near.overlap >= _NEARLY_EQUAL and near.jaccard >= _NEARLY_EQUAL_WORDS
            close = framed and one_use and near.overlap >= _ALMOST_SAME and near.jaccard >= _FRAMED
            other_kind = {mine.kind, other.kind} == {"person", "place"}
            if not where and alone and not other_kind and (nearly_equal or close or _could_be_one(pair, mine, other)):
                where = "in sentences that otherwise name the same"
            if "ADJ" in (pair.left.tokens[mine.head].pos, pair.right.tokens[other.head].pos) and not (
                nearly_equal and where.startswith("with")
            ):
                continue  # "Russian" beside "foreign": only of one noun in nearly equal sentences
            if where:
                used.add(other.span)
                kind = (
                    "place"
                    if "place" in (mine.kind, other.kind) and "person" not in (mine.kind, other.kind)
                    else "person"
                )
                yield Apart(mine.span, other.span, kind, where)
                break


def _part(own: str, theirs: str) -> int:
    return _ALIKE_SHORT if min(len(own), len(theirs)) < _SHORT else _ALIKE


def _could_be_one(pair: Pair, mine: Name, other: Name) -> bool:
    same = pair.left.tokens[mine.head].dep == pair.right.tokens[other.head].dep
    return same or bool(mine.kind and mine.kind == other.kind)


def _same_place(pair: Pair, mine: Name, other: Name) -> str:
    a, b = pair.left.tokens[mine.head], pair.right.tokens[other.head]
    heads = pair.left.tokens[a.head], pair.right.tokens[b.head]
    if "PUNCT" in (heads[0].pos, heads[1].pos):
        return ""
    if heads[0].lemma == heads[1].lemma and a.dep == b.dep:
        return f"with “{heads[0].lemma}”"
    if a.dep == b.dep and a.dep in {"nsubj", "nsubjpass", "dobj"}:
        return "as subject" if a.dep.startswith("nsubj") else "as object"
    if a.dep == b.dep == "pobj" and heads[0].lemma == heads[1].lemma:
        return f"after “{heads[0].text}”"
    return ""
