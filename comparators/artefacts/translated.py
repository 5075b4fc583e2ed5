"""Whether a whole text reads as translated, and from which language: never from one sign alone.

A verdict on a text holds at three distinct strong signs or more: of 35 American news articles none has so many
(``tests/bench/artefacts.py``), while the article of seeds/ that was translated by machine has over a dozen.
"""

from __future__ import annotations

from collections import Counter

from comparators.artefacts.pronoun import plural_with_it_appears, plural_with_its
from comparators.artefacts.slips import uncountable
from comparators.artefacts.wording_findings import found_in
from comparators.knowledge.wordings import KINDS, LANGUAGES
from comparators.model import Reading

ENOUGH = 3
_SHOWN = 5


def translated(reading: Reading) -> str:
    """The verdict with its evidence, in one line; empty for a text with fewer signs."""
    quotes, votes = signs(reading)
    if len(quotes) < ENOUGH:
        return ""
    (code, most), *rest = sorted(votes.items(), key=lambda item: (-item[1], item[0])) or [("", 0)]
    clear = most >= ENOUGH and (not rest or most > rest[0][1])
    source = f", probably from {LANGUAGES[code]}" if clear else ""
    shown = ", ".join(f"“{quote}”" for quote in quotes[:_SHOWN])
    return f"reads as translated{source}: {len(quotes)} signs, among them {shown}"


def signs(reading: Reading) -> tuple[tuple[str, ...], Counter[str]]:
    """One quotation a distinct strong sign, in the order of the rules, and how many signs speak for each language."""
    quotes: list[str] = []
    votes: Counter[str] = Counter()
    for kind in sorted(KINDS):
        for wording, spans in found_in(reading, kind):
            if wording.strong and wording.kind != "agreement":
                quotes.append(" ".join(spans[0].of(reading.text).split()))
                votes.update(wording.languages)
    for found in (plural_with_its(reading), plural_with_it_appears(reading)):
        spans_found = [misfit[0] for misfit in found]
        quotes += [" ".join(span.of(reading.text).split()) for span in spans_found[:1]]
    slips = list(uncountable(reading))
    quotes += [" ".join(slip.span.of(reading.text).split()) for slip in slips[:1]]
    return tuple(quotes), votes
