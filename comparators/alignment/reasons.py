"""Why two sentences are linked, or are not, in words a person can check."""

from __future__ import annotations

from itertools import islice

import numpy as np

from comparators.alignment.clauses import Clause, words_of
from comparators.alignment.features import Array
from comparators.alignment.matter import Matter
from comparators.alignment.same_names import one_name
from comparators.alignment.traits import Traits, weight
from comparators.model import Reading

_MOST_WORDS = 4
_TELLING = 0.8  # "people" and "say" say nothing
_ALIKE = 0.5  # cosine
_ONE_ACT = 0.55  # likeness of two clauses, word by word
_LONGEST = 9  # words of a clause that are shown


def reasons(
    left: Reading, i: int, right: Reading, j: int, here: Traits, there: Traits, cosine: float
) -> tuple[str, ...]:
    """At most three: what both name, numbers and dates that both give, and how alike they are in meaning."""
    found = []
    words = _shared_words(left, i, right, j, there)
    if words:
        found.append(f"both: {', '.join(words)}")
    bags = ((here.numbers, there.numbers), (here.dates, there.dates))
    same = [item for mine, other in bags for item in mine if item in other]
    if same:
        found.append(f"same figures: {', '.join(item.capitalize() for item in same)}")
    if cosine >= _ALIKE or not found:
        found.append(f"alike in meaning ({cosine:.2f})")
    return tuple(found)


def alike_clauses(
    left: Reading, here: Matter, row: int, right: Reading, there: Matter, column: int, likeness: Array | None
) -> tuple[str, ...]:
    """The two clauses that are most alike, in the texts' own words; nothing where both sentences are one clause."""
    if likeness is None:
        return ()
    rows, columns = here.clauses_of(row), there.clauses_of(column)
    if len(rows) + len(columns) < 3:
        return ()
    inside = likeness[rows.start : rows.stop, columns.start : columns.stop]
    best = np.unravel_index(int(inside.argmax()), inside.shape)
    if inside[best] < _ONE_ACT:
        return ()
    words = _shortened(left, here.clauses[rows[int(best[0])]]), _shortened(right, there.clauses[columns[int(best[1])]])
    return (f"clauses alike: {words[0]} / {words[1]}",)


def _shortened(reading: Reading, clause: Clause) -> str:
    return words_of(reading, clause[:_LONGEST]) + (" …" if len(clause) > _LONGEST else "")


def _shared_words(left: Reading, i: int, right: Reading, j: int, there: Traits) -> list[str]:
    """The left text's own words that the right one has too (by lemma), the rarest first, with another spelling."""
    tokens = right.sentence_tokens(j)
    same = {token.lemma for token in tokens}
    words: dict[str, str] = {}
    for token in left.sentence_tokens(i):
        lemma = token.lemma
        if token.pos in {"NOUN", "PROPN", "VERB", "ADJ"} and weight(lemma) >= _TELLING and lemma not in words:
            if lemma in same:
                words[lemma] = token.text
            elif lemma in there.names:
                others = (other.text for other in tokens if other.pos == "PROPN" and one_name(other.lemma, lemma))
                words[lemma] = " or ".join((token.text, *islice(others, 1)))
    ordered = sorted(words, key=lambda lemma: (-weight(lemma), lemma))
    return [words[lemma] for lemma in ordered[:_MOST_WORDS]]
