"""Whether two reports tell one story at all: by their openings, by how much is aligned, or by their names."""

from __future__ import annotations

from comparators.facts.events.one_story import openings_meet
from comparators.facts.once import once
from comparators.model import Pair

_COVERED = 0.25  # of both texts is aligned
_NAMES = 0.4  # of the fewer proper names are in both texts


@once
def one_matter(pair: Pair) -> bool:
    """Whether both reports tell one story: by their openings, by how much is aligned, or by their names."""
    if openings_meet(pair) or well_covered(pair):
        return True
    names = [
        {token.text for token in reading.tokens if token.pos == "PROPN" and token.text[:1].isupper()}
        for reading in (pair.left, pair.right)
    ]
    return len(names[0] & names[1]) >= _NAMES * max(1, min(len(names[0]), len(names[1])))


@once
def well_covered(pair: Pair) -> bool:
    """Whether a good part of both texts is aligned with the other."""
    firm = [link for link in pair.alignment.links if link.relation in {"same", "update"}]
    sides = (
        (pair.left, {i for link in firm for i in link.left}),
        (pair.right, {j for link in firm for j in link.right}),
    )
    return all(len(numbers) >= _COVERED * len(reading.sentences) for reading, numbers in sides)


@once
def sentence_links(pair: Pair) -> dict[tuple[int, int], float]:
    """{(left sentence, right sentence): score} of what is aligned as one statement or an update."""
    scores: dict[tuple[int, int], float] = {}
    for link in pair.alignment.links:
        if link.relation in {"same", "update"}:
            for i in link.left:
                for j in link.right:
                    scores[i, j] = max(scores.get((i, j), 0.0), link.score)
    return scores
