"""The desk as a person and the window use it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from comparators.model import Alignment, Comparison, Link, Pair
from desktop.desk import Desk
from desktop.theme import load_theme
from tests.desktop.leaves import LEFT, PROFILE, dam, long_text, reading_of, sentence

Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def desk(application: QApplication) -> Iterator[Desk]:
    made = Desk()
    made.set_reduced_motion(True)
    made.resize(1000, 300)
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def comparison(desk: Desk) -> Comparison:
    made = dam()
    desk.set_comparison(made)
    QApplication.processEvents()
    return made


def told(desk: Desk) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    desk.findingActivated.connect(lambda name: heard.append(("finding", name)))
    desk.linkActivated.connect(lambda name: heard.append(("link", name)))
    desk.dateEditRequested.connect(lambda side: heard.append(("date", side)))
    return heard


def named(comparison: Comparison, title: str) -> str:
    return next(finding.id for finding in comparison.findings if finding.title == title)


def point_of(desk: Desk, words: str) -> QPoint:
    """The middle of the first word of these words, in the left pane."""
    pane = desk.left_pane
    assert pane.page is not None
    spot = pane.page.spot(LEFT.index(words) + 1)
    assert spot is not None
    return QPoint(round(pane.column_left + spot.x), round(spot.y + spot.height / 2 - pane.scroll_top))


def picture(desk: Desk) -> QImage:
    return desk.grab().toImage()


def test_an_empty_desk_shows_and_answers(desk: Desk) -> None:
    assert desk.first_visible_sentence("left") == -1
    assert desk.link_point("L0-0") == QPoint(-1, -1)
    assert not desk.find("dam")
    desk.select_finding("F0")
    desk.select_link("L0-0")
    picture(desk)


def test_one_text_can_be_read_before_the_other_comes(desk: Desk) -> None:
    desk.set_reading("left", reading_of(LEFT))
    desk.set_alignment(Alignment())
    assert desk.first_visible_sentence("left") == 0
    picture(desk)


def test_selecting_a_finding_shows_it_on_both_sides_and_tells_nobody(desk: Desk, comparison: Comparison) -> None:
    heard = told(desk)
    desk.select_finding(named(comparison, "Villagers fled"))
    for pane, words in ((desk.left_pane, "Half of the"), (desk.right_pane, "The province said")):
        assert pane.page is not None
        extent = pane.page.extent(pane.page.reading.sentences[sentence(pane.page.reading, words)].span)
        assert extent is not None
        assert pane.in_view(*extent)
        assert pane.selected_finding == named(comparison, "Villagers fled")
    assert desk.ribbon.chosen.key == comparison.pair.alignment.links[3].id
    assert heard == []


def test_a_selection_that_is_in_view_moves_nothing(desk: Desk, comparison: Comparison) -> None:
    before = desk.left_pane.scroll_top, desk.right_pane.scroll_top
    desk.select_finding(named(comparison, "Deaths"))
    assert desk.left_pane.scroll_top == before[0]


def test_clicking_a_mark_tells_its_finding(desk: Desk, comparison: Comparison) -> None:
    heard = told(desk)
    QTest.mouseClick(desk.left_pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(desk, "12 people"))
    assert heard == [("finding", named(comparison, "Deaths"))]


def test_clicking_a_knot_tells_its_link_and_moves_both_panes(desk: Desk, comparison: Comparison) -> None:
    heard = told(desk)
    link = comparison.pair.alignment.links[0]
    at = desk.ribbon.mapFromGlobal(desk.link_point(link.id))
    QTest.mouseClick(desk.ribbon, Qt.MouseButton.LeftButton, pos=at)
    assert heard == [("link", link.id)]
    assert desk.ribbon.chosen.key == link.id


def test_a_finding_that_is_filtered_out_has_no_mark(desk: Desk, comparison: Comparison) -> None:
    desk.set_visible_findings([named(comparison, "Amina")])
    assert {mark.finding.title for mark in desk.left_pane.marks} == {"Amina"}
    assert desk.right_pane.marks == ()


def test_quiet_findings_wait_until_they_are_asked_for(desk: Desk, comparison: Comparison) -> None:
    assert "When" not in {mark.finding.title for mark in desk.left_pane.marks}
    desk.set_visible_findings([named(comparison, "When")])
    assert {mark.finding.title for mark in desk.left_pane.marks} == {"When"}


def test_a_tooltip_names_all_marks_the_most_severe_first(desk: Desk, comparison: Comparison) -> None:
    desk.set_visible_findings(finding.id for finding in comparison.findings)
    assert desk.left_pane.pointer.tooltip(point_of(desk, "12 people")) == "Update, high: Deaths"


def test_scrolling_one_pane_brings_the_other_level(desk: Desk, comparison: Comparison) -> None:
    desk.left_pane.scroll_to(desk.left_pane.verticalScrollBar().maximum(), steering=True)
    assert desk.right_pane.scroll_top == desk.right_pane.verticalScrollBar().maximum()
    desk.left_pane.scroll_to(0, steering=True)
    assert desk.right_pane.scroll_top == 0


def test_scrolling_apart_leaves_the_other_pane_alone(desk: Desk, comparison: Comparison) -> None:
    desk.set_scroll_together(False)
    desk.left_pane.scroll_to(60, steering=True)
    assert desk.right_pane.scroll_top == 0


def test_the_passage_in_focus_is_told_from_one(desk: Desk, comparison: Comparison) -> None:
    heard: list[tuple[int, int]] = []
    desk.passageFocused.connect(lambda left, right: heard.append((left, right)))
    desk.select_finding(named(comparison, "Villagers fled"))
    desk.select_finding(named(comparison, "Amina"))
    assert heard == [(5, 2), (3, 0)]


def test_folding_hides_what_has_no_partner_and_selecting_opens_it(desk: Desk, comparison: Comparison) -> None:
    pane = desk.left_pane
    assert pane.page is not None
    whole = pane.page.height
    desk.set_folded(True)
    assert pane.page.height < whole
    desk.select_finding(named(comparison, "Amina"))
    assert [fold.first for fold in pane.page.folds] == [5]


def test_enter_opens_the_fold_in_view(desk: Desk, comparison: Comparison) -> None:
    desk.set_folded(True)
    desk.left_pane.setFocus(Qt.FocusReason.TabFocusReason)
    assert desk.left_pane.page is not None
    folds = len(desk.left_pane.page.folds)
    QTest.keyClick(desk.left_pane, Qt.Key.Key_Return)
    assert len(desk.left_pane.page.folds) == folds - 1


def test_keys_scroll_a_pane(desk: Desk, comparison: Comparison) -> None:
    pane = desk.left_pane
    QTest.keyClick(pane, Qt.Key.Key_End)
    assert pane.scroll_top == pane.verticalScrollBar().maximum() > 0
    QTest.keyClick(pane, Qt.Key.Key_Home)
    QTest.keyClick(pane, Qt.Key.Key_Down)
    assert pane.scroll_top == pytest.approx(25.5, abs=1)


def test_words_are_chosen_and_copied_with_the_keyboard(desk: Desk, comparison: Comparison) -> None:
    pane = desk.left_pane
    for _ in range(3):
        QTest.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
    assert pane.copy()
    assert QApplication.clipboard().text() == "Dam breaks above "


def test_words_are_chosen_with_the_mouse(desk: Desk, comparison: Comparison) -> None:
    view = desk.left_pane.viewport()
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=point_of(desk, "Officials"))
    assert desk.left_pane.copy()
    assert QApplication.clipboard().text() == "Officials"


def test_find_goes_through_both_texts_and_round(desk: Desk, comparison: Comparison) -> None:
    found = []
    for _ in range(3):
        assert desk.find("prime minister")
        found.append(tuple(bool(pane.selection) for pane in (desk.left_pane, desk.right_pane)))
    assert found == [(True, False), (False, True), (True, False)]
    assert desk.find("PRIME  minister", forward=False)
    assert not desk.find("earthquake")


def test_the_date_of_a_card_can_be_asked_for(desk: Desk, comparison: Comparison) -> None:
    heard = told(desk)
    desk.cards["right"].date.click()
    assert heard == [("date", "right")]


def test_zoom_keeps_the_persons_place(desk: Desk, comparison: Comparison) -> None:
    desk.left_pane.scroll_to(200)
    before = desk.first_visible_sentence("left")
    desk.set_zoom(150)
    assert desk.zoom() == 150
    assert abs(desk.first_visible_sentence("left") - before) <= 1


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("contrast", [False, True])
def test_every_theme_paints(desk: Desk, comparison: Comparison, name: str, contrast: bool) -> None:
    theme = load_theme(name, high_contrast=contrast)
    desk.set_theme(theme)
    desk.select_finding(named(comparison, "Deaths"))
    corner = picture(desk).pixelColor(desk.left_pane.x() + 2, desk.height() - 2)
    assert corner.name().upper() == theme.hex("paper").upper()


def test_pane_names_are_read_out(desk: Desk) -> None:
    assert desk.left_pane.accessibleName() == "Left text"
    assert desk.right_pane.accessibleName() == "Right text"


def test_ten_thousand_words_and_a_thousand_links_stay_quick(desk: Desk) -> None:
    left, right = reading_of(long_text(160), headline=False), reading_of(long_text(160, 58), headline=False)
    numbers = range(len(left.sentences))
    links = tuple(Link((n % 320,), ((n * 7 + n // 320) % 320,), "same", 0.5 + n % 50 / 100) for n in range(1000))
    assert len(numbers) == 320
    start = time.perf_counter()
    desk.set_comparison(Comparison(Pair(left, right, Alignment(links)), (), PROFILE, PROFILE))
    picture(desk)
    shown = time.perf_counter() - start
    start = time.perf_counter()
    for step in range(20):
        desk.left_pane.scroll_to(step * 90, steering=True)
        picture(desk)
    frame = (time.perf_counter() - start) / 20
    # Generous bounds for a busy machine: a quarter of them is usual.
    assert shown < 4.0
    assert frame < 0.4


def test_a_screen_reader_finds_passages_and_links(desk: Desk, comparison: Comparison) -> None:
    heard = told(desk)
    for children in desk.read_out:
        children.refresh()
    read = [child.accessibleName() for child in desk.left_pane.viewport().findChildren(QLabel)]
    assert read[0] == "Passage 1. Dam breaks above the town of Larkana"
    assert "Marked: Update, high: Deaths" in read[1]
    buttons = desk.ribbon.findChildren(QAbstractButton)
    first = comparison.pair.alignment.links[0]
    button = next(item for item in buttons if item.accessibleName().startswith("Link, left passage 2, right passage 3"))
    button.click()
    assert heard == [("link", first.id)]


def test_a_text_that_is_read_again_keeps_the_persons_place(desk: Desk, comparison: Comparison) -> None:
    desk.left_pane.scroll_to(120)
    desk.set_comparison(dam())
    assert desk.left_pane.scroll_top == 120
    desk.set_reading("left", reading_of("Another text.\n\nIt begins at its top."))
    assert desk.left_pane.scroll_top == 0


def test_moving_takes_a_moment_and_ends_level(desk: Desk, comparison: Comparison, until: Until) -> None:
    desk.set_reduced_motion(False)
    bottom = desk.left_pane.verticalScrollBar().maximum()
    desk.left_pane.scroll_to(bottom, glide=True, steering=True)
    assert desk.left_pane.scroll_top < bottom
    until(lambda: desk.left_pane.scroll_top == bottom and not desk.right_pane.glide.moving)
    assert desk.right_pane.scroll_top == desk.right_pane.verticalScrollBar().maximum()
