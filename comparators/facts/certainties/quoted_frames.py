"""One quoted sentence that says something else in each report, or is denied in one.

Two translations of one sentence part in many small places and mean the same in each; here words of sense on both sides
have no likes on the other. A denial must be the one thing that turns the sense.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from comparators.facts.wording.closeness import near_paraphrases
from comparators.facts.wording.meaning import word_likeness
from comparators.facts.wording.names import folded
from comparators.model import Mention, Pair, Reading, Span, Token
from comparators.values import Quotation

_LEAST = 5  # words of a sentence
_SHARED_SENSE = 0.55  # share of the words of sense of both that stand in both: less is another sentence of the speech
_LIGHT = frozenset({"be", "have", "do", "go", "get", "say", "make"})
_SHARED, _SHARED_DENIED = 0.45, 0.65  # share of the words of both that stand in both, in one order
_OF_SENSE = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_APART = _OF_SENSE - {"NUM"} | {"ADV"}
_FEWEST = 2  # words of sense that both must have
_ONE_WORD = 65  # of 100, by letters: "airstrikes" and "air strikes"
_LIKE = 0.55  # cosine of two words in their sentences
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "nothing", "none", "nobody", "without", "cannot"})
_ALL = frozenset({"everybody", "everyone", "nobody", "everything", "anybody", "anyone"})
_OPEN = frozenset({"may", "might", "could", "perhaps", "maybe", "possibly"})
_ALIKE = 0.33  # shared words of all words of both sentences: from there on the comparator of denials asks

Turn = Literal["other words", "denied", "possible"]


@dataclass(frozen=True, slots=True)
class Turned:
    """The words of each quotation that the other does not have, and in which way they turn its sense."""

    left: Span
    right: Span
    turn: Turn


def turned(pair: Pair, mine: Mention, theirs: Mention) -> Turned | None:
    """How two quotations of one speaker part in sense; None for other quotations and for mere other wordings."""
    if not _one_speaker(pair, mine, theirs):
        return None
    rows = [
        (share, lefts, rights)
        for lefts in _sentences(pair.left, mine.span)
        for rights in _sentences(pair.right, theirs.span)
        for share in (_share(pair, lefts, rights),)
        if share >= _SHARED
    ]
    for share, lefts, rights in sorted(rows, reverse=True):
        turn = _turn(pair, lefts, rights, share)
        if turn is None:
            continue
        if turn == "denied" and _asked_elsewhere(pair, mine, theirs):
            return None
        own = (lefts, rights) if turn == "denied" else _only(pair, lefts, rights)
        return Turned(_span(pair.left, own[0] or lefts), _span(pair.right, own[1] or rights), turn)
    return None


def _turn(pair: Pair, lefts: list[int], rights: list[int], share: float) -> Turn | None:
    sides = ((pair.left, lefts), (pair.right, rights))
    denied = [sum(_key(reading, i) in _NOT for i in places) for reading, places in sides]
    open_ = [any(_key(reading, i) in _OPEN for i in places) for reading, places in sides]
    gone, come = _unlike(pair, lefts, rights)
    if abs(denied[0] - denied[1]) == 1 and not min(denied) and share >= _SHARED_DENIED:
        return "denied" if _little_else(pair, lefts, rights) and _denied_inside(pair, lefts, rights) else None
    if open_[0] != open_[1] and not gone and not come and denied[0] == denied[1]:
        return "possible"
    tokens = [*(pair.left.tokens[i] for i in gone), *(pair.right.tokens[j] for j in come)]
    says = any(token.pos in {"VERB", "ADV"} or token.dep == "acomp" for token in tokens)
    if any(_left_out(reading, places) for reading, places in sides):
        return None
    if _one_beginning(pair, lefts, rights) or _dovetail(pair, lefts, rights):
        return None
    same_sense = _sense_shared(pair, lefts, rights) >= _SHARED_SENSE or _clause_shared(pair, lefts, rights)
    return "other words" if gone and come and says and same_sense else None


def _denied_inside(pair: Pair, lefts: list[int], rights: list[int]) -> bool:
    """Whether the denial stands among the words that both quote, and not before or after them."""
    blocks = _blocks(pair, lefts, rights)
    first, last = blocks[0], blocks[-1]
    inner = lefts[first[0] : last[0] + last[2]], rights[first[1] : last[1] + last[2]]
    begin = {lefts[0], rights[0]}  # "Nobody was hurt", "was hurt"
    return any(
        _key(reading, i) in _NOT
        for reading, places, every in ((pair.left, inner[0], lefts), (pair.right, inner[1], rights))
        for i in (*places, *(i for i in every if i in begin))
    )


def _sentences(reading: Reading, span: Span) -> Iterator[list[int]]:
    """The words of each sentence of a quotation that is long enough to be told from another."""
    row: list[int] = []
    for place in places_of(reading, span):
        if row and any(
            mark in reading.text[reading.tokens[row[-1]].span.end : reading.tokens[place].span.start] for mark in ".!?"
        ):
            if len(row) >= _LEAST:
                yield row
            row = []
        row.append(place)
    if len(row) >= _LEAST:
        yield row


def _one_beginning(pair: Pair, lefts: list[int], rights: list[int]) -> bool:
    """ "To protect our coast", "to feed our children": whether a clause that both begin is ended by each in its way."""
    a, b, size = _blocks(pair, lefts, rights)[0]
    rest = lefts[a + size :], rights[b + size :]
    if a or b or not all(rest) or _key(pair.left, lefts[-1]) == _key(pair.right, rights[-1]):
        return False
    return not all(
        _ends_clause(reading, places[0] - 1) for reading, places in zip((pair.left, pair.right), rest, strict=True)
    )


def _left_out(reading: Reading, places: list[int]) -> bool:
    """Whether dots inside a sentence tell that words are left out: "we would be remiss … if we did not"."""
    words = reading.text[reading.tokens[places[0]].span.start : reading.tokens[places[-1]].span.end]
    return "…" in words or ".." in words.replace(" ", "")


def _dovetail(pair: Pair, lefts: list[int], rights: list[int]) -> bool:
    """Whether one goes on where the other ends: "it has the power not to let these", "not to let these people in"."""
    blocks = _blocks(pair, lefts, rights)
    (a, b, _), last = blocks[0], blocks[-1]
    ends = last[0] + last[2] == len(lefts), last[1] + last[2] == len(rights)
    return (a == 0 and b > 0 and ends == (False, True)) or (b == 0 and a > 0 and ends == (True, False))


def _ends_clause(reading: Reading, place: int) -> bool:
    return not any(c.isalnum() for c in reading.tokens[place].text)


def _blocks(pair: Pair, lefts: list[int], rights: list[int]) -> list[tuple[int, int, int]]:
    keys = [_key(pair.left, i) for i in lefts], [_key(pair.right, j) for j in rights]
    return [(op.a, op.b, op.size) for op in Indel.opcodes(*keys).as_matching_blocks() if op.size]


def _share(pair: Pair, lefts: list[int], rights: list[int]) -> float:
    """The share of the words that stand in both, in one order; 0 where hardly one of them carries sense."""
    same = [lefts[a + step] for a, _, size in _blocks(pair, lefts, rights) for step in range(size)]
    sense = [i for i in same if pair.left.tokens[i].pos in _OF_SENSE or _key(pair.left, i) in _ALL]
    return 2 * len(same) / (len(lefts) + len(rights)) if len(sense) >= _FEWEST else 0.0


def _carries(token: Token) -> bool:
    """Whether a word has sense of its own; a name, such as a country's, stands in many sentences of a speech."""
    return token.pos in _OF_SENSE - {"PROPN"} and token.lemma not in _LIGHT


