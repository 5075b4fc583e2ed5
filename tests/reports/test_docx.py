"""The Word document holds both texts and the findings, in the page's lines."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from comparators.model import Origin
from comparators.pipeline import compare
from comparators.reports.docx import render
from tests.made import LEFT, comparison
from tests.marked import article


def words(data: bytes) -> str:
    from docx import Document

    document = Document(io.BytesIO(data))
    paragraphs = [*document.paragraphs]
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                paragraphs += cell.paragraphs
    return "\n".join(paragraph.text for paragraph in paragraphs)


def test_the_same_comparison_gives_the_same_bytes():
    assert render(comparison()) == render(comparison())


def test_statements_and_both_texts_are_in_it():
    text = words(render(comparison()))
    assert "Deaths: at least 12 on Tuesday, more than 40 on Friday." in text
    assert "A shelter was opened in the school, one kilometers from the river." in text


def test_what_was_compared_stands_as_a_table():
    from docx import Document

    rows = [
        [c.text for c in row.cells] for table in Document(io.BytesIO(render(comparison()))).tables for row in table.rows
    ]
    assert ["Compared", "Left", "", "Right"] in rows
    assert ["Number", "at least 12", "↗", "more than 40"] in rows


@pytest.mark.parametrize("line", ["double", "single", "dotted", "wave"])
def test_each_area_keeps_its_line(line):
    import zipfile

    with zipfile.ZipFile(io.BytesIO(render(comparison()))) as package:
        document = package.read("word/document.xml").decode()
    assert f'w:val="{line}"' in document


def test_what_xml_cannot_hold_does_no_harm():
    made = comparison(f"{LEFT}\n\nEnd \x00\x0b\ufffe <w:p> &amp;", "Nothing.")
    article = replace(made.pair.left.article, title="\x00<b>", origin=Origin(path="\udcff"))
    made = replace(made, pair=replace(made.pair, left=replace(made.pair.left, article=article)))
    assert "<w:p> &amp;" in words(render(made))


def test_the_tone_on_actors_stands_in_a_table():
    left = "The brutal army of the north ringed the town. On Friday the army starved its people."
    right = "The army of the north has stood round the town since Friday, a spokesman said."
    made = compare(article(left, "2023-05-02"), article(right, "2023-05-02"), comparators=())
    text = words(render(made))
    assert "Tone on actors" in text
    assert "− brutal 1; − starved 1" in text
    assert "named only 1" in text


def test_tables_without_rows_are_left_out():
    made = compare(article("Rain fell.", None), article("Snow fell.", None), comparators=())
    assert "Tone on actors" not in words(render(made))
