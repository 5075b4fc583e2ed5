"""What differs between reports of two days is another matter: kept as scope, out of sight until asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from comparators.facts.counts.claims import claims_of
from comparators.facts.events.two_days import TwoDays, two_days
from comparators.facts.wording.names import folded
from comparators.model import SIDES, Evidence, Finding, Notice, Pair, Reading
from comparators.wording import day_words

_OF_EVENTS = frozenset({"conflict", "update", "certainty"})
_OF_A_WAR = 10_000  # dead


def aside(find: Callable[[Pair], Iterator[Finding]]) -> Callable[[Pair], Iterator[Finding]]:
    """The same findings; those that set two events against each other become scope."""

    def found(pair: Pair) -> Iterator[Finding]:
        for finding in find(pair):
            days = two_days(pair)
            yield finding if days is None or _of_both(pair, finding) else _as_scope(finding, days)

    return found


def notice(pair: Pair) -> tuple[Notice, ...]:
    """What the person must know: the two reports may not belong together."""
    days = two_days(pair)
    if days is None:
        return ()
    return (
        Notice(
            "pair",
            "These reports are of two days.",  # short: it has one line over the list
            f"{_days(days)}: neither speaks of the other’s day, so that what differs between them is listed as scope, "
            "not as conflict. If a date is wrong, correct it and compare again.",
        ),
    )


def _of_both(pair: Pair, finding: Finding) -> bool:
    """Whether it holds whatever the day: one text alone, one person's name, the dead of a whole war."""
    if finding.verdict not in _OF_EVENTS:
        return True
    if finding.kind == "quantity":
        return all(_of_a_war(pair.reading(side), finding.side(side)) for side in SIDES)
    words = [set(folded(value or "").split()) for value in finding.values]
    return finding.kind == "person" and bool(words[0] & words[1])


def _of_a_war(reading: Reading, evidence: tuple[Evidence, ...]) -> bool:
    counts = [claim for claim in claims_of(reading) if (claim.value.low or 0) >= _OF_A_WAR]
    return any(item.span.overlaps(claim.mention.span) for claim in counts for item in evidence)


def _as_scope(finding: Finding, days: TwoDays) -> Finding:
    return replace(
        finding,
        verdict="scope",
        severity="low",
        explanation=f"The reports are of two days, {_days(days)}, and neither speaks of the other’s: two events.",
        doubt="Could be one event where the date of a report is wrong.",
    )


def _days(days: TwoDays) -> str:
    return f"{day_words(days.left)} (left) and {day_words(days.right)} (right)"
