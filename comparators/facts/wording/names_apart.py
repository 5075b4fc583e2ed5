"""Names in the same place of two sentences that otherwise say the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from comparators.facts.once import once
from comparators.facts.wording.closeness import Near
from comparators.model import Pair, Reading, Span

_ALIKE = 60  # of 100, by letters: beyond it two names may be spellings of one
_ALIKE_WORD = 55  # the same for one word of each: "Erdogan", "Eroding"
_ALIKE_SHORT = 75  # the same where one is so short that it is like a part of many names
_SHORT = 6  # letters
_ALIKE_WORDS = 0.33
_FRAMED = 0.3  # where both sentences have another name in common
_ALMOST_SAME = 0.5  # of the words: in sentences as alike as this a lone other name is another name
_NEARLY_EQUAL, _NEARLY_EQUAL_WORDS = 0.6, 0.42  # here even the grammar need not put the names in one place
_PERSON = frozenset({"PERSON"})
_PLACE = frozenset({"GPE", "LOC", "FAC"})
_NOT_NAMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})


@dataclass(frozen=True, slots=True)
class Apart:
    """Two names that stand in one place: ``kind`` is person or place, ``where`` says the place in words."""

    left: Span
    right: Span
    kind: str
    where: str


@dataclass(frozen=True, slots=True)
class _Run:
    span: Span
    head: int
    words: str
    kind: str
    entity: str
    known: bool = False


@once
def names_apart(pair: Pair, near: Near) -> tuple[Apart, ...]:
    """Names that only one sentence has, paired by their place in the grammar; each used once."""
    return tuple(_names_apart(pair, near))


def _names_apart(pair: Pair, near: Near) -> Iterator[Apart]:
    roles = {pair.left.passage_of(near.left).role, pair.right.passage_of(near.right).role}
    if roles & {"headline", "kicker", "subhead"}:
        return  # in a headline every word may be written like a name
    both = runs(pair.left, near.left), runs(pair.right, near.right)
    lefts = _once([run for run in both[0] if not _known(run, pair.right)])
    rights = _once([run for run in both[1] if not _known(run, pair.left)])
    framed = len(both[0]) > len(lefts) and len(both[1]) > len(rights)  # other names, which both sentences have
    used: set[Span] = set()
    for mine in lefts:
        for other in rights:
            own, theirs = _own_words(mine.words, other.words), _own_words(other.words, mine.words)
            if other.span in used or (mine.entity and mine.entity == other.entity):
                continue
            two = bool(mine.entity and other.entity and mine.known and other.known)  # two bodies of the gazetteer
            if not two and fuzz.partial_ratio(own, theirs) >= _part(own, theirs):
                continue
            if not two and any(
                fuzz.ratio(a.lower(), b.lower()) >= _ALIKE_WORD for a in own.split() for b in theirs.split()
            ):
                continue  # "Erdogan" and a garbled "Eroding"
            if _initials(mine.words, other.words) or _initials(other.words, mine.words):
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
            if not where and alone and (nearly_equal or close or _could_be_one(pair, mine, other)):
                where = "in sentences that else name the same"
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


def runs(reading: Reading, number: int) -> list[_Run]:
    """The runs of capitalised name words of a sentence."""
    sentence = reading.sentences[number]
    rows: list[_Run] = []
    places: list[int] = []
    for i in range(sentence.first, sentence.last + 1):
        token = reading.tokens[i] if i < sentence.last else None
        named = token is not None and (token.pos == "PROPN" or (token.pos == "ADJ" and token.entity == "NORP"))
        if token is not None and named and token.text[:1].isupper() and token.entity not in _NOT_NAMES:
            places.append(i)
            continue
        if places:
            rows.append(_run(reading, number, places))
            places = []
    return rows


def _part(own: str, theirs: str) -> int:
    return _ALIKE_SHORT if min(len(own), len(theirs)) < _SHORT else _ALIKE


def _once(found: list[_Run]) -> list[_Run]:
    """Each name once."""
    return list({run.words: run for run in reversed(found)}.values())[::-1]


def _run(reading: Reading, number: int, places: list[int]) -> _Run:
    tokens = reading.tokens
    head = next((i for i in places if tokens[i].head not in places), places[-1])
    span = Span(tokens[places[0]].span.start, tokens[places[-1]].span.end)
    kinds = {tokens[i].entity for i in places}
    kind = "person" if kinds & _PERSON else "place" if kinds & _PLACE else ""
    entity, known = "", False
    for mention in reading.mentions_by_sentence[number]:
        if mention.kind in {"person", "place", "organisation", "group"} and mention.span.overlaps(span):
            kind, entity = mention.kind, getattr(mention.value, "entity", "")
            known = getattr(mention.value, "source", "") == "gazetteer"
    return _Run(span, head, span.of(reading.text), kind, entity, known)


def _known(run: _Run, other: Reading) -> bool:
    """Whether the other text has this name anywhere, as itself, an adjective or a spelling."""
    words = [word for word in run.words.split() if len(word) > 2] or [run.words]
    mine = folded(words[-1]).replace(".", "")
    return any(
        theirs == mine or (len(mine) > 3 and theirs[:4] == mine[:4]) or fuzz.ratio(theirs, mine) >= 75
        for theirs in _capitalised(other)
    )


@once
def _capitalised(reading: Reading) -> frozenset[str]:
    """Every word of the text that is written with a capital, folded."""
    return frozenset(folded(token.text).replace(".", "") for token in reading.tokens if token.text[:1].isupper())


def folded(word: str) -> str:
    """Without case and without marks on letters: "Ürümqi" is "urumqi"."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


def _could_be_one(pair: Pair, mine: _Run, other: _Run) -> bool:
    same = pair.left.tokens[mine.head].dep == pair.right.tokens[other.head].dep
    return same or bool(mine.kind and mine.kind == other.kind)


def _own_words(words: str, other: str) -> str:
    """A name without the words that both have: the title in "President Mahama" and "President Annan"."""
    shared = set(other.casefold().split())
    return " ".join(word for word in words.casefold().split() if word not in shared) or words.casefold()


def _initials(short: str, long: str) -> bool:
    letters = "".join(word[0] for word in long.replace("-", " ").split() if word[:1].isupper())
    return len(short) > 1 and short.replace(".", "") == letters


def _same_place(pair: Pair, mine: _Run, other: _Run) -> str:
    a, b = pair.left.tokens[mine.head], pair.right.tokens[other.head]
    heads = pair.left.tokens[a.head], pair.right.tokens[b.head]
    if heads[0].lemma == heads[1].lemma and a.dep == b.dep:
        return f"with “{heads[0].lemma}”"
    if a.dep == b.dep and a.dep in {"nsubj", "nsubjpass", "dobj"}:
        return "as subject" if a.dep.startswith("nsubj") else "as object"
    if a.dep == b.dep == "pobj" and heads[0].lemma == heads[1].lemma:
        return f"after “{heads[0].text}”"
    return ""