def _sense_shared(pair: Pair, lefts: list[int], rights: list[int]) -> float:
    """The share of the words of sense that both have, in whatever order: "have" and "do" tell one speech from none."""
    sides = [
        Counter(t.lemma for t in (reading.tokens[i] for i in places) if _carries(t))
        for reading, places in ((pair.left, lefts), (pair.right, rights))
    ]
    total = sides[0].total() + sides[1].total()
    return 2 * (sides[0] & sides[1]).total() / total if total else 0.0


def _clause_shared(pair: Pair, lefts: list[int], rights: list[int]) -> bool:
    """Whether both have a run of words with two words of sense: "We lost the vehicle"."""
    for a, _, size in _blocks(pair, lefts, rights):
        tokens = [pair.left.tokens[i] for i in lefts[a : a + size]]
        carry = [t for t in tokens if t.text.lower() in _ALL or _carries(t)]
        if len(carry) >= _FEWEST:
            return True
    return False


def _only(pair: Pair, lefts: list[int], rights: list[int]) -> tuple[list[int], list[int]]:
    """The words of each that the other does not have in that place."""
    blocks = _blocks(pair, lefts, rights)
    mine = {lefts[a + step] for a, _, size in blocks for step in range(size)}
    theirs = {rights[b + step] for _, b, size in blocks for step in range(size)}
    return [i for i in lefts if i not in mine], [j for j in rights if j not in theirs]


