"""Findings and dates in words, and quotations in pieces."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from comparators.model import Decision, Slot
from comparators.values import Interval
from desktop.dates import interval_words, parse_interval
from desktop.findings.wording import passage_numbers, second_line, spoken, title
from desktop.theme import load_theme
from desktop.tray.citation import citation
from desktop.tray.quotations import Piece, diff_html, finding_pieces, slot_numbers, to_html
from tests.desktop.made import named, reading


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Deaths", "at least 12 → 40"),
        ("The search", "stopped | goes on"),
        ("The owner", "right only: The owner, Sea Lines, declined to comment"),
        ("Belekan → Belikan", "name, left"),
        ("The day", "not the same thing: Monday | Thursday"),
    ],
)
def test_the_second_line_says_what_differs(name, words):
    assert second_line(named(name)) == words


@pytest.mark.parametrize(
    ("name", "words"), [("Deaths", "¶ 2 · 2"), ("The owner", "¶ – · 4"), ("Belekan → Belikan", "¶ 3")]
)
def test_passage_numbers_stand_left_and_right(name, words):
    assert passage_numbers(named(name), reading("left"), reading("right")) == words


def test_a_screen_reader_hears_the_whole_finding():
    words = spoken(named("The search"), Decision(), reading("left"), reading("right"))
    assert words == (
        "Conflict, high, facts. The search. 80 %, likely. Left, passage 3: stopped the search. "
        "Right, passage 3: keep searching. To review."
    )


def test_a_damaged_name_is_named_with_what_it_may_stand_for():
    assert title(named("Belekan → Belikan")) == "Tomas Belekan → Tomas Belikan"
    assert title(named("Deaths")) == "Deaths"


@pytest.mark.parametrize("text", ["2020-10-09", "2021-01", "2020", "2020-10-01/2020-10-10"])
def test_dates_are_read_as_they_are_written(text):
    interval = parse_interval(text)
    assert interval is not None
    assert interval.iso() == text


@pytest.mark.parametrize("text", ["", "yesterday", "2020-13", "2020-02-30", "2021 to 2020", "1 to 2 to 3"])
def test_what_is_no_date_is_refused(text):
    assert parse_interval(text) is None


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2020-10-09", "9 Oct 2020"),
        ("2021-01", "Jan 2021"),
        ("2020", "2020"),
        ("2020-10-01/2020-10-10", "1–10 Oct 2020"),
    ],
)
def test_intervals_are_said_shortly(iso, words):
    interval = parse_interval(iso)
    assert isinstance(interval, Interval)
    assert interval_words(interval) == words


def test_a_quotation_marks_its_words_and_numbers_them_after_the_slots():
    pieces = finding_pieces(named("Deaths"), "left", reading("left"))
    assert pieces[0] == Piece("At least 12 people died", "facts", 1)
    assert "".join(piece.text for piece in pieces) == reading("left").sentence_text(1)


def test_only_slots_that_a_quotation_carries_have_a_number():
    finding = replace(
        named("Deaths"),
        slots=(
            Slot("Carries", "", "a figure: deaths", "missing"),
            Slot("Where", "at sea", "", "missing"),
            Slot("Number", "12", "Forty", "later"),
        ),
    )
    assert {slot.name: number for slot, number in slot_numbers(finding).items() if slot} == {"Number": 1}
    assert [piece.number for piece in finding_pieces(finding, "right", reading("right")) if piece.number] == [1]


def test_of_two_slots_in_one_quotation_the_one_that_differs_gives_the_number():
    where, count = Slot("Where", "people", "", "missing"), Slot("Number", "12", "Forty", "differs")
    assert slot_numbers(replace(named("Deaths"), slots=(where, count))) == {count: 1}


def test_a_numbered_quotation_is_a_link_to_its_slot_row():
    pieces = finding_pieces(named("Deaths"), "left", reading("left"))
    theme = load_theme("light")
    assert '<a href="slot:1"' in to_html(pieces, theme)
    assert "text-decoration:underline" in to_html(pieces, theme, lit=1)


def test_in_high_contrast_marked_words_are_underlined():
    pieces = [Piece("ferry", "facts"), Piece(" sank")]
    assert to_html(pieces, load_theme("dark", high_contrast=True)).count("underline") == 1
    assert "underline" not in to_html(pieces, load_theme("dark"))


def test_a_garbled_name_is_struck_and_the_candidate_stands_beside_it():
    pieces = finding_pieces(named("Belekan → Belikan"), "left", reading("left"))
    assert Piece("Tomas Belekan", "artefacts", struck=True) in pieces
    assert Piece("Tomas Belikan", "artefacts", strong=True) in pieces


def test_words_of_the_articles_are_escaped():
    assert to_html([Piece("<b>&", "facts")], load_theme("light")).count("&lt;b&gt;&amp;") == 1
    assert "<script>" not in diff_html("a <script> b", "a <style> b", load_theme("light"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A ferry sank off Lumara on Monday, the office said.", "A ferry sank off Lumara, officials said on Thursday."),
        ("300 to 400 deaths were counted.", "More than 6,000 people were killed."),
        ("He “denied” it", "He denied it."),
        ("", "Only here."),
    ],
)
def test_the_inline_diff_rebuilds_both_texts_with_their_own_spaces(left, right):
    shown = diff_html(left, right, load_theme("light"))
    without_added = re.sub(r"<[^>]+>", "", re.sub(r"<u>.*?</u>", "", shown))
    without_removed = re.sub(r"<[^>]+>", "", re.sub(r"<s .*?</s>", "", shown))
    for rebuilt, text in ((without_added, left), (without_removed, right)):
        assert re.sub(r"\W+", " ", unescape(rebuilt)).split() == re.sub(r"\W+", " ", text).split()
    assert not re.search(r"\w(<[^>]+>)+\w", shown), "words run together"


def test_a_citation_gives_both_sides_with_their_place():
    text = citation(named("Deaths"), reading("left"), reading("right"))
    assert text.splitlines() == [
        "Deaths: the texts differ",
        "Left, passage 2: “At least 12 people died” (untitled, 1 Mar 2021)",
        "Right, passage 2: “Forty people” (untitled, 4 Mar 2021)",
    ]
