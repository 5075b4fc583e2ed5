"""Broken agreement: number, articles, a lost verb or subject, a preposition that English does not take.

What it finds: a plural of a word that has none ("a shrapnel", "equipments"), a noun where the adjective belongs ("no
officials figures", "the Syria army"), a subject that was lost ("However, the maintained the exchange"), a missing
"the" ("Russian Defense Ministry said"), "the expand operation", "those ICBM's", and verbs with a wrong preposition
("discussed about", "despite of").

Why it matters: each is small; together they show a text that nobody has read after the machine, and some hide who
does what.

An example: "There are no officials figures" should read "no official figures".

When it is wrong: headlines drop articles by custom and are not judged; a quotation may keep a speaker's grammar; the
parser may take a noun for a verb.

Source: grammar by spaCy's English parser; uncountable nouns and prepositions after standard learners' dictionaries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.one_text import about, in_story, texts
from comparators.artefacts.slips import Slip, slips
from comparators.artefacts.wording_findings import find_wordings
from comparators.model import Finding, Pair

_DOUBT = "It may stand in a quotation that keeps the speaker's words, or the parser may have misread the sentence."


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a slip, then those of the list of wordings."""
    for side, reading in texts(pair):
        for slip in slips(reading):
            if in_story(reading, slip.span):
                quote = re.sub(r"\s+", " ", slip.span.of(reading.text))
                yield about(
                    reading,
                    side,
                    (slip.span,),
                    kind="agreement",
                    severity="medium",
                    confidence=slip.confidence,
                    title="Grammar",
                    statement=f"“{quote}”: {said(slip)}.",
                    explanation=slip.why,
                    doubt=_DOUBT,
                    suggestion=slip.right,
                    source="English grammar" if slip.right else "",
                )
    yield from find_wordings(pair, "agreement")


def said(slip: Slip) -> str:
    """The slip in a few words."""
    return f"probably “{slip.right}”" if slip.right else slip.what
