"""What a reading shows, row by row."""

from __future__ import annotations

from comparators.model import Article, Passage, Reading, Span
from desktop.desk.rows import rows_of


def gallery() -> Reading:
    text = "Human toll Rubble The church fell. Human toll Shelters People hid."
    first, second = text.index("Rubble"), text.index("Shelters")
    again = text.index("Human", 5)
    passages = (
        Passage(Span(0, again - 1), "caption", title=Span(0, 10), heading=Span(first, first + 6)),
        Passage(Span(again, len(text)), "caption", title=Span(again, again + 10), heading=Span(second, second + 8)),
    )
    return Reading(Article(text=text), passages, ())


def test_a_gallerys_title_is_shown_once() -> None:
    reading = gallery()
    shown = [(row.style, row.span.of(reading.text)) for row in rows_of(reading)]
    assert shown == [
        ("gallery", "Human toll"),
        ("heading", "Rubble"),
        ("reading", "The church fell."),
        ("heading", "Shelters"),
        ("reading", "People hid."),
    ]


def test_one_row_of_each_passage_carries_its_number() -> None:
    numbered = [(row.passage, row.style) for row in rows_of(gallery()) if row.numbered]
    assert numbered == [(0, "heading"), (1, "heading")]


def test_a_passage_of_blanks_has_no_row() -> None:
    assert rows_of(Reading(Article(text="   "), (Passage(Span(0, 3)),), ())) == ()
