"""Sentences whose sense a translation has turned round, or that cannot be so.

What it finds: who inflicts and who suffers exchanged ("the other has inflicted thousands of deaths among its
soldiers"), a city that stands inside a church, a possibility where an attempt is meant.

Why it matters: such a sentence says the opposite of what was said, or nothing; quoted on, it becomes a false report.

An example: "both sides confirm that the other has inflicted thousands of deaths among its soldiers" means that each
says the other has lost thousands.

When it is wrong: an army can kill its own by mistake; a quotation may be muddled in the original.

Source: a list of the product's own, each line with its reason (resources/lexicons/calques.tsv).
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.artefacts.wording_findings import find_wordings
from comparators.model import Finding, Pair


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a sentence."""
    yield from find_wordings(pair, "meaning")
