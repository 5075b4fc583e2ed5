"""One number in two units of one measure: 40 km here, 40 miles there."""

from __future__ import annotations

from comparators.facts.counts.figures import Match


def unit_slip(match: Match) -> bool:
    """One number in two units of one measure, in aligned sentences that nothing but a place parts: 40 km, 40 miles."""
    left, right, link = match.left_claim.value, match.right_claim.value, match.link
    if not (left.unit and right.unit) or left.unit == right.unit or left.low != right.low or left.low is None:
        return False
    aligned = link is not None and link.relation in {"same", "update"} and link.score >= _ALIGNED
    parted = [reason for reason in match.scope.apart if not reason.startswith(_NO_OTHER_LENGTH)]
    return aligned and match.left_claim.measure in _LENGTHS and not parted and left.low > 1


_ALIGNED = 0.45  # score of the link
_NO_OTHER_LENGTH = ("places", "one text gives both numbers")
_LENGTHS = frozenset({"distance", "height", "depth", "length", "weight", "area", "speed"})
