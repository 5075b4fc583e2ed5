"""Why two sentences are linked, or are not, in words a person can check."""

from __future__ import annotations

from comparators.alignment.traits import Traits, weight
from comparators.model import Reading

_MOST_WORDS = 4
_TELLING = 0.8  # "people" and "say" say nothing
_ALIKE = 0.5  # cosine


def reasons(
    left: Reading, i: int, right: Reading, j: int, here: Traits, there: Traits, cosine: float
) -> tuple[str, ...]:
    """At most three: what both name, numbers and dates that both give, and how alike they are in meaning."""
    found = []
    words = _shared_words(left, i, right, j)
    if words:
        found.append(f"both: {', '.join(words)}")
    bags = ((here.numbers, there.numbers), (here.dates, there.dates))
    same = [item for mine, other in bags for item in mine if item in other]
    if same:
        found.append(f"same figures: {', '.join(item.capitalize() for item in same)}")
    if cosine >= _ALIKE or not found:
        found.append(f"alike in meaning ({cosine:.2f})")
    return tuple(found)


def _shared_words(left: Reading, i: int, right: Reading, j: int) -> list[str]:
    """The left text's own words that the right one has too (by lemma), the rarest first."""
    there = {token.lemma for token in right.sentence_tokens(j)}
    words: dict[str, str] = {}
    for token in left.sentence_tokens(i):
        if token.lemma in there and token.pos in {"NOUN", "PROPN", "VERB", "ADJ"} and weight(token.lemma) >= _TELLING:
            words.setdefault(token.lemma, token.text)
    ordered = sorted(words, key=lambda lemma: (-weight(lemma), lemma))
    return [words[lemma] for lemma in ordered[:_MOST_WORDS]]
