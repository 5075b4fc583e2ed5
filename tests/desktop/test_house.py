"""Names of one's own and the house style, edited in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from comparators.knowledge.house_style import style_in
from comparators.knowledge.own_entries import entries_in
from comparators.knowledge.own_folder import open_house, own_entries, own_style, save_house
from desktop.dialogs.house import EditHouse
from desktop.work.tasks import Sources, compare_task


@pytest.fixture
def folder(tmp_path) -> Path:
    entries = entries_in("name\ttype\tru\tsource\nOndava\tplace\tОндава\tour atlas\n").entries
    save_house(tmp_path / "own", entries, style_in("Kyiv\tKiev\n").preferred)
    return tmp_path / "own"


@pytest.fixture
def dialog(application: QApplication, folder: Path) -> Iterator[EditHouse]:
    made = EditHouse(folder, compares=True)
    made.show()
    application.processEvents()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def cell(dialog: EditHouse, row: int, column: int, words: str) -> None:
    model = dialog.current.sheet
    model.setData(model.index(row, column), words)
    dialog.check()


def test_what_is_in_the_folder_is_shown_and_given_back_unchanged(dialog: EditHouse, folder: Path):
    lists = dialog.lists()
    assert lists.entries == own_entries(folder).entries
    assert lists.entries[0].source == "our atlas"
    assert lists.preferred == own_style(folder).preferred


def test_typing_into_the_free_row_adds_one(dialog: EditHouse):
    cell(dialog, 1, 0, "Laborec")
    cell(dialog, 1, 1, "place")
    assert [entry.canonical for entry in dialog.lists().entries] == ["Ondava", "Laborec"]


def test_a_row_with_a_fault_says_so_and_keeps_the_dialog_open(dialog: EditHouse):
    cell(dialog, 1, 0, "Laborec")
    assert dialog.sheets[0].sheet.fault(1).startswith("There is no type")
    assert dialog.state.text().startswith("Row 2: There is no type")
    assert dialog.fault() == "Mend or remove row 2 first."


def test_a_fault_on_the_other_page_is_gone_to(dialog: EditHouse):
    dialog.show_page(1)
    cell(dialog, 1, 0, "Lviv")
    dialog.show_page(0)
    assert dialog.fault()
    assert dialog.current is dialog.sheets[1]


def test_rows_are_removed(dialog: EditHouse):
    dialog.show_page(1)
    dialog.current.selectRow(0)
    QTest.keyClick(dialog.current, Qt.Key.Key_Delete)
    assert dialog.lists().preferred == ()


def test_an_imported_table_adds_its_good_rows_and_names_the_others(dialog: EditHouse, tmp_path: Path):
    path = tmp_path / "more.csv"
    path.write_text("label,type,country\nLaborec,place,Slovakia\nTopla,river,SK\nOndava,place,\n", encoding="utf-8")
    dialog.import_file(str(path))
    assert [entry.canonical for entry in dialog.lists().entries] == ["Ondava", "Laborec"]
    assert "1 line was left out of more.csv: line 3: the type “river” is unknown" in dialog.state.text()


def test_a_file_that_is_no_table_is_said_in_words(dialog: EditHouse, tmp_path: Path):
    path = tmp_path / "more.csv"
    path.write_bytes(b"name,type\nK\xf6ln,place\n")
    dialog.import_file(str(path))
    assert "not UTF-8" in dialog.state.text()


def test_the_lists_are_used_in_the_comparison(folder: Path, tmp_path: Path):
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("Rockets fell on Kiev on Monday.", encoding="utf-8")
    right.write_text("The library closed at noon.", encoding="utf-8")
    result = compare_task(Sources(str(left), str(right)), house_folder=folder)(lambda item: None, lambda: False)
    findings = result.comparison.findings  # type: ignore[attr-defined]
    assert "House style: “Kyiv”, not “Kiev”." in [finding.statement for finding in findings]


def test_a_list_that_was_spoiled_by_hand_never_stops_a_comparison(folder: Path):
    (folder / "names.tsv").write_bytes(b"\xff\xfe\x00")
    (folder / "house-style.tsv").write_text("Kyiv\nLviv\tLvov\n", encoding="utf-8")
    assert [row.preferred for row in open_house(folder).preferred] == ["Lviv"]
    assert open_house(folder).entries == ()
