"""What the person has chosen: a finding, a link, or nothing. One value, one place; everything else follows it."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.model import Alignment, Finding, Link, Reading


@dataclass(frozen=True, slots=True)
class Selection:
    """At most one of ``finding`` and ``link`` is chosen by the person; a finding brings its link along."""

    finding: str | None = None
    link: str | None = None


NOTHING = Selection()


def link_of(finding: Finding, alignment: Alignment | None, left: Reading | None, right: Reading | None) -> Link | None:
    """The best link that carries the finding's words on both sides, or None."""
    if alignment is None or left is None or right is None:
        return None
    lefts = _sentences(left, [item.start for item in finding.left])
    rights = _sentences(right, [item.start for item in finding.right])
    if not lefts or not rights:
        return None
    carrying = [link for link in alignment.links if lefts & set(link.left) and rights & set(link.right)]
    return max(carrying, key=lambda link: link.score, default=None)


def findings_of(
    link: Link, findings: tuple[Finding, ...], left: Reading | None, right: Reading | None
) -> tuple[Finding, ...]:
    """The findings that stand on both ends of a link, in list order."""
    if left is None or right is None:
        return ()
    found = []
    for finding in findings:
        lefts = _sentences(left, [item.start for item in finding.left])
        rights = _sentences(right, [item.start for item in finding.right])
        if lefts & set(link.left) and rights & set(link.right):
            found.append(finding)
    return tuple(found)


def _sentences(reading: Reading, offsets: list[int]) -> set[int]:
    return {number for number in (reading.sentence_at(offset) for offset in offsets) if number is not None}
