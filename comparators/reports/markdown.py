"""Comparison -> Markdown, for a ticket, a wiki or a message: the findings with both quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.model import Comparison, Finding, Review
from comparators.reports.level import Level
from comparators.reports.page import Leaf, Page, page
from comparators.reports.page.card import Card, Half, Quotation
from comparators.reports.visible import one_line
from comparators.wording import AGREEMENTS

NO_REVIEW = Review()
_ACTIVE = re.compile(r"[\\`*_{}\[\]<>#!|~&^$@]|^[-+=]|(?<=\d)\.(?=\s)|(?<=www)\.")


def render(comparison: Comparison, *, level: Level = "low", review: Review = NO_REVIEW, sure: bool = False) -> bytes:
    """The report as UTF-8 CommonMark. Nothing in the articles acts as markup or as a link."""
    return ("\n".join(_lines(page(comparison, level=level, review=review, sure=sure))).rstrip() + "\n").encode()


def plain(text: str) -> str:
    """The text with every character escaped that Markdown, or a site's extension of it, would act on."""
    return _ACTIVE.sub(lambda found: "\\" + found[0], one_line(text)).replace("://", ":\\//")


def _lines(made: Page) -> Iterator[str]:
    yield "# Two reports of one story"
    yield ""
    for leaf in made.leaves:
        yield f"- **{leaf.side.capitalize()}:** {_about(leaf)}"
    yield from ("", plain(made.summary), "")
    if made.left_out:
        yield from (plain(made.left_out), "")
    for notice in made.notices:
        yield f"> {plain(notice.subject)}: {plain(notice.message)} {plain(notice.detail)}"
        yield ""
    for group in made.groups:
        yield from (f"## {group.name} ({len(group.cards)})", "")
        for card in group.cards:
            yield from _card(card)
    if made.set_aside:
        yield from ("## Kept quiet", "")
        for card in made.set_aside:
            yield f"- {card.badge}: {plain(card.finding.statement)} {plain(card.decision)}".rstrip()
        yield ""
    yield from _figures(made)
    yield from ("## Measures", "", "| | Left | Right |", "|---|---:|---:|")
    for row in made.measures:
        yield f"| {plain(row.name)} | {plain(row.left)} | {plain(row.right)} |"
    yield from ("", f"Made by Diptych {made.version}.")


def _figures(made: Page) -> Iterator[str]:
    """A small table a measure: each figure by the time it was given, with its words and who says so."""
    for table in made.overview.tolls:
        yield from (
            f"## Figures: {plain(table.title)}",
            "",
            "| | As of | Figure | Who says so | ¶ |",
            "|---|---|---|---|---:|",
        )
        for row in table.rows:
            words = f"{plain(row.words)} (a part, or another event)" if row.part else plain(row.words)
            cells = (row.side.capitalize(), row.time_in_words or "no date", words, plain(row.speaker), str(row.passage))
            yield f"| {' | '.join(cells)} |"
        yield ""


def _about(leaf: Leaf) -> str:
    title = plain(leaf.title) if leaf.title else "*no headline*"
    parts = [plain(leaf.outlet), f"{leaf.published} {leaf.published_source}" if leaf.published else "undated"]
    parts += [f"{leaf.words:,} words", *map(plain, leaf.refuted), plain(leaf.path)]
    return " · ".join([title, *filter(None, parts)])


def _card(card: Card) -> Iterator[str]:
    finding = card.finding
    badge = " ".join(filter(None, (card.sign, card.badge)))
    yield from (f"### {card.number}. {plain(card.title)} ({badge}, {finding.severity})", "")
    if not (card.repeats and finding.verdict == "omission"):
        yield from (plain(finding.statement), "")
    for half in card.halves:
        yield from _half(half)
    yield from _slots(finding)
    about = [("Why", finding.explanation), ("Reckoning", finding.arithmetic)]
    if finding.suggestion:
        about.append(("Suggestion", f"{finding.suggestion.text} ({finding.suggestion.source})"))
    about += [("How sure", card.sureness), ("May be wrong", finding.doubt), ("Review", card.decision)]
    for name, text in about:
        if text:
            yield f"- {name}: {plain(text)}"
    yield ""


def _slots(finding: Finding) -> Iterator[str]:
    """What was compared, as a table: the value of either side, and how they stand."""
    if not finding.slots:
        return
    yield from ("| Compared | Left | | Right |", "|---|---|:-:|---|")
    for slot in finding.slots:
        values = plain(slot.left) or "–", AGREEMENTS[slot.agreement], plain(slot.right) or "–"
        yield f"| {plain(slot.name)} | {' | '.join(values)} |"
    yield ""


def _half(half: Half) -> Iterator[str]:
    name = half.side.capitalize()
    for each in half.quotations:
        yield f"> **{name}** ¶ {each.passage or '–'}: {_quoted(each)}"
        yield ""
    if half.further:
        yield f"> **{name}** also in ¶ " + ", ".join(str(each.passage) for each in half.further)
        yield ""


def _quoted(each: Quotation) -> str:
    """The sentence with the evidence in bold. Bold may not begin or end with a space."""
    words = "… " if each.before else ""
    for segment in each.segments:
        text = plain(segment.text)
        lead = " " if segment.text[:1].isspace() else ""
        trail = " " if segment.text[-1:].isspace() and text else ""
        words += f"{lead}**{text}**{trail}" if segment.lanes and text else f"{lead}{text}{trail}"
    return words + (" …" if each.after else "")
