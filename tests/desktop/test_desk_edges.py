"""The desk's edges: strips, corner pills, the ribbon by keyboard, folds that hide what is sought."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from comparators.model import Alignment, Comparison, Link, Pair
from desktop.desk import Desk
from tests.desktop.leaves import PROFILE, evidence, finding, long_text, reading_of

LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(application: QApplication) -> Iterator[Desk]:
    """Two long texts; the first passages are linked, and the left's first with the right's last."""
    made = Desk()
    made.set_reduced_motion(True)
    made.resize(1000, 400)
    made.show()
    left, right = reading_of(long_text(30), headline=False), reading_of(long_text(31), headline=False)
    last = len(right.sentences) - 1
    links = (Link((0,), (0,), "same", 0.9), Link((1,), (last,), "same", 0.8, ("both: ends",)))
    findings = (finding(evidence(left, "Paragraph 20"), evidence(right, "Paragraph 25")),)
    made.set_comparison(Comparison(Pair(left, right, Alignment(links)), findings, PROFILE, PROFILE))
    QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()


def heard(desk: Desk) -> list[str]:
    names: list[str] = []
    desk.findingActivated.connect(names.append)
    desk.linkActivated.connect(names.append)
    return names


def test_a_click_on_a_strip_goes_there(desk: Desk) -> None:
    strip = desk.strips["left"]
    QTest.mouseClick(strip, LEFT_BUTTON, pos=QPoint(7, strip.height() - 3))
    assert desk.left_pane.scroll_top > desk.left_pane.verticalScrollBar().maximum() * 0.9


def test_a_strip_is_dragged_like_a_scroll_bar(desk: Desk) -> None:
    strip = desk.strips["right"]
    QTest.mousePress(strip, LEFT_BUTTON, pos=strip.box().center().toPoint())
    QTest.mouseMove(strip, QPoint(7, 200))
    QTest.mouseRelease(strip, LEFT_BUTTON, pos=QPoint(7, 200))
    assert strip.box().center().y() == pytest.approx(200, abs=3)


def test_a_click_on_a_tick_selects_its_finding(desk: Desk) -> None:
    names, strip = heard(desk), desk.strips["left"]
    QTest.mouseClick(strip, LEFT_BUTTON, pos=QPoint(3, round(strip.ticks()[0].y)))
    assert len(names) == 1
    assert desk.left_pane.selected_finding == names[0]


def test_a_corner_pill_with_one_partner_goes_to_it(desk: Desk) -> None:
    names = heard(desk)
    pills = desk.ribbon.pills()
    assert list(pills) == [("right", False)]
    QTest.mouseClick(desk.ribbon, LEFT_BUTTON, pos=pills["right", False].center().toPoint())
    assert names == ["L1-61"]
    assert desk.right_pane.scroll_top == desk.right_pane.verticalScrollBar().maximum()


def test_a_partner_out_of_view_is_named_by_passage_and_words(desk: Desk) -> None:
    link = desk.ribbon.current_scene().beyond["right", False][0]
    assert desk.ribbon.describe_end(link, ("right", False)).startswith("¶ 31  word0 word1")


def test_the_ribbon_is_walked_by_keyboard(desk: Desk) -> None:
    names = heard(desk)
    desk.ribbon.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(desk.ribbon, key)
    assert names == ["L0-0"]
    assert desk.ribbon.accessibleDescription() == "same, 0.90"


def test_find_opens_the_fold_that_hides_the_words(desk: Desk) -> None:
    desk.set_folded(True)
    assert desk.left_pane.page is not None
    folded = desk.left_pane.page.height
    assert desk.find("Paragraph 12 begins")
    assert desk.left_pane.page.height > folded


def test_folding_goes_back_to_the_same_page(desk: Desk) -> None:
    assert desk.left_pane.page is not None
    whole = desk.left_pane.page.height
    desk.set_folded(True)
    desk.set_folded(False)
    assert desk.left_pane.page.height == whole


def test_left_stays_left_where_the_interface_runs_from_the_right(application: QApplication) -> None:
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        desk = Desk()
        desk.resize(1000, 400)
        desk.show()
        QApplication.processEvents()
        assert desk.left_pane.mapTo(desk, QPoint()).x() < desk.right_pane.mapTo(desk, QPoint()).x()
        desk.close()
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_small_desk_has_the_small_grid(desk: Desk) -> None:
    assert (desk.ribbon.width(), desk.cards["left"].height(), desk.left_pane.setting.size) == (96, 62, 16.5)
    desk.resize(760, 400)
    QApplication.processEvents()
    assert (desk.ribbon.width(), desk.cards["left"].height(), desk.left_pane.setting.size) == (64, 58, 15.5)


def test_a_finding_with_words_in_many_places_stays_at_those_in_view(desk: Desk) -> None:
    assert desk.left_pane.page is not None
    left, right = desk.left_pane.page.reading, reading_of(long_text(9), headline=False)
    far = finding(evidence(left, "Paragraph 2 ", "Paragraph 20", "Paragraph 28"), ())
    desk.set_comparison(Comparison(Pair(left, right, Alignment()), (far,), PROFILE, PROFILE))
    extent = desk.left_pane.page.extent(far.left[1].span)
    assert extent is not None
    desk.left_pane.scroll_to(extent[0] - 50)
    desk.select_finding(far.id)
    assert desk.left_pane.scroll_top == round(extent[0] - 50)


def test_folding_and_zoom_leave_the_passage_in_focus_where_it_is(desk: Desk) -> None:
    desk.select_link("L1-61")
    pane = desk.right_pane
    assert pane.focused_passage == 30

    def height() -> float:
        assert pane.page is not None
        extent = pane.page.passage_extent(30)
        assert extent is not None
        return extent[0] - pane.scroll_top

    pane.scroll_to(pane.scroll_top - 120)
    before = height()
    desk.set_zoom(120)
    assert height() == pytest.approx(before, abs=1)
    desk.set_folded(True)
    assert 0 <= height() < pane.view_height
