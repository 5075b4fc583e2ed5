"""The window as a person uses it: by keys and clicks, offscreen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from comparators.model import Alignment, Nearest
from desktop.dialogs.export import Export
from desktop.settings import Settings
from desktop.window import Window
from desktop.work import Sources
from tests.desktop.made import LEFT, RIGHT, comparison, findings, named


@pytest.fixture
def window(application: QApplication, tmp_path) -> Iterator[Window]:
    made = Window(Settings(tmp_path / "settings.ini"))
    made.look.choose_theme("light")
    made.resize(1440, 900)
    made.show()
    application.processEvents()
    yield made
    made.workspace.history.saved = made.workspace.history.review
    made.close()
    made.workspace.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def ready(window: Window, application: QApplication) -> Window:
    window.workspace.show(comparison())
    application.processEvents()
    return window


@pytest.fixture
def pair(tmp_path) -> Sources:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(LEFT, encoding="utf-8")
    right.write_text(RIGHT, encoding="utf-8")
    return Sources(str(left), str(right))


def press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def titles(window: Window) -> list[str]:
    return [finding.title for finding in window.workspace.arrangement.shown]


def test_the_window_starts_with_two_leaves(window: Window):
    assert window.pages.currentWidget() is window.start_page
    assert not window.toolbar.export.isEnabled()
    assert not window.tray.isVisible()


def test_a_pair_is_compared_off_the_interface_and_shown(window: Window, pair: Sources, until):
    window.commands.open_sources(pair)
    assert window.workspace.state == "running"
    assert window.list.running.isVisible()
    until(lambda: window.workspace.state == "ready")
    assert window.workspace.reading("left").text == LEFT
    assert window.workspace.comparison is not None
    assert window.settings.recent_pairs() == [(pair.left, pair.right)]


def test_escape_cancels_and_the_window_stays_usable(window: Window, pair: Sources, until):
    window.commands.open_sources(pair)
    press(window, Qt.Key.Key_Escape)
    assert window.workspace.state in ("stopped", "empty")
    window.commands.open_sources(pair)
    until(lambda: window.workspace.state == "ready")


def test_what_cannot_be_read_is_said_in_the_window(window: Window, tmp_path, until):
    window.commands.open_sources(Sources(str(tmp_path / "none.txt"), str(tmp_path / "neither.txt")))
    until(lambda: window.notice.isVisible())
    assert "no such file" in window.notice.message.text().lower()
    assert window.notice.advice.text()
    assert window.pages.currentWidget() is window.start_page


def test_one_text_twice_is_said_in_the_window(window: Window, pair: Sources, until):
    window.commands.open_sources(Sources(pair.left, pair.left))
    until(lambda: window.notice.isVisible())
    assert "same text" in window.notice.message.text()
    assert "same text" in window.list.empty.title.text()
    assert window.list.empty.words.text() == window.notice.advice.text()


def test_f8_and_alt_down_step_through_the_findings(ready: Window):
    first = ready.workspace.selection.finding
    press(ready, Qt.Key.Key_F8)
    second = ready.workspace.selection.finding
    press(ready, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(ready, Qt.Key.Key_F7)
    assert ready.workspace.selection.finding == second != first
    assert ready.toolbar.place.text() == "2 of 5"


def test_selecting_in_the_list_selects_everywhere(ready: Window):
    finding = named("How officials spoke")
    ready.list.view.setCurrentIndex(ready.list.view.rows.index(ready.list.view.rows.row_of(finding.id), 0))
    assert ready.workspace.selection.finding == finding.id
    assert ready.tray.head.statement.text() == finding.statement
    assert ready.desk.left_pane.selected_finding == finding.id


def test_selecting_in_the_texts_selects_in_the_list(ready: Window):
    finding = named("The owner")
    ready.desk.findingActivated.emit(finding.id)
    assert ready.list.view.currentIndex().data() == "The owner"
    assert "No passage to compare with" in ready.tray.words.quotations["left"].words.text()


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_a_click_on_numbered_words_lights_their_slot_row(ready: Window, size):
    ready.resize(*size)
    ready.workspace.select_finding(named("The search").id)
    ready.tray.tabs.set_current(1)
    ready.tray.words.quotations["left"].words.linkActivated.emit("slot:1")
    cells = ready.tray.slots._rows[1]
    assert cells[1].text() == "stopped"
    assert all("background" in cell.styleSheet() for cell in cells)
    assert all("underline" in half.words.text() for half in ready.tray.words.quotations.values())
    if size[0] < 1360:
        assert cells[0].isVisible()
    ready.workspace.step_finding(1)
    assert "underline" not in ready.tray.words.quotations["left"].words.text()


def test_a_finding_about_one_text_leaves_no_empty_half(ready: Window):
    ready.workspace.select_finding(named("Belekan → Belikan").id)
    halves = ready.tray.words.quotations
    assert (halves["left"].isHidden(), halves["right"].isHidden()) == (False, True)
    ready.workspace.select_finding(named("The owner").id)
    assert not halves["left"].isHidden()
    ready.workspace.select_finding(named("Belekan → Belikan").id)
    ready.desk.linkActivated.emit("L2.3-2")
    assert not halves["right"].isHidden()


def test_a_link_shows_its_words_and_reasons(ready: Window):
    ready.desk.linkActivated.emit("L2.3-2")
    assert ready.tray.isVisible()
    assert ready.tray.head.badge.words == "Same"
    assert not ready.tray.head.confirm_button.isVisible()
    assert "The search" in ready.tray.doubt.words.text()


def test_c_confirms_and_undo_takes_it_back(ready: Window):
    finding_id = ready.workspace.selection.finding
    press(ready, Qt.Key.Key_C)
    assert ready.workspace.decision(finding_id).state == "confirmed"
    assert ready.tray.head.confirm_button.text() == "Confirmed"
    assert ready.status.left.text().startswith("1 of 5 reviewed")
    press(ready, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ready.workspace.decision(finding_id).state == "open"


def test_a_dismissed_finding_stays_in_the_list_and_loses_its_marks(ready: Window):
    from comparators.model import Decision

    finding = named("Deaths")
    ready.workspace.decide(finding.id, Decision("dismissed", "Known"))
    assert "Deaths" in titles(ready)
    assert finding.id not in ready.workspace.visible


def test_search_and_chips_filter_the_list_and_the_marks(ready: Window):
    press(ready, Qt.Key.Key_Slash)
    QTest.keyClicks(QApplication.focusWidget(), "officials")
    assert titles(ready) == ["How officials spoke"]
    press(ready, Qt.Key.Key_Escape)
    ready.list.chips.areas["framing"].click()
    assert "How officials spoke" not in titles(ready)
    assert named("How officials spoke").id not in ready.workspace.visible


def test_an_empty_list_says_which_limit_empties_it(ready: Window):
    ready.list.search.setText("no such words")
    assert ready.list.empty.isVisible()
    assert ready.list.empty.title.text() == "No finding at this level"


def test_two_stories_that_share_nothing_are_told_so_with_the_nearest_passages(ready: Window):
    made = comparison()
    last = [len(made.pair.reading(side).sentences) - 1 for side in ("left", "right")]
    nearest = Nearest("left", last[0], last[1], 0.02, "other place and date")
    ready.workspace.show(replace(made, pair=replace(made.pair, alignment=Alignment((), (nearest,))), findings=()))
    words = ready.list.empty.words.text()
    assert ready.list.empty.title.text() == "These texts have no matter in common"
    assert "left ¶ 4 and right ¶ 4" in words
    assert "other place and date" in words


def test_f6_goes_round_the_parts(ready: Window):
    seen = []
    for _ in range(6):
        press(ready, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert len(set(seen)) == 6
    assert ready.desk.left_pane in seen
    assert ready.list.view in seen


def test_f9_shows_the_overview_and_a_tally_leads_back(ready: Window):
    press(ready, Qt.Key.Key_F9)
    assert ready.pages.currentWidget() is ready.overview
    ready.overview.chosen.emit(named("Deaths").id)
    assert ready.pages.currentWidget() is ready.body
    assert titles(ready) == ["Deaths"]
    press(ready, Qt.Key.Key_Escape)
    assert len(titles(ready)) == 5


def test_export_writes_the_report(ready: Window, tmp_path, monkeypatch):
    target = tmp_path / "report.html"

    def answer(dialog: Export) -> int:
        dialog.path.set_path(str(target))
        dialog.try_accept()
        return dialog.result()

    monkeypatch.setattr(Export, "exec", answer)
    press(ready, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert "Lumara" in target.read_text(encoding="utf-8")
    assert ready.status.left.text() == f"Written: {target}"


def test_swap_turns_the_sides(ready: Window):
    left, right = ready.workspace.sources.left, ready.workspace.sources.right
    ready.actions_by_name["swap"].trigger()
    assert ready.workspace.state == "running"
    assert ready.workspace.sources == Sources(right, left)


def test_a_review_is_saved_and_opened_again(ready: Window, tmp_path, until):
    ready.actions_by_name["confirm"].trigger()
    confirmed = ready.workspace.selection.finding
    assert ready.workspace.history.unsaved
    assert ready.commands.review_file._write(tmp_path / "work.diptych")
    assert not ready.workspace.history.unsaved
    ready.commands.review_file.open_path(tmp_path / "work.diptych")
    until(lambda: ready.workspace.state == "ready")
    assert ready.workspace.decision(confirmed).state == "confirmed"
    assert ready.file_name.text() == "work.diptych"


def test_two_dropped_files_are_compared(window: Window, pair: Sources):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(pair.left), QUrl.fromLocalFile(pair.right)])
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))
    assert window.workspace.state == "running"
    assert window.workspace.sources == pair


def test_one_file_on_a_leaf_waits_for_the_other(window: Window, pair: Sources):
    window.start_page.leaves["right"].dropped.emit(pair.right)
    assert window.pages.currentWidget() is window.start_page
    assert window.start_page.leaves["right"].path == "right.txt"
    window.start_page.leaves["left"].dropped.emit(pair.left)
    assert window.workspace.state == "running"
    assert window.workspace.sources == pair


def test_citation_goes_to_the_clipboard(ready: Window):
    ready.workspace.select_finding(named("Deaths").id)
    ready.actions_by_name["copy"].trigger()
    assert "Forty people" in QGuiApplication.clipboard().text()


def test_both_themes_can_be_worn_at_every_size(ready: Window, application: QApplication):
    for theme in ("dark", "light"):
        ready.look.choose_theme(theme)
        for width, height in ((1440, 900), (1200, 760), (1024, 700), (900, 600)):
            ready.resize(width, height)
            application.processEvents()
            assert ready.width() == width, "something in the window asks for more room than it has"
            assert ready.height() == height
    for finding in findings():
        ready.workspace.select_finding(finding.id)
        application.processEvents()


def test_sans_serif_text_and_less_motion_are_remembered(window: Window, application: QApplication, tmp_path):
    for name in ("sans", "less_motion"):
        window.actions_by_name[name].trigger()
    assert window.desk.left_pane.setting.sans
    assert window.desk.left_pane.glide.reduced
    window.settings.save()
    again = Window(Settings(tmp_path / "settings.ini"))
    assert again.desk.left_pane.setting.sans
    assert again.actions_by_name["less_motion"].isChecked()
    again.close()
    again.workspace.close()
    again.deleteLater()
