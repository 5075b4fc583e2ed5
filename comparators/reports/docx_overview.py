"""The tables of a Word document that speak of both texts as a whole: labels, tone, voices, frames, emphasis."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from comparators.framing.tables import LabelCount
from comparators.reports.page.overview import Bars, Judging, Overview

Write = Callable[..., Any]
_HEAD = ("", "Left", "Right")


def write_overview(document: Any, made: Overview, write: Write) -> None:
    """Every table that has rows, under one heading; nothing at all where none has. ``write`` fills a paragraph."""
    tables = [table for table in _tables(made) if table[2]]
    if tables:
        document.add_heading("As a whole", 1)
    for title, note, rows in tables:
        document.add_heading(title, 2)
        write(document.add_paragraph(), f"{note[:1].upper()}{note[1:]}.", grey=True)
        table = document.add_table(rows=0, cols=3, style="Table Grid")
        for place, row in enumerate((_HEAD, *rows)):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                write(cell.paragraphs[0], text, bold=not place)


def _tables(made: Overview) -> tuple[tuple[str, str, list[tuple[str, str, str]]], ...]:
    """Title, note and rows of each, in the order of the page."""
    return (
        (
            "What things are called",
            "and how often",
            [(row.referent, _labels(row.left), _labels(row.right)) for row in made.labels],
        ),
        (
            "Tone on actors",
            "words of the text's own voice that judge whoever they belong to: − against, + in favour",
            [(row.actor, _judging(row.left), _judging(row.right)) for row in made.tone],
        ),
        ("Who is quoted", "share of the words in quotation", _bars(made.voices)),
        ("Frames", "share of sentences that carry the frame", _bars(made.frames)),
        (
            "Emphasis",
            "of whom each text speaks, as a share of its words",
            [(row.subject, f"{row.left:.0%}", f"{row.right:.0%}") for row in made.emphasis],
        ),
    )


def _labels(counts: Sequence[LabelCount]) -> str:
    return "; ".join(
        f"{count.term} {count.own + count.quoted}" + (f" ({count.quoted} quoted)" if count.quoted else "")
        for count in counts
    ) or "–"  # fmt: skip


def _judging(words: Sequence[Judging]) -> str:
    signs = {"against": "− ", "in favour": "+ "}
    return "; ".join(f"{signs.get(item.way, '')}{item.word} {item.count}" for item in words)


def _bars(rows: Sequence[Bars]) -> list[tuple[str, str, str]]:
    return [(row.name, row.left, row.right) for row in rows]
