"""Everything that a report for people shows: both texts, findings in groups, what was set aside, measures."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.facts.set_aside import notice
from comparators.loading.encodings import encoding_words
from comparators.loading.language import language_name
from comparators.model import SIDES, Comparison, Finding, Notice, Reading, Review, Side
from comparators.reports.dates import days_apart, in_words, refutation, source_in_words
from comparators.reports.level import Level, at_level
from comparators.reports.page.card import Card, card, lane
from comparators.reports.page.leaf import Block, Mark, blocks
from comparators.reports.page.measures import Measure, measures
from comparators.reports.page.overview import Overview, overview
from comparators.reports.side import title_of
from comparators.sureness import LEAST_SURE, by_weight
from comparators.wording import COUNTED, GROUPS, badge, group_of


@dataclass(frozen=True, slots=True)
class Leaf:
    """One report: what is said of it, and its text."""

    side: Side
    title: str | None
    outlet: str
    published: str
    published_source: str
    refuted: tuple[str, ...]
    language: str
    language_name: str
    path: str
    address: str
    sha256: str
    encoding: str
    metadata: tuple[tuple[str, str], ...]
    words: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one group, the severest first and of those the surest; ``tally`` counts by verdict or kind."""

    key: str
    name: str
    tally: str
    cards: tuple[Card, ...]

    @property
    def counted(self) -> str:
        """What the number of cards counts, in a sentence: "1 factual divergence"."""
        return COUNTED[self.key][len(self.cards) != 1]

    @property
    def size(self) -> int:
        return len(self.cards)

    @property
    def to_check(self) -> int:
        """How many of them are worth a check and no more."""
        return sum(each.check for each in self.cards)


@dataclass(frozen=True, slots=True)
class Page:
    """The page. ``set_aside`` holds what was kept quiet or dismissed; ``below`` counts what the level left out,
    ``unsure`` what was left out as only worth a check."""

    leaves: tuple[Leaf, Leaf]
    summary: str
    groups: tuple[Group, ...]
    overview: Overview
    set_aside: tuple[Card, ...]
    below: int
    unsure: int
    level: Level
    links: int
    relations: tuple[tuple[str, int], ...]
    method: str
    measures: tuple[Measure, ...]
    notices: tuple[Notice, ...]
    version: str

    @property
    def least_sure(self) -> int:
        """The percentage under which a finding is worth a check and no more."""
        return LEAST_SURE

    @property
    def to_check(self) -> int:
        """How many findings are worth a check and no more."""
        return sum(group.to_check for group in self.groups)

    @property
    def left_out(self) -> str:
        """What the report does not show, in words; empty where it shows all."""
        said = []
        if self.below:
            said.append(f"{self.below} of lesser weight than {self.level} {_is(self.below)} left out.")
        if self.unsure:
            said.append(
                f"{self.unsure} {_is(self.unsure)} left out as only worth a check, less than {LEAST_SURE} % sure."
            )
        return " ".join(said)


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def page(comparison: Comparison, *, level: Level, review: Review, sure: bool = False) -> Page:
    """The page of a comparison: dismissed and quiet findings are set aside, the others numbered from 1."""
    pair = comparison.pair
    loud = [finding for finding in comparison.findings if not finding.quiet]
    severe = at_level(loud, level)
    asked = at_level(severe, level, sure=sure)
    dismissed = [finding for finding in asked if review.of(finding.id).state == "dismissed"]
    kept = [finding for finding in asked if finding not in dismissed]
    open_findings = sorted(kept, key=_place)
    quiet = [finding for finding in comparison.findings if finding.quiet]
    cards = tuple(card(pair, finding, number, review) for number, finding in enumerate(open_findings, 1))
    aside = enumerate([*dismissed, *quiet], len(cards) + 1)
    relations = [link.relation for link in pair.alignment.links]
    return Page(
        leaves=(_leaf(comparison, "left", cards), _leaf(comparison, "right", cards)),
        summary=_summary(comparison),
        groups=tuple(_groups(cards)),
        overview=overview(pair),
        set_aside=tuple(card(pair, finding, number, review) for number, finding in aside),
        below=len(loud) - len(severe),
        unsure=len(severe) - len(asked),
        level=level,
        links=sum(relation != "parallel" for relation in relations),
        relations=tuple(
            (name, relations.count(name)) for name in ("same", "update", "parallel", "related") if name in relations
        ),
        method=pair.alignment.method,
        measures=tuple(measures(comparison)),
        notices=comparison.notices,
        version=comparison.engine_version,
    )


