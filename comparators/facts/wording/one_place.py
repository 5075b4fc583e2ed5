"""Whether two figures or dates fill one place of two sentences that otherwise mean the same."""

from __future__ import annotations

from collections.abc import Mapping

from comparators.facts.wording.alike import facing, one_slot, rest_alike
from comparators.model import Pair, Reading, Span

# Mean cosine of all other words, by how many things speak for one place. Among 107 real pairs of articles no two
# figures of different things reach it that are not compared by their shared words already.
_REST = {2: 0.8, 3: 0.72, 4: 0.72}


def in_one_place(
    pair: Pair, numbers: tuple[int, int], left: Span, right: Span, *, lower: Mapping[int, float] | None = None
) -> float:
    """How alike the rest of two linked sentences is, 0 to 1; 0 where it is too little, or the places differ.

    ``lower`` gives the least likeness by points where other values than those of figures do.
    """
    needed = _REST | dict(lower or {})
    row = next((row for row in facing(pair) if (row.left, row.right) == numbers), None)
    if row is None:
        return 0.0
    rest = rest_alike(pair, row, left, right)
    if rest < min(needed.values()):
        return 0.0
    heads = _head(pair.left, numbers[0], left), _head(pair.right, numbers[1], right)
    points, _ = one_slot(pair, row, left, right, heads=heads)
    return rest if rest >= needed.get(points, 1.0) else 0.0


def _head(reading: Reading, number: int, span: Span) -> int:
    """The token of the span on which its others hang."""
    sentence = reading.sentences[number]
    inside = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.overlaps(span)]
    return next((i for i in inside if reading.tokens[i].head not in inside), inside[-1] if inside else sentence.first)
