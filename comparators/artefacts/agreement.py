"""Broken agreement: number, articles, a lost verb or subject, a preposition that English does not take.

What it finds: a plural of a word that has none ("a shrapnel", "equipments") or one that was lost ("19 civilian
killed", "one of the reason"), a verb that does not agree ("the troops has"), a noun where the adjective belongs ("no
officials figures", "militants group", "the Turkish-Syria border"), a subject that was lost ("However, the maintained
the exchange"), a missing article ("fighting IS group", "after truck bomb exploded", "told SANA reporter"), one too
many ("a safe areas", "in the Aleppo", "the Russia's ministry"),
other small words that were lost or clash ("one them", "the of", "has controlled by"), wrong forms ("will goes", "was
accuse by", "has slammed … on Tuesday"), "the expand operation", "those ICBM's", and verbs with a wrong preposition
("discussed about", "despite of").

Why it matters: each is small; together they show a text that nobody has read after the machine, and some hide who
does what.

An example: "There are no officials figures" should read "no official figures".

When it is wrong: headlines drop articles by custom and are not judged; a quotation may keep a speaker's grammar; the
parser may take a noun for a verb.

Source: grammar by spaCy's English parser; uncountable nouns and prepositions after standard learners' dictionaries;
where nouns stand bare, learned from ECB+ and FA-KES; pairs of small words from the frequencies that symspellpy ships.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.article_slips import MISSING
from comparators.artefacts.one_text import about, in_story, texts
from comparators.artefacts.slip import Slip
from comparators.artefacts.slips import slips
from comparators.artefacts.the_names import TOO_MANY
from comparators.artefacts.wording_findings import find_wordings
from comparators.model import Finding, Pair

SORTS = frozenset({MISSING, TOO_MANY, "“the” is missing"})  # one note for all places, whatever the words
_DOUBT = "It may stand in a quotation that keeps the speaker's words, or the parser may have misread the sentence."


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a slip and text with every place, then those of the list of wordings."""
    for side, reading in texts(pair):
        groups: dict[tuple[str, str], list[Slip]] = {}
        for slip in slips(reading):
            if in_story(reading, slip.span):
                groups.setdefault((slip.what, "" if slip.what in SORTS else slip.right.casefold()), []).append(slip)
        for group in groups.values():
            first = group[0]
            quote = re.sub(r"\s+", " ", first.span.of(reading.text))
            more = f" (and {len(group) - 1} more)" if len(group) > 1 else ""
            yield about(
                reading,
                side,
                tuple(slip.span for slip in group),
                kind="agreement",
                severity="medium",
                confidence=first.confidence,
                title="Grammar",
                statement=f"“{quote}”: {said(first)}{more}.",
                explanation=first.why,
                doubt=_DOUBT,
                suggestion=first.right,
                source="English grammar" if first.right else "",
            )
    yield from find_wordings(pair, "agreement")


def said(slip: Slip) -> str:
    """The slip in a few words."""
    return f"probably “{slip.right}”" if slip.right else slip.what
