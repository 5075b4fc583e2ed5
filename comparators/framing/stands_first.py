"""The chief deed in both headlines or openings: who stands first in it, and which text says whose deed it is."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.framing.chief import Chief, chiefs
from comparators.framing.linked import evidence, shortened
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot

ID = "framing/agency"
_FIRST = {"doer": "the doer", "attack": "the attack", "victims": "the victims"}


def chief_findings(pair: Pair) -> Iterator[Finding]:
    """At most one: where one text alone says whose deed it is, or where another part of the deed stands first."""
    both = chiefs(pair)
    if both is None:
        return
    told: dict[Side, Chief] = dict(zip(SIDES, both, strict=True))
    named = {side: told[side].owner is not None for side in SIDES}
    if named["left"] != named["right"]:
        yield _finding(pair, told, _naming(pair, told, "left" if named["left"] else "right"), severity="medium")
    elif told["left"].first != told["right"].first and not (told["left"].acts and told["right"].acts):
        words = {side: _FIRST[told[side].first] for side in SIDES}
        yield _finding(
            pair,
            told,
            f"The left text begins the chief deed with {words['left']}, the right text with {words['right']}.",
            severity="low",
        )


def _naming(pair: Pair, told: dict[Side, Chief], side: Side) -> str:
    other: Side = "right" if side == "left" else "left"
    who = _owner(pair.reading(side), told[side])
    return (
        f"For the chief deed the {side} text says whose it is, “{who}”; the {other} text begins with "
        f"{_FIRST[told[other].first]} and does not say so there."
    )


def _owner(reading: Reading, deed: Chief) -> str:
    return shortened(deed.owner.of(reading.text), limit=50) if deed.owner is not None else ""


def _finding(pair: Pair, told: dict[Side, Chief], statement: str, *, severity: str) -> Finding:
    quotes = {side: shortened(told[side].span.of(pair.reading(side).text)) for side in SIDES}
    who = {side: _owner(pair.reading(side), told[side]) or None for side in SIDES}
    first = {side: _FIRST[told[side].first] for side in SIDES}
    return Finding(
        comparator=ID,
        kind="agency",
        severity="medium" if severity == "medium" else "low",
        confidence=0.6 if severity == "medium" else 0.45,
        title="Chief deed",
        statement=statement,
        explanation=f"Left: “{quotes['left']}” Right: “{quotes['right']}”",
        doubt="The doer may be named further down, or not be known; the two may be different deeds of one day.",
        left=evidence(pair.left, (told["left"].span,)),
        right=evidence(pair.right, (told["right"].span,)),
        values=(who["left"], who["right"]),
        slots=(
            Slot(
                "doer",
                who["left"] or "none",
                who["right"] or "none",
                "differs" if who["left"] != who["right"] else "same",
            ),
            Slot(
                "stands first", first["left"], first["right"], "differs" if first["left"] != first["right"] else "same"
            ),
        ),
        source="T. Trew 1979; R. Fowler, Language in the News, 1991: what a headline makes its theme and its agent.",
    )
