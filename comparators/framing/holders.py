"""Who is said to hold a place: the word before "-held" and "-controlled"."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.framing.grammar import HYPHENS, children, in_quotes, phrase, span_of
from comparators.model import Reading, Span

_HELD = frozenset({"held", "controlled", "run", "occupied"})
_FORTS = frozenset({"stronghold", "bastion", "hotbed", "fiefdom"})  # presents the place as a fortress of that side
_DESCRIBING = frozenset({"amod", "compound", "acl"})
# The words for a holder, by the side that they stand for; within one side they are alternatives.
_SIDES = {
    **dict.fromkeys(
        ("rebel", "opposition", "militant", "terrorist", "insurgent", "separatist", "extremist", "jihadist", "islamist",
         "gunmen", "resistance"),
        "armed opposition",
    ),
    **dict.fromkeys(("government", "regime", "army", "state", "loyalist", "assad"), "government side"),
    # ISIS and IS without their last letter, as a plural is cut.
    **dict.fromkeys(("isi", "isil", "i", "daesh"), "Islamic State group"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holder:
    """Where a text says who holds something: ``word`` in lower case ("rebel-held"); ``side`` groups alternatives."""

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
            text = reading.tokens[index].text.casefold()
            if (text not in _HELD and text not in _FORTS) or quoted[index]:
                continue
            hyphen = reading.tokens[index - 1].text in HYPHENS and index - 2 >= sentence.first
            before = index - 2 if hyphen else index - 1
            word = reading.tokens[before].text.casefold().removesuffix("'s").removesuffix("s")
            side = _SIDES.get(word)
            if side is None or (text in _HELD and not hyphen and reading.tokens[index].dep not in _DESCRIBING):
                continue
            head = reading.tokens[index].head
            run = phrase(reading, tree, head) if text in _HELD and head > index else (index,)
            last = max(i for i in run if i >= index)
            form = f"{word}-held" if text in _HELD else f"{word} {text}"
            found.append(Holder(form, side, span_of(reading, tuple(range(before, last + 1))), number))
    return tuple(found)
