"""Comparison -> Word document: the findings with both quotations, then both texts, in the marks of the page."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from comparators.model import Comparison, Finding, Review, Slot
from comparators.reports.docx_overview import write_overview
from comparators.reports.level import Level
from comparators.reports.page import Leaf, Page, page
from comparators.reports.page.card import Card, Half, Quotation
from comparators.reports.page.leaf import Segment
from comparators.reports.visible import shown
from comparators.wording import AGREEMENTS

NO_REVIEW = Review()
# Word draws one line under a word: of marks that share words the most severe is drawn, and all their numbers follow.
LINES = {
    "conflict": ("double", "B3261E"),
    "facts": ("single", "0B6580"),
    "framing": ("dotted", "86389A"),
    "artefacts": ("wave", "875200"),
}
GREY = "5C6168"
_SLOT_WIDTHS = (1_080_000, 2_500_000, 360_000, 2_500_000)  # in EMU: 3, 7, 1 and 7 cm
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_START = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can hold


def render(comparison: Comparison, *, level: Level = "low", review: Review = NO_REVIEW, sure: bool = False) -> bytes:
    """The document. The same comparison gives the same bytes: it carries no time of making."""
    from docx import Document
    from docx.shared import Cm, Pt

    made = page(comparison, level=level, review=review, sure=sure)
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.8)
    section.top_margin = section.bottom_margin = Cm(1.8)
    document.styles["Normal"].font.size = Pt(10)
    _properties(document, made)
    document.add_heading("Two reports of one story", 0)
    _sources(document, made)
    for group in made.groups:
        to_check = f", {group.to_check} of them worth a check" if group.to_check else ""
        document.add_heading(f"{group.name} ({len(group.cards)}{to_check})", 1)
        for card in group.cards:
            _finding(document, card)
    if made.set_aside:
        document.add_heading("Kept quiet", 1)
        for card in made.set_aside:
            line = f"{card.badge}: {card.finding.statement} {card.decision}"
            _write(document.add_paragraph(style="List Bullet"), line)
    write_overview(document, made.overview, _write)
    _texts(document, made)
    _measures(document, made)
    buffer = io.BytesIO()
    document.save(buffer)
    return _timeless(buffer.getvalue())


def _properties(document: Any, made: Page) -> None:
    properties = document.core_properties
    properties.author = f"Diptych {made.version}"
    properties.comments = ""
    properties.title = fit(" | ".join(leaf.title or "no headline" for leaf in made.leaves))[:255]
    for name in ("created", "modified"):
        for node in properties._element.findall(f"{{http://purl.org/dc/terms/}}{name}"):
            properties._element.remove(node)


def _sources(document: Any, made: Page) -> None:
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    for cell, leaf in zip(cells, made.leaves, strict=True):
        _write(cell.paragraphs[0], leaf.side.capitalize(), grey=True)
        _write(cell.add_paragraph(), leaf.title or "no headline", bold=True)
        date = f"{leaf.published} {leaf.published_source}" if leaf.published else "undated"
        _write(cell.add_paragraph(), f"{date} · {leaf.words:,} words", grey=True)
        said = [f"{name.capitalize()}: {value}" for name, value in leaf.metadata]
        for line in (*leaf.refuted, leaf.path, leaf.sha256 and f"SHA-256 {leaf.sha256}", leaf.encoding, *said):
            if line:
                _write(cell.add_paragraph(), line, grey=True)
    _write(document.add_paragraph(), made.summary)
    if made.left_out:
        _write(document.add_paragraph(), made.left_out, grey=True)
    for notice in made.notices:
        _write(document.add_paragraph(), f"{notice.subject}: {notice.message} {notice.detail}", grey=True)


def _finding(document: Any, card: Card) -> None:
    finding = card.finding
    heading = document.add_heading(fit(f"{card.number}. {card.title}"), 2)
    if card.check:
        _quieten(heading)
    badge = " ".join(filter(None, (card.sign, card.badge)))
    _write(document.add_paragraph(), f"{badge} · {finding.severity} · {card.sureness} · {finding.id}", grey=True)
    _write(document.add_paragraph(), finding.statement)
    cells = document.add_table(rows=1, cols=len(card.halves)).rows[0].cells
    for cell, half in zip(cells, card.halves, strict=True):
        _half(cell, half)
    _slots(document, finding)
    about = [("Why", finding.explanation), ("Reckoning", finding.arithmetic)]
    if finding.suggestion:
        about.append(("Suggestion", f"{finding.suggestion.text} ({finding.suggestion.source})"))
    about += [("May be wrong", finding.doubt), ("Review", card.decision)]
    for name, text in about:
        if text:
            paragraph = document.add_paragraph()
            _write(paragraph, f"{name}: ", grey=True)
            _write(paragraph, text)


def _slots(document: Any, finding: Finding) -> None:
    """What was compared: the value of either side, and how they stand."""
    if not finding.slots:
        return
    table = document.add_table(rows=0, cols=4)
    table.autofit = False
    for row in (("Compared", "Left", "", "Right"), *(_slot_row(slot) for slot in finding.slots)):
        for place, (cell, text) in enumerate(zip(table.add_row().cells, row, strict=True)):
            _write(cell.paragraphs[0], text, grey=place == 0 or row[0] == "Compared")
            cell.paragraphs[0].paragraph_format.space_after = 0
    for place, width in enumerate(_SLOT_WIDTHS):
        table.columns[place].width = width  # LibreOffice reads the grid, Word the cells
        for cell in table.columns[place].cells:
            cell.width = width


def _slot_row(slot: Slot) -> tuple[str, str, str, str]:
    return slot.name, slot.left or "–", AGREEMENTS[slot.agreement], slot.right or "–"


def _quieten(heading: Any) -> None:
    """The title of what is only worth a check steps back: grey, and not bold."""
    from docx.shared import RGBColor

    for run in heading.runs:
        run.bold = False
        run.font.color.rgb = RGBColor.from_string(GREY)


def _half(cell: Any, half: Half) -> None:
    _write(cell.paragraphs[0], half.side.capitalize(), grey=True)
    for each in half.quotations:
        _quotation(cell.add_paragraph(), each)
    if not half.quotations:
        _write(cell.add_paragraph(), "Not in this text.", grey=True)
    if half.further:
        _write(cell.add_paragraph(), "Also in ¶ " + ", ".join(str(each.passage) for each in half.further), grey=True)


def _quotation(paragraph: Any, each: Quotation) -> None:
    _write(paragraph, "… " if each.before else "")
    _segments(paragraph, each.segments, numbers=False)
    _write(paragraph, " …" if each.after else "")
    _write(paragraph, f" ¶ {each.passage or '–'}", grey=True)


def _texts(document: Any, made: Page) -> None:
    document.add_heading("The two texts", 1)
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    for cell, leaf in zip(cells, made.leaves, strict=True):
        _leaf(cell, leaf)


def _leaf(cell: Any, leaf: Leaf) -> None:
    _write(cell.paragraphs[0], leaf.side.capitalize(), grey=True)
    for block in leaf.blocks:
        paragraph = cell.add_paragraph()
        _write(paragraph, f"{block.number} " if block.number else "", grey=True)
        for line in block.lines:
            _segments(paragraph, line.segments, bold=block.role in ("headline", "subhead"))


def _segments(paragraph: Any, segments: tuple[Segment, ...], *, numbers: bool = True, bold: bool = False) -> None:
    for segment in segments:
        drawn = next((lane.name for lane in segment.lanes if lane.name in LINES), "")
        run = _write(paragraph, " ".join(segment.text.split("\n")), bold=bold)
        if drawn:
            _underline(run, *LINES[drawn])
        if segment.ends and numbers:
            figures = _write(paragraph, ",".join(str(mark.number) for mark in segment.ends), grey=True)
            figures.font.superscript = True


def _underline(run: Any, line: str, colour: str) -> None:
    from docx.oxml.ns import qn

    run.font.underline = True
    node = run._element.rPr.find(qn("w:u"))
    node.set(qn("w:val"), line)
    node.set(qn("w:color"), colour)


def _measures(document: Any, made: Page) -> None:
    document.add_heading("Measures of the two texts", 1)
    table = document.add_table(rows=0, cols=3)
    for row in (("", "Left", "Right"), *((row.name, row.left, row.right) for row in made.measures)):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            _write(cell.paragraphs[0], text)


def _write(paragraph: Any, text: str, *, bold: bool = False, grey: bool = False) -> Any:
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(fit(text))
    run.bold = bold or None
    if grey:
        run.font.color.rgb = RGBColor.from_string(GREY)
        run.font.size = Pt(8.5)
    return run


def fit(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return _UNFIT.sub("�", shown(text))


def _timeless(data: bytes) -> bytes:
    """The same package with every file dated alike."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name in package.namelist():
            made.writestr(zipfile.ZipInfo(name, _START), package.read(name), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
