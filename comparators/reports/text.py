"""Comparison -> plain text, for a terminal or an e-mail: what was found, with both quotations."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from comparators.model import SIDES, Comparison, Finding, Pair, Review
from comparators.reports.dates import in_words, source_in_words
from comparators.reports.level import Level, at_level
from comparators.reports.side import passage_of, title_of
from comparators.reports.visible import one_line, visible
from comparators.sureness import by_weight, sureness
from comparators.wording import AGREEMENTS, GROUPS, badge, decided, group_of, sign

NO_REVIEW = Review()
WIDTH = 96


def render(comparison: Comparison, *, level: Level = "low", review: Review = NO_REVIEW, sure: bool = False) -> bytes:
    """The report as UTF-8, at most 96 columns wide."""
    return ("\n".join(_lines(comparison, level, review, sure=sure)) + "\n").encode()


def _lines(comparison: Comparison, level: Level, review: Review, *, sure: bool) -> Iterator[str]:
    shown = at_level(comparison.findings, level, sure=sure)
    yield from _heads(comparison)
    yield ""
    severe = at_level(comparison.findings, level)
    quiet, unsure = len(comparison.findings) - len(severe), len(severe) - len(shown)
    aside = f" · {quiet} kept quiet (--level quiet shows all)" if quiet else ""
    aside += f" · {unsure} only worth a check (shown without --sure)" if unsure else ""
    yield f"{len(shown)} {'finding' if len(shown) == 1 else 'findings'}{aside}"
    for notice in comparison.notices:
        yield f"! {one_line(notice.subject)}: {one_line(notice.message)} {one_line(notice.detail)}".rstrip()
    for group, name in GROUPS.items():
        found = sorted((finding for finding in shown if group_of(finding) == group), key=by_weight)
        if found:
            yield from ("", f"{name.upper()} ({len(found)})")
        for finding in found:
            yield ""
            yield from finding_lines(comparison.pair, finding, review)


def _heads(comparison: Comparison) -> Iterator[str]:
    for side in SIDES:
        reading, profile = comparison.pair.reading(side), comparison.profile(side)
        yield f"{side.capitalize():6} {one_line(title_of(reading) or '(no headline)')}"
        date = reading.published
        dated = f"{in_words(date.interval)} {source_in_words(date)}" if date else "undated"
        yield f"       {dated} · {profile.words} words · grade {profile.grade} · {visible(reading.article.origin.path)}"


def finding_lines(pair: Pair, finding: Finding, review: Review = NO_REVIEW) -> Iterator[str]:
    """One finding, as a block of lines."""
    sort = " ".join(part for part in (sign(finding), badge(finding)) if part)
    yield f"{sort} · {finding.severity} · {one_line(finding.title)}  [{finding.id}]"
    yield from filled("  ", finding.statement)
    for side in SIDES:
        for item in finding.side(side):
            label = f"  {side} {passage_of(pair.reading(side), item)} "
            yield from filled(label, f"“{item.quote}”", hang=" " * len(label))
    for slot in finding.slots:
        values = f"{slot.left or '–'}  {AGREEMENTS[slot.agreement]}  {slot.right or '–'}"
        yield from filled(f"  {slot.name.lower()}: ", values)
    yield from filled("  why: ", finding.explanation)
    if finding.arithmetic:
        yield from filled("  reckoning: ", finding.arithmetic)
    if finding.suggestion:
        yield from filled("  suggestion: ", f"{finding.suggestion.text} ({finding.suggestion.source})")
    yield from filled("  how sure: ", f"{sureness(finding.confidence)}.")
    if finding.doubt:
        yield from filled("  may be wrong: ", finding.doubt)
    if decision := decided(review, finding):
        yield from filled("  review: ", decision)


def filled(label: str, text: str, *, hang: str = "    ") -> list[str]:
    """The text in lines of at most 96 columns, the label before the first."""
    return textwrap.wrap(one_line(text), WIDTH, initial_indent=label, subsequent_indent=hang, break_on_hyphens=False)
