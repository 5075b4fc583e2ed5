"""A reading set on a page."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from comparators.model import Span
from desktop.desk.folding import Fold
from desktop.desk.page import Page, RowSetter
from desktop.desk.selection import copied, next_word, previous_word, word_at
from desktop.desk.typesetting import Typesetting, typesetting
from tests.desktop.leaves import LEFT, reading_of


@pytest.fixture(scope="module")
def page(application: QApplication) -> Page:
    return Page(RowSetter(reading_of(LEFT)), 434, Typesetting())


def test_rows_follow_each_other_without_overlap(page: Page) -> None:
    assert all(below.top >= above.bottom for above, below in zip(page.items, page.items[1:], strict=False))


def test_an_extent_runs_from_the_first_lines_top_to_the_last_lines_bottom(page: Page) -> None:
    sentence = page.reading.sentences[1]
    extent = page.extent(sentence.span)
    assert extent is not None
    assert extent[1] - extent[0] == pytest.approx(2 * 25.5)


def test_a_point_and_an_offset_find_each_other_beyond_astral_characters(page: Page) -> None:
    for offset in (LEFT.index("🌾"), LEFT.index("from the valley"), LEFT.index("Nobody"), LEFT.index("9,000")):
        spot = page.spot(offset)
        assert spot is not None
        assert page.offset_at(spot.x, spot.y + spot.height / 2) == offset


def test_a_folded_passage_has_the_folds_place_and_no_words(page: Page) -> None:
    folded = Page(RowSetter(page.reading), 434, Typesetting(), [Fold(2, 3, "2 passages without a partner", "")])
    assert folded.height < page.height
    assert folded.extent(page.reading.passages[2].span) is None
    assert folded.passage_extent(2) == folded.passage_extent(3)


def test_copied_words_are_what_is_shown(page: Page) -> None:
    start, end = LEFT.index("by noon"), LEFT.index("before we saw")
    assert copied(page, Span(start, end)) == "by noon.\n\n“We heard it "


def test_words_by_offset() -> None:
    text = "Jeyhun Bayramov’s half-built dam"
    assert word_at(text, 9).of(text) == "Bayramov’s"
    assert word_at(text, 20).of(text) == "half-built"
    assert next_word(text, 0) == 7
    assert previous_word(text, 18) == 7


def test_zoom_keeps_the_reading_size_between_12_and_28(application: QApplication) -> None:
    assert [typesetting(zoom).size for zoom in (50, 100, 200)] == [12.0, 16.5, 28.0]
    assert typesetting(100).line("reading") == 25.5
    assert typesetting(100, compact=True).line("reading") == 24.0


def test_the_longest_measure_is_66_characters(application: QApplication) -> None:
    assert 450 < Typesetting().longest_measure() < 560


def test_a_right_to_left_paragraph_begins_at_the_right(application: QApplication) -> None:
    text = "قال الوزير إنه سيزور موسكو."
    page = Page(RowSetter(reading_of(text, headline=False)), 434, Typesetting())
    first, last = page.spot(0), page.spot(len(text) - 1)
    assert first is not None
    assert last is not None
    assert first.x == pytest.approx(434, abs=1)
    assert last.x < first.x
