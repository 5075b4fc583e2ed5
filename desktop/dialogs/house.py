"""Names of one's own and the house style: two tables that are edited in place, checked by the engine's own reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from comparators.errors import DataError
from comparators.house import Entry, EntryType, Preference
from comparators.knowledge.house_style import HEADER, import_house_style, style_in, style_tsv
from comparators.knowledge.own_entries import COLUMNS, entries_in, entries_tsv, import_entries
from comparators.knowledge.own_folder import own_entries, own_style
from comparators.knowledge.own_tables import Fault
from desktop.dialogs.frame import Dialog
from desktop.dialogs.sheet import Column, Sheet, SheetModel
from desktop.trouble import in_words
from desktop.widgets.button import Button
from desktop.widgets.labels import Text
from desktop.widgets.segmented import Segmented

_LISTED = "More than one: part them with |"
_DATED = "2020, 2020-07 or 2020-07-16; empty where it is open"
_NAMES = {
    "canonical": Column("Name", 168, "As it should be written in English"),
    "type": Column("Type", 96, "A row with an office is a person", get_args(EntryType)),
    "aliases": Column("Also written", 128, _LISTED),
    "native_ar": Column("In Arabic", 104, f"The form that a translator may have read. {_LISTED}"),
    "native_ru": Column("In Russian", 112, f"The form that a translator may have read. {_LISTED}"),
    "role": Column("Office", 118, "For example foreign minister"),
    "country": Column("Country", 68, "A country's English name or its two-letter code"),
    "valid_from": Column("From", 78, _DATED),
    "valid_to": Column("To", 66, _DATED),
    "note": Column("Note", 0, "For yourselves"),
}
_STYLE = (
    Column("We write", 250, "The spelling that you prefer"),
    Column("Not", 330, f"The spellings that it replaces. {_LISTED}"),
    Column("Note", 0, "Shown with each finding"),
)
_WORDS = (
    "Names that you add are known in every comparison and override the built-in ones. Give the Arabic or Russian form "
    "where you can: damaged names are recognised by it. Part several forms with |.",
    "Where a report does not write as you do, a quiet finding says so and offers your spelling. Part several with |.",
)
_FILES = "Tables (*.tsv *.csv *.txt *.json);;All files (*)"
_WAIT = 200  # milliseconds after the last change until the rows are checked
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class HouseLists:
    """What the person left in the two tables."""

    entries: tuple[Entry, ...]
    preferred: tuple[Preference, ...]


class EditHouse(Dialog):
    """``folder`` holds the two lists; the caller saves what ``lists`` gives back."""

    def __init__(self, folder: Path, *, compares: bool, parent: QWidget | None = None) -> None:
        words = "Save and compare again" if compares else "Save"
        super().__init__("Names and house style", words, parent, width=900)
        self.resize(1080, 620)
        entries, style = own_entries(folder), own_style(folder)
        self._kept = dict(_hidden(entries.entries))
        names = [_visible(row) for row in _cells(entries_tsv(entries.entries))]
        styles = _cells(style_tsv(style.preferred))
        self.sheets = (
            Sheet(SheetModel(tuple(_NAMES.values()), names), "Names of your own"),
            Sheet(SheetModel(_STYLE, styles), "Preferred spellings"),
        )
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self.check)
        for sheet in self.sheets:
            sheet.sheet.edited.connect(self._timer.start)
            sheet.selectionModel().currentRowChanged.connect(lambda *_: self._say())
        self._notes: dict[int, str] = {}
        self.check()
        left_out = (*entries.fatal, *style.faults)
        if left_out:
            self._tell(_left_out(left_out, "your saved lists"))

    def _lay_out(self) -> None:
        self.choice = Segmented((("Names", ""), ("House style", "")))
        self.choice.chosen.connect(self.show_page)
        self.words = Text(_WORDS[0], token="ink2", wrap=True)
        self.pages = QStackedWidget()
        for sheet in self.sheets:
            self.pages.addWidget(sheet)
        self.state = Text("", token="ink2", wrap=True)
        self.state.setMinimumHeight(34)
        self.add_button = Button("Add a row", icon="file-plus")
        self.remove_button = Button("Remove", icon="x")
        self.import_button = Button("Import…", icon="folder-open")
        self.add_button.clicked.connect(lambda: self.current.start_row())
        self.remove_button.clicked.connect(lambda: self.current.remove_chosen())
        self.import_button.clicked.connect(self.ask_import)
        top = QHBoxLayout()
        top.addWidget(self.choice)
        top.addStretch(1)
        for button in (self.add_button, self.remove_button, self.import_button):
            top.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.words)
        column.addWidget(self.pages, 1)
        column.addWidget(self.state)
        self.body.addLayout(column, 1)

    # Pages

    @property
    def current(self) -> Sheet:
        return self.sheets[self.pages.currentIndex()]

    def show_page(self, number: int) -> None:
        """0 shows the names, 1 the house style."""
        self.choice.set_current(number)
        self.pages.setCurrentIndex(number)
        self.words.setText(_WORDS[number])
        self._say()

    # Checking

    def check(self) -> None:
        """Let the engine read both tables, and mark the rows that it cannot use."""
        imported = entries_in(self._names_text())
        style = style_in(self._style_text())
        self._notes = {_row(fault): fault.message for fault in imported.faults if not fault.fatal}
        self.sheets[0].sheet.set_faults({_row(fault): _sentence(fault) for fault in imported.fatal})
        self.sheets[1].sheet.set_faults({_row(fault): _sentence(fault) for fault in style.faults})
        self.problem.hide()
        self._say()

    def _names_text(self) -> str:
        lines = ["\t".join(COLUMNS)]
        for row in self.sheets[0].sheet.rows():
            cells = dict(zip(_NAMES, row, strict=True))
            hidden = self._kept.get(cells["canonical"], {})
            lines.append("\t".join(cells.get(column, hidden.get(column, "")) for column in COLUMNS))
        return "\n".join(lines)

    def _style_text(self) -> str:
        return "\n".join([HEADER, *("\t".join(row) for row in self.sheets[1].sheet.rows())])

    def _say(self) -> None:
        """What is wrong with the current row, or how many rows there are."""
        model = self.current.sheet
        row = self.current.currentIndex().row()
        faulty = [number for number in range(model.rowCount()) if model.fault(number)]
        shown = row if row in faulty else (faulty[0] if faulty else row)
        if faulty:
            more = f" ({len(faulty)} rows need mending.)" if len(faulty) > 1 else ""
            self._tell(f"Row {shown + 1}: {model.fault(shown)}{more}", bad=True)
        elif self.current is self.sheets[0] and shown in self._notes:
            self._tell(f"Row {shown + 1}: {_capital(self._notes[shown])}")
        else:
            count = model.rowCount() - 1
            noun = ("name", "names") if self.current is self.sheets[0] else ("spelling", "spellings")
            empty = "Nothing here yet: type into the first row, or import a table."
            self._tell(f"{count:,} {noun[count != 1]}" if count else empty)

    def _tell(self, words: str, *, bad: bool = False) -> None:
        self.state.setProperty("token", "artefacts" if bad else "ink2")
        self.state.style().polish(self.state)
        self.state.setText(words)

    # Importing

    def ask_import(self) -> None:
        """Ask for a table, and put its good rows after those that are here."""
        path, _ = QFileDialog.getOpenFileName(self, "Import a table", "", _FILES)
        if path:
            self.import_file(path)

    def import_file(self, path: str) -> None:
        """The rows of this file go to the table that is shown; lines that cannot be used are named."""
        faults: Sequence[Fault]
        try:
            if self.current is self.sheets[0]:
                imported = import_entries(path)
                rows = [_visible(row) for row in _cells(entries_tsv(imported.entries))]
                self._kept |= dict(_hidden(imported.entries))
                faults = imported.fatal
            else:
                style = import_house_style(path)
                rows, faults = _cells(style_tsv(style.preferred)), style.faults
        except DataError as error:
            self._tell(" ".join(in_words(error)), bad=True)
            return
        known = {tuple(row) for row in self.current.sheet.rows()}
        self.current.sheet.add([row for row in rows if tuple(row) not in known])
        self._timer.stop()
        self.check()
        if faults:
            self._tell(_left_out(faults, Path(path).name), bad=True)

    # Leaving

    def fault(self) -> str:
        self.check()
        for number, sheet in enumerate(self.sheets):
            for row in range(sheet.sheet.rowCount()):
                if sheet.sheet.fault(row):
                    self.show_page(number)
                    sheet.setCurrentIndex(sheet.sheet.index(row, 0))
                    return f"Mend or remove row {row + 1} first."
        return ""

    def lists(self) -> HouseLists:
        return HouseLists(entries_in(self._names_text()).entries, style_in(self._style_text()).preferred)


def _cells(table: str) -> list[list[str]]:
    """The rows of a TSV text, without its header."""
    return [line.split("\t") for line in table.splitlines()[1:]]


def _visible(cells: Sequence[str]) -> list[str]:
    row = dict(zip(COLUMNS, cells, strict=True))
    return [row[column] for column in _NAMES]


def _hidden(entries: Sequence[Entry]) -> list[tuple[str, dict[str, str]]]:
    """What an entry holds in columns that the table does not show, such as its source: kept as it is."""
    rows = [dict(zip(COLUMNS, cells, strict=True)) for cells in _cells(entries_tsv(entries))]
    return [(row["canonical"], {key: value for key, value in row.items() if key not in _NAMES}) for row in rows]


def _row(fault: Fault) -> int:
    """The number of the row that a fault is about, from 0: the header is line 1."""
    return int(fault.where.rpartition(" ")[2]) - 2


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _sentence(fault: Fault) -> str:
    return _capital(fault.message)


def _left_out(faults: Sequence[Fault], name: str) -> str:
    count = f"{len(faults)} {'line was' if len(faults) == 1 else 'lines were'} left out of {name}"
    more = f" … and {len(faults) - _SHOWN} more." if len(faults) > _SHOWN else ""
    return f"{count}: " + " ".join(map(str, faults[:_SHOWN])) + more
