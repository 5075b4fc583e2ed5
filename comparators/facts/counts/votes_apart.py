"""How a vote went, told in two ways: by seven votes to four, and eight of the eleven judges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.divergence import beside, divergence
from comparators.model import Finding, Pair, Reading, Slot, Span
from comparators.reading.number_words import NUMBER, number_of

_FEWEST = 3  # votes in all
_SAME_HOUSE = 0.04  # share of votes by which two tellings of one vote may differ in all, by abstentions
_SPLIT = re.compile(
    rf"\b(?:by|with)\ (?P<for>{NUMBER})\ votes?\ (?:to|against)\ (?P<against>{NUMBER})\b"
    rf"|\b(?:voted|vote\ of|votes?\ was|ruled|decided|passed|approved|rejected|carried)\ (?:by\ )?"
    rf"(?P<for2>{NUMBER})(?:\ to\ |\ ?[-–]\ ?)(?P<against2>{NUMBER})\b(?!\ (?:percent|per\ cent|years|days|%))",
    re.IGNORECASE,
)
_FOR_AND_AGAINST = re.compile(
    rf"\b(?P<for>{NUMBER})\ (?:votes?\ |members\ |[a-z]+s\ )?(?:in\ favou?r|for)(?:\ and|,|\ to)\ "
    rf"(?P<against>{NUMBER})\ (?:votes?\ )?against\b",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    rf"\b(?P<some>{NUMBER})\ of\ (?:the|its|their|all)\ (?P<all>{NUMBER})\ (?P<who>[a-z]+s)\b", re.IGNORECASE
)
_VOTING = frozenset(
    {"vote", "back", "support", "approve", "oppose", "reject", "dissent", "favour", "favor", "side", "rule", "endorse",
     "agree", "find", "uphold", "concur", "disagree", "ballot"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vote:
    """How many were on the one side, of how many in all; ``split`` where both sides are told."""

    sentence: int
    span: Span
    some: float
    total: float
    split: bool


def votes_apart(pair: Pair) -> Iterator[Finding]:
    """The one vote that each text tells of, where the votes are as many and fall otherwise."""
    mine, theirs = _votes(pair.left), _votes(pair.right)
    if len(mine) != 1 or len(theirs) != 1:
        return
    a, b = mine[0], theirs[0]
    same_house = abs(a.total - b.total) <= _SAME_HOUSE * max(a.total, b.total)
    sides, others = {a.some, a.total - a.some}, {b.some, b.total - b.some}
    if not same_house or sides == others or (sides & others and not (a.split and b.split)):
        return
    words = [" ".join(v.span.of(r.text).split()) for r, v in ((pair.left, a), (pair.right, b))]
    yield divergence(
        pair,
        "quantity",
        "conflict",
        left=(a.span,),
        right=(b.span,),
        title="Vote",
        statement=f"Vote: {beside(words)}.",
        explanation=f"Each text tells of one vote, of {a.total:.0f} and {b.total:.0f} in all, and it fell otherwise.",
        doubt="They may be two votes of one body.",
        severity="medium",
        confidence=0.7,
        values=(words[0], words[1]),
        slots=(
            Slot("Votes in all", f"{a.total:.0f}", f"{b.total:.0f}", "same"),
            Slot("Number", words[0], words[1], "differs"),
        ),
    )


def _votes(reading: Reading) -> list[Vote]:
    found: dict[tuple[float, float], Vote] = {}
    for number in range(len(reading.sentences)):
        text, start = reading.sentence_text(number), reading.sentences[number].span.start
        lemmas = {token.lemma.lower() for token in reading.sentence_tokens(number)}
        for match in _SPLIT.finditer(text):
            one, other = match["for"] or match["for2"], match["against"] or match["against2"]
            _add(found, number, Span(start + match.start(), start + match.end()), one, other, added=True)
        for match in _FOR_AND_AGAINST.finditer(text):
            span = Span(start + match.start(), start + match.end())
            _add(found, number, span, match["for"], match["against"], added=True)
        for match in _OF_ALL.finditer(text) if lemmas & _VOTING else ():
            span = Span(start + match.start(), start + match.end())
            _add(found, number, span, match["some"], match["all"], added=False)
    return list(found.values())


def _add(found: dict[tuple[float, float], Vote], number: int, span: Span, one: str, other: str, *, added: bool) -> None:
    some, rest = number_of(one), number_of(other)
    if some is None or rest is None:
        return
    total = some + rest if added else rest
    if total >= _FEWEST and 0 < some <= total:
        found.setdefault((max(some, total - some), total), Vote(number, span, some, total, added))
