"""Sentences whose sense a translation has turned round, or that cannot be so.

What it finds: who inflicts and who suffers exchanged ("the other has inflicted thousands of deaths among its
soldiers"), a city that stands inside a church, a possibility where an attempt is meant, and "the city" where no place
has been named.

Why it matters: such a sentence says the opposite of what was said, or nothing; quoted on, it becomes a false report.

An example: "both sides confirm that the other has inflicted thousands of deaths among its soldiers" means that each
says the other has lost thousands.

When it is wrong: an army can kill its own by mistake; a quotation may be muddled in the original.

Source: a list of the product's own, each line with its reason (resources/lexicons/calques.tsv).
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.artefacts.dangling import dangling
from comparators.artefacts.one_text import texts
from comparators.artefacts.wording_findings import find_wordings
from comparators.model import Finding, Pair


def find(pair: Pair) -> Iterator[Finding]:
    """What a sentence says in reverse, then what it points to in vain."""
    yield from find_wordings(pair, "meaning")
    for side, reading in texts(pair):
        yield from dangling(reading, side)
