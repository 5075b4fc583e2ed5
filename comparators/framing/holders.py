"""Who is said to hold a place: the word before "-held" and "-controlled"."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.framing.grammar import HYPHENS, children, in_quotes, phrase, span_of
from comparators.model import Reading, Span

_HELD = frozenset({"held", "controlled", "run", "occupied"})
# The words for a holder, by the side that they stand for; within one side they are alternatives.
_SIDES = {
    **dict.fromkeys(
        ("rebel", "rebels", "opposition", "militant", "militants", "terrorist", "terrorists", "insurgent", "insurgents",
         "separatist", "separatists", "extremist", "jihadist", "jihadists", "islamist", "gunmen", "resistance"),
        "armed opposition",
    ),
    **dict.fromkeys(("government", "regime", "army", "state", "loyalist", "assad"), "government side"),
    **dict.fromkeys(("isis", "isil", "is", "daesh"), "Islamic State group"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holder:
    """Where a text says who holds something: ``word`` in lower case, singular; ``side`` groups alternatives."""

    word: str
    side: str
    span: Span
    sentence: int


def holders(reading: Reading) -> tuple[Holder, ...]:
    """In text order, without those in quotation marks."""
    tree = children(reading)
    quoted = in_quotes(reading)
    found = []
    for number, sentence in enumerate(reading.sentences):
        for index in range(sentence.first + 1, sentence.last):
            if reading.tokens[index].text.casefold() not in _HELD or quoted[index]:
                continue
            before = (
                index - 2 if reading.tokens[index - 1].text in HYPHENS and index - 2 >= sentence.first else index - 1
            )
            word = reading.tokens[before].text.casefold()
            side = _SIDES.get(word)
            if side is None or (before == index - 1 and reading.tokens[index].dep not in {"amod", "compound", "acl"}):
                continue
            head = reading.tokens[index].head
            run = phrase(reading, tree, head) if head > index else (index,)
            last = max(i for i in run if i >= index)
            found.append(Holder(word.removesuffix("s"), side, span_of(reading, tuple(range(before, last + 1))), number))
    return tuple(found)
