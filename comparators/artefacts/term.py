"""Terms translated by the dictionary where the trade has its own word.

What it finds: terms of war, diplomacy and administration in a literal form: "explosive barrels" for barrel bombs,
"volley fire system" for a multiple rocket launcher, "dictations" for dictates, "the parties of the Minsk Group" for
its co-chairs.

Why it matters: a reader does not recognise the thing, a search does not find it, and a wrong term can change what
happened: a "march plane" is a drone.

An example: "helicopters dropped explosive barrels" is Arabic براميل متفجرة, barrel bombs.

When it is wrong: the literal form may be meant, or belong to a quotation. A house may have a term of its own.

Source: a list of the product's own, each line with the term that it is taken from (resources/lexicons/calques.tsv).
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.artefacts.wording_findings import find_wordings
from comparators.model import Finding, Pair


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a term and text."""
    yield from find_wordings(pair, "term")
