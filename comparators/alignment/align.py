"""Links between two readings, by word overlap until the finer evidence is added."""

from __future__ import annotations

from comparators.model import Alignment, Link, Reading

_LINKED = 0.3


def _stems(reading: Reading, number: int) -> frozenset[str]:
    return frozenset(
        token.lemma for token in reading.sentence_tokens(number) if token.pos in {"NOUN", "PROPN", "VERB", "NUM", "ADJ"}
    )


def align(left: Reading, right: Reading) -> Alignment:
    """Every pair of sentences whose lemmas overlap (Jaccard) beyond the threshold."""
    lefts = [_stems(left, number) for number in range(len(left.sentences))]
    rights = [_stems(right, number) for number in range(len(right.sentences))]
    links = []
    for i, mine in enumerate(lefts):
        for j, other in enumerate(rights):
            common = mine & other
            score = len(common) / len(mine | other) if common else 0.0
            if score >= _LINKED:
                links.append(Link((i,), (j,), "same", round(score, 3), (f"both: {', '.join(sorted(common))}",)))
    return Alignment(tuple(links), method="lexical")