def _place(finding: Finding) -> tuple[int, bool, tuple[int, bool, int]]:
    """Which group it is listed in, the weightiest first; of what one report leaves out, what the left one has first."""
    group = group_of(finding)
    return list(GROUPS).index(group), group == "omissions" and not finding.left, by_weight(finding)


def _leaf(comparison: Comparison, side: Side, cards: tuple[Card, ...]) -> Leaf:
    reading = comparison.pair.reading(side)
    article = reading.article
    marks = [
        Mark(item.span, each.number, lane(each.finding, reading, item.span), each.check)
        for each in cards
        for item in sorted(each.finding.side(side))
    ]
    published, source = _dated(reading)
    address = article.origin.path if article.origin.path.lower().startswith(("http://", "https://")) else ""
    return Leaf(
        side=side,
        title=title_of(reading),
        outlet=article.outlet or "",
        published=published,
        published_source=source,
        refuted=tuple(refutation(each) for each in reading.published_candidates if each.refuted),
        language=article.language,
        language_name=language_name(article.language),
        path=article.origin.path,
        address=address,
        sha256=article.origin.sha256,
        encoding=encoding_words(article.origin),
        metadata=article.origin.metadata,
        words=comparison.profile(side).words,
        blocks=blocks(comparison.pair, side, marks, _conflicts(comparison, cards)),
    )


def _dated(reading: Reading) -> tuple[str, str]:
    if reading.published is None:
        return "", ""
    return in_words(reading.published.interval), source_in_words(reading.published)


def _conflicts(comparison: Comparison, cards: tuple[Card, ...]) -> frozenset[int]:
    """The links both of whose sides hold evidence of one conflict."""
    pair = comparison.pair
    found = set()
    for each in cards:
        if each.finding.verdict == "conflict":
            left, right = (
                {pair.reading(side).sentence_at(item.start) for item in each.finding.side(side)} for side in SIDES
            )
            for place, link in enumerate(pair.alignment.links):
                if left.intersection(link.left) and right.intersection(link.right):
                    found.add(place)
    return frozenset(found)


def _groups(cards: tuple[Card, ...]) -> list[Group]:
    groups = []
    for key, name in GROUPS.items():
        chosen = tuple(each for each in cards if group_of(each.finding) == key)
        if chosen:
            groups.append(Group(key, name, _tally([each.finding for each in chosen]), chosen))
    return groups


def _tally(findings: list[Finding]) -> str:
    """How many of each verdict, or of each kind, the most frequent first; of omissions, how many on each side."""
    if all(finding.verdict == "omission" for finding in findings):
        counts = ((side, sum(bool(finding.side(side)) for finding in findings)) for side in SIDES)
        return " · ".join(f"{side} {count}" for side, count in counts if count)
    names = [badge(finding).lower() for finding in findings]
    order = sorted(dict.fromkeys(names), key=lambda name: (-names.count(name), names.index(name)))
    return " · ".join(f"{name} {names.count(name)}" for name in order)


def _summary(comparison: Comparison) -> str:
    left, right = comparison.pair.left.published, comparison.pair.right.published
    if left is None or right is None:
        missing = [side for side in SIDES if comparison.pair.reading(side).published is None]
        return f"The date of the {' and of the '.join(missing)} report is not known, so later figures cannot be told."
    sentence = days_apart(left.interval, right.interval)
    # Of two attacks the figures of one do not bring those of the other up to date: the notice says so.
    return sentence.partition(":")[0] + "." if notice(comparison.pair) and ":" in sentence else sentence
