"""The second column: slot by slot, left and right, and how they stand; or the candidates for a name."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from comparators.model import Finding, Link
from comparators.wording import AGREEMENTS
from desktop.findings.wording import hue
from desktop.theme import current_theme, interface_font
from desktop.tray.quotations import SLOT, slot_numbers
from desktop.widgets.labels import Text, caption

_SPOKEN = {"same": "agree", "differs": "differ", "later": "later on the right", "missing": "missing on one side"}


class Slots(QWidget):
    """Rebuilt for each finding. ``heading`` says what it shows, for the tab that may hold it.

    ``asked`` carries the number of a row whose words the person wants to see.
    """

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = "Slots"
        self.title = caption("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.title)
        self._body: QWidget | None = None
        self._rows: dict[int, list[Text]] = {}
        self._column.addStretch(1)

    def show_finding(self, finding: Finding) -> None:
        body = QWidget()
        self._rows = {}
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        if finding.slots:
            self._name("Slots compared", "Slots")
            self._rows = _slot_rows(grid, finding, self.asked)
        elif finding.candidates:
            self._name("Candidates", "Candidates")
            _candidate_rows(grid, finding)
        else:
            self._name("What differs", "Values")
            _value_rows(grid, finding)
        if finding.arithmetic:
            grid.addWidget(_arithmetic(finding), grid.rowCount(), 0, 1, 4)
        if finding.slots and finding.candidates:
            grid.addWidget(caption("Candidates"), grid.rowCount(), 0, 1, 4)
            _candidate_rows(grid, finding)
        self._replace(body)

    def show_link(self, link: Link) -> None:
        self._name("What links them", "Reasons")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for reason in link.reasons or ("no reason was noted",):
            column.addWidget(Text(reason, font=interface_font(12.5), wrap=True))
        self._replace(body)

    def light(self, wanted: int | None) -> QWidget | None:
        """Tint the row with this number alone; what of it a column has to show."""
        theme = current_theme()
        for number, cells in self._rows.items():
            for cell in cells:
                cell.setStyleSheet(f"background: {theme.hex('selected')}" if number == wanted else "")
        return self._rows[wanted][0] if wanted in self._rows else None

    def _name(self, title: str, heading: str) -> None:
        self.title.setText(title)
        self.heading = heading

    def _replace(self, body: QWidget) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()  # it would shine through until it is deleted
            self._body.deleteLater()
        self._body = body
        self._column.insertWidget(1, body)


def _slot_rows(grid: QGridLayout, finding: Finding, asked: SignalInstance) -> dict[int, list[Text]]:
    """Fill the grid; the cells of the rows that carry a number, by number."""
    numbers = slot_numbers(finding)
    theme = current_theme()
    rows: dict[int, list[Text]] = {}
    before = ""
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(2, 1)
    for slot in finding.slots:
        row = grid.rowCount()
        number = numbers.get(slot)
        differs = slot.agreement != "same"
        name = Text(font=interface_font(12.5), token="ink2", rich=True)
        shown = escape(slot.name) if slot.name != before else ""  # a name that goes on is said once
        before = slot.name
        if number:
            style = f"color:{theme.hex('ink2')};text-decoration:none"
            shown = f'<a href="{SLOT}{number}" style="{style}">{shown}<sup><b>{number}</b></sup></a>'
            name.setToolTip("Show the words")
            name.linkActivated.connect(lambda link: asked.emit(int(link.removeprefix(SLOT))))
        name.setText(shown)
        name.setAccessibleName(slot.name)
        font = interface_font(12.5, weight=500 if differs else 400)
        sign = Text(AGREEMENTS[slot.agreement], font=interface_font(12.5, weight=600 if differs else 400), token="ink3")
        if slot.agreement in ("differs", "later"):
            sign.setStyleSheet(f"color: {theme.hex(hue(finding))}")
        sign.setAccessibleName(_SPOKEN[slot.agreement])
        sign.setToolTip(_SPOKEN[slot.agreement])
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(name, row, 0, top)
        values = [Text(value or "–", font=font, token=_token(differs), wrap=True) for value in (slot.left, slot.right)]
        for column, cell in enumerate((name, *values, sign)):
            grid.addWidget(cell, row, column, top)
        if number:
            rows[number] = [name, *values]
    return rows


def _token(differs: bool) -> str:
    return "ink" if differs else "ink2"


def _candidate_rows(grid: QGridLayout, finding: Finding) -> None:
    grid.setColumnStretch(2, 1)
    top = Qt.AlignmentFlag.AlignTop
    for place, candidate in enumerate(finding.candidates):
        row = grid.rowCount()
        weight = 500 if place == 0 else 400
        token = "ink" if place == 0 else "ink2"
        grid.addWidget(Text(candidate.text, font=interface_font(12.5, weight=weight), token=token), row, 0, top)
        share = Text(f"{round(candidate.score * 100)} %", font=interface_font(12.5, weight=weight), token=token)
        grid.addWidget(share, row, 1, top)
        reason = Text(candidate.reason, font=interface_font(12.5), token="ink2", wrap=True)
        reason.setToolTip(candidate.source)
        grid.addWidget(reason, row, 2, top)


def _value_rows(grid: QGridLayout, finding: Finding) -> None:
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for side, value in zip(("Left", "Right"), finding.values, strict=True):
        row = grid.rowCount()
        grid.addWidget(Text(side, font=interface_font(12.5), token="ink2"), row, 0, top)
        words = Text(value or "–", font=interface_font(12.5, weight=500 if value else 400), wrap=True)
        grid.addWidget(words, row, 1, 1, 3, top)


def _arithmetic(finding: Finding) -> QFrame:
    frame = QFrame()
    frame.setObjectName("arithmetic")
    frame.setStyleSheet(f"#arithmetic {{ background: {current_theme().tint_hex(hue(finding))}; border-radius: 5px; }}")
    column = QVBoxLayout(frame)
    column.setContentsMargins(9, 6, 9, 6)
    column.addWidget(Text(finding.arithmetic, font=interface_font(12.5, weight=500), wrap=True))
    return frame
