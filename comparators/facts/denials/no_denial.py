"""Whether a word of denial in one of two like sentences denies nothing that the other tells.

Each reason is a module's own; here they are asked in turn, of the sentence that denies (``reading``, sentence ``here``,
the tokens of denial in ``places``) and of the other one (``other``, sentence ``there``).
"""

from __future__ import annotations

from comparators.facts.denials.flat import to_be_shown, under_despite
from comparators.facts.denials.same_said import asked_whether, of_details, told_by_opposite
from comparators.facts.denials.untold import (
    both_to_come,
    denied_beside,
    of_two_voices,
    only_aimed,
    only_sought,
    wished,
)
from comparators.model import Reading

SAID_ALIKE = 0.6  # shared words of all: so alike, the quotation is the same


def denies_nothing(
    reading: Reading, here: int, places: list[int], other: Reading, there: int, *, jaccard: float
) -> bool:
    """Whether any reason holds; ``jaccard`` is the share of words that both sentences have, 0 to 1."""
    if only_aimed(reading, places, other, there) or only_sought(reading, places, other, there):
        return True
    if both_to_come(reading, places, other, there) or of_details(reading, places):
        return True
    if any(to_be_shown(reading, reading.tokens[i].head) or under_despite(reading, i) for i in places):
        return True
    if told_by_opposite(reading, places, other, there) or denied_beside(reading, here, places, other, there):
        return True
    if jaccard >= SAID_ALIKE:
        return False
    # "Ought not to take measures" says of none that it is not.
    return (
        wished(reading, here, places, other, there)
        or of_two_voices(reading, here, places, other, there)
        or asked_whether(other, there, places)
    )
