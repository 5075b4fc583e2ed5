"""A person's own links in the window: drawn, kept, cut, taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from comparators.model import Link
from desktop.desk.selection import Selection
from desktop.settings import Settings
from desktop.window import Window
from desktop.work import Sources

LEFT = (
    "Flood at Brod\n\nThe river burst its banks at Brod on Monday.\n\nTwo bridges were closed to lorries.\n\n"
    "The mayor, Ana Kos, asked the government for help."
)
RIGHT = (
    "Brod under water\n\nHelp was asked of the government by mayor Ana Kos.\n\nThe river burst its banks at Brod on "
    "Monday.\n\nA school was emptied before noon."
)


@pytest.fixture
def window(application: QApplication, tmp_path, until) -> Iterator[Window]:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(LEFT, encoding="utf-8")
    right.write_text(RIGHT, encoding="utf-8")
    made = Window(Settings(tmp_path / "settings.ini"))
    made.desk.set_reduced_motion(True)
    made.resize(1440, 900)
    made.show()
    made.commands.open_sources(Sources(str(left), str(right)))
    until(lambda: made.workspace.state == "ready")
    application.processEvents()
    yield made
    made.workspace.history.saved = made.workspace.history.review
    made.close()
    made.workspace.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def joined(window: Window, words: str, others: str) -> Link | None:
    """The link between the sentences with these words."""
    left, right = window.workspace.reading("left"), window.workspace.reading("right")
    here, there = left.sentence_at(left.text.index(words)), right.sentence_at(right.text.index(others))
    links = window.workspace.alignment.links
    return next((link for link in links if here in link.left and there in link.right), None)


def choose(window: Window, side: str, words: str) -> None:
    pane = window.desk.panes[side]
    start = pane.reading.text.index(words)
    pane.set_selection(Selection(start, start + len(words)))


def settled(window: Window) -> bool:
    return window.workspace.state == "ready" and not window.workspace.relinking


def test_chosen_words_are_linked_and_the_link_is_kept(window: Window, until):
    assert joined(window, "bridges", "school") is None
    choose(window, "left", "bridges")
    choose(window, "right", "school")
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.relinking
    until(lambda: settled(window))
    assert joined(window, "bridges", "school").locked
    assert joined(window, "river", "river") is not None
    assert window.workspace.selected_link.locked
    assert window.workspace.history.unsaved
    assert window.tray.head.keep_button.isChecked()


def test_a_link_is_cut_and_undo_brings_it_back(window: Window, until):
    window.workspace.select_link(joined(window, "river", "river").id)
    QTest.keyClick(window, Qt.Key.Key_Delete)
    until(lambda: settled(window))
    assert joined(window, "river", "river") is None
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: settled(window))
    assert joined(window, "river", "river") is not None


def test_a_link_is_kept_said_to_be_another_event_and_let_go_again(window: Window, until):
    name = joined(window, "river", "river").id
    window.workspace.select_link(name)
    window.linking.set_relation("parallel")
    until(lambda: settled(window))
    link = joined(window, "river", "river")
    assert (link.relation, link.locked) == ("parallel", True)
    QTest.keyClick(window, Qt.Key.Key_K)
    until(lambda: settled(window))
    link = joined(window, "river", "river")
    assert (link.relation, link.locked) == ("same", False)


def test_words_must_be_chosen_in_both_texts(window: Window):
    choose(window, "left", "bridges")
    window.linking.draw_chosen()
    assert not window.workspace.relinking
    assert "both texts" in window.status.left.text()


def test_a_link_is_drawn_across_the_ribbon_by_mouse(window: Window, until):
    ribbon = window.desk.ribbon

    def beside(side: str, words: str) -> QPoint:
        pane = window.desk.panes[side]
        spot = pane.page.spot(pane.reading.text.index(words))
        y = round(spot.y + spot.height / 2 - pane.scroll_top)
        return QPoint(6 if side == "left" else ribbon.width() - 6, y)

    QTest.mousePress(ribbon, Qt.MouseButton.LeftButton, pos=beside("left", "bridges"))
    QTest.mouseMove(ribbon, QPoint(ribbon.width() // 2, 60))
    QTest.mouseMove(ribbon, beside("right", "school"))
    QTest.mouseRelease(ribbon, Qt.MouseButton.LeftButton, pos=beside("right", "school"))
    until(lambda: window.workspace.relinking or joined(window, "bridges", "school") is not None)
    until(lambda: settled(window))
    assert joined(window, "bridges", "school").locked


def test_a_pair_with_own_links_comes_back_from_its_file(window: Window, tmp_path, until):
    choose(window, "left", "bridges")
    choose(window, "right", "school")
    window.linking.draw_chosen()
    until(lambda: settled(window))
    path = tmp_path / "own.diptych"
    assert window.commands.review_file._write(path)
    assert not window.workspace.history.unsaved
    window.commands.review_file.open_path(path)
    until(lambda: settled(window))
    assert joined(window, "bridges", "school").locked
    window.linking.forget()
    until(lambda: settled(window))
    assert joined(window, "bridges", "school") is None


def test_a_sentence_without_a_link_says_why_and_leads_to_what_comes_nearest(window: Window):
    pane, other = window.desk.left_pane, window.desk.right_pane
    start = pane.reading.text.index("bridges")
    spot = pane.page.spot(start)
    point = QPoint(round(pane.column_left + spot.x), round(spot.y + spot.height / 2 - pane.scroll_top))
    why = pane.pointer.why_unlinked(point)
    assert why.words.startswith("No link. Nearest on the right: ¶ ")
    pane.placeAsked.emit(why.span.start, why.span.end)
    assert other.selection.span == why.span
