"""How reports come into the window: refused, forced, pasted, fetched, read in another encoding. Nothing is lost."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from comparators.model import Decision
from comparators.values import Interval
from desktop.dialogs.dates import CorrectDate
from desktop.dialogs.encodings import CorrectEncoding
from desktop.dialogs.paste import Paste, WebAddress
from desktop.window import Window
from desktop.work import Address, Pasted, Sources
from tests.desktop.made import LEFT, RIGHT, comparison
from tests.desktop.test_window import pair, window  # noqa: F401 (fixtures)
from tests.loading.test_address import site  # noqa: F401 (fixture)
from tests.loading.test_refusals import GERMAN

RUSSIAN_NAMES = "\n\nThe mayor, Сергей Иванов, said that Лариса Петрова was among the dead."


@pytest.fixture(autouse=True)
def _clean_clipboard(application: QApplication) -> Iterator[None]:
    """What a test put on the clipboard goes with it: left there, it outlives its owner when the tests end."""
    yield
    QGuiApplication.clipboard().clear()


def accept(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], fill) -> list[QDialog]:
    """Answer the next dialog of this kind: fill it in and accept it."""
    seen: list[QDialog] = []

    def answer(dialog):
        seen.append(dialog)
        fill(dialog)
        dialog.try_accept()
        return dialog.result()

    monkeypatch.setattr(kind, "exec", answer)
    return seen


def ended(window: Window):  # noqa: F811
    return lambda: window.workspace.state != "running"


def test_a_text_in_another_language_is_refused_and_may_be_compared_all_the_same(window, pair, tmp_path, until):  # noqa: F811
    german = tmp_path / "german.txt"
    german.write_text(GERMAN, encoding="utf-8")
    window.commands.open_sources(Sources(pair.left, str(german)))
    until(window.notice.isVisible)
    assert "looks like German" in window.notice.message.text()
    assert "--any-language" not in window.notice.advice.text(), "that is for the command"
    assert window.notice.act_button.isVisible()
    assert [leaf.path for leaf in window.start_page.leaves.values()] == ["left.txt", "german.txt"], "nothing is lost"
    assert window.start_page.leaves["right"].refused
    window.notice.act_button.click()
    until(lambda: window.workspace.state == "ready")
    assert window.workspace.reading("right").article.language == "de"
    assert "looks like German" in window.list.failed.words.text()
    assert "looks like German" in window.desk.cards["right"].accessibleDescription()
    assert "looks like" not in window.desk.cards["left"].accessibleDescription()


def test_pasted_text_in_another_language_is_kept_for_going_on(window, pair, until):  # noqa: F811
    window.commands.open_sources(Sources(pair.left, Pasted(GERMAN)))
    until(window.notice.isVisible)
    window.notice.act_button.click()
    until(lambda: window.workspace.state == "ready")
    assert window.workspace.reading("right").text == GERMAN
    window.actions_by_name["close_pair"].trigger()
    assert [leaf.path for leaf in window.start_page.leaves.values()] == ["", ""]
    assert not window.start_page.leaves["right"].refused


def test_another_report_takes_the_place_of_the_one_that_was_refused(window, pair, tmp_path, until):  # noqa: F811
    window.commands.open_sources(Sources(str(tmp_path / "none.txt"), pair.right))
    until(window.notice.isVisible)
    assert not window.notice.act_button.isVisible(), "nothing can be done with a file that is not there"
    window.commands.drop([pair.left])
    until(lambda: window.workspace.state == "ready")
    assert window.workspace.reading("left").text == LEFT
    assert window.workspace.reading("right").text == RIGHT


def test_a_pair_that_cannot_be_read_leaves_the_one_on_the_desk_with_its_review(window, tmp_path, until):  # noqa: F811
    window.workspace.show(comparison())
    chosen = window.workspace.selection.finding
    window.workspace.decide(chosen, Decision("confirmed"))
    window.commands.review_file.may_leave = lambda: True
    window.commands.open_sources(Sources(str(tmp_path / "none.txt"), str(tmp_path / "gone.txt")))
    until(window.notice.isVisible)
    assert window.workspace.state == "ready"
    assert window.workspace.decision(chosen).state == "confirmed"
    assert window.workspace.history.unsaved
    assert window.workspace.selection.finding == chosen


def test_comparing_again_without_the_file_keeps_what_is_there(window, pair, until):  # noqa: F811
    window.commands.open_sources(pair)
    until(ended(window))
    finding = window.workspace.findings[0].id
    window.workspace.decide(finding, Decision("confirmed"))
    Path(pair.left).unlink()
    window.commands.again()
    until(window.notice.isVisible)
    assert "no such file" in window.notice.message.text()
    assert window.workspace.state == "ready"
    assert window.workspace.decision(finding).state == "confirmed"
    assert window.workspace.history.unsaved, "a decision that was not saved is still asked about"


def test_the_encoding_can_be_corrected_and_the_file_is_read_anew(window, pair, until, monkeypatch):  # noqa: F811
    Path(pair.left).write_bytes((LEFT + RUSSIAN_NAMES).encode("koi8-r"))
    window.commands.open_sources(pair)
    until(ended(window))
    encoding = window.workspace.reading("left").article.origin.encoding
    button = window.desk.cards["left"].encoding
    assert button.isVisible(), "a guess is shown over the text"
    assert not window.desk.cards["right"].encoding.isVisible()
    seen = accept(monkeypatch, CorrectEncoding, lambda dialog: dialog.choice.setCurrentIndex(
        next(row for row in range(dialog.choice.count()) if dialog.choice.itemData(row) == "koi8-r")
    ))  # fmt: skip
    button.click()
    assert "% sure" in " ".join(label.text() for label in seen[0].findChildren(type(seen[0].preview)))
    assert "Сергей" in seen[0].preview.text()
    until(ended(window))
    article = window.workspace.reading("left").article
    assert (article.origin.encoding, article.origin.encoding_confidence) == ("koi8-r", 1.0)
    assert "Лариса Петрова" in article.text
    assert encoding


def test_a_file_whose_encoding_cannot_be_told_is_read_in_the_one_that_is_chosen(window, pair, until, monkeypatch):  # noqa: F811
    Path(pair.left).write_bytes(codecs.BOM_UTF8 + (LEFT + " Besançon").encode("cp1252"))
    window.commands.open_sources(pair)
    until(window.notice.isVisible)
    assert "begins as utf-8 but is not" in window.notice.message.text()
    assert window.notice.act_button.text() == "Choose its encoding…"
    accept(monkeypatch, CorrectEncoding, lambda dialog: dialog.choice.setCurrentIndex(dialog.choice.findData("cp1252")))
    window.notice.act_button.click()
    until(lambda: window.workspace.state == "ready")
    assert window.workspace.reading("left").text.endswith("Besançon")


def test_an_encoding_that_cannot_be_is_greyed_and_not_accepted(application, tmp_path):
    from comparators.loading.encoding import decode
    from comparators.model import Origin

    data = LEFT.encode("utf-8") + " Besançon".encode("cp1252")
    dialog = CorrectEncoding("left", Origin(encoding=decode(data).encoding), data)
    dialog.choice.setCurrentIndex(0)
    assert dialog.choice.itemData(0) == "utf-8"
    assert "cannot be" in dialog.fault()
    assert "cannot be" in dialog.preview.text()


def test_changing_the_date_reads_anew(window, tmp_path, until, monkeypatch):  # noqa: F811
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(LEFT, encoding="utf-8")
    right.write_text(RIGHT, encoding="utf-8")
    window.commands.open_sources(Sources(str(left), str(right)))
    until(ended(window))
    accept(monkeypatch, CorrectDate, lambda dialog: dialog.own.setText("2019-06-05"))
    window.desk.cards["left"].date.click()
    until(ended(window))
    reading = window.workspace.reading("left")
    assert reading.published.interval == Interval(date(2019, 6, 5), date(2019, 6, 5))
    monday = next(
        mention.value for mention in reading.mentions if reading.text[mention.span.start :].startswith("Monday")
    )
    assert monday.interval.earliest == date(2019, 6, 3)


def test_html_from_the_clipboard_keeps_its_paragraphs(window, pair, until, monkeypatch):  # noqa: F811
    page = "".join(f"<p>{part}</p>" for part in RIGHT.replace('"', "&quot;").split("\n\n"))
    data = QMimeData()
    data.setHtml(f"<html><body>{page}<script>document.title = 'run'</script></body></html>")
    data.setText(RIGHT.replace("\n\n", " "))
    QGuiApplication.clipboard().setMimeData(data)
    window.commands.give("left", pair.left)
    accept(monkeypatch, Paste, lambda dialog: None)
    window.actions_by_name["paste"].trigger()
    until(ended(window))
    assert window.workspace.reading("right").text == RIGHT


def test_the_clipboard_is_not_offered_for_both_sides(application):
    QGuiApplication.clipboard().setText(LEFT)
    assert Paste("right", used=frozenset({LEFT.replace("\n\n", "\n")})).text.toPlainText() == ""
    assert Paste("right", used=frozenset({RIGHT})).text.toPlainText() == LEFT


def test_a_pasted_report_can_begin_a_new_pair(window, pair, until, monkeypatch):  # noqa: F811
    window.commands.open_sources(pair)
    until(ended(window))
    QGuiApplication.clipboard().setText(LEFT)
    accept(monkeypatch, Paste, lambda dialog: dialog.compare_with_open.setChecked(False))
    window.actions_by_name["paste"].trigger()
    assert window.workspace.state == "empty"
    assert window.start_page.leaves["left"].path
    assert not window.start_page.leaves["right"].path


def test_after_the_sample_a_report_mostly_begins_a_new_pair(window, monkeypatch):  # noqa: F811
    window.commands.open_sample()
    seen = []
    accept(monkeypatch, Paste, lambda dialog: seen.append(dialog.new_pair()))
    QGuiApplication.clipboard().setText(LEFT)
    window.actions_by_name["paste"].trigger()
    assert seen == [True]
    assert window.workspace.state == "empty"


def test_pasting_changes_no_letter(application):
    text = "Line one\u00a0with a no-break space\n\nso\u00adft and \u200eleft\n\nÇa va\u202f?"
    QGuiApplication.clipboard().setText(text)
    dialog = Paste("left")
    assert dialog.source().text == text


@pytest.mark.parametrize("plain", [True, False])
def test_what_is_pasted_can_be_looked_at_first(application, plain):
    data = QMimeData()
    if plain:
        data.setText(LEFT)
    else:
        data.setHtml("<p>Ferry sinks off Lumara</p><p>At least 12 people died.</p>")
    QGuiApplication.clipboard().setMimeData(data)
    assert "Ferry sinks off Lumara" in Paste("left").text.toPlainText()


def test_a_web_address_is_fetched_only_when_it_is_asked_for(window, pair, until, monkeypatch, site):  # noqa: F811
    window.commands.give("left", pair.left)
    asked = accept(monkeypatch, WebAddress, lambda dialog: dialog.address.setText(f"{site}/story"))
    window.start_page.leaves["right"].address.click()
    until(ended(window))
    assert len(asked) == 1
    assert window.workspace.sources.right == Address(f"{site}/story")
    assert window.workspace.reading("right").article.origin.path.startswith(site)


def test_an_address_that_does_not_answer_is_said_and_what_was_given_stays(window, pair, until):  # noqa: F811
    window.commands.open_sources(Sources(pair.left, Address("http://127.0.0.1:9/none")))
    until(window.notice.isVisible)
    assert "cannot be reached" in window.notice.message.text()
    assert window.start_page.leaves["left"].path == "left.txt"
    assert QApplication.activeModalWidget() is None