def places_of(reading: Reading, span: Span) -> list[int]:
    """The words inside a quotation, by token number."""
    return [
        i
        for i, token in enumerate(reading.tokens)
        if span.contains(token.span) and any(c.isalnum() for c in token.text)
    ]


def _key(reading: Reading, place: int) -> str:
    return folded(reading.tokens[place].text.replace("’", "'"))


def _one_speaker(pair: Pair, mine: Mention, theirs: Mention) -> bool:
    """Whether both are given to one name; where one report leaves it open, that name stands in its sentence."""
    names = _speaker(mine), _speaker(theirs)
    if all(names):
        return names[0].split()[-1].casefold() == names[1].split()[-1].casefold()
    rows = ((names[0], pair.right, theirs), (names[1], pair.left, mine))
    return any(
        name and name[:1].isupper() and name.split()[-1] in reading.sentence_text(item.sentence)
        for name, reading, item in rows
    )


def _speaker(mention: Mention) -> str:
    return mention.value.speaker if isinstance(mention.value, Quotation) else ""


def _ends(reading: Reading, quotation: Mention, place: int) -> bool:
    """Whether a sentence or the quotation ends after this word."""
    rest = reading.text[reading.tokens[place].span.end : quotation.span.end].lstrip()
    return not rest or not rest[0].isalnum()


def _little_else(pair: Pair, lefts: list[int], rights: list[int]) -> bool:
    """Whether, but for the denial, one of the two has no word of sense for itself."""
    rows = zip((pair.left, pair.right), _only(pair, lefts, rights), strict=True)
    return not all(any(r.tokens[i].pos in _OF_SENSE and _key(r, i) not in _NOT for i in own) for r, own in rows)


def _unlike(pair: Pair, lefts: list[int], rights: list[int]) -> tuple[list[int], list[int]]:
    """The words of sense in each that have no like among those that only the other has."""
    gone, come = _only(pair, lefts, rights)
    mine = [i for i in gone if pair.left.tokens[i].pos in _APART]
    theirs = [j for j in come if pair.right.tokens[j].pos in _APART]
    near = {(i, j) for i in mine for j in theirs if _are_near(pair, i, j)}
    return [i for i in mine if i not in {i for i, _ in near}], [j for j in theirs if j not in {j for _, j in near}]


def _are_near(pair: Pair, i: int, j: int) -> bool:
    letters = fuzz.ratio(_key(pair.left, i), _key(pair.right, j)) >= _ONE_WORD
    return (
        letters
        or pair.left.tokens[i].lemma == pair.right.tokens[j].lemma
        or word_likeness(pair.left, i, pair.right, j) >= _LIKE
    )


def _asked_elsewhere(pair: Pair, mine: Mention, theirs: Mention) -> bool:
    """Whether the sentences as wholes are so alike that the comparator of denials looks at them."""
    return any(
        (near.left, near.right) == (mine.sentence, theirs.sentence) and near.jaccard >= _ALIKE
        for near in near_paraphrases(pair)
    )


def _span(reading: Reading, places: Sequence[int]) -> Span:
    return Span(reading.tokens[places[0]].span.start, reading.tokens[places[-1]].span.end)
