"""Phrases carried over word for word from another language, with the natural English wording.

What it finds: wordings that are idiomatic in a pivot language (Arabic, Russian, Turkish, Persian, French, Spanish,
German, Chinese) and not in English: "scenes broadcast by" for footage, "did not leave any casualties", "in a closed
manner", "dealt 182 strikes".

Why it matters: they make a text hard to read and easy to misread, and they show where a translator, or a machine,
followed the words instead of the sense.

An example: "The meeting will be held in a closed manner" is Arabic بشكل مغلق; English says "behind closed doors".

When it is wrong: a person who writes English as a second language may use the phrase, and a regional English may have
taken it in. Weak ones (low severity) are found now and then in clean news; only several together say anything.

Source: a list of the product's own, each line with the phrase that it is taken from
(resources/lexicons/calques.tsv).
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.artefacts.wording_findings import find_wordings
from comparators.model import Finding, Pair


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a phrase and text."""
    yield from find_wordings(pair, "calque")
