"""Which findings pass, and in what groups and order they stand. No Qt: findings in, groups out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from comparators.model import Finding, Reading, Review
from comparators.sureness import by_weight, worth_a_check
from comparators.wording import GROUPS, group_of
from desktop.findings.wording import AREAS, SEVERITIES, VERDICTS, badge, kind_name, passage_number

Grouping = Literal["area", "verdict", "kind", "place"]
GROUPINGS: tuple[Grouping, ...] = ("area", "verdict", "kind", "place")
QUIET_GROUP = "Kept quiet"


@dataclass(frozen=True, slots=True)
class Filters:
    """What the chips and the search field ask for. An empty ``severities`` or ``verdicts`` lets all pass.

    ``sure`` hides what is only worth a check.
    """

    areas: frozenset[str] = frozenset(AREAS)
    severities: frozenset[str] = frozenset()
    verdicts: frozenset[str] = frozenset()
    to_review: bool = False
    quiet: bool = False
    sure: bool = False
    text: str = ""
    grouping: Grouping = "area"
    only: frozenset[str] = frozenset()

    def active(self) -> tuple[tuple[str, Filters], ...]:
        """Every limit in words, each with the filters that go on without it; for removable chips."""
        found: list[tuple[str, Filters]] = []
        for area, name in AREAS.items():
            if area not in self.areas:
                found.append((f"without {name.lower()}", replace(self, areas=self.areas | {area})))
        if self.severities:
            words = ", ".join(name.lower() for key, name in SEVERITIES.items() if key in self.severities)
            found.append((f"severity: {words}", replace(self, severities=frozenset())))
        if self.verdicts:
            words = ", ".join(name.lower() for key, name in VERDICTS.items() if key in self.verdicts)
            found.append((f"verdict: {words}", replace(self, verdicts=frozenset())))
        if self.to_review:
            found.append(("to review", replace(self, to_review=False)))
        if self.sure:
            found.append(("only the sure", replace(self, sure=False)))
        if self.text:
            found.append((f"“{self.text}”", replace(self, text="")))
        if self.only:
            found.append((f"{len(self.only)} chosen", replace(self, only=frozenset())))
        return tuple(found)


@dataclass(frozen=True)
class Group:
    """One heading of the list: those of its findings that pass, and how many there are in all."""

    name: str
    findings: tuple[Finding, ...]
    total: int

    @property
    def to_check(self) -> int:
        """How many of those that pass are only worth a check."""
        return sum(worth_a_check(finding) for finding in self.findings)


@dataclass(frozen=True)
class Arrangement:
    """The list as it stands: groups in order. ``total`` counts every finding, the quiet ones too."""

    groups: tuple[Group, ...] = ()
    total: int = 0
    shown: tuple[Finding, ...] = field(default=(), compare=False)


def passes(finding: Finding, filters: Filters, review: Review) -> bool:
    """Whether a finding is let through by every filter; ``only`` takes the place of all others."""
    if filters.only:
        return finding.id in filters.only
    if finding.area not in filters.areas or (finding.quiet and not filters.quiet):
        return False
    if filters.severities and finding.severity not in filters.severities and not finding.quiet:
        return False
    if filters.verdicts and finding.verdict not in filters.verdicts:
        return False
    if filters.sure and worth_a_check(finding):
        return False
    if filters.to_review and review.of(finding.id).state != "open":
        return False
    return not filters.text or filters.text.casefold() in _searched(finding)


def _searched(finding: Finding) -> str:
    quotes = " ".join(item.quote for item in (*finding.left, *finding.right))
    values = " ".join(value for value in finding.values if value)
    return " ".join((finding.title, finding.statement, values, quotes, badge(finding), kind_name(finding))).casefold()


def arrange(
    findings: Iterable[Finding], filters: Filters, review: Review, left: Reading | None, right: Reading | None
) -> Arrangement:
    """Groups with the findings that pass. In a group: the severest, of those the surest, then as the left text goes."""
    everything = tuple(findings)
    members: dict[str, list[Finding]] = {}
    by_place = filters.grouping == "place"
    for finding in sorted(everything, key=lambda one: _place(one) if by_place else (*by_weight(one), *_place(one))):
        members.setdefault(_group_name(finding, filters.grouping, left, right), []).append(finding)
    order = _group_order(filters.grouping, members)
    groups = []
    for name in order:
        passing = tuple(finding for finding in members[name] if passes(finding, filters, review))
        if passing:
            groups.append(Group(name, passing, len(members[name])))
    shown = tuple(finding for group in groups for finding in group.findings)
    return Arrangement(tuple(groups), len(everything), shown)


def _place(finding: Finding) -> tuple[bool, int, int, str]:
    left = finding.left[0].start if finding.left else 0
    right = finding.right[0].start if finding.right else 0
    return (not finding.left, left, right, finding.id)


def _group_name(finding: Finding, grouping: Grouping, left: Reading | None, right: Reading | None) -> str:
    if finding.quiet and grouping != "place":
        return QUIET_GROUP
    if grouping == "area":  # what one side tells alone is long, and would hide what differs
        return GROUPS["omissions"] if group_of(finding) == "omissions" else AREAS[finding.area]
    if grouping == "verdict":
        return VERDICTS[finding.verdict] if finding.verdict else AREAS[finding.area]
    if grouping == "kind":
        return kind_name(finding)
    number = passage_number(finding, "left", left)
    if number is not None:
        return f"Left ¶ {number}"
    return f"Right ¶ {passage_number(finding, 'right', right) or '–'}"


def _group_order(grouping: Grouping, members: Mapping[str, list[Finding]]) -> list[str]:
    if grouping in ("place", "kind"):
        names = list(members) if grouping == "place" else sorted(members)
    else:
        wanted = [
            *(VERDICTS.values() if grouping == "verdict" else ()),
            AREAS["facts"],
            GROUPS["omissions"],
            *AREAS.values(),
        ]
        names = [name for name in dict.fromkeys(wanted) if name in members]
    return [name for name in names if name != QUIET_GROUP] + [name for name in (QUIET_GROUP,) if name in members]
