"""Tolls, labels, voices and frames of both texts, as reports show them."""

from __future__ import annotations

import pytest

from comparators.pipeline import compare
from comparators.reports.html import render
from comparators.reports.json import document
from comparators.reports.page.tolls import toll_tables
from tests.marked import article

LEFT = """At least 12 people were killed when the bus fell into the gorge near Gilgit, police said on Tuesday.

Some 30 people were injured, the hospital said. "We heard a terrible noise," said Bilal Khan, a shepherd."""
RIGHT = """The bus crash near Gilgit killed 19 people, the hospital said on Friday.

At least 41 people were injured. "We need blood," said Dr Sana Mir of the hospital."""


@pytest.fixture(scope="module")
def comparison():
    return compare(article(LEFT, "2023-05-02"), article(RIGHT, "2023-05-05"), comparators=())


def test_the_figures_of_one_measure_stand_in_one_table(comparison):
    deaths = next(table for table in toll_tables(comparison.pair) if table.title == "Deaths")
    first, last = deaths.rows
    assert (first.side, first.value[0], first.open_end) == ("left", 12, True)
    assert (last.side, last.value, last.open_end) == ("right", (19, 19), False)
    assert (first.high or 0) < (last.high or 0)


def test_every_toll_quotes_its_text(comparison):
    made = document(comparison)
    assert made["tables"]["tolls"]
    for row in made["tables"]["tolls"]:
        assert made[row["side"]]["text"][row["start"] : row["end"]] == row["quote"]


def test_the_page_shows_the_tolls(comparison):
    page = render(comparison).decode()
    assert '<table class="tolls">' in page
    assert "At least 12 people were killed" in page


def test_the_tone_on_actors_stands_in_the_page_and_in_the_document():
    left = "The brutal army of the north ringed the town. On Friday the army starved its people."
    right = "The army of the north has stood round the town since Friday, a spokesman said."
    made = compare(article(left, "2023-05-02"), article(right, "2023-05-02"), comparators=())
    (row,) = document(made)["tables"]["tone"]
    assert [(word["word"], word["against"]) for word in row["left"]["words"]] == [("brutal", True), ("starved", True)]
    assert all(document(made)["left"]["text"][w["start"] : w["end"]] == w["quote"] for w in row["left"]["words"])
    assert (row["right"]["named"], row["right"]["words"]) == (1, [])
    page = render(made).decode()
    assert "Tone on actors" in page
    assert "named only" in page
