"""A label that judges, and what the other text has in the same part: "loyal to Assad's regime", "loyal to Assad"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comparators.framing.grammar import children, content, in_quotes, phrase, span_of, subtree
from comparators.framing.linked import close_sentences
from comparators.framing.terms import Hit
from comparators.model import SIDES, Pair, Reading, Side, Span

_NOUNS = frozenset({"NOUN", "PROPN"})
_KINDS = frozenset({"armed group", "armed forces", "government", "head of state", "perpetrator", "captives"})
_GOVERNORS = frozenset({"VERB", "NOUN", "ADJ"})
_EMPTY = frozenset(
    {"be", "have", "say", "tell", "add", "include", "do", "take", "make", "people", "one", "kill", "attack"}
)
_SHARED = 2  # further words of the two sentences, besides what governs both phrases


@dataclass(frozen=True, slots=True)
class SamePart:
    """Two phrases in one part: the judging one stands on ``side``; ``part`` says where ("against action")."""

    side: Side
    hit: Hit
    plain: Span
    part: str


def same_parts(pair: Pair, found: Mapping[Side, tuple[Hit, ...]]) -> Iterator[SamePart]:
    """Each judging label once, with the other text's phrase in the same part of a close sentence."""
    close = close_sentences(pair)
    told: set[tuple[Side, str]] = set()
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        mine, theirs = pair.reading(side), pair.reading(other)
        trees = children(mine), children(theirs)
        quoted = in_quotes(theirs)
        for hit in found[side]:
            if hit.referent not in _KINDS or hit.attitude in {"neutral", "doubting"} or (side, hit.term) in told:
                continue
            head = _head(mine, hit)
            for number in (
                j if side == "left" else i for i, j in close if hit.sentence == (i if side == "left" else j)
            ):
                index = _answer(mine, trees[0], head, theirs, trees[1], number, quoted, found[other], hit)
                if index is not None:
                    told.add((side, hit.term))
                    plain = span_of(theirs, phrase(theirs, trees[1], index))
                    yield SamePart(side, hit, plain, " ".join(_part(mine, head)))
                    break


def _head(reading: Reading, hit: Hit) -> int:
    """The word of a label that hangs on something outside it."""
    sentence = reading.sentences[hit.sentence]
    inside = [i for i in range(sentence.first, sentence.last) if hit.span.contains(reading.tokens[i].span)]
    return next((i for i in inside if reading.tokens[i].head not in inside), inside[-1])


def _part(reading: Reading, index: int) -> tuple[str, ...]:
    """How the phrase hangs on its verb, noun or adjective: object and passive subject are one part; () for none."""
    token = reading.tokens[index]
    above = reading.tokens[token.head]
    if token.dep == "pobj" and above.pos == "ADP":
        governor = reading.tokens[above.head]
        kind = "by" if above.dep == "agent" else above.lemma
    else:
        governor = above
        kind = {"dobj": "object", "nsubjpass": "object", "nsubj": "by", "poss": "of"}.get(token.dep, "")
    if not kind or governor.pos not in _GOVERNORS or governor.lemma in _EMPTY:
        return ()
    return (governor.lemma, kind)


def _answer(
    mine: Reading,
    tree: Mapping[int, tuple[int, ...]],
    head: int,
    theirs: Reading,
    their_tree: Mapping[int, tuple[int, ...]],
    number: int,
    quoted: tuple[bool, ...],
    labels: tuple[Hit, ...],
    hit: Hit,
) -> int | None:
    """The noun of that sentence in the same part, if it names somebody, or is a label that judges otherwise."""
    part = _part(mine, head)
    if not part:
        return None
    sentence = theirs.sentences[number]
    around = content(mine.sentence_tokens(hit.sentence)) & content(theirs.sentence_tokens(number))
    for index in range(sentence.first, sentence.last):
        token = theirs.tokens[index]
        if token.pos not in _NOUNS or quoted[index] or _part(theirs, index) != part:
            continue
        run = phrase(theirs, their_tree, index)
        words = {theirs.tokens[i].lemma for i in run}
        own = {mine.tokens[i].lemma for i in subtree(tree, head)}
        there = [h for h in labels if h.sentence == number and h.span.overlaps(span_of(theirs, run))]
        if hit.term.split()[-1] in words or any(h.attitude == hit.attitude for h in there):
            return None
        alike = (
            any(h.referent == hit.referent for h in there) or token.pos == "PROPN" or bool(_names(theirs, run) & own)
        )
        if alike and len(around - {part[0]} - own - words) >= _SHARED:
            return index
    return None


def _names(reading: Reading, run: tuple[int, ...]) -> set[str]:
    return {reading.tokens[i].lemma for i in run if reading.tokens[i].pos == "PROPN"}
