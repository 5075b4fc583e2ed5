"""One number where the other report has another, in sentences that otherwise mean the same.

Beside ``numbers_apart``, which goes by shared words: here the words around the two numbers are compared by meaning.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.counts.claims import claims_of
from comparators.facts.counts.numerals import numerals
from comparators.facts.counts.one_statement import Apart, leftover_pair, one_statement
from comparators.facts.wording.alike import facing
from comparators.facts.wording.closeness import Near, near_paraphrases
from comparators.facts.wording.one_place import in_one_place
from comparators.model import Pair


def numbers_replaced(pair: Pair) -> Iterator[Apart]:
    """Every two numbers that alone differ and fill one place; none in sentences that share most of their words."""
    told = {(near.left, near.right) for near in near_paraphrases(pair) if one_statement(near)}
    rows = [row for row in facing(pair) if (row.left, row.right) not in told]
    if not rows:
        return
    claims = claims_of(pair.left), claims_of(pair.right)
    for row in rows:
        lone = leftover_pair(pair, numerals(pair.left, row.left, claims[0]), numerals(pair.right, row.right, claims[1]))
        if lone is None:
            continue
        rest = in_one_place(pair, (row.left, row.right), lone[0].span, lone[1].span)
        if rest:
            yield Apart(*lone, Near(row.left, row.right, row.link, rest, (), (), rest), True)
